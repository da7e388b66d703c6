package io.shopstream.demoshop.page;

import io.shopstream.demoshop.catalogue.Product;
import java.util.List;
import java.util.stream.Collectors;

/** The visible part of a product's page, with or without microdata. */
final class ProductBody {

    String unmarked(ListedProduct listed, List<Product> related) {
        Product product = listed.product();
        return """
                <article class="product"><img src="%s" alt="" width="400" height="480"><div>
                <p class="brand">%s</p>
                <h1>%s</h1>
                <p>%s<strong class="price">%s</strong></p>
                %s</div></article>
                %s""".formatted(
                        product.picturePath(),
                        Html.text(product.brand()),
                        Html.text(product.name()),
                        strikethrough(listed),
                        Html.won(listed.offer().price()),
                        details(listed, ratingText(listed)),
                        related(related));
    }

    String microdata(ListedProduct listed, List<Product> related) {
        Product product = listed.product();
        return """
                <article class="product" itemscope itemtype="https://schema.org/Product">
                <meta itemprop="sku" content="%s"><meta itemprop="category" content="%s">
                <link itemprop="url" href="%s">
                <img itemprop="image" src="%s" alt="" width="400" height="480"><div>
                <p class="brand" itemprop="brand" itemscope itemtype="https://schema.org/Brand"><span itemprop="name">%s</span></p>
                <h1 itemprop="name">%s</h1>
                <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">%s<strong class="price" itemprop="price" content="%d">%s</strong>
                <meta itemprop="priceCurrency" content="KRW"><link itemprop="availability" href="%s">%s</div>
                %s</div></article>
                %s""".formatted(
                        product.id(),
                        Html.text(product.category().path()),
                        product.path(),
                        product.picturePath(),
                        Html.text(product.brand()),
                        Html.text(product.name()),
                        strikethrough(listed),
                        listed.offer().price(),
                        Html.won(listed.offer().price()),
                        StructuredData.availability(listed),
                        listPriceSpecification(listed),
                        details(listed, ratingMicrodata(listed)),
                        related(related));
    }

    private static String strikethrough(ListedProduct listed) {
        return listed.isDiscounted() ? "<del>" + Html.won(listed.product().listPrice()) + "</del> " : "";
    }

    private static String listPriceSpecification(ListedProduct listed) {
        return listed.isDiscounted()
                ? "<div itemprop=\"priceSpecification\" itemscope itemtype=\"https://schema.org/UnitPriceSpecification\">"
                        + "<meta itemprop=\"priceType\" content=\"https://schema.org/StrikethroughPrice\">"
                        + "<meta itemprop=\"price\" content=\""
                        + listed.product().listPrice() + "\">"
                        + "<meta itemprop=\"priceCurrency\" content=\"KRW\"></div>"
                : "";
    }

    private static String ratingText(ListedProduct listed) {
        return listed.hasReviews()
                ? "<p class=\"rating\">★ %s (후기 %,d)</p>\n"
                        .formatted(listed.rating(), listed.product().reviews())
                : "";
    }

    private static String ratingMicrodata(ListedProduct listed) {
        return listed.hasReviews()
                ? ("<p class=\"rating\" itemprop=\"aggregateRating\" itemscope itemtype=\"https://schema.org/AggregateRating\">★ "
                                + "<span itemprop=\"ratingValue\">%s</span> (후기 <span itemprop=\"reviewCount\">%d</span>)</p>\n")
                        .formatted(listed.rating(), listed.product().reviews())
                : "";
    }

    private static String details(ListedProduct listed, String rating) {
        Product product = listed.product();
        String sizes = product.sizes().stream()
                .map(size -> "<li>" + size + "</li>")
                .collect(Collectors.joining("", "<ul class=\"sizes\">", "</ul>\n"));
        return rating
                + "<p>%s · 색상 %s</p>\n"
                        .formatted(
                                Html.text(product.category().path()),
                                product.colour().title())
                + sizes
                + (listed.offer().inStock()
                        ? "<p class=\"stock\">구매 가능 (재고 " + listed.offer().stock() + "개)</p>\n"
                        : "<p class=\"stock out\">품절</p>\n");
    }

    private static String related(List<Product> related) {
        return related.stream()
                .map(product -> "<li><a href=\"%s\">%s</a></li>".formatted(product.path(), Html.text(product.name())))
                .collect(Collectors.joining("", "<aside><h2>함께 보면 좋은 상품</h2><ul>", "</ul></aside>\n"));
    }
}
