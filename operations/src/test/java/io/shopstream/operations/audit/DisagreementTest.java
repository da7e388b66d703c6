package io.shopstream.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.operations.audit.Disagreement.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisagreementTest {

    private static final StoredVersion FIVE = new StoredVersion("shop.example:1", 5, "aa", false);
    private static final StoredVersion DELETED = new StoredVersion("shop.example:1", 5, "aa", true);

    @Test
    void sameVersionWithSameContentAgrees() {
        assertThat(kind(FIVE, FIVE)).isNull();
    }

    @Test
    void deletedProductIsToBeAbsent() {
        assertThat(kind(DELETED, null)).isNull();
        assertThat(kind(DELETED, FIVE)).isEqualTo(Kind.EXTRA);
        assertThat(kind(null, FIVE)).isEqualTo(Kind.EXTRA);
    }

    @Test
    void eachDifferenceHasItsName() {
        assertThat(kind(FIVE, null)).isEqualTo(Kind.MISSING);
        assertThat(kind(FIVE, document(4, "aa"))).isEqualTo(Kind.STALE);
        assertThat(kind(FIVE, document(5, "bb"))).isEqualTo(Kind.DIFFERENT);
        assertThat(kind(FIVE, document(6, "aa"))).isEqualTo(Kind.AHEAD);
    }

    @Test
    void changeThatArrivedIsNoFindingThoughTheNextIsOnItsWay() {
        Disagreement missing = Disagreement.between("shop.example:1", FIVE, null);
        StoredVersion nine = new StoredVersion("shop.example:1", 9, "cc", false);

        assertThat(missing.arrivedBy(Disagreement.between("shop.example:1", nine, FIVE)))
                .isTrue();
        assertThat(missing.arrivedBy(Disagreement.between("shop.example:1", nine, document(4, "aa"))))
                .isFalse();
    }

    @Test
    void documentThatWasFirstIsNoFindingOnceTheRowIsThere() {
        Disagreement ahead = Disagreement.between("shop.example:1", FIVE, document(6, "bb"));

        assertThat(ahead.arrivedBy(Disagreement.between("shop.example:1", document(7, "cc"), document(6, "bb"))))
                .isTrue();
        assertThat(ahead.arrivedBy(Disagreement.between("shop.example:1", FIVE, document(7, "cc"))))
                .isFalse();
    }

    private static StoredVersion document(long version, String contentHash) {
        return new StoredVersion("shop.example:1", version, contentHash, false);
    }

    private static @Nullable Kind kind(@Nullable StoredVersion row, @Nullable StoredVersion document) {
        Disagreement found = Disagreement.between("shop.example:1", row, document);
        return found == null ? null : found.kind();
    }
}
