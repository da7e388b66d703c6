package io.shopstream.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.shopstream.standalone");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.shopstream.standalone.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void programsAreReachedThroughTheirCommandLinesOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.shopstream.crawler..",
                        "io.shopstream.ingest..",
                        "io.shopstream.index..",
                        "io.shopstream.query..",
                        "io.shopstream.extraction..",
                        "io.shopstream.demoshop..")
                .check(CLASSES);
    }

    @Test
    void processesAndProbesKnowNothingOfTheServers() {
        noClasses()
                .that()
                .resideInAnyPackage("..process", "..health", "..settings", "..provision")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..server", "..supervise", "..stack", "..command")
                .check(CLASSES);
    }

    @Test
    void onlyMainClassesReadTheEnvironment() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Main")
                .and()
                .doNotHaveSimpleName("Shopstream")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(CLASSES);
    }

    @Test
    void foreignLibrariesStayBehindOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..command", "io.shopstream.standalone")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..provision")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.flywaydb..")
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
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }
}
