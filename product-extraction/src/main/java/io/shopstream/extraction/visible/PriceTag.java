package io.shopstream.extraction.visible;

import org.jsoup.nodes.Element;

/**
 * A price on a page.
 *
 * @param element that shows it
 * @param text as shown
 * @param score how likely it is the one of what the page is about
 */
record PriceTag(Element element, String text, int score) {}
