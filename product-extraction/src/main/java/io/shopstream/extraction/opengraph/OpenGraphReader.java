package io.shopstream.extraction.opengraph;

import io.shopstream.extraction.signal.CategoryPath;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.signal.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Reads the meta tags that shops write for social networks: ogp.me, Meta's {@code product:} names, Twitter's labels. */
public final class OpenGraphReader {

    private static final Evaluator METAS = Selector.evaluatorOf("meta[content]");
    private static final Pattern PRODUCT = Pattern.compile("(?:og:)?product(?:\\.item|s)?");

    private static final Pattern ARTICLE = Pattern.compile("article|blog|profile|video\\..*|music\\..*|news.*");

    public OpenGraphSignal read(Document page) {
        Map<String, List<String>> metas = metas(page);
        String type = first(metas, "og:type");
        boolean product =
                type != null && PRODUCT.matcher(type.toLowerCase(Locale.ROOT)).matches();
        return new OpenGraphSignal(
                ProductSignal.of(Source.META, texts(metas), images(metas), categories(metas), offer(metas)),
                product,
                type != null && ARTICLE.matcher(type.toLowerCase(Locale.ROOT)).matches(),
                first(metas, "og:locale"));
    }

    private static Texts texts(Map<String, List<String>> metas) {
        return new Texts()
                .put(Property.NAME, first(metas, "og:title", "twitter:title"))
                .put(Property.URL, first(metas, "og:url"))
                .put(Property.DESCRIPTION, first(metas, "og:description", "twitter:description"))
                .put(Property.BRAND, first(metas, "product:brand", "og:brand", "og:product:brand"))
                .put(Property.PRODUCT_ID, first(metas, "product:retailer_item_id", "og:product_id"))
                .put(Property.SKU, first(metas, "product:sku", "og:sku"))
                .put(
                        Property.GTIN,
                        first(metas, "product:gtin", "product:ean", "og:upc", "og:ean", "product:upc", "product:isbn"))
                .put(Property.MPN, first(metas, "product:mfr_part_no", "product:mpn"))
                .put(Property.COLOUR, first(metas, "product:color"))
                .put(Property.SIZE, first(metas, "product:size"));
    }

    private static Texts offer(Map<String, List<String>> metas) {
        String sale = first(metas, "product:sale_price:amount");
        String price =
                first(metas, "product:price:amount", "og:price:amount", "og:product:price:amount", "product:price");
        String list = first(metas, "product:original_price:amount");
        Texts offer = new Texts()
                .put(Property.PRICE, sale)
                .put(Property.PRICE, price)
                .put(Property.PRICE, labelled(metas, "price"))
                .put(Property.LIST_PRICE, list)
                .put(
                        Property.CURRENCY,
                        first(
                                metas,
                                "product:price:currency",
                                "og:price:currency",
                                "product:sale_price:currency",
                                "og:product:price:currency"))
                .put(Property.AVAILABILITY, first(metas, "product:availability", "og:availability"))
                .put(Property.AVAILABILITY, labelled(metas, "availability"));
        return sale == null ? offer : offer.put(Property.LIST_PRICE, price);
    }

    /** Twitter's cards name a value beside it: {@code twitter:label1} "Price", {@code twitter:data1} "$12". */
    private static @Nullable String labelled(Map<String, List<String>> metas, String label) {
        for (String number : List.of("1", "2")) {
            String name = first(metas, "twitter:label" + number);
            if (name != null && name.strip().equalsIgnoreCase(label)) {
                return first(metas, "twitter:data" + number);
            }
        }
        return null;
    }

    private static List<String> images(Map<String, List<String>> metas) {
        return Stream.of("og:image", "og:image:secure_url", "twitter:image")
                .flatMap(name -> metas.getOrDefault(name, List.of()).stream())
                .distinct()
                .toList();
    }

    private static List<String> categories(Map<String, List<String>> metas) {
        String category = first(metas, "product:category", "og:category");
        return category == null ? List.of() : CategoryPath.names(category);
    }

    private static Map<String, List<String>> metas(Document page) {
        Map<String, List<String>> metas = new HashMap<>();
        for (Element meta : page.select(METAS)) {
            String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            String content = meta.attr("content");
            if (!name.isBlank() && !content.isBlank()) {
                metas.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                        .add(content);
            }
        }
        return metas;
    }

    private static @Nullable String first(Map<String, List<String>> metas, String... names) {
        for (String name : names) {
            List<String> contents = metas.get(name);
            if (contents != null) {
                return contents.get(0);
            }
        }
        return null;
    }
}
