package io.shopstream.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.shopstream.extraction");

    @Test
    void knowsNoServersAndNoStreamEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.flink..",
                        "org.apache.kafka..",
                        "io.javalin..",
                        "com.microsoft.playwright..",
                        "java.sql..",
                        "java.net.http..")
                .check(CODE);
    }

    @Test
    void importsOfOurModulesOnlyTheModel() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.shopstream.crawler..",
                        "io.shopstream.ingest..",
                        "io.shopstream.index..",
                        "io.shopstream.query..",
                        "io.shopstream.standalone..")
                .check(CODE);
    }

    @Test
    void hasNoCyclesBetweenSteps() {
        slices().matching("io.shopstream.extraction.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    void letsOnlyTheRootSeeTheWiring() {
        noClasses()
                .that()
                .resideInAPackage("io.shopstream.extraction.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.shopstream.extraction")
                .check(CODE);
    }

    @Test
    void keepsEachForeignLibraryBehindItsPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..charset")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.ibm.icu..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAnyPackage("..price", "..url", "..validate", "..signal", "..charset", "..report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup..")
                .check(CODE);
    }

    @Test
    void readsNoEnvironmentAndNoClock() {
        noClasses().should().callMethod(System.class, "getenv").check(CODE);
        noClasses().should().callMethod(System.class, "getenv", String.class).check(CODE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CODE);
    }

    @Test
    void hasOnlyFinalClasses() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CODE);
    }
}
