package io.shopstream.demoshop.page;

import io.shopstream.demoshop.catalogue.Category;
import io.shopstream.demoshop.catalogue.Department;
import io.shopstream.demoshop.catalogue.Product;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * robots.txt (RFC 9309) and the sitemaps it leads to (sitemaps.org): every product is in exactly one of them, once.
 * They all lie at the root: a sitemap may only name addresses at or below its own folder.
 */
public final class Sitemaps {

    private static final int PRODUCTS_A_SITEMAP = 200;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Site site;
    private final List<Product> products;

    public Sitemaps(Site site, List<Product> products) {
        this.site = site;
        this.products = products;
    }

    public String robots() {
        return """
                User-agent: *
                Disallow: /cart
                Disallow: /admin

                Sitemap: %s
                """.formatted(site.url("/sitemap.xml"));
    }

    public String index() {
        String entries = Stream.concat(
                        Stream.of("/sitemap-categories.xml"),
                        IntStream.rangeClosed(1, productSitemaps())
                                .mapToObj(number -> "/sitemap-products-" + number + ".xml"))
                .map(path -> "<sitemap><loc>" + Html.text(site.url(path)) + "</loc></sitemap>\n")
                .collect(Collectors.joining());
        return document("sitemapindex", entries);
    }

    public String categories() {
        Stream<String> slugs = Stream.concat(
                Arrays.stream(Department.values()).map(Department::slug),
                Arrays.stream(Category.values()).map(Category::slug));
        return document(
                "urlset", slugs.map(slug -> entry("/category/" + slug, "")).collect(Collectors.joining()));
    }

    /** The sitemap with this number, counted from 1, or empty where there is none. */
    public Optional<String> products(int number, Function<Product, String> lastModified) {
        if (number < 1 || number > productSitemaps()) {
            return Optional.empty();
        }
        int from = (number - 1) * PRODUCTS_A_SITEMAP;
        List<Product> part = products.subList(from, Math.min(from + PRODUCTS_A_SITEMAP, products.size()));
        return Optional.of(document(
                "urlset",
                part.stream()
                        .map(product -> entry(product.path(), "<lastmod>" + lastModified.apply(product) + "</lastmod>"))
                        .collect(Collectors.joining())));
    }

    private int productSitemaps() {
        return (products.size() + PRODUCTS_A_SITEMAP - 1) / PRODUCTS_A_SITEMAP;
    }

    private String entry(String path, String more) {
        return "<url><loc>" + Html.text(site.url(path)) + "</loc>" + more + "</url>\n";
    }

    private static String document(String root, String entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s xmlns=\"%s\">\n%s</%s>\n"
                .formatted(root, NAMESPACE, entries, root);
    }
}
