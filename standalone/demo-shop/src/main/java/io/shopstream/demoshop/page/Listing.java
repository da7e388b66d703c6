package io.shopstream.demoshop.page;

import io.shopstream.demoshop.catalogue.Catalogue;
import io.shopstream.demoshop.catalogue.Category;
import io.shopstream.demoshop.catalogue.Department;
import io.shopstream.demoshop.catalogue.Product;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One page of one listing.
 *
 * @param products all of the listing, of every page
 * @param page from 1
 * @param below the categories one level down
 * @param describesTiles whether the tiles are also given as JSON-LD
 */
public record Listing(
        String slug, String title, List<Product> products, int page, List<Category> below, boolean describesTiles) {

    public static final String ALL = "all";
    private static final int TILES_A_PAGE = 40;

    /** The listing with this slug, or empty where the shop has none, or none with so many pages. */
    public static Optional<Listing> find(Catalogue catalogue, String slug, int page) {
        return listing(catalogue, slug, page).filter(listing -> page >= 1 && page <= listing.pages());
    }

    public int pages() {
        return Math.max(1, (products.size() + TILES_A_PAGE - 1) / TILES_A_PAGE);
    }

    public List<Product> onThisPage() {
        int from = (page - 1) * TILES_A_PAGE;
        return products.subList(from, Math.min(from + TILES_A_PAGE, products.size()));
    }

    String path() {
        return path(page);
    }

    /** The first page has one address only, so that it is not crawled twice. */
    String path(int number) {
        return "/category/" + slug + (number == 1 ? "" : "?page=" + number);
    }

    private static Optional<Listing> listing(Catalogue catalogue, String slug, int page) {
        if (slug.equals(ALL)) {
            return Optional.of(new Listing(ALL, "전체 상품", catalogue.products(), page, List.of(), false));
        }
        return department(catalogue, slug, page).or(() -> category(catalogue, slug, page));
    }

    private static Optional<Listing> department(Catalogue catalogue, String slug, int page) {
        return Arrays.stream(Department.values())
                .filter(department -> department.slug().equals(slug))
                .findFirst()
                .map(department -> new Listing(
                        slug, department.title(), catalogue.of(department), page, categoriesOf(department), true));
    }

    private static Optional<Listing> category(Catalogue catalogue, String slug, int page) {
        return Arrays.stream(Category.values())
                .filter(category -> category.slug().equals(slug))
                .findFirst()
                .map(category -> new Listing(slug, category.title(), catalogue.of(category), page, List.of(), false));
    }

    private static List<Category> categoriesOf(Department department) {
        return Arrays.stream(Category.values())
                .filter(category -> category.department() == department)
                .toList();
    }
}
