package io.shopstream.query.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditIdTest {

    @Test
    void sameRequestHasTheSameId() {
        EditId id = id("sub:a", "key", "body");

        assertThat(id("sub:a", "key", "body")).isEqualTo(id);
        assertThat(id("sub:a", "key", "other").name()).isEqualTo(id.name());
        assertThat(id("sub:a", "key", "other")).isNotEqualTo(id);
        assertThat(id("sub:b", "key", "body").name()).isNotEqualTo(id.name());
        assertThat(id("sub:ak", "ey", "body").name()).isNotEqualTo(id.name());
        assertThat(EditId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void idOfAnotherProgramIsAName() {
        assertThat(EditId.parse("edit-1")).isEqualTo(new EditId("edit-1", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1-", "-1", "1-2-3", "a-b", "1-9999999999999999999", "999999-1"})
    void textThatIsNoPlaceIsNone(String text) {
        assertThat(EditPlace.parse(text)).isEmpty();
    }

    @Test
    void placeIsReadAsItIsWritten() {
        assertThat(EditPlace.parse(new EditPlace(2, 1734).toString())).contains(new EditPlace(2, 1734));
    }

    private static EditId id(String client, String key, String body) {
        return EditId.of(client, key, body.getBytes(StandardCharsets.UTF_8));
    }
}
