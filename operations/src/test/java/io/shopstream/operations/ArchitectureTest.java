package io.shopstream.operations;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "io.shopstream.operations";

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
                        "io.shopstream.query..",
                        "io.shopstream.verification..",
                        "io.shopstream.standalone..")
                .check(CLASSES);
    }

    @Test
    void ofExtractionOnlyTheFormOfRulesIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.shopstream.extraction..")
                        .and(not(resideInAPackage("io.shopstream.extraction.siterule.."))))
                .check(CLASSES);
    }

    @Test
    void theIndexIsWrittenByTheAuditOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".audit", ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.opensearch..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRootSeesEveryStep() {
        slices().matching(ROOT + ".(*)..").should().notDependOnEachOther().check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
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
}
