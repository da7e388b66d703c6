package io.shopstream.demoshop.catalogue;

import java.util.List;

/**
 * What never changes about a product.
 *
 * @param id the shop's own product id, the same in every page, tile and sitemap
 * @param listPrice in won, before any discount
 * @param ratingTenths the mean of the reviews' stars times ten, 10 to 50; without meaning where there are no reviews
 */
public record Product(
        String id,
        String name,
        String brand,
        Category category,
        Make make,
        Colour colour,
        List<String> sizes,
        long listPrice,
        int ratingTenths,
        int reviews) {

    public Product {
        if (listPrice <= 0 || name.isBlank() || sizes.isEmpty()) {
            throw new IllegalArgumentException("Product " + id + " needs a name, a size and a price above 0.");
        }
        sizes = List.copyOf(sizes);
    }

    public String path() {
        return "/products/" + id;
    }

    public String picturePath() {
        return "/images/" + id + ".svg";
    }
}
