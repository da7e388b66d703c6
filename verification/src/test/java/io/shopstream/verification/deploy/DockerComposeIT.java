package io.shopstream.verification.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

final class DockerComposeIT {

    private static final Map<String, ComposeService> SERVICES = new TreeMap<>();
    private static final Map<String, Object> VOLUMES = new TreeMap<>();

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void resolve() {
        ComposeCommand.Outcome outcome = ComposeCommand.config(ComposeCommand.REQUIRED);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        Map<String, Object> file =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(outcome.output());
        ((Map<String, Map<String, Object>>) file.get("services"))
                .forEach((name, content) -> SERVICES.put(name, new ComposeService(name, content)));
        VOLUMES.putAll((Map<String, Object>) file.get("volumes"));
    }

    @Test
    void systemIsWhole() {
        assertThat(SERVICES.keySet())
                .containsExactlyInAnyOrder(
                        "kafka",
                        "postgres",
                        "opensearch",
                        "redis",
                        "zookeeper",
                        "jobmanager",
                        "taskmanager",
                        "provision",
                        "jobs",
                        "crawler",
                        "query-api",
                        "kafka-ui",
                        "pgadmin",
                        "opensearch-dashboards");
    }

    @Test
    void portsArePublishedOnLoopbackWhereTheArchitectureSaysSo() {
        List<String> published = new ArrayList<>();
        SERVICES.values()
                .forEach(service -> service.ports().forEach(port -> published.add(service.name() + " " + port)));

        assertThat(published)
                .containsExactlyInAnyOrder(
                        "postgres 127.0.0.1:5434:5432/tcp",
                        "opensearch 127.0.0.1:9201:9200/tcp",
                        "redis 127.0.0.1:6380:6379/tcp",
                        "kafka 127.0.0.1:9092:9092/tcp",
                        "query-api 127.0.0.1:8000:8000/tcp",
                        "jobmanager 127.0.0.1:8081:8081/tcp",
                        "kafka-ui 127.0.0.1:8088:8080/tcp",
                        "pgadmin 127.0.0.1:5050:80/tcp",
                        "opensearch-dashboards 127.0.0.1:5601:5601/tcp");
    }

    @Test
    void programStartedOnTheHostFindsThePublishedServersByItsDefaults() {
        assertThat(published("kafka"))
                .isEqualTo(ProjectFiles.settingDefault("IngestSettings", "KAFKA_BOOTSTRAP_SERVERS"));
        assertThat("jdbc:postgresql://" + published("postgres") + "/shopstream")
                .isEqualTo(ProjectFiles.settingDefault("QuerySettings", "POSTGRES_URL"));
        assertThat("http://" + published("opensearch"))
                .isEqualTo(ProjectFiles.settingDefault("QuerySettings", "OPENSEARCH_URL"));
        assertThat("redis://" + published("redis"))
                .isEqualTo(ProjectFiles.settingDefault("CacheSettings", "REDIS_URL"));
        assertThat(published("query-api"))
                .isEqualTo(ProjectFiles.settingDefault("QuerySettings", "API_HOST") + ":"
                        + ProjectFiles.settingDefault("QuerySettings", "API_PORT"));
    }

    @Test
    void programsAreGivenOnlyVariablesTheyDeclare() {
        assertDeclared("crawler", List.of("CrawlerSettings"));
        assertDeclared("query-api", List.of("QuerySettings", "CacheSettings", "AccessSettings", "ChangeSettings"));
        assertDeclared("provision", List.of("ProvisionSettings"));
        assertDeclared("jobs", List.of("IngestSettings", "IndexSettings"));
    }

