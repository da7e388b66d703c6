package io.shopstream.standalone.provision;

import java.io.IOException;

/** Makes topics, tables and the index where they are absent; what is there is left as it is. */
public final class Provisioning {

    private final KafkaTopics topics;
    private final DatabaseSchema schema;
    private final SearchIndex index;

    public Provisioning(ProvisionSettings settings) {
        this.topics = new KafkaTopics(settings.kafka(), settings.replicas());
        this.schema = new DatabaseSchema(settings.postgres());
        this.index = new SearchIndex(settings.openSearch());
    }

    /** Returns one line for a person. */
    public String run() throws IOException, InterruptedException {
        int tables = schema.migrate();
        int created = topics.createAbsent();
        boolean newIndex = index.createIfAbsent();
        return "Provisioned: " + created + " new topics, " + tables + " new migrations, "
                + (newIndex ? "a new" : "the same") + " index.";
    }
}
