package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Texts;
import io.shopstream.extraction.validate.Gtins;
import io.shopstream.model.product.Availability;
import io.shopstream.model.product.Offer;
import io.shopstream.model.product.Price;
import io.shopstream.model.product.PriceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists what every source says of a product's fields, to explain a choice. */
final class Claims {

    private static final Map<Property, String> FIELDS =
            Map.of(Property.NAME, "name", Property.BRAND, "brand", Property.GTIN, "gtin", Property.MPN, "mpn");

    /** A number whose check digit is wrong. */
    private static final int WRONG = 0;

    private final OfferMerge offers;
    private final List<Claim> claims = new ArrayList<>();

    private Claims(OfferMerge offers) {
        this.offers = offers;
    }

    /** The claims of each field, in the order of trust. */
    static List<Claim> of(ProductSources sources, OfferMerge offers, String address) {
        Claims found = new Claims(offers);
        List<ProductSignal> all = sources.all();
        all.forEach(found::add);
        found.claims.addAll(SkuChoice.claims(all, sources.subject(), address));
        return List.copyOf(found.claims);
    }

    private void add(ProductSignal source) {
        FIELDS.forEach((property, field) -> {
            String value = PlainText.orNull(source.texts().get(property));
            if (value != null) {
                boolean wrong = property == Property.GTIN && !Gtins.isGtin(value);
                claims.add(new Claim(
                        field,
                        value,
                        source.source(),
                        wrong ? WRONG : source.source().confidence()));
            }
        });
        source.offers().forEach(offer -> add(source, offer));
    }

    private void add(ProductSignal source, Texts told) {
        Offer offer = offers.reading().read(told);
        addPrice(source, "price", offer.current());
        addPrice(source, "listPrice", offer.of(PriceKind.LIST));
        if (offer.availability() != Availability.UNKNOWN) {
            claims.add(new Claim(
                    "availability",
                    offer.availability().buyable() ? "InStock" : "OutOfStock",
                    source.source(),
                    source.source().confidence()));
        }
    }

    private void addPrice(ProductSignal source, String field, @Nullable Price price) {
        if (price != null) {
            claims.add(new Claim(
                    field,
                    price.amount().toPlainString() + " " + price.currency(),
                    source.source(),
                    source.source().confidence()));
        }
    }
}