    @Test
    void programsMeetTheServersByTheirNamesInTheNetwork() {
        for (String program : List.of("query-api", "provision", "jobs")) {
            assertThat(SERVICES.get(program).environment())
                    .containsEntry("POSTGRES_URL", "jdbc:postgresql://postgres:5432/shopstream")
                    .containsEntry("OPENSEARCH_URL", "http://opensearch:9200");
        }
        for (String program : List.of("crawler", "provision", "jobs", "query-api")) {
            assertThat(SERVICES.get(program).environment()).containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:19092");
        }
        assertThat(SERVICES.get("crawler").environment())
                .containsEntry("POSTGRES_URL", "jdbc:postgresql://postgres:5432/shopstream");
        assertThat(SERVICES.get("query-api").environment()).containsEntry("FLINK_REST_URL", "http://jobmanager:8081");
        assertThat(SERVICES.get("kafka").environment())
                .containsEntry("KAFKA_ADVERTISED_LISTENERS", "INTERNAL://kafka:19092,HOST://127.0.0.1:9092");
    }

    @Test
    void everyServiceThatStaysUpIsWatched() {
        assertThat(SERVICES.values().stream().filter(ComposeService::ends).map(ComposeService::name))
                .containsExactlyInAnyOrder("provision", "jobs");
        assertThat(SERVICES.values().stream().filter(service -> !service.ends()))
                .allSatisfy(service -> assertThat(service.healthCommand())
                        .as(service.name())
                        .hasSizeGreaterThan(1)
                        .startsWith("CMD"));
    }

    @Test
    void whatIsWaitedForCanHappen() {
        SERVICES.values()
                .forEach(service -> service.dependencies().forEach((dependency, condition) -> {
                    String expected =
                            SERVICES.get(dependency).ends() ? "service_completed_successfully" : "service_healthy";
                    assertThat(condition.toString())
                            .as("%s waits for %s", service.name(), dependency)
                            .isIn("{condition=" + expected + "}", "{condition=service_started}");
                }));
    }

    @Test
    void everyServiceHasALimitAndARestartPolicy() {
        assertThat(SERVICES.values()).allSatisfy(service -> {
            assertThat(service.text("mem_limit")).as(service.name()).isNotEmpty();
            assertThat(service.text("restart")).as(service.name()).isIn("unless-stopped", "on-failure", "on-failure:3");
        });
    }

    @Test
    void dataIsInNamedVolumesAndOtherMountsAreReadOnly() {
        List<String> used = new ArrayList<>();
        SERVICES.values().stream()
                .flatMap(service -> service.volumes().stream())
                .forEach(volume -> {
                    String source = volume.substring(0, volume.indexOf(':'));
                    if (source.startsWith("/")) {
                        assertThat(volume).endsWith(":ro");
                        assertThat(Path.of(source)).isRegularFile();
                    } else {
                        used.add(source);
                    }
                });

        assertThat(VOLUMES.keySet())
                .containsExactlyInAnyOrderElementsOf(used.stream().distinct().toList());
        assertThat(VOLUMES.values())
                .allSatisfy(volume -> assertThat(volume.toString()).startsWith("{name=shopstream-"));
    }

    @Test
    void missingSecretStopsTheStartAndIsNamed() {
        ComposeCommand.REQUIRED.keySet().forEach(missing -> {
            Map<String, String> others = new HashMap<>(ComposeCommand.REQUIRED);
            others.remove(missing);

            ComposeCommand.Outcome outcome = ComposeCommand.config(others);

            assertThat(outcome.exitCode()).as("without " + missing).isNotZero();
            assertThat(outcome.output()).contains("is not set, see .env.example");
        });
    }

    private static String published(String service) {
        String port = SERVICES.get(service).ports().get(0);
        return port.substring(0, port.lastIndexOf(':'));
    }

    private static void assertDeclared(String service, List<String> settings) {
        String sources =
                String.join("\n", settings.stream().map(ProjectFiles::source).toList());
        assertThat(SERVICES.get(service).environment().keySet())
                .as("environment of " + service)
                .allSatisfy(variable -> assertThat(
                                variable.equals("FLINK_PROPERTIES") || sources.contains('"' + variable + '"'))
                        .as(variable + " is declared in " + settings)
                        .isTrue());
    }
}
