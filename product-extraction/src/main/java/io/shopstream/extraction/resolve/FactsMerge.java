package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ProductFacts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merges the sources of one product field by field: the first one that tells a field decides it. */
final class FactsMerge {

    private static final int MOST_IMAGES = 50;

    private final PageContext context;
    private final ProductSources sources;
    private final OfferMerge offers;
    private final AskedSources asked;

    FactsMerge(PageContext context, ProductSources sources) {
        this.context = context;
        this.sources = sources;
        this.offers = new OfferMerge(context, sources);
        this.asked = new AskedSources(sources, offers);
    }

    /** The product of the page itself. */
    ResolvedProduct detail(List<String> breadcrumb) {
        return product(ObservationKind.DETAIL, context.pageAddress(), breadcrumb);
    }

    /** A product that a listing shows. */
    ResolvedProduct tile() {
        return product(ObservationKind.TILE, context.urls().absolute(addressOfTile()), List.of());
    }

    private @Nullable String addressOfTile() {
        String address = asked.texts().get(Property.URL);
        return address != null && address.startsWith("#") ? null : address;
    }

    private ResolvedProduct product(ObservationKind kind, @Nullable String url, List<String> breadcrumb) {
        ProductFacts facts = ProductFacts.builder()
                .url(url)
                .name(NameChoice.of(asked, sources.visible()))
                .brand(brand())
                .description(asked.text(Property.DESCRIPTION))
                .language(context.language())
                .sku(sku(url))
                .gtin(GtinChoice.of(asked))
                .mpn(asked.text(Property.MPN))
                .seller(asked.text(Property.SELLER))
                .categories(CategoryNames.of(asked, breadcrumb))
                .images(images())
                .rating(Ratings.mean(asked.texts()))
                .reviewCount(Ratings.count(asked.texts()))
                .variants(offers.variants())
                .offer(offers.offer())
                .build();
        return new ResolvedProduct(kind, facts, ShopsId.of(url, asked, sources.stated()), this::claims);
    }

    /** What every source says of the fields, the most trusted first. */
    private List<Claim> claims() {
        return Claims.of(sources, offers, context.pageAddress());
    }

    /** Some shops put their own name behind the maker's. */
    private @Nullable String brand() {
        String told = asked.text(Property.BRAND);
        int bar = told == null ? -1 : told.indexOf(" | ");
        return told != null && bar > 0 ? told.substring(0, bar).strip() : told;
    }

    private @Nullable String sku(@Nullable String url) {
        return SkuChoice.claims(asked.all(), sources.subject(), url).stream()
                .map(Claim::value)
                .findFirst()
                .orElse(null);
    }

    private List<String> images() {
        return asked.values(ProductSignal::images).stream()
                .map(context.urls()::absolute)
                .flatMap(Stream::ofNullable)
                .distinct()
                .limit(MOST_IMAGES)
                .toList();
    }
}
