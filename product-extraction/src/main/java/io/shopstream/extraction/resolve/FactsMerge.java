package io.shopstream.extraction.resolve;

import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.price.StatedPrice;
import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.signal.Texts;
import io.shopstream.extraction.url.ProductNumber;
import io.shopstream.extraction.validate.Gtins;
import io.shopstream.extraction.visible.VisibleSignal;
import io.shopstream.model.product.ObservationKind;
import io.shopstream.model.product.ProductFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merges the sources of one product field by field: the first one that tells a field decides it. */
final class FactsMerge {

    private static final int MOST_IMAGES = 50;
    private static final int MOST_CATEGORIES = 10;

    private static final Pattern FRONT_PAGE =
            Pattern.compile("(?iU)home|홈|start|inicio|início|accueil|главная|domov|úvod|首頁|top");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D");

    private final PageContext context;
    private final ProductSources sources;
    private final List<ProductSignal> asked = new ArrayList<>();
    private final Texts texts = new Texts();
    private final OfferMerge offers;

    FactsMerge(PageContext context, ProductSources sources) {
        this.context = context;
        this.sources = sources;
        this.offers = new OfferMerge(context, sources);
        sources.stated().forEach(this::ask);
        ProductSignal script = isWanting() ? sources.script() : null;
        if (script != null) {
            ask(script);
        }
        VisibleSignal page = sources.visible();
        if (page != null) {
            ask(isNumbered() ? page.named() : page.withoutOffer());
        }
    }

    /** Whether the scripts, which are dear to read, may tell more. */
    private boolean isWanting() {
        return !texts.has(Property.NAME)
                || !texts.has(Property.BRAND)
                || !(texts.has(Property.SKU) || texts.has(Property.PRODUCT_ID))
                || !offers.isToldForMachines();
    }

    /** Whether values behind labels, which are dear to find, can tell no more than what is known. */
    private boolean isNumbered() {
        return texts.has(Property.BRAND)
                && texts.has(Property.SKU)
                && (texts.has(Property.GTIN) || texts.has(Property.MPN));
    }

    private void ask(ProductSignal source) {
        asked.add(source);
        texts.putAll(source.texts());
        source.offers().stream().limit(1).forEach(this::addIdentity);
    }

    /** The product of the page itself. */
    ResolvedProduct detail(List<String> breadcrumb) {
        String url = context.pageAddress();
        List<String> categories = texts(ProductSignal::categories);
        ProductFacts facts = facts(url)
                .categories(plain(categories.isEmpty() ? withoutEnds(breadcrumb) : categories))
                .build();
        return new ResolvedProduct(ObservationKind.DETAIL, facts, shopsId(url), this::claims);
    }

    /** A product that a listing shows. */
    ResolvedProduct tile() {
        String url = context.urls().absolute(addressOfTile());
        ProductFacts facts =
                facts(url).categories(plain(texts(ProductSignal::categories))).build();
        return new ResolvedProduct(ObservationKind.TILE, facts, shopsId(url), this::claims);
    }

    private ProductFacts.Builder facts(@Nullable String url) {
        return ProductFacts.builder()
                .url(url)
                .name(name())
                .brand(brand())
                .description(text(Property.DESCRIPTION))
                .language(context.language())
                .sku(sku(url))
                .gtin(gtin())
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

    /** What every source says of the fields, the most trusted first. */
    private List<Claim> claims() {
        return Claims.of(sources, offers, context.pageAddress());
    }

    /** A page's title often holds more than the name; a heading that it contains is the name. */
    private @Nullable String name() {
        String first = text(Property.NAME);
        VisibleSignal page = sources.visible();
        String heading =
                page == null ? null : PlainText.orNull(page.named().texts().get(Property.NAME));
        boolean fromTitle = asked.get(0).source() == Source.META;
        return fromTitle && first != null && heading != null && (first.contains(heading) || tellsPrice(first))
                ? heading
                : first;
    }

    /** A title with a price in it is written to be shared, not to name a thing. */
    private static boolean tellsPrice(String title) {
        StatedPrice price = PriceReader.read(title);
        return price != null && price.currency() != null;
    }

    /** Some shops put their own name behind the maker's. */
    private @Nullable String brand() {
        String told = text(Property.BRAND);
        int bar = told == null ? -1 : told.indexOf(" | ");
        return told != null && bar > 0 ? told.substring(0, bar).strip() : told;
    }

    /** The first number whose check digit is right; else the first, which validation drops with a warning. */
    private @Nullable String gtin() {
        String first = digits(text(Property.GTIN));
        return asked.stream()
                .flatMap(source -> Stream.concat(
                        Stream.of(source.texts()), source.offers().stream().limit(1)))
                .map(told -> digits(told.get(Property.GTIN)))
                .filter(gtin -> gtin != null && Gtins.isGtin(gtin))
                .findFirst()
                .orElse(first);
    }

    private @Nullable String sku(@Nullable String url) {
        return SkuChoice.claims(asked, sources.subject(), url).stream()
                .map(Claim::value)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String shopsId(@Nullable String url) {
        String number = url == null ? null : ProductNumber.in(url);
        if (number != null) {
            return number;
        }
        String group = text(Property.GROUP_ID);
        return group != null ? group : statedNumber();
    }

    /** The number that the page states for machines: it must not change when a page's words do. */
    private @Nullable String statedNumber() {
        return sources.stated().stream()
                .flatMap(source -> Stream.concat(
                        Stream.of(source.texts()), source.offers().stream().limit(1)))
                .flatMap(told -> Stream.of(Property.SKU, Property.PRODUCT_ID).map(told::get))
                .map(PlainText::orNull)
                .flatMap(Stream::ofNullable)
                .map(WrittenNumber::withoutLabel)
                .findFirst()
                .orElse(null);
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
        return asked.stream()
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
