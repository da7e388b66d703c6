package io.shopstream.standalone.server;

/**
 * The JVM flags that belong to the TaskManager's memory settings, as Flink's own start script derives them ("Set up
 * TaskManager Memory" in Flink's documentation); that script is not among its Maven artifacts.
 */
final class TaskManagerMemory {

    private static final String PREFIX = "taskmanager.memory.";

    private final FlinkConfiguration configuration;

    TaskManagerMemory(FlinkConfiguration configuration) {
        this.configuration = configuration;
    }

    String[] flags() {
        int heap = sum("framework.heap.size", "task.heap.size");
        int direct = sum("framework.off-heap.size", "task.off-heap.size", "network.max");
        return new String[] {
            "-Xmx" + heap + "m",
            "-XX:MaxDirectMemorySize=" + direct + "m",
            "-XX:MaxMetaspaceSize=" + sum("jvm-metaspace.size") + "m"
        };
    }

    private int sum(String... keys) {
        int total = 0;
        for (String key : keys) {
            total += configuration.mebibytes(PREFIX + key);
        }
        return total;
    }
}
