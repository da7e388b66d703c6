package io.shopstream.demoshop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    private static final JavaClasses SHOP =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.shopstream.demoshop");

    @Test
    void aStepKnowsNoLaterOne() {
        noClasses()
                .that()
                .resideInAPackage("..catalogue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.shopstream.demoshop", "..page..", "..demoshop.http..")
                .check(SHOP);
        noClasses()
                .that()
                .resideInAPackage("..demoshop.page..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.shopstream.demoshop", "..demoshop.http..")
                .check(SHOP);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.shopstream.demoshop.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SHOP);
    }

    @Test
    void onlyTheMainClassReadsTheEnvironment() {
        noClasses()
                .that()
                .doNotHaveSimpleName("DemoShopMain")
                .should()
                .callMethod(System.class, "getenv")
                .check(SHOP);
    }

    @Test
    void theServerStaysBehindOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..demoshop.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver..")
                .check(SHOP);
    }
}
