package io.shopstream.standalone.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.index.ProductIndex;
import org.junit.jupiter.api.Test;

class IndexNameTest {

    @Test
    void firstIndexIsFollowedByTheSecond() {
        assertThat(IndexName.parse(ProductIndex.FIRST).map(IndexName::next)).contains(new IndexName(2));
        assertThat(new IndexName(2)).hasToString("products-v2");
    }

    @Test
    void numbersAreComparedAsNumbers() {
        assertThat(new IndexName(10)).isGreaterThan(new IndexName(9));
    }

    @Test
    void otherIndexesAreNone() {
        assertThat(IndexName.parse("products-old")).isEmpty();
        assertThat(IndexName.parse("products-v")).isEmpty();
        assertThat(IndexName.parse("reviews-v1")).isEmpty();
    }
}
