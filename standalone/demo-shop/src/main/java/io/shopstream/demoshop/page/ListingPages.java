package io.shopstream.demoshop.page;

import io.shopstream.demoshop.catalogue.Product;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Home, listings and the pages around them. */
public final class ListingPages {

    private final Site site;
    private final StructuredData data;
    private final Layout layout = new Layout();

    public ListingPages(Site site) {
        this.site = site;
        this.data = new StructuredData(site);
    }

    public String home(List<ListedProduct> picks) {
        return layout.page(
                Site.NAME,
                canonical("/"),
                "<h1>오늘의 추천</h1>\n" + tiles(picks)
                        + "<p class=\"levels\"><a href=\"/category/all\">전체 상품 보기</a></p>\n");
    }

    /** Departments carry their tiles as an ItemList too; the categories below them and the list of all do not. */
    public String listing(Listing listing, List<ListedProduct> tiles) {
        String head = canonical(listing.path());
        if (listing.describesTiles()) {
            head += Json.ldBlock(data.itemList(tiles));
        }
        return layout.page(
                listing.title() + " | " + Site.NAME,
                head,
                "<h1>" + Html.text(listing.title()) + "</h1>\n" + levels(listing) + tiles(tiles) + pages(listing));
    }

    public String message(String title, String text) {
        return layout.page(
                title + " | " + Site.NAME, "", "<h1>" + Html.text(title) + "</h1>\n<p>" + Html.text(text) + "</p>\n");
    }

    private static String tiles(List<ListedProduct> tiles) {
        return tiles.stream()
                .map(ListingPages::tile)
                .collect(Collectors.joining("", "<ul class=\"tiles\">\n", "</ul>\n"));
    }

    private static String tile(ListedProduct listed) {
        Product product = listed.product();
        return """
                <li class="tile" data-product-id="%s"><a href="%s"><img src="%s" alt="" width="400" height="480" loading="lazy">
                <span class="brand">%s</span><span class="name">%s</span>
                %s<span class="price">%s</span>%s</a></li>
                """.formatted(
                        product.id(),
                        product.path(),
                        product.picturePath(),
                        Html.text(product.brand()),
                        Html.text(product.name()),
                        listed.isDiscounted() ? "<del>" + Html.won(product.listPrice()) + "</del> " : "",
                        Html.won(listed.offer().price()),
                        listed.offer().inStock() ? "" : " <span class=\"out\">품절</span>");
    }

    private static String levels(Listing listing) {
        return listing.below().stream()
                .map(category ->
                        "<a href=\"/category/" + category.slug() + "\">" + Html.text(category.title()) + "</a>")
                .collect(Collectors.joining("", "<p class=\"levels\">", "</p>\n"));
    }

    private static String pages(Listing listing) {
        return IntStream.rangeClosed(1, listing.pages())
                .mapToObj(page -> page == listing.page()
                        ? "<b>" + page + "</b>"
                        : "<a href=\"" + listing.path(page) + "\">" + page + "</a>")
                .collect(Collectors.joining("", "<p class=\"pages\">", "</p>\n"));
    }

    private String canonical(String path) {
        return "<link rel=\"canonical\" href=\"" + Html.text(site.url(path)) + "\">\n";
    }
}
