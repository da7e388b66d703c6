package io.shopstream.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.shopstream.query";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void otherProgramsAreMetInTheirStoresOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.shopstream.crawler..",
                        "io.shopstream.ingest..",
                        "io.shopstream.index..",
                        "io.shopstream.extraction..",
                        "io.shopstream.verification..",
                        "io.shopstream.standalone..")
                .check(CLASSES);
    }

    @Test
    void httpAndCacheKnowNoImplementation() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".http", ROOT + ".cache")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(OpenSearch|Postgres|Kafka|LastKnown)\\w*")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".http")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".cache")
                .check(CLASSES);
    }

    @Test
    void eachLibraryStaysBehindOneStep() {
        keeps("io.lettuce..", ROOT + ".cache");
        keeps("org.apache.kafka..", ROOT + ".changes", ROOT + ".edit");
        keeps("org.jdbi..", ROOT + ".lookup", ROOT + ".watch", ROOT + ".dictionary");
        keeps("org.apache.hc..", ROOT + ".search", ROOT + ".watch");
        keeps("io.github.resilience4j..", ROOT + ".outage");
        keeps("com.nimbusds..", ROOT + ".access");
        keeps("io.github.bucket4j..", ROOT + ".access");
        keeps("io.javalin..", ROOT + ".http");
        keeps("org.eclipse.jetty..", ROOT + ".http");
        keeps("jakarta.servlet..", ROOT + ".http");
        keeps("org.opensearch..", ROOT + ".search", ROOT);
    }

    /** Watches are fed by changes, and products are not told of either. */
    @Test
    void changesAndWatchesKnowNothingOfWhoAsks() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".changes")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".http", ROOT + ".watch", ROOT + ".search", ROOT + ".lookup")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".watch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".http", ROOT + ".search")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.Kafka\\w*")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheRootSeesTheRoot() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void onlyMainReadsTheEnvironment() {
        noClasses()
                .that()
                .doNotHaveSimpleName("QueryMain")
                .and()
                .doNotHaveSimpleName("TokenMain")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(CLASSES);
    }

    @Test
    void classesAreFinal() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    private static void keeps(String library, String... steps) {
        noClasses()
                .that()
                .resideOutsideOfPackages(steps)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}
