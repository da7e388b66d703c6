package io.shopstream.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {

    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.shopstream.model");

    static Stream<ArchRule> rules() {
        return Stream.of(
                classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java.lang..",
                                "java.math..",
                                "java.io..",
                                "java.net",
                                "java.nio..",
                                "java.security..",
                                "java.time..",
                                "java.util..",
                                "io.shopstream.model..",
                                "com.fasterxml.jackson..",
                                "io.cloudevents..",
                                "org.jspecify..")
                        .because("what the programs agree on is plain Java, JSON and CloudEvents: no Flink, Kafka,"
                                + " Javalin, Playwright, JDBC, OpenSearch or Redis"),
                slices().matching("io.shopstream.(**)").should().beFreeOfCycles(),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("io.shopstream.model.page")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.cloudevents..")
                        .because("CloudEvents stays behind the package of pages"),
                classes()
                        .that()
                        .areNotInterfaces()
                        .and()
                        .areNotEnums()
                        .and()
                        .areNotAnonymousClasses()
                        .should()
                        .haveModifier(JavaModifier.FINAL)
                        .because("there is no inheritance between our own classes"),
                fields().that()
                        .areDeclaredInClassesThat()
                        .areAssignableTo(Record.class)
                        .and()
                        .areNotStatic()
                        .should()
                        .notHaveRawType("java.net.URI")
                        .andShould()
                        .notHaveRawType("java.util.Currency")
                        .andShould()
                        .notHaveRawType("java.util.Optional")
                        .andShould()
                        .notHaveRawType("java.time.Duration")
                        .because("Flink would hand such fields of a record to Kryo"),
                fields().that().areStatic().should().beFinal().because("there is no static mutable state"),
                noClasses()
                        .should()
                        .callMethod(System.class, "getenv")
                        .orShould()
                        .callMethod(System.class, "getenv", String.class)
                        .because("settings are given to the readers"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theModelKeepsTheRule(ArchRule rule) {
        rule.check(MODEL);
    }
}
