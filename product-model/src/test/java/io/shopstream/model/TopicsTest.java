package io.shopstream.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TopicsTest {

    @Test
    void allNamesEveryTopicOnce() {
        assertThat(Topics.ALL)
                .containsExactly(
                        "raw-pages",
                        "product-edits",
                        "product-changes",
                        "dead-letters",
                        "site-rules",
                        "coverage-alerts");
    }
}
