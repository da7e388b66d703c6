package io.shopstream.benchmark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses BENCHMARKS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.shopstream.benchmark");

    @Test
    void peersKnowNothingOfFlink() {
        noClasses()
                .that()
                .resideInAPackage("..benchmark.peer..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.flink..")
                .check(BENCHMARKS);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.shopstream.benchmark.(*)..")
                .should()
                .beFreeOfCycles()
                .check(BENCHMARKS);
    }

    @Test
    void onlyTheRootSeesEveryStep() {
        noClasses()
                .that()
                .resideInAPackage("io.shopstream.benchmark.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.shopstream.benchmark")
                .check(BENCHMARKS);
    }
}
