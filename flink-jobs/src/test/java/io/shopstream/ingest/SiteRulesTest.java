package io.shopstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopstream.ingest.decode.DecodePages;
import io.shopstream.ingest.decode.DecodedPage;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithNonKeyedOperator;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of shops on their way through the topic into the steps. */
class SiteRulesTest {

    /** Two prices, of which only a rule knows that the second is to be paid. */
    private static final String PAGE = """
            <html><head><meta property="og:title" content="셔츠"></head>
            <body><h1>셔츠</h1><p class="usual">39,900원</p><p class="member-day">29,900원</p></body></html>
            """;

    private static final String RULE = """
            {"shop":"shop","hosts":["shop.example"],"pages":[{"name":"product","paths":["/p/*"],"fields":
             {"name":{"select":"h1"},"price":{"select":"PRICE"},"currency":{"value":"KRW"}}}]}
            """;

    private static final String MEMBER_DAY = RULE.replace("PRICE", ".member-day");
    private static final String USUAL = RULE.replace("PRICE", ".usual");
    private static final SourceRecord RECORD = Records.page(Records.html(PAGE, Records.APPENDED));

    @Test
    void pageIsReadWithTheRuleThatWasPublishedBeforeTheJob() throws Exception {
        assertThat(price(Steps.through(RECORD, Map.of("shop", MEMBER_DAY), List.of())))
                .isEqualTo(29_900);
    }

    @Test
    void ruleThatIsToldLaterGoesBeforeTheOneOfTheSubmission() throws Exception {
        assertThat(price(Steps.through(RECORD, Map.of("shop", MEMBER_DAY), List.of(rule("shop", USUAL)))))
                .isEqualTo(39_900);
    }

    @Test
    void removedRuleLeavesThePageToItself() throws Exception {
        Steps removed = Steps.through(RECORD, Map.of("shop", MEMBER_DAY), List.of(rule("shop", "")));

        assertThat(price(removed)).isEqualTo(price(Steps.through(RECORD)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "shop; {; This is no rule",
                "other; RULE; The key is 'other'",
                "shop; SELECTOR; The rule of 'shop'",
                "second; SAME HOST; are both for shop.example"
            })
    void ruleThatCannotBeUsedIsALetterAndTheOneBeforeItStays(String shop, String json, String reason) throws Exception {
        String told = switch (json) {
            case "RULE" -> USUAL;
            case "SELECTOR" -> RULE.replace("PRICE", "p[");
            case "SAME HOST" -> USUAL.replace("\"shop\":\"shop\"", "\"shop\":\"second\"");
            default -> json;
        };

        Steps steps = Steps.through(RECORD, Map.of("shop", MEMBER_DAY), List.of(rule(shop, told)));

        assertThat(price(steps)).isEqualTo(29_900);
        assertThat(steps.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.stage()).isEqualTo("site-rules");
            assertThat(rejection.rule()).isEqualTo("malformed-site-rule");
            assertThat(rejection.reason()).contains(reason);
        });
    }

    @Test
    void ofManySubtasksOneTellsOfARefusedRule() throws Exception {
        long letters = 0;
        for (int subtask : IntStream.range(0, 3).toArray()) {
            try (var step = step(subtask, Map.of())) {
                step.open();
                step.processElement2(rule("shop", "{"), 0);
                var refused = step.getSideOutput(Rejection.TAG);
                letters += refused == null ? 0 : refused.size();
            }
        }

        assertThat(letters).isEqualTo(1);
    }

    @Test
    void rulesAreThereAfterARestoreOnOtherSubtasks() throws Exception {
        OperatorSubtaskState state;
        try (var before = step(0, Map.of("shop", USUAL))) {
            before.open();
            before.processElement2(rule("shop", MEMBER_DAY), 0);
            state = before.snapshot(1, 1);
        }

        try (var after = step(2, Map.of("shop", USUAL))) {
            after.initializeState(state);
            after.open();
            after.processElement1(RECORD, 0);

            assertThat(after.extractOutputValues())
                    .singleElement()
                    .extracting(DecodedPage::siteRule)
                    .isEqualTo(MEMBER_DAY);
        }
    }

    private static TwoInputStreamOperatorTestHarness<SourceRecord, SourceRecord, DecodedPage> step(
            int subtask, Map<String, String> published) throws Exception {
        return new TwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithNonKeyedOperator<>(new DecodePages(published), List.of(DecodePages.RULES)),
                3,
                3,
                subtask);
    }

    private static SourceRecord rule(String shop, String json) {
        return SourceRecord.read(
                Topics.SITE_RULES,
                0,
                7,
                Records.APPENDED,
                shop.getBytes(StandardCharsets.UTF_8),
                json.getBytes(StandardCharsets.UTF_8),
                List.of());
    }

    private static long price(Steps steps) {
        return steps.observed().get(0).facts().offer().current().amountMinor();
    }
}
