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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** A global trade number is every shop's, so that one of the shop's own goes before it. */
    private static final int OF_WORLD = -40;

    /** "Code" may be another one than the product's. */
    private static final int OF_ANY_LABEL = -2;

    private static final Pattern LABEL = Pattern.compile("(?i)^(?:sku|mpn|id)\\s*:\\s*");

    /** A number with a short one behind it, as shops number the forms of a product. */
    private static final Pattern OF_VARIANT = Pattern.compile("((?=\\S*\\d)[\\p{L}\\d_]{5,40})[-_/.][\\p{L}\\d]{1,4}");

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
        return choice.asShown();
    }

    private void add(ProductSignal source) {
        Texts first = source.offers().stream().findFirst().orElseGet(Texts::new);
        add(source.source(), source.texts().get(Property.SKU), 0);
        add(source.source(), first.get(Property.SKU), OF_OFFER);
        add(
                source.source(),
                source.texts().get(Property.PRODUCT_ID),
                source.source() == Source.VISIBLE ? OF_ANY_LABEL : OF_PROGRAM);
    }

    private void add(Source source, @Nullable String told, int difference) {
        String plain = PlainText.orNull(told);
        if (plain == null) {
            return;
        }
        String number = LABEL.matcher(plain).replaceFirst("");
        int confidence = source.confidence() + difference + (source == Source.SCRIPT ? OF_SCRIPT : 0);
        boolean inAddress = subject.isNumbered(number);
        if (!inAddress && Gtins.isGtin(number)) {
            confidence += OF_WORLD;
        }
        claims.add(new Claim(FIELD, number, source, confidence + (inAddress ? IN_ADDRESS : 0)));
        Matcher variant = OF_VARIANT.matcher(number);
        if (!inAddress && variant.matches() && subject.isNumbered(variant.group(1))) {
            claims.add(new Claim(FIELD, variant.group(1), source, confidence + IN_ADDRESS));
        }
    }

    private void addAddress(String address) {
        String certain = ProductNumber.in(address);
        String likely = certain == null ? ProductNumber.likely(address) : certain;
        if (likely == null) {
            return;
        }
        claims.add(new Claim(FIELD, likely, Source.ADDRESS, Source.ADDRESS.confidence() - (certain == null ? 2 : 0)));
    }

    /** Where the best number differs from the one that is shown in signs between its digits only, it is taken as shown. */
    private List<Claim> asShown() {
        List<Claim> sorted = claims.stream()
                .sorted(Comparator.comparing(Claim::confidence).reversed())
                .toList();
        String best = sorted.isEmpty() ? "" : sorted.get(0).value();
        List<Claim> shown = sorted.stream()
                .filter(claim ->
                        claim.source() == Source.VISIBLE && !claim.value().equals(best))
                .filter(claim -> Subject.bare(claim.value()).equals(Subject.bare(best)))
                .limit(1)
                .toList();
        return Stream.concat(shown.stream(), sorted.stream()).distinct().toList();
    }
}
