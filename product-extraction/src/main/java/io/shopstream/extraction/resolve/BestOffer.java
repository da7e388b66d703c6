package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Texts;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the offer that a buyer would take: the cheapest that can be bought, else the cheapest, else any that tells
 * availability.
 */
final class BestOffer {

    private final OfferReading reading;

    BestOffer(OfferReading reading) {
        this.reading = reading;
    }

    /** Of a source's own offers, else of those of its variants; null where none tells anything. */
    @Nullable
    Offer of(ProductSignal source) {
        Offer own = of(source.offers());
        return own != null
                ? own
                : of(source.variants().stream()
                        .flatMap(variant -> variant.offers().stream())
                        .toList());
    }

    @Nullable
    Offer of(List<Texts> texts) {
        List<Offer> offers = texts.stream().map(reading::read).toList();
        return Stream.of(
                        offers.stream()
                                .filter(offer -> offer.current() != null
                                        && offer.availability().buyable()),
                        offers.stream().filter(offer -> offer.current() != null))
                .map(some -> some.min(Comparator.comparingLong(BestOffer::amount)))
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
