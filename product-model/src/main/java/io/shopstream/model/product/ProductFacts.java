package io.shopstream.model.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one page states of one product, or what an edit pins. A field that is null, or a list that is empty, is not
 * stated. Texts hold no control characters; they are not escaped for any output.
 *
 * @param url the product's canonical address, absolute
 * @param name its title
 * @param brand its maker as the page names it
 * @param description plain text
 * @param language of the page, BCP 47
 * @param sku the shop's own number for the product
 * @param gtin the global trade item number, 8 to 14 digits, check digit right
 * @param mpn the maker's number
 * @param seller who sells it, where that is not the shop
 * @param images absolute addresses, the main one first
 * @param categories from the widest to the narrowest
 * @param rating mean rating on a scale of 0 to 5
 * @param reviewCount number of reviews or ratings
 * @param variants the forms it is sold in
 * @param offer price and availability
 */
public record ProductFacts(
        @Nullable String url,
        @Nullable String name,
        @Nullable String brand,
        @Nullable String description,
        @Nullable String language,
        @Nullable String sku,
        @Nullable String gtin,
        @Nullable String mpn,
        @Nullable String seller,
        List<String> images,
        List<String> categories,
        @Nullable Double rating,
        @Nullable Integer reviewCount,
        List<Variant> variants,
        @Nullable Offer offer) {

    public ProductFacts {
        images = listed(images);
        categories = listed(categories);
        variants = listed(variants);
    }

    /** Facts that state nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        return new Builder()
                .url(url)
                .name(name)
                .brand(brand)
                .description(description)
                .language(language)
                .sku(sku)
                .gtin(gtin)
                .mpn(mpn)
                .seller(seller)
                .images(images)
                .categories(categories)
                .rating(rating)
                .reviewCount(reviewCount)
                .variants(variants)
                .offer(offer);
    }

    /** A list as a field keeps it: immutable, and empty where old state or a client gave none. */
    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** Gathers facts one by one. */
    public static final class Builder {
        private @Nullable String url;
        private @Nullable String name;
        private @Nullable String brand;
        private @Nullable String description;
        private @Nullable String language;
        private @Nullable String sku;
        private @Nullable String gtin;
        private @Nullable String mpn;
        private @Nullable String seller;
        private List<String> images = List.of();
        private List<String> categories = List.of();
        private @Nullable Double rating;
        private @Nullable Integer reviewCount;
        private List<Variant> variants = List.of();
        private @Nullable Offer offer;

        private Builder() {}

        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        public Builder brand(@Nullable String brand) {
            this.brand = brand;
            return this;
        }

        public Builder description(@Nullable String description) {
            this.description = description;
            return this;
        }

        public Builder language(@Nullable String language) {
            this.language = language;
            return this;
        }

        public Builder sku(@Nullable String sku) {
            this.sku = sku;
            return this;
        }

        public Builder gtin(@Nullable String gtin) {
            this.gtin = gtin;
            return this;
        }

        public Builder mpn(@Nullable String mpn) {
            this.mpn = mpn;
            return this;
        }

        public Builder seller(@Nullable String seller) {
            this.seller = seller;
            return this;
        }

        public Builder images(List<String> images) {
            this.images = images;
            return this;
        }

        public Builder categories(List<String> categories) {
            this.categories = categories;
            return this;
        }

        public Builder rating(@Nullable Double rating) {
            this.rating = rating;
            return this;
        }

        public Builder reviewCount(@Nullable Integer reviewCount) {
            this.reviewCount = reviewCount;
            return this;
        }

        public Builder variants(List<Variant> variants) {
            this.variants = variants;
            return this;
        }

        public Builder offer(@Nullable Offer offer) {
            this.offer = offer;
            return this;
        }

        public ProductFacts build() {
            return new ProductFacts(
                    url,
                    name,
                    brand,
                    description,
                    language,
                    sku,
                    gtin,
                    mpn,
                    seller,
                    images,
                    categories,
                    rating,
                    reviewCount,
                    variants,
                    offer);
        }
    }
}
