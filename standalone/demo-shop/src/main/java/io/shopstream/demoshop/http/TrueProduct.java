package io.shopstream.demoshop.http;

import io.shopstream.demoshop.catalogue.Make;
import io.shopstream.demoshop.catalogue.Offer;
import io.shopstream.demoshop.catalogue.Product;
import io.shopstream.demoshop.catalogue.Shelves;
import io.shopstream.demoshop.page.Site;
import io.shopstream.model.product.Availability;
import java.util.List;

/**
 * What is true of a product at this tick, to compare collected data with.
 *
 * @param id the product's sku in every page and tile
 * @param url the canonical address
 * @param price in won, what a customer pays now
 * @param listPrice in won, before the discount; equal to the price where there is none, and then no page shows it
 * @param availability {@code IN_STOCK} or {@code OUT_OF_STOCK}
 * @param category both levels, {@code 상의 > 반팔 티셔츠}; a page of make OPEN_GRAPH gives it as {@code product:category}
 * @param make how the page says it
 * @param tick when price or stock last changed
 */
public record TrueProduct(
        String id,
        String url,
        String name,
        String brand,
        long price,
        long listPrice,
        String currency,
        Availability availability,
        String category,
        Make make,
        int tick) {

    /** In the order of their ids. */
    public static List<TrueProduct> all(Site site, Shelves shelves) {
        return shelves.catalogue().products().stream()
                .map(product -> of(site, product, shelves.offer(product)))
                .toList();
    }

    private static TrueProduct of(Site site, Product product, Offer offer) {
        return new TrueProduct(
                product.id(),
                site.url(product.path()),
                product.name(),
                product.brand(),
                offer.price(),
                product.listPrice(),
                "KRW",
                offer.inStock() ? Availability.IN_STOCK : Availability.OUT_OF_STOCK,
                product.category().path(),
                product.make(),
                offer.changedAtTick());
    }
}
