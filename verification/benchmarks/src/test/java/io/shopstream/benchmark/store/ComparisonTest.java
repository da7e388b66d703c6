package io.shopstream.benchmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.benchmark.page.ExpectedProduct;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final ExpectedProduct SHIRT = new ExpectedProduct("a:1", "shirt", "Beta", 39_900L, "IN_STOCK");
    private static final ExpectedProduct SOCKS = new ExpectedProduct("a:2", "socks", null, 5_900L, "IN_STOCK");
    private static final IndexedVersion FIRST = new IndexedVersion(7, "h7");
    private static final IndexedVersion LATER = new IndexedVersion(8, "h8");

    private final Comparison comparison = new Comparison(Map.of(SHIRT.key(), SHIRT, SOCKS.key(), SOCKS));

    @Test
    void storesThatHoldWhatTheyMustAreRight() {
        bothAreStored();
        comparison.document(SHIRT.key(), FIRST);
        comparison.document(SOCKS.key(), LATER);

        assertThat(comparison.verdict(2, 0)).isEqualTo(new Verdict(2, 0, 0, 0, 0, 2, 0));
    }

    @Test
    void namesWhatIsMissing() {
        comparison.row(new StoredProduct(SHIRT, FIRST));
        comparison.document(SHIRT.key(), FIRST);

        assertThat(comparison.verdict(1, 0)).isEqualTo(new Verdict(2, 1, 0, 0, 1, 1, 0));
    }

    @Test
    void namesAnotherPrice() {
        comparison.row(new StoredProduct(new ExpectedProduct("a:1", "shirt", "Beta", 1L, "IN_STOCK"), FIRST));
        comparison.row(new StoredProduct(SOCKS, LATER));
        comparison.document(SHIRT.key(), FIRST);
        comparison.document(SOCKS.key(), LATER);

        assertThat(comparison.verdict(2, 0)).isEqualTo(new Verdict(2, 0, 1, 0, 0, 2, 0));
    }

    @Test
    void namesWhatNoPageMade() {
        bothAreStored();
        comparison.row(new StoredProduct(new ExpectedProduct("a:3", "hat", null, 1L, "IN_STOCK"), FIRST));
        comparison.document(SHIRT.key(), FIRST);
        comparison.document(SOCKS.key(), LATER);
        comparison.document("a:3", FIRST);

        assertThat(comparison.verdict(3, 1)).isEqualTo(new Verdict(2, 0, 0, 1, 1, 3, 1));
    }

    @Test
    void namesADocumentOfAnotherVersion() {
        bothAreStored();
        comparison.document(SHIRT.key(), LATER);
        comparison.document(SOCKS.key(), LATER);

        assertThat(comparison.verdict(2, 0)).isEqualTo(new Verdict(2, 0, 0, 0, 1, 2, 0));
    }

    private void bothAreStored() {
        comparison.row(new StoredProduct(SHIRT, FIRST));
        comparison.row(new StoredProduct(SOCKS, LATER));
    }
}
