package io.shopstream.verification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String LOAD = "io.shopstream.verification.load";
    private static final String AUDIT = "io.shopstream.verification.audit";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.shopstream.verification");

    @Test
    void oracleAndAuditShareNoCodeWithTheSystem() {
        noClasses()
                .that()
                .resideInAnyPackage(LOAD, AUDIT)
                .should()
                .dependOnClassesThat(resideInAPackage("io.shopstream..").and(not(resideInAnyPackage(LOAD, AUDIT))))
                .check(CLASSES);
    }

    @Test
    void oracleKnowsNothingOfTheStores() {
        noClasses()
                .that()
                .resideInAPackage(LOAD)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(AUDIT, "java.sql..", "java.net.http..")
                .check(CLASSES);
    }
}
