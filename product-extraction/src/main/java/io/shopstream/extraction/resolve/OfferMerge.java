package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import io.shopstream.extraction.visible.VisibleSignal;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes one offer, and the variants, of what the sources of a product say of its offers. */
final class OfferMerge {

    /** Of a variant's number, colour or size; dropped when longer, because a page may repeat it in each variant. */
    private static final int LONGEST = 200;

    private final ProductSources sources;
    private final OfferReading reading;
    private final Offer stated;

    OfferMerge(PageContext context, ProductSources sources) {
        this.sources = sources;
        this.reading = new OfferReading(context.currencies());
        this.stated = stated();
    }

    OfferReading reading() {
        return reading;
    }

    /** Whether structured data and meta tags alone tell a price and the availability. */
    boolean isToldForMachines() {
        return isComplete(stated);
    }

    /**
     * Prices from the first source that tells one, availability from the first source that tells it; null where none
     * tells either.
     */
    @Nullable
    Offer offer() {
        Offer offer = stated;
        if (!isComplete(offer)) {
            offer = completed(offer, fromScriptAndPage());
        }
        return offer.prices().isEmpty() && offer.availability() == Availability.UNKNOWN ? null : offer;
    }

    /** What is stated for machines; where two sources state different prices, the page shows which one is asked. */
    private Offer stated() {
        Offer offer = new Offer(List.of(), Availability.UNKNOWN);
        List<Offer> offers = new ArrayList<>();
        for (ProductSignal source : sources.stated()) {
            Offer best = best(source);
            offer = completed(offer, best);
            if (best != null && best.current() != null) {
                offers.add(best);
            }
        }
        Offer shown = disagree(offers) ? shown() : null;
        for (Offer each : offers) {
            if (shown != null && isSameAmount(each, shown)) {
                return new Offer(each.prices(), offer.availability());
            }
        }
        return offer;
    }

    private static boolean disagree(List<Offer> offers) {
        return offers.stream().anyMatch(offer -> !isSameAmount(offer, offers.get(0)));
    }

    private static boolean isSameAmount(Offer one, Offer other) {
        Price price = one.current();
        Price otherPrice = other.current();
        return price != null && otherPrice != null && price.amountMinor() == otherPrice.amountMinor();
    }

    private @Nullable Offer shown() {
        VisibleSignal page = sources.visible();
        return page == null ? null : best(page.signal());
    }

    /** Scripts know the price, but some write it in cents, or the one before a reduction: what the page shows goes first. */
    private @Nullable Offer fromScriptAndPage() {
        Offer shown = shown();
        ProductSignal script = sources.script();
        Offer told = script == null ? null : best(script);
        return shown == null ? told : completed(shown, told);
    }

    private static boolean isComplete(Offer offer) {
        return !offer.prices().isEmpty() && offer.availability() != Availability.UNKNOWN;
    }

    private static Offer completed(Offer offer, @Nullable Offer other) {
        return other == null
                ? offer
                : new Offer(
                        offer.prices().isEmpty() ? other.prices() : offer.prices(),
                        offer.availability() == Availability.UNKNOWN ? other.availability() : offer.availability());
    }

    /** The forms that the first source with any tells, each at most once. */
    List<Variant> variants() {
        return sources.stated().stream()
                .map(this::variants)
                .filter(variants -> variants.size() > 1)
                .findFirst()
                .orElse(List.of());
    }

    private List<Variant> variants(ProductSignal source) {
        List<Variant> variants = new ArrayList<>();
        source.variants()
                .forEach(form -> variants.add(variant(new Texts().putAll(form.texts()), bestOf(form.offers()))));
        if (variants.isEmpty()) {
            source.offers().stream()
                    .filter(offer -> offer.has(Property.SKU) || offer.has(Property.SIZE) || offer.has(Property.COLOUR))
                    .forEach(offer -> variants.add(variant(offer, reading.read(offer))));
        }
        return variants.stream().distinct().toList();
    }

    private static @Nullable String told(Texts texts, Property property) {
        String text = texts.get(property);
        return text == null || text.length() > LONGEST ? null : PlainText.orNull(text);
    }

    private static Variant variant(Texts texts, @Nullable Offer offer) {
        return new Variant(
                told(texts, Property.SKU),
                told(texts, Property.GTIN),
                told(texts, Property.COLOUR),
                told(texts, Property.SIZE),
                offer == null ? new Offer(List.of(), Availability.UNKNOWN) : offer);
    }

    private @Nullable Offer best(ProductSignal source) {
        Offer own = bestOf(source.offers());
        return own != null
                ? own
                : bestOf(source.variants().stream()
                        .flatMap(variant -> variant.offers().stream())
                        .toList());
    }

    /** What a buyer would take: the cheapest that can be bought, else the cheapest, else any that tells availability. */
    private @Nullable Offer bestOf(List<Texts> texts) {
        List<Offer> offers = texts.stream().map(reading::read).toList();
        return Stream.of(
                        offers.stream()
                                .filter(offer -> offer.current() != null
                                        && offer.availability().buyable()),
                        offers.stream().filter(offer -> offer.current() != null))
                .map(some -> some.min(Comparator.comparingLong(OfferMerge::amount)))
                .flatMap(found -> found.stream())
                .findFirst()
                .map(cheapest -> withAvailability(cheapest, offers))
                .orElseGet(() -> offers.stream()
                        .filter(offer -> offer.availability() != Availability.UNKNOWN)
                        .findFirst()
                        .orElse(null));
    }

    private static Offer withAvailability(Offer offer, List<Offer> others) {
        if (offer.availability() != Availability.UNKNOWN) {
            return offer;
        }
        return new Offer(
                offer.prices(),
                others.stream()
                        .map(Offer::availability)
                        .filter(availability -> availability != Availability.UNKNOWN)
                        .min(Comparator.naturalOrder())
                        .orElse(Availability.UNKNOWN));
    }

    private static long amount(Offer offer) {
        return Objects.requireNonNull(offer.current()).amountMinor();
    }
}
