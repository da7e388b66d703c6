package io.shopstream.verification.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopstream.extraction.Extraction;
import io.shopstream.extraction.PageParser;
import io.shopstream.extraction.PageRule;
import io.shopstream.model.page.RawPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCheckTest {

    private static final RawPage PAGE =
            Objects.requireNonNull(PageInput.page(PageInput.of("<h1>a".getBytes(StandardCharsets.UTF_8))));

    @TempDir
    private Path folder;

    @Test
    void aFaultOfTheParserBreaksIt() {
        PageCheck check = new PageCheck(page -> new Extraction.Refused(PageRule.UNREADABLE.ruleName(), "a fault"), 0);

        assertThatThrownBy(() -> check.check(PAGE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a fault");
    }

    @Test
    void aSlowPageBreaksItAfterTheWarmUp() {
        PageCheck check = new PageCheck(PageCheckTest::slowly, 1);

        check.check(PAGE);
        assertThatThrownBy(() -> check.check(PAGE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("took");
    }

    @Test
    void aPageWithoutProductsDoesNot() {
        assertThatCode(() -> new PageCheck(new PageParser()::parse, 0).check(PAGE))
                .doesNotThrowAnyException();
    }

    @Test
    void everySeedGivesItsProduct() throws IOException {
        SeedPages.writeTo(folder);
        try (Stream<Path> seeds = Files.list(folder)) {
            List<Path> files = seeds.toList();
            assertThat(files).hasSize(9);
            for (Path seed : files) {
                RawPage page = Objects.requireNonNull(PageInput.page(Files.readAllBytes(seed)));
                boolean found = !new PageParser().parse(page).found().isEmpty();
                assertThat(found).as(seed.toString()).isEqualTo(!seed.endsWith("broken"));
            }
        }
    }

    private static Extraction slowly(RawPage page) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        long sum = 0;
        while (threads.getCurrentThreadCpuTime() - began < 1_200_000_000L) {
            sum += page.body().length;
        }
        return new Extraction.Refused(PageRule.NO_PRODUCT.ruleName(), String.valueOf(sum));
    }
}
