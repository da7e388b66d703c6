package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in its shop a product stands, the widest category first. */
final class CategoryNames {

    private static final int MOST = 10;
    private static final Pattern FRONT_PAGE =
            Pattern.compile("(?iU)home|홈|start|inicio|início|accueil|главная|domov|úvod|首頁|top");

    private CategoryNames() {}

    /** What the sources state; else the breadcrumb. */
    static List<String> of(AskedSources asked, List<String> breadcrumb) {
        List<String> stated = asked.values(ProductSignal::categories);
        return plain(stated.isEmpty() ? withoutEnds(breadcrumb, asked.text(Property.NAME)) : stated);
    }

    private static List<String> plain(List<String> written) {
        return written.stream()
                .map(PlainText::of)
                .filter(name -> !name.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** A breadcrumb begins at the shop's front page and often ends at the product itself. */
    private static List<String> withoutEnds(List<String> breadcrumb, @Nullable String product) {
        return breadcrumb.stream()
                .filter(step -> !FRONT_PAGE.matcher(step.strip()).matches())
                .filter(step -> !PlainText.of(step).equals(product))
                .toList();
    }
}
