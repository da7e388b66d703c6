package io.shopstream.ingest;

import io.shopstream.ingest.decode.DecodeEdits;
import io.shopstream.ingest.decode.DecodePages;
import io.shopstream.ingest.decode.DecodedPage;
import io.shopstream.ingest.parse.ParsePages;
import io.shopstream.ingest.parse.ParsedPage;
import io.shopstream.ingest.source.Rejection;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.ingest.validate.ValidateProducts;
import io.shopstream.model.product.Observation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.BroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;

/** What became of one record in the steps before the key, each run as an operator. */
record Steps(List<Observation> observed, List<Rejection> rejected) {

    static Steps through(SourceRecord record) throws Exception {
        return through(record, Map.of(), List.of());
    }

    /**
     * The same with site rules.
     *
     * @param published JSON by the shop's name
     * @param told records of {@code site-rules} that come before the page
     */
    static Steps through(SourceRecord record, Map<String, String> published, List<SourceRecord> told) throws Exception {
        Step<DecodedPage> decoded = decoded(record, published, told);
        Step<ParsedPage> parsed = step(new ParsePages(), decoded.out());
        Step<Observation> validated = step(new ValidateProducts(), parsed.out());
        List<Rejection> rejected = Stream.of(decoded.rejected(), parsed.rejected(), validated.rejected())
                .flatMap(List::stream)
                .toList();
        return new Steps(validated.out(), rejected);
    }

    static Steps throughEdits(SourceRecord record) throws Exception {
        Step<Observation> decoded = step(new DecodeEdits(), List.of(record));
        return new Steps(decoded.out(), decoded.rejected());
    }

    private static Step<DecodedPage> decoded(
            SourceRecord record, Map<String, String> published, List<SourceRecord> told) throws Exception {
        try (BroadcastOperatorTestHarness<SourceRecord, SourceRecord, DecodedPage> harness =
                ProcessFunctionTestHarnesses.forBroadcastProcessFunction(
                        new DecodePages(published), DecodePages.RULES)) {
            for (SourceRecord rule : told) {
                harness.processBroadcastElement(rule, 0);
            }
            harness.processElement(record, 0);
            return Step.of(harness);
        }
    }

    private static <I, O> Step<O> step(ProcessFunction<I, O> function, List<I> in) throws Exception {
        try (OneInputStreamOperatorTestHarness<I, O> harness =
                ProcessFunctionTestHarnesses.forProcessFunction(function)) {
            for (I element : in) {
                harness.processElement(element, 0);
            }
            return Step.of(harness);
        }
    }

    private record Step<O>(List<O> out, List<Rejection> rejected) {

        static <O> Step<O> of(AbstractStreamOperatorTestHarness<O> harness) {
            var rejected = harness.getSideOutput(Rejection.TAG);
            return new Step<>(
                    harness.extractOutputValues(),
                    rejected == null
                            ? List.of()
                            : rejected.stream().map(StreamRecord::getValue).toList());
        }
    }
}
