package io.shopstream.standalone.settings;

import io.shopstream.model.settings.Setting;

/** Each port that the stack listens on, with the variable that moves it. All are bound to 127.0.0.1, the API where API_HOST says. */
public enum StackPort {
    KAFKA("KAFKA_PORT", 9092, "Kafka"),
    KAFKA_CONTROLLER("KAFKA_CONTROLLER_PORT", 9093, "Kafka's controller"),
    POSTGRES("POSTGRES_PORT", 5434, "PostgreSQL"),
    OPENSEARCH("OPENSEARCH_PORT", 9201, "OpenSearch"),
    OPENSEARCH_TRANSPORT("OPENSEARCH_TRANSPORT_PORT", 9301, "OpenSearch between nodes"),
    REDIS("REDIS_PORT", 6380, "Redis"),
    ZOOKEEPER("ZOOKEEPER_PORT", 2181, "ZooKeeper"),
    FLINK_REST("FLINK_REST_PORT", 8081, "Flink's dashboard and REST interface"),
    FLINK_RPC("FLINK_RPC_PORT", 6123, "Flink's JobManager"),
    FLINK_BLOB("FLINK_BLOB_PORT", 6124, "Flink's job files"),
    FLINK_TASKMANAGER_RPC("FLINK_TASKMANAGER_RPC_PORT", 6122, "Flink's TaskManager"),
    FLINK_TASKMANAGER_DATA("FLINK_TASKMANAGER_DATA_PORT", 6121, "data between Flink's tasks"),
    FLINK_JOBMANAGER_METRICS("FLINK_JOBMANAGER_METRICS_PORT", 9249, "Prometheus metrics of Flink's JobManager"),
    FLINK_TASKMANAGER_METRICS("FLINK_TASKMANAGER_METRICS_PORT", 9250, "Prometheus metrics of Flink's TaskManager"),
    FLINK_JOBMANAGER_QUERY("FLINK_JOBMANAGER_QUERY_PORT", 6125, "the dashboard's metrics of Flink's JobManager"),
    FLINK_TASKMANAGER_QUERY("FLINK_TASKMANAGER_QUERY_PORT", 6126, "the dashboard's metrics of Flink's TaskManager"),
    API("API_PORT", 8000, "the query API and the search page"),
    DEMO_SHOP("DEMO_SHOP_PORT", 8090, "the demo shop");

    private final String variable;
    private final int defaultPort;
    private final String listener;

    StackPort(String variable, int defaultPort, String listener) {
        this.variable = variable;
        this.defaultPort = defaultPort;
        this.listener = listener;
    }

    public Setting setting() {
        return new Setting(
                variable, "port", Integer.toString(defaultPort), "Port of " + listener + " on the one-machine stack.");
    }
}
