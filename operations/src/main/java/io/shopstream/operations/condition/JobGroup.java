package io.shopstream.operations.condition;

import io.shopstream.model.Topics;
import java.util.List;

/**
 * A job as Kafka knows it.
 *
 * @param id the group under which it tells, at each checkpoint, how far it has read
 * @param topics that it reads
 */
public record JobGroup(String id, List<String> topics) {

    static final JobGroup INDEX = new JobGroup("product-index", List.of(Topics.PRODUCT_CHANGES));

    public static final List<JobGroup> ALL =
            List.of(new JobGroup("product-ingest", List.of(Topics.RAW_PAGES, Topics.PRODUCT_EDITS)), INDEX);

    public JobGroup {
        topics = List.copyOf(topics);
    }
}
