package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import io.shopstream.extraction.url.ProductNumber;
import io.shopstream.extraction.visible.VisibleSignal;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ProductFacts;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merges the sources of one product field by field: the first one that tells a field decides it. */
final class FactsMerge {

    private static final int MOST_IMAGES = 50;
    private static final int MOST_CATEGORIES = 10;

    private static final Pattern LABEL_OF_NUMBER = Pattern.compile("(?i)^(?:sku|mpn|id)\\s*:\\s*");
    private static final Pattern FRONT_PAGE =
            Pattern.compile("(?iU)home|홈|start|inicio|início|accueil|главная|domov|úvod|首頁|top");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D");

    private final PageContext context;
    private final List<ProductSignal> sources;
    private final List<ProductSignal> structured;
    private final List<ProductSignal> stated;
    private final @Nullable VisibleSignal page;
    private final Texts texts = new Texts();

    /**
     * For one product.
     *
     * @param structured what schema.org objects say of it, the most trusted first
     * @param head what the meta tags say; null where the page is not about this product
     * @param page what a person sees; null as before
     */
    FactsMerge(
            PageContext context,
            List<ProductSignal> structured,
            @Nullable ProductSignal head,
            @Nullable VisibleSignal page) {
        this.context = context;
        this.structured = structured;
        this.page = page;
        this.stated =
                Stream.concat(structured.stream(), Stream.ofNullable(head)).toList();
        this.sources = page == null
                ? stated
                : Stream.concat(stated.stream(), Stream.of(page.withoutOffer())).toList();
        sources.forEach(source -> {
            texts.putAll(source.texts());
            source.offers().stream().limit(1).forEach(this::addIdentity);
        });
    }

    /** The product of the page itself. */
    ResolvedProduct detail(List<String> breadcrumb) {
        String url = context.pageAddress();
        List<String> categories = texts(ProductSignal::categories);
        ProductFacts facts = facts(url)
                .categories(plain(categories.isEmpty() ? withoutEnds(breadcrumb) : categories))
                .build();
        return new ResolvedProduct(ObservationKind.DETAIL, facts, shopsId(url));
    }

    /** A product that a listing shows. */
    ResolvedProduct tile() {
        String url = context.urls().absolute(addressOfTile());
        ProductFacts facts =
                facts(url).categories(plain(texts(ProductSignal::categories))).build();
        return new ResolvedProduct(ObservationKind.TILE, facts, shopsId(url));
    }

    private ProductFacts.Builder facts(@Nullable String url) {
        OfferMerge offers = new OfferMerge(context, stated, page);
        return ProductFacts.builder()
                .url(url)
                .name(name())
                .brand(text(Property.BRAND))
                .description(text(Property.DESCRIPTION))
                .language(context.language())
                .sku(sku(url))
                .gtin(digits(text(Property.GTIN)))
                .mpn(text(Property.MPN))
                .seller(text(Property.SELLER))
                .images(images())
                .rating(Ratings.mean(texts))
                .reviewCount(Ratings.count(texts))
                .variants(offers.variants())
                .offer(offers.offer());
    }

    private void addIdentity(Texts offer) {
        for (Property property : List.of(Property.SKU, Property.GTIN, Property.MPN, Property.SELLER, Property.URL)) {
            texts.put(property, offer.get(property));
        }
    }

    /** A page's title often holds more than the name; a heading that it contains is the name. */
    private @Nullable String name() {
        String first = text(Property.NAME);
        String heading = page == null
                ? null
                : PlainText.orNull(page.withoutOffer().texts().get(Property.NAME));
        return structured.isEmpty() && first != null && heading != null && first.contains(heading) ? heading : first;
    }

    private @Nullable String sku(@Nullable String url) {
        String stated = statedSku();
        String number = url == null ? null : ProductNumber.likely(url);
        return stated != null ? stated : number != null ? number : text(Property.SKU);
    }

    /** The number that the page states for machines; what it shows to people is often another one. */
    private @Nullable String statedSku() {
        return stated.stream()
                .flatMap(source -> Stream.concat(
                        Stream.of(source.texts()), source.offers().stream().limit(1)))
                .flatMap(told -> Stream.of(Property.SKU, Property.PRODUCT_ID).map(told::get))
                .map(PlainText::orNull)
                .flatMap(Stream::ofNullable)
                .map(id -> LABEL_OF_NUMBER.matcher(id).replaceFirst(""))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String shopsId(@Nullable String url) {
        String number = url == null ? null : ProductNumber.in(url);
        if (number != null) {
            return number;
        }
        String group = text(Property.GROUP_ID);
        return group != null ? group : statedSku();
    }

    private @Nullable String addressOfTile() {
        String address = texts.get(Property.URL);
        return address != null && address.startsWith("#") ? null : address;
    }

    private @Nullable String text(Property property) {
        return PlainText.orNull(texts.get(property));
    }

    private List<String> images() {
        return texts(ProductSignal::images).stream()
                .map(context.urls()::absolute)
                .flatMap(Stream::ofNullable)
                .distinct()
                .limit(MOST_IMAGES)
                .toList();
    }

    private List<String> texts(Function<ProductSignal, List<String>> field) {
        return sources.stream()
                .map(field)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> plain(List<String> written) {
        return written.stream()
                .map(PlainText::of)
                .filter(name -> !name.isEmpty())
                .limit(MOST_CATEGORIES)
                .toList();
    }

    /** A breadcrumb begins at the shop's front page and often ends at the product itself. */
    private List<String> withoutEnds(List<String> breadcrumb) {
        String name = text(Property.NAME);
        return breadcrumb.stream()
                .filter(step -> !FRONT_PAGE.matcher(step.strip()).matches())
                .filter(step -> !PlainText.of(step).equals(name))
                .toList();
    }

    private static @Nullable String digits(@Nullable String gtin) {
        String digits = gtin == null ? "" : NO_DIGITS.matcher(gtin).replaceAll("");
        return digits.isEmpty() ? null : digits;
    }
}
