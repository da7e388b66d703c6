package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.visible.VisibleSignal;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.Variant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one offer of what the sources of a product say of its offers. */
final class OfferMerge {

    private final ProductSources sources;
    private final OfferReading reading;
    private final BestOffer best;
    private final Offer stated;

    OfferMerge(PageContext context, ProductSources sources) {
        this.sources = sources;
        this.reading = new OfferReading(context.currencies());
        this.best = new BestOffer(reading);
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

    List<Variant> variants() {
        return new VariantReading(reading, best).of(sources.stated());
    }

    /**
     * What is stated for machines; where two sources state different prices, the page shows which one is asked, but for a
     * price that the shop's site rule found.
     */
    private Offer stated() {
        Offer offer = new Offer(List.of(), Availability.UNKNOWN);
        List<Offer> offers = new ArrayList<>();
        for (ProductSignal source : sources.stated()) {
            Offer own = best.of(source);
            offer = completed(offer, own);
            if (own != null && own.current() != null) {
                offers.add(own);
            }
        }
        Offer shown = !isRuled() && disagree(offers) ? shown() : null;
        for (Offer each : offers) {
            if (shown != null && isSameAmount(each, shown)) {
                return new Offer(each.prices(), offer.availability());
            }
        }
        return offer;
    }

    private boolean isRuled() {
        return sources.stated().stream()
                .filter(source -> source.source() == Source.SITE_RULE)
                .map(best::of)
                .anyMatch(offer -> offer != null && offer.current() != null);
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
        return page == null ? null : best.of(page.signal());
    }

    /** Scripts know the price, but some write it in cents, or the one before a reduction: what the page shows goes first. */
    private @Nullable Offer fromScriptAndPage() {
        Offer shown = shown();
        ProductSignal script = sources.script();
        Offer told = script == null ? null : best.of(script);
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
}
