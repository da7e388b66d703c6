package io.shopstream.ingest.source;

import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/** What a step refuses: counted by rule, and handed to the dead letters. */
public final class Rejections {

    private final String stage;
    private final RuleCounters rejected;

    public Rejections(String stage, MetricGroup metrics) {
        this.stage = stage;
        this.rejected = new RuleCounters(metrics, "rejected");
    }

    public void refuse(Output<?> out, SourceRecord record, String rule, String reason) {
        rejected.count(rule);
        out.collect(Rejection.TAG, new StreamRecord<>(new Rejection(record, stage, rule, reason)));
    }

    public void refuse(SideOutput out, SourceRecord record, String rule, String reason) {
        rejected.count(rule);
        out.collect(Rejection.TAG, new Rejection(record, stage, rule, reason));
    }

    public <I, O> void refuse(ProcessFunction<I, O>.Context context, SourceRecord record, String rule, String reason) {
        rejected.count(rule);
        context.output(Rejection.TAG, new Rejection(record, stage, rule, reason));
    }

    /** The contexts of a function with two inputs have no common type that can be named. */
    @FunctionalInterface
    public interface SideOutput {
        void collect(OutputTag<Rejection> tag, Rejection rejection);
    }
}
