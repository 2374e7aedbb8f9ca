package org.hashgnn.experiments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The arrows of docs/architecture.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "org.hashgnn.";
    private static final List<String> FAMILIES = List.of("encoders", "hashing", "losses");
    /** From the lowest up; training may measure, but not the other way round. */
    private static final List<String> CORE =
            List.of("config", "io", "tensor", "data", "graph", "schedule", "model", "evaluation", "training");

    private static final List<String> DATA =
            List.of("split", "fetch", "synthetic", "statistics", "read", "table", "packed");
    private static final List<String> EXPERIMENTS = List.of(
            "environment",
            "export",
            "chart",
            "yaml",
            "binding",
            "config",
            "folder",
            "plan",
            "run",
            "sweep",
            "report",
            "answer",
            "cli");

    private JavaClasses project = new ClassFileImporter().importClasses(List.of());

    @BeforeAll
    void read() {
        project = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.hashgnn");
    }

    @Test
    void seesEveryModuleOnTheClassPath() {
        for (String module :
                List.of("core.tensor", "core.model", "testing", "encoders", "hashing", "losses", "experiments.cli")) {
            assertThat(project.stream().anyMatch(type -> type.getPackageName().equals(ROOT + module)))
                    .as(module)
                    .isTrue();
        }
    }

    @TestFactory
    List<DynamicTest> familiesKnowCoreOnly() {
        return FAMILIES.stream()
                .map(family -> DynamicTest.dynamicTest(family, () -> {
                    String[] others = FAMILIES.stream()
                            .filter(other -> !other.equals(family))
                            .map(other -> ROOT + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + family + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .orShould()
                            .dependOnClassesThat()
                            .resideInAnyPackage(ROOT + "experiments..", ROOT + "benchmarks..")
                            .check(project);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> whatTheFamiliesStandOnKnowsNoneOfThem() {
        return Stream.of("core", "testing")
                .map(module -> DynamicTest.dynamicTest(
                        module,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + module + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        ROOT + "encoders..",
                                        ROOT + "hashing..",
                                        ROOT + "losses..",
                                        ROOT + "experiments..",
                                        ROOT + "benchmarks..")
                                .check(project)))
                .toList();
    }

    @Test
    void onlyTestsKnowTesting() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "testing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "testing..")
                .check(project);
    }

    @TestFactory
    List<DynamicTest> arrowsOfCorePointDown() {
        return arrowsPointDown("core.", CORE);
    }

    @TestFactory
    List<DynamicTest> arrowsOfDataPointDown() {
        return arrowsPointDown("core.data.", DATA);
    }

    @TestFactory
    List<DynamicTest> arrowsOfExperimentsPointDown() {
        return arrowsPointDown("experiments.", EXPERIMENTS);
    }

    /** One test for each room, which may know those before it in the list. */
    private List<DynamicTest> arrowsPointDown(String module, List<String> floors) {
        return floors.stream()
                .map(lower -> DynamicTest.dynamicTest(lower, () -> {
                    String[] higher = floors.subList(floors.indexOf(lower) + 1, floors.size()).stream()
                            .map(name -> ROOT + module + name + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + module + lower + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(higher)
                            .allowEmptyShould(false)
                            .check(project);
                }))
                .toList();
    }

    @Test
    void everyRoomOfExperimentsHasAFloor() {
        assertThat(project.stream()
                        .map(type -> type.getPackageName())
                        .filter(name -> name.startsWith(ROOT + "experiments."))
                        .map(name ->
                                name.substring((ROOT + "experiments.").length()).replaceAll("\\..*", "")))
                .isSubsetOf(EXPERIMENTS);
    }

    @Test
    void noPackageOfTheProjectIsOnACycle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(project);
    }

    @Test
    void nothingButTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "experiments.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(project);
    }

    @Test
    void standardOutputIsForTheCommandLine() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "experiments.cli.Main")
                .and()
                .resideOutsideOfPackage(ROOT + "testing..")
                .should()
                .accessField(System.class, "out")
                .check(project);
    }
}
