package io.shopstream.model.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RawPageTest {

    @Test
    void itsAddressIsLegalWhateverTheShopLinked() {
        assertThat(page("f1", "https://shop.example/상품", 200).url())
                .isEqualTo("https://shop.example/%EC%83%81%ED%92%88");
    }

    @Test
    void anAddressThatIsNotAbsoluteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page("f1", "/p/1", 200))
                .withMessageStartingWith("url is '/p/1': expected an absolute address");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 600})
    void aStatusThatHttpDoesNotHaveIsRefused(int status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page("f1", "https://shop.example/p/1", status))
                .withMessage("status is " + status + ": expected 100 to 599.");
    }

    @Test
    void anEmptyIdIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page(" ", "https://shop.example/p/1", 200))
                .withMessage("id is empty: expected one that is unique for the fetch.");
    }

    private static RawPage page(String id, String url, int status) {
        return new RawPage(id, url, Instant.EPOCH, status, null, RawPage.Renderer.HTTP, "c1", new byte[0]);
    }
}
