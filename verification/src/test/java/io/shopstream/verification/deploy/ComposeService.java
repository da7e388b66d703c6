package io.shopstream.verification.deploy;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One service of the resolved docker-compose.yml. */
record ComposeService(String name, Map<String, Object> content) {

    List<String> ports() {
        return list("ports");
    }

    List<String> volumes() {
        return list("volumes");
    }

    Map<String, Object> environment() {
        return map("environment");
    }

    /** Whether it runs until it is done, which no health check can judge: {@code disable: true} resolves to NONE. */
    boolean ends() {
        return healthCommand().equals(List.of("NONE"));
    }

    List<String> healthCommand() {
        Object test = map("healthcheck").get("test");
        return test instanceof List<?> words
                ? words.stream().map(Objects::toString).toList()
                : List.of();
    }

    /** Conditions by the service they wait for. */
    Map<String, Object> dependencies() {
        return map("depends_on");
    }

    String text(String key) {
        return Objects.toString(content.get(key), "");
    }

    private List<String> list(String key) {
        return content.get(key) instanceof List<?> entries
                ? entries.stream().map(Objects::toString).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(String key) {
        return (Map<String, Object>) content.getOrDefault(key, Map.of());
    }
}
