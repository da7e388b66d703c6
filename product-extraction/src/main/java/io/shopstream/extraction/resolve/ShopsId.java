package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.url.ProductNumber;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The id under which the shop keeps a product: the number in its address, else that of its group, else the one that the page
 * states for machines. It is part of the product's key, so it must not change when a page's words do.
 */
final class ShopsId {

    private ShopsId() {}

    static @Nullable String of(@Nullable String url, AskedSources asked, List<ProductSignal> stated) {
        String number = url == null ? null : ProductNumber.in(url);
        if (number != null) {
            return number;
        }
        String group = asked.text(Property.GROUP_ID);
        return group != null ? group : stated(stated);
    }

    private static @Nullable String stated(List<ProductSignal> stated) {
        return AskedSources.withOffer(stated)
                .flatMap(told -> Stream.of(Property.SKU, Property.PRODUCT_ID).map(told::get))
                .map(PlainText::orNull)
                .flatMap(Stream::ofNullable)
                .map(WrittenNumber::withoutLabel)
                .findFirst()
                .orElse(null);
    }
}
