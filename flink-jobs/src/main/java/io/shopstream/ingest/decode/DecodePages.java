package io.shopstream.ingest.decode;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.rw.CloudEventRWException;
import io.shopstream.extraction.siterule.SiteRuleException;
import io.shopstream.ingest.source.RecordRule;
import io.shopstream.ingest.source.Rejections;
import io.shopstream.ingest.source.SourceRecord;
import io.shopstream.model.page.MalformedPageException;
import io.shopstream.model.page.RawPage;
import io.shopstream.model.page.RawPageEvents;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CloudEvent that each record of {@code raw-pages} is, in binary mode, and puts the rule of the page's shop beside
 * it. Rules come from {@code site-rules} to all subtasks, and rest in broadcast state: a rule is in force for the pages after it.
 */
public final class DecodePages extends BroadcastProcessFunction<SourceRecord, SourceRecord, DecodedPage> {

    /** What was told of rules since the job was submitted, as JSON by the shop's name; empty where one was removed. */
    public static final MapStateDescriptor<String, String> RULES =
            new MapStateDescriptor<>("site-rules", Types.STRING, Types.STRING);

    private static final String STAGE = "decode";
    private static final String STAGE_OF_RULES = "site-rules";

    private final HashMap<String, String> published;
    private transient Rejections rejections;
    private transient Rejections refusedRules;
    private transient @Nullable RulesInForce rules;

    /**
     * Builds the step.
     *
     * @param published the rules that were there when the job was submitted: JSON by the shop's name
     */
    public DecodePages(Map<String, String> published) {
        this.published = new HashMap<>(published);
    }

    @Override
    public void open(OpenContext context) {
        rejections = new Rejections(STAGE, getRuntimeContext().getMetricGroup());
        refusedRules = new Rejections(STAGE_OF_RULES, getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(SourceRecord record, ReadOnlyContext context, Collector<DecodedPage> out)
            throws Exception {
        RulesInForce inForce = rules;
        if (inForce == null) {
            inForce =
                    RulesInForce.of(published, context.getBroadcastState(RULES).immutableEntries());
            rules = inForce;
        }
        try (CloudEventDeserializer deserializer = new CloudEventDeserializer()) {
            CloudEvent event = deserializer.deserialize(record.topic(), headers(record), record.value());
            RawPage page = RawPageEvents.fromEvent(event);
            out.collect(new DecodedPage(record, page, inForce.of(page.url())));
        } catch (CloudEventRWException | MalformedPageException | IllegalStateException | IllegalArgumentException e) {
            // The SDK answers an absent attribute with an IllegalStateException, a wrong name with the other.
            rejections.refuse(
                    (tag, rejection) -> context.output(tag, rejection),
                    record,
                    RecordRule.MALFORMED_EVENT.ruleName(),
                    String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void processBroadcastElement(SourceRecord record, Context context, Collector<DecodedPage> out)
            throws Exception {
        BroadcastState<String, String> told = context.getBroadcastState(RULES);
        try {
            String shop = shop(record);
            String json = new String(record.value(), StandardCharsets.UTF_8);
            rules = RulesInForce.of(published, told.entries()).with(shop, json);
            told.put(shop, json);
        } catch (SiteRuleException e) {
            refuse(record, context, e);
        }
    }

    private static String shop(SourceRecord record) {
        byte[] key = record.key();
        if (key == null) {
            throw new SiteRuleException("The record has no key; it is to be the shop's name.");
        }
        return new String(key, StandardCharsets.UTF_8);
    }

    /** Every subtask gets the record; one tells. */
    private void refuse(SourceRecord record, Context context, SiteRuleException problem) {
        if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
            refusedRules.refuse(
                    (tag, rejection) -> context.output(tag, rejection),
                    record,
                    RecordRule.MALFORMED_SITE_RULE.ruleName(),
                    String.valueOf(problem.getMessage()));
        }
    }

    /** The headers that have a value: Kafka allows others, the SDK does not. */
    private static Headers headers(SourceRecord record) {
        RecordHeaders headers = new RecordHeaders();
        record.headers().stream()
                .filter(header -> header.value() != null)
                .forEach(header -> headers.add(header.name(), header.value()));
        return headers;
    }
}
