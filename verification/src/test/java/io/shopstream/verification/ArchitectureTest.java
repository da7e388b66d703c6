package io.shopstream.verification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String LOAD = "io.shopstream.verification.load";
    private static final String AUDIT = "io.shopstream.verification.audit";
    private static final String JUDGE = "io.shopstream.verification.search";

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

    /** What is right is decided apart from the code that has to be right. */
    @Test
    void judgeOfSearchSharesNoCodeWithTheSearch() {
        noClasses()
                .that()
                .resideInAPackage(JUDGE + "..")
                .and()
                .resideOutsideOfPackage(JUDGE + ".engine")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.shopstream.query..", "io.shopstream.model.korean..")
                .check(CLASSES);
    }

    /** In this order none can be in a cycle. */
    @Test
    void stepOfTheJudgeKnowsOnlyStepsBeforeIt() {
        List<String> steps = Stream.of("catalogue", "typing", "measure", "engine", "judged", "variant")
                .map(step -> JUDGE + "." + step)
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            List<String> later = new ArrayList<>(steps.subList(i + 1, steps.size()));
            later.add(JUDGE);
            noClasses()
                    .that()
                    .resideInAPackage(steps.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later.toArray(String[]::new))
                    .check(CLASSES);
        }
    }
}
