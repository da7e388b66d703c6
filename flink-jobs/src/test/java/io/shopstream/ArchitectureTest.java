package io.shopstream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {

    private static final JavaClasses JOBS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "io.shopstream.ingest",
                    "io.shopstream.index",
                    "io.shopstream.reindex",
                    "io.shopstream.arguments",
                    "org.apache.flink.connector.opensearch.sink");

    private static final List<String> STEPS =
            List.of("source", "coverage", "decode", "parse", "validate", "deduplicate", "sink");

    static Stream<ArchRule> rules() {
        return Stream.concat(
                Stream.of(
                        slices().matching("io.shopstream.(*).(*)..").should().beFreeOfCycles(),
                        noClasses()
                                .that()
                                .resideInAPackage("io.shopstream.ingest..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "io.shopstream.index..", "io.shopstream.reindex..", "org.opensearch.."),
                        noClasses()
                                .that()
                                .resideInAPackage("io.shopstream.index..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("io.shopstream.reindex.."),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "io.shopstream.index..", "org.apache.flink.connector.opensearch.sink..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.opensearch.."),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "io.shopstream.ingest.database..",
                                        "io.shopstream.ingest.sink.postgres..",
                                        "io.shopstream.ingest.deduplicate..",
                                        "io.shopstream.reindex..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.postgresql..", "java.sql.."),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "io.shopstream.crawler..",
                                        "io.shopstream.query..",
                                        "io.shopstream.standalone.."),
                        classes()
                                .that()
                                .haveSimpleNameEndingWith("Settings")
                                .should()
                                .beRecords()),
                laterSteps());
    }

    /** A step knows what the steps before it hand over, never a later one. */
    private static Stream<ArchRule> laterSteps() {
        return IntStream.range(0, STEPS.size() - 1)
                .mapToObj(step -> noClasses()
                        .that()
                        .resideInAPackage("io.shopstream.ingest." + STEPS.get(step) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(STEPS.subList(step + 1, STEPS.size()).stream()
                                .map(later -> "io.shopstream.ingest." + later + "..")
                                .toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void codeKeepsTheRule(ArchRule rule) {
        rule.check(JOBS);
    }
}
