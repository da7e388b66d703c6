package io.shopstream.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketSumsTest {

    private static final List<StoredVersion> PRODUCTS = IntStream.range(0, 5_000)
            .mapToObj(number -> new StoredVersion("shop.example:" + number, number, "aa", false))
            .toList();

    private final KeyHash hash = new KeyHash();

    @Test
    void orderDoesNotMatter() {
        List<StoredVersion> shuffled = new ArrayList<>(PRODUCTS);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(sums(PRODUCTS).differing(sums(shuffled))).isEmpty();
        assertThat(sums(shuffled).count()).isEqualTo(5_000);
    }

    @Test
    void onlyTheBucketOfAChangedProductDiffers() {
        List<StoredVersion> changed = new ArrayList<>(PRODUCTS);
        changed.set(17, new StoredVersion("shop.example:17", 17, "bb", false));

        assertThat(sums(PRODUCTS).differing(sums(changed))).containsExactly(hash.bucket("shop.example:17"));
    }

    @Test
    void absentProductIsSeen() {
        assertThat(sums(PRODUCTS).differing(sums(PRODUCTS.subList(1, PRODUCTS.size()))))
                .containsExactly(hash.bucket("shop.example:0"));
    }

    private BucketSums sums(List<StoredVersion> products) {
        BucketSums sums = new BucketSums();
        products.forEach(product -> sums.add(hash.bucket(product.key()), 1, hash.fingerprint(product)));
        return sums;
    }
}
