package io.shopstream.demoshop.http;

import io.shopstream.demoshop.catalogue.Category;
import io.shopstream.demoshop.catalogue.Make;
import io.shopstream.demoshop.catalogue.Offer;
import io.shopstream.demoshop.catalogue.Product;
import io.shopstream.demoshop.catalogue.Shelves;
import io.shopstream.demoshop.page.EucKr;
import io.shopstream.demoshop.page.ListedProduct;
import io.shopstream.demoshop.page.Listing;
import io.shopstream.demoshop.page.ListingPages;
import io.shopstream.demoshop.page.Picture;
import io.shopstream.demoshop.page.ProductPages;
import io.shopstream.demoshop.page.Site;
import io.shopstream.demoshop.page.Sitemaps;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The pages a visitor sees. Every answer is a function of the path, the shelves and the design. */
final class ShopRoutes {

    /** A tick counts as an hour of the shop's own calendar, so that Last-Modified depends on no clock. */
    private static final Instant OPENED = Instant.parse("2026-01-05T00:00:00Z");

    private static final String XML = "application/xml; charset=utf-8";
    private static final int RELATED = 5;

    private final ListingPages listings;
    private final ProductPages productPages;
    private final Site site;
    private final AtomicBoolean redesigned;

    ShopRoutes(Site site, AtomicBoolean redesigned) {
        this.site = site;
        this.redesigned = redesigned;
        this.listings = new ListingPages(site);
        this.productPages = new ProductPages(site);
    }

    Response answer(Target target, Shelves shelves) {
        return switch (target.path()) {
            case "/" -> Response.html(listings.home(offered(shelves, picks(shelves))));
            case "/robots.txt" ->
                Response.of("text/plain; charset=utf-8", sitemaps(shelves).robots());
            case "/sitemap.xml" -> Response.of(XML, sitemaps(shelves).index());
            case "/sitemap-categories.xml" -> Response.of(XML, sitemaps(shelves).categories());
            case "/cart" -> Response.html(listings.message("장바구니", "장바구니가 비어 있습니다."));
            default -> named(target, shelves).orElseGet(this::notFound);
        };
    }

    private Optional<Response> named(Target target, Shelves shelves) {
        return target.between("/products/", "")
                .flatMap(shelves.catalogue()::product)
                .map(product -> product(product, shelves))
                .or(() -> target.between("/category/", "").flatMap(slug -> listing(slug, target.page(), shelves)))
                .or(() -> target.between("/images/", ".svg")
                        .flatMap(shelves.catalogue()::product)
                        .map(product -> Response.of("image/svg+xml", Picture.svg(product))))
                .or(() -> target.between("/api/products/", ".json")
                        .flatMap(shelves.catalogue()::product)
                        .map(product -> state(product, shelves)))
                .or(() -> target.between("/sitemap-products-", ".xml")
                        .flatMap(number -> sitemaps(shelves)
                                .products(
                                        Target.number(number),
                                        product -> changed(product, shelves).toString()))
                        .map(xml -> Response.of(XML, xml)));
    }

    private Response product(Product product, Shelves shelves) {
        if (redesigned.get()) {
            return Response.html(productPages.redesigned(offered(shelves, product), related(product, shelves)));
        }
        String page = productPages.page(offered(shelves, product), related(product, shelves));
        Response response = product.make().isEucKr()
                ? Response.of(200, eucKrType(product.make()), EucKr.writable(page), EucKr.CHARSET)
                : Response.html(page);
        return response.changedAt(changed(product, shelves));
    }

    private Response state(Product product, Shelves shelves) {
        return Response.json(productPages.state(offered(shelves, product), related(product, shelves)));
    }

    private Optional<Response> listing(String slug, int page, Shelves shelves) {
        return Listing.find(shelves.catalogue(), slug, page)
                .map(listing -> Response.html(listings.listing(listing, offered(shelves, listing.onThisPage()))));
    }

    private Response notFound() {
        return Response.html(404, listings.message("페이지를 찾을 수 없습니다", "주소를 다시 확인해 주세요."));
    }

    private Sitemaps sitemaps(Shelves shelves) {
        return new Sitemaps(site, shelves.catalogue().products());
    }

    private static String eucKrType(Make make) {
        return make == Make.EUC_KR_HEADER ? "text/html; charset=EUC-KR" : "text/html";
    }

    private static Instant changed(Product product, Shelves shelves) {
        Offer offer = shelves.offer(product);
        return OPENED.plus(Duration.ofHours(offer.changedAtTick()));
    }

    private static List<Product> related(Product product, Shelves shelves) {
        return shelves.catalogue().related(product, RELATED);
    }

    /** One of each category, where it has any. */
    private static List<Product> picks(Shelves shelves) {
        return Arrays.stream(Category.values())
                .flatMap(category -> shelves.catalogue().of(category).stream().limit(1))
                .toList();
    }

    private static List<ListedProduct> offered(Shelves shelves, List<Product> products) {
        return products.stream().map(product -> offered(shelves, product)).toList();
    }

    private static ListedProduct offered(Shelves shelves, Product product) {
        return new ListedProduct(product, shelves.offer(product));
    }
}
