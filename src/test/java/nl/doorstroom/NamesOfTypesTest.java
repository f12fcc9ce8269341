package nl.doorstroom;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One word per idea: who reads the name of a type knows which one is meant. */
class NamesOfTypesTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.doorstroom");

    @Test
    void noTwoFilesHaveOneName() {
        Map<String, List<String>> packagesByName = PROGRAM.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        assertThat(packagesByName).hasSizeGreaterThan(300);
        packagesByName.values().removeIf(packages -> packages.size() == 1);
        assertThat(packagesByName).isEmpty();
    }

    @Test
    void noFileIsCalledKind() {
        assertThat(PROGRAM.stream().filter(JavaClass::isTopLevelClass))
                .extracting(JavaClass::getSimpleName)
                .isNotEmpty()
                .doesNotContain("Kind");
    }
}
