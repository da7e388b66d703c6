package io.shopstream.extraction.resolve;

import io.shopstream.extraction.signal.ProductSignal;
import io.shopstream.extraction.signal.Property;
import io.shopstream.extraction.signal.Source;
import io.shopstream.extraction.signal.Subject;
import io.shopstream.extraction.signal.Texts;
import io.shopstream.extraction.url.ProductNumber;
import io.shopstream.extraction.validate.Gtins;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the shop's number for a product among those that a page gives: a number that stands in the page's address too is
 * the product's own, others may be a variant's, the maker's or a storekeeper's.
 */
final class SkuChoice {

    private static final String FIELD = "sku";
    private static final int IN_ADDRESS = 10;
    private static final int OF_OFFER = -5;

    /** Scripts number what they count: a form of the product more often than the product. */
    private static final int OF_SCRIPT = -10;

    /** Ids are made for programs; the number that buyers are shown is what they ask for. */
    private static final int OF_PROGRAM = -15;

    /** A label for the shop's own number says what a number in an address or in a script only may be. */
    private static final int OF_LABEL = 18;

    /** "Code" may be another one than the product's. */
    private static final int OF_ANY_LABEL = -2;

    /** The basket is asked for the number that the address names; behind {@link #IN_ADDRESS}. */
    private static final int OF_FORM_AND_ADDRESS = 6;

    /** A global trade number is every shop's, so that one of the shop's own goes before it. */
    private static final int OF_WORLD = -40;

    /** A text with words in it was not written to be a number. */
    private static final int OF_WORDS = -40;

    /** A number in an address whose form does not say that it is the product's. */
    private static final int LIKELY = -2;

    private final Subject subject;
    private final List<Claim> claims = new ArrayList<>();

    private SkuChoice(Subject subject) {
        this.subject = subject;
    }

    /** Every number, the best first. */
    static List<Claim> claims(List<ProductSignal> sources, Subject subject, @Nullable String address) {
        SkuChoice choice = new SkuChoice(subject);
        sources.forEach(choice::add);
        if (address != null) {
            choice.addAddress(address);
        }
        return ShownNumber.first(choice.claims.stream()
                .sorted(Comparator.comparing(Claim::confidence).reversed())
                .toList());
    }

    private void add(ProductSignal source) {
        boolean shown = source.source() == Source.VISIBLE;
        Texts texts = source.texts();
        Texts offer = source.offers().stream().findFirst().orElseGet(Texts::new);
        add(source.source(), texts.get(Property.SKU), shown ? OF_LABEL : 0);
        add(source.source(), offer.get(Property.SKU), OF_OFFER);
        add(source.source(), texts.get(Property.PRODUCT_ID), shown ? OF_ANY_LABEL : OF_PROGRAM);
        String form = texts.get(Property.FORM_ID);
        add(Source.FORM, form, subject.isNumbered(form) ? OF_FORM_AND_ADDRESS : 0);
    }

    private void add(Source source, @Nullable String told, int difference) {
        String plain = PlainText.orNull(told);
        if (plain == null) {
            return;
        }
        if (source == Source.SITE_RULE) {
            claims.add(new Claim(FIELD, plain, source, source.confidence() + IN_ADDRESS));
            return;
        }
        WrittenNumber number = WrittenNumber.of(plain);
        int confidence = source.confidence()
                + difference
                + (source == Source.SCRIPT ? OF_SCRIPT : 0)
                + (number.worded() ? OF_WORDS : 0);
        if (subject.isNumbered(number.text())) {
            claims.add(new Claim(FIELD, number.text(), source, confidence + IN_ADDRESS));
            return;
        }
        boolean everyShops = source != Source.VISIBLE && Gtins.isGtin(number.text());
        claims.add(new Claim(FIELD, number.text(), source, confidence + (everyShops ? OF_WORLD : 0)));
        String stem = number.stem();
        if (stem != null && subject.isNumbered(stem)) {
            claims.add(new Claim(FIELD, stem, source, confidence + IN_ADDRESS));
        }
    }

    private void addAddress(String address) {
        String certain = ProductNumber.in(address);
        String number = certain == null ? ProductNumber.likely(address) : certain;
        if (number != null) {
            int confidence = Source.ADDRESS.confidence() + (certain == null ? LIKELY : 0);
            claims.add(new Claim(FIELD, number, Source.ADDRESS, confidence));
        }
    }
}
