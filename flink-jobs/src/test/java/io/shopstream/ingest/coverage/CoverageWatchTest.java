package io.shopstream.ingest.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.model.coverage.CoverageAlert;
import io.shopstream.model.coverage.CoverageAlert.State;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoverageWatchTest {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int PRODUCTS = 50;

    private KeyedOneInputStreamOperatorTestHarness<String, CoverageCount, CoverageAlert> watch;

    @BeforeEach
    void open() throws Exception {
        watch = harness();
        watch.open();
        watch.setProcessingTime(0);
    }

    @AfterEach
    void close() throws Exception {
        watch.close();
    }

    @Test
    void fieldThatGoesAndComesBackIsToldOnceEach() throws Exception {
        windows(5, PRODUCTS, 48);
        assertThat(alerts()).isEmpty();

        windows(3, PRODUCTS, 2);
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.shop()).isEqualTo("shop.example");
            assertThat(alert.of()).isEqualTo(CoverageAlert.Of.DETAIL);
            assertThat(alert.field()).isEqualTo("brand");
            assertThat(alert.state()).isEqualTo(State.DROPPED);
            assertThat(alert.usual()).isEqualTo(0.96);
            assertThat(alert.now()).isEqualTo(0.04);
            assertThat(alert.samples()).isEqualTo(PRODUCTS);
        });

        windows(3, PRODUCTS, 47);
        assertThat(alerts()).hasSize(2).last().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(State.RECOVERED);
            assertThat(alert.usual()).as("what is missing is not usual").isEqualTo(0.96);
        });
    }

    @Test
    void shopThatIsCrawledSlowlyIsLookedAtWhenThereIsEnough() throws Exception {
        windows(56, 4, 4);
        windows(7, 4, 0);
        assertThat(alerts()).as("28 samples").isEmpty();

        windows(1, 4, 0);

        assertThat(alerts()).singleElement().extracting(CoverageAlert::state).isEqualTo(State.DROPPED);
    }

    @Test
    void nothingIsToldBeforeItIsKnownWhatIsUsual() throws Exception {
        windows(1, PRODUCTS, 50);
        windows(1, PRODUCTS, 0);

        assertThat(alerts()).isEmpty();
    }

    @Test
    void chanceAndSlowChangeAreNoAlert() throws Exception {
        Random random = new Random(5);
        double share = 0.95;
        for (int window = 0; window < 3_000; window++) {
            share = Math.max(0.05, share - 0.0005);
            int given = 0;
            for (int product = 0; product < PRODUCTS; product++) {
                given += random.nextDouble() < share ? 1 : 0;
            }
            windows(1, PRODUCTS, given);
        }

        assertThat(alerts()).isEmpty();
    }

    @Test
    void fieldThatComesAndGoesWithTheCrawlIsNotTold() throws Exception {
        for (int crawl = 0; crawl < 20; crawl++) {
            windows(3, PRODUCTS, 45);
            windows(1, PRODUCTS, 5);
        }

        assertThat(alerts()).as("the first time only").hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whatIsUsualSurvivesARestart() throws Exception {
        windows(5, PRODUCTS, 50);
        OperatorSubtaskState state = watch.snapshot(1, 1);
        long now = watch.getProcessingTime();
        watch.close();

        watch = harness();
        watch.initializeState(state);
        watch.open();
        watch.setProcessingTime(now);
        windows(1, PRODUCTS, 0);

        assertThat(alerts()).singleElement().extracting(CoverageAlert::state).isEqualTo(State.DROPPED);
    }

    @Test
    void stateOfABuildThatWatchedFewerFieldsGoesOn() {
        KnownCoverage older =
                new KnownCoverage(3, new long[] {1, 2}, 200, new double[] {1, 1}, new double[] {1, 1}, new boolean[2]);

        assertThat(older.ofToday().given())
                .hasSize(WatchedField.values().length)
                .startsWith(1, 2);
        assertThat(older.ofToday().usual()).hasSize(WatchedField.values().length);
    }

    private void windows(int count, int products, int withBrand) throws Exception {
        for (int i = 0; i < count; i++) {
            long[] given = new long[WatchedField.values().length];
            given[WatchedField.NAME.place()] = products;
            given[WatchedField.BRAND.place()] = withBrand;
            watch.processElement(new CoverageCount("shop.example", CoverageAlert.Of.DETAIL, products, given), 0);
            watch.setProcessingTime(watch.getProcessingTime() + WINDOW.toMillis());
        }
    }

    private List<CoverageAlert> alerts() {
        return watch.extractOutputValues();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, CoverageCount, CoverageAlert> harness()
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new CoverageWatch(WINDOW)), CoverageCount::key, Types.STRING);
    }
}
