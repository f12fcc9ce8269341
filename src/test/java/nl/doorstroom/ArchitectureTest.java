package nl.doorstroom;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.doorstroom.cli.Main;
import nl.doorstroom.engine.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The package arrows of the project: what may know what. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.doorstroom");

    @Test
    void theProgramIsSeen() {
        assertThat(PROGRAM.contain(Main.class)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "domain, ''",
        "random, domain",
        "engine, domain random",
        "observe, domain random engine",
        "experiment, domain random engine observe stats theory",
        "output, domain random engine observe experiment stats",
        "scenario, domain",
        "stats, domain",
        "theory, domain",
    })
    void aPackageKnowsOnlyThoseBeforeIt(String name, String known) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(known.split(" ")))
                .filter(word -> !word.isEmpty())
                .map(ArchitectureTest::tree)
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .dependOnClassesThat(resideInAPackage("nl.doorstroom..").and(not(resideInAnyPackage(allowed)))));
    }

    @ParameterizedTest
    @CsvSource({
        "time, ''",
        "prepared, ''",
        "supply, time",
        "child, time prepared supply",
        "observer, supply child",
        "decide, time prepared supply child",
        "moves, time prepared supply child observer decide",
        "arrivals, time prepared supply child observer moves",
    })
    void aPartOfTheEngineKnowsOnlyThoseBelowIt(String name, String known) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(known.split(" ")))
                .filter(word -> !word.isEmpty())
                .map(word -> tree("engine." + word))
                .toArray(String[]::new);
        check(noClasses()
                .that()
                .resideInAPackage(tree("engine." + name))
                .should()
                .dependOnClassesThat(resideInAPackage(tree("engine")).and(not(resideInAnyPackage(allowed)))));
    }

    @Test
    void everyPartOfTheEngineHasFourToTenFiles() {
        File[] parts = new File("src/main/java/nl/doorstroom/engine").listFiles(File::isDirectory);
        assertThat(parts)
                .extracting(File::getName)
                .containsExactlyInAnyOrder(
                        "time", "prepared", "supply", "child", "observer", "decide", "moves", "arrivals");
        for (File part : parts) {
            String[] files = part.list((folder, name) -> !name.equals("package-info.java"));
            assertThat(files).as(part.getName()).hasSizeBetween(4, 10);
        }
    }

    @Test
    void onlyTheEngineTouchesTheFieldsOfAChild() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(tree("engine"))
                .should()
                .accessFieldWhere(targetOwner(
                        resideInAPackage(tree("engine.child")).and(not(describe("enums", JavaClass::isEnum))))));
    }

    @Test
    void noPartOfTheEngineIsHandedTheWholeSimulation() {
        check(noClasses()
                .that()
                .resideInAPackage(tree("engine"))
                .and()
                .doNotBelongToAnyOf(Simulation.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Simulation.class));
    }

    @Test
    void everyClassHasAPlaceInThePicture() {
        check(classes()
                .should()
                .resideInAnyPackage(Stream.of(
                                "domain",
                                "random",
                                "engine",
                                "observe",
                                "experiment",
                                "output",
                                "scenario",
                                "stats",
                                "theory",
                                "cli")
                        .map(ArchitectureTest::tree)
                        .toArray(String[]::new)));
    }

    @Test
    void packagesFormNoCycles() {
        check(slices().matching("nl.doorstroom.(**)").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"util", "utils", "common", "base", "manager", "impl", "helper"})
    void noPackageIsADrawerForAnything(String name) {
        check(noClasses().should().resideInAPackage("nl.doorstroom.." + name + ".."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "random", "engine", "observe", "stats", "theory"})
    void theModelDoesNoInputOrOutput(String name) {
        check(noClasses()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net.."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "random", "engine", "observe", "stats", "theory"})
    void theModelReadsNoClockAndNoHiddenRandomness(String name) {
        check(noClasses()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"));
    }

    @Test
    void onlyMainEndsTheProcess() {
        check(noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class));
    }

    @Test
    void nobodyPrintsAStackTraceToTheConsole() {
        check(noClasses()
                .should()
                .callMethodWhere(target(name("printStackTrace"))
                        .and(target(rawParameterTypes(new Class<?>[0])))
                        .as("Throwable.printStackTrace()")));
    }

    private static String tree(String name) {
        return "nl.doorstroom." + name + "..";
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }
}
