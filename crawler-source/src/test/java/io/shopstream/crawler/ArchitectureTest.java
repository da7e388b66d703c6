package io.shopstream.crawler;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** In the order in which a page passes them. */
    private static final List<String> STEPS =
            List.of("frontier", "robots", "politeness", "retry", "fetch", "render", "discover", "publish");

    private static final JavaClasses CRAWLER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.shopstream.crawler");

    @Test
    void stepKnowsNoLaterStepAndNotTheProgramThatWiresThem() {
        for (int step = 0; step < STEPS.size(); step++) {
            String[] later = STEPS.subList(step + 1, STEPS.size()).stream()
                    .map(name -> "io.shopstream.crawler." + name)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("io.shopstream.crawler." + STEPS.get(step))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later).or(resideInAnyPackage("io.shopstream.crawler")))
                    .check(CRAWLER);
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.shopstream.crawler.(**)")
                .should()
                .beFreeOfCycles()
                .check(CRAWLER);
    }

    @Test
    void foreignLibrariesStayBehindOnePackage() {
        only("io.shopstream.crawler.fetch", "com.microsoft.playwright..");
        only("io.shopstream.crawler.fetch", "java.net.http..");
        only("io.shopstream.crawler.publish", "org.apache.kafka..");
        only("io.shopstream.crawler", "picocli..");
        only("io.shopstream.crawler.frontier", "com.zaxxer.hikari..");
        noClasses()
                .that()
                .resideOutsideOfPackages("io.shopstream.crawler.frontier", "io.shopstream.crawler.robots")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jdbi..")
                .because("these two steps share what they know with other crawlers")
                .check(CRAWLER);
    }

    @Test
    void otherProgramsAreNotKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.shopstream.ingest..",
                        "io.shopstream.index..",
                        "io.shopstream.query..",
                        "io.shopstream.standalone..",
                        "io.shopstream.demoshop..")
                .check(CRAWLER);
    }

    @Test
    void onlySettingsReadTheEnvironment() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Settings")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(CRAWLER);
    }

    @Test
    void timeComesFromAClock() {
        noClasses().should().callMethod(Instant.class, "now").check(CRAWLER);
    }

    @Test
    void classesAreFinal() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CRAWLER);
    }

    private static void only(String ours, String library) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage(ours)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
        rule.check(CRAWLER);
    }
}
