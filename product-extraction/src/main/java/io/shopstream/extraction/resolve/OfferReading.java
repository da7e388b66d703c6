package io.shopstream.extraction.resolve;

import io.shopstream.extraction.price.CurrencyResolver;
import io.shopstream.extraction.price.PriceReader;
import io.shopstream.extraction.price.StatedPrice;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the texts of one offer as prices and availability. */
final class OfferReading {

    private final CurrencyResolver currencies;

    OfferReading(CurrencyResolver currencies) {
        this.currencies = currencies;
    }

    /** The offer; without prices where it tells none whose currency can be known. */
    Offer read(Texts texts) {
        List<Price> prices = new ArrayList<>();
        Price sale = price(texts, Property.PRICE, PriceKind.SALE);
        Price list = price(texts, Property.LIST_PRICE, PriceKind.LIST);
        Price member = price(texts, Property.MEMBER_PRICE, PriceKind.MEMBER);
        if (list != null && (sale == null || isReduced(sale, list))) {
            prices.add(list);
        }
        if (sale != null) {
            prices.add(sale);
        }
        if (member != null) {
            prices.add(member);
        }
        String availability = texts.get(Property.AVAILABILITY);
        return new Offer(prices, availability == null ? Availability.UNKNOWN : AvailabilityWords.meaning(availability));
    }

    private static boolean isReduced(Price sale, Price list) {
        return sale.currency().equals(list.currency()) && sale.amountMinor() < list.amountMinor();
    }

    /** Shops write 0 where they do not tell a price, so that it is none. */
    private @Nullable Price price(Texts texts, Property property, PriceKind kind) {
        String written = texts.get(property);
        if (written == null) {
            return null;
        }
        String named = texts.get(Property.CURRENCY);
        String known = named == null ? null : currencies.resolve(named);
        StatedPrice stated = PriceReader.readValue(written, known == null ? currencies.resolve(null) : known);
        if (stated == null || stated.amount().signum() == 0) {
            return null;
        }
        String currency = known != null ? known : currencies.resolve(stated.currency());
        try {
            Price price = currency == null ? null : Price.of(kind, stated.amount(), currency);
            return price == null || price.amountMinor() == 0 ? null : price;
        } catch (ArithmeticException tooLarge) {
            return null;
        }
    }
}
