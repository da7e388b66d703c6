package io.shopstream.extraction.microdata;

import io.shopstream.extraction.signal.Source;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The attributes with which a page marks up its items.
 *
 * @param scope of an element that is an item
 * @param type its types
 * @param id its address
 * @param property names of the properties that an element is a value of
 */
record ItemMarkup(Source source, String scope, String type, String id, String property) {

    /** HTML standard, section 5. */
    static final ItemMarkup MICRODATA = new ItemMarkup(Source.MICRODATA, "itemscope", "itemtype", "itemid", "itemprop");

    /** RDFa Lite 1.1, read as the tree that shops write. */
    static final ItemMarkup RDFA = new ItemMarkup(Source.RDFA, "typeof", "typeof", "resource", "property");

    Evaluator anyItem() {
        return Selector.evaluatorOf("[" + scope + "]");
    }

    boolean isItem(Element element) {
        return element.hasAttr(scope);
    }

    /** The properties without the vocabulary's prefix. */
    List<String> properties(Element element) {
        return PageItems.words(element, property).stream()
                .map(name -> name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
