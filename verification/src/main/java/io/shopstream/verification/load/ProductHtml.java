package io.shopstream.verification.load;

/** The document of a product's own page, in each of the forms that shops use. */
final class ProductHtml {

    private ProductHtml() {}

    /**
     * A page.
     *
     * @param visit changes the bytes from one fetch to the next, not what they say
     */
    static String page(Item item, Content content, String visit) {
        return switch (item.form()) {
            case JSON_LD -> document(StructuredData.script(StructuredData.product(item, content)), "", visit);
            case MICRODATA -> document("", microdata(item, content), visit);
            case OPEN_GRAPH -> document(openGraph(item, content), "", visit);
        };
    }

    static String document(String head, String body, String visit) {
        return """
                <!DOCTYPE html>
                <html lang="ko"><head><meta charset="utf-8">
                %s</head><body>
                <nav><a href="/">홈</a> <a href="/cart">장바구니</a></nav>
                %s
                <footer data-visit="%s">고객센터 평일 오전 9시부터 오후 6시까지 · 교환과 반품은 받은 날부터 이레 안에</footer>
                </body></html>
                """.formatted(head, body, visit);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String microdata(Item item, Content content) {
        Offer offer = content.offer();
        return """
                <article itemscope itemtype="https://schema.org/Product">
                <meta itemprop="sku" content="%s"><link itemprop="url" href="%s">
                <p itemprop="brand" itemscope itemtype="https://schema.org/Brand"><span itemprop="name">%s</span></p>
                <h1 itemprop="name">%s</h1>
                <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
                <meta itemprop="price" content="%s"><meta itemprop="priceCurrency" content="%s">
                <link itemprop="availability" href="%s">%s</div></article>
                """.formatted(
                        item.id(),
                        item.address(),
                        escaped(item.brand()),
                        escaped(content.name()),
                        offer.price(),
                        offer.currency(),
                        offer.availability().schemaOrg(),
                        strikethrough(offer));
    }

    private static String strikethrough(Offer offer) {
        return offer.listPrice() == null ? "" : """
                <div itemprop="priceSpecification" itemscope itemtype="https://schema.org/UnitPriceSpecification">
                <meta itemprop="priceType" content="https://schema.org/StrikethroughPrice">
                <meta itemprop="price" content="%s"><meta itemprop="priceCurrency" content="%s"></div>
                """.formatted(offer.listPrice(), offer.currency());
    }

    private static String openGraph(Item item, Content content) {
        Offer offer = content.offer();
        String tags = meta("og:type", "product")
                + meta("og:title", content.name())
                + meta("og:url", item.address())
                + meta("product:retailer_item_id", item.id())
                + meta("product:brand", item.brand())
                + meta("product:availability", offer.availability().openGraph())
                + meta("product:price:amount", offer.price())
                + meta("product:price:currency", offer.currency());
        return offer.listPrice() == null ? tags : tags + meta("product:original_price:amount", offer.listPrice());
    }

    private static String meta(String property, String content) {
        return "<meta property=\"%s\" content=\"%s\">\n".formatted(property, escaped(content));
    }
}
