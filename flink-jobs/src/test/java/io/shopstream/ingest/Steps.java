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
import java.util.stream.Stream;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;

/** What became of one record in the steps before the key, each run as an operator. */
record Steps(List<Observation> observed, List<Rejection> rejected) {

    static Steps through(SourceRecord record) throws Exception {
        Step<DecodedPage> decoded = step(new DecodePages(), List.of(record));
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

    private static <I, O> Step<O> step(ProcessFunction<I, O> function, List<I> in) throws Exception {
        try (OneInputStreamOperatorTestHarness<I, O> harness =
                ProcessFunctionTestHarnesses.forProcessFunction(function)) {
            for (I element : in) {
                harness.processElement(element, 0);
            }
            var rejected = harness.getSideOutput(Rejection.TAG);
            return new Step<>(
                    harness.extractOutputValues(),
                    rejected == null
                            ? List.of()
                            : rejected.stream().map(StreamRecord::getValue).toList());
        }
    }

    private record Step<O>(List<O> out, List<Rejection> rejected) {}
}
