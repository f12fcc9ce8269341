package nl.doorstroom.output.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortLabelsTest {
    @Test
    void aLongTextKeepsItsBeginningAndItsEnd() {
        assertThat(ShortLabels.cut("leef- en behandelgroepen", 24)).isEqualTo("leef- en behandelgroepen");
        assertThat(ShortLabels.cut("leef- en behandelgroepen", 11)).isEqualTo("leef-…oepen");
        assertThat(ShortLabels.cut("leef- en behandelgroepen", 12)).hasSize(11).startsWith("leef-…");
    }

    @Test
    void namesThatWouldBeTheSameEndInTheirId() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("a", "Een lange naam, variant 1 van de lange naam");
        labels.put("b", "Een lange naam, variant 2 van de lange naam");
        labels.put("c", "kort");
        Map<String, String> names = ShortLabels.distinct(labels, 20);
        assertThat(names).containsEntry("c", "kort").containsKeys("a", "b");
        assertThat(names.values()).doesNotHaveDuplicates().allMatch(name -> name.length() <= 20);
        assertThat(names.get("a")).endsWith("[a]");
    }

    @Test
    void twoFormsWithOneLabelAreToldApart() {
        assertThat(ShortLabels.distinct(Map.of("a", "groep", "b", "groep"), 20))
                .containsEntry("a", "groep [a]")
                .containsEntry("b", "groep [b]");
    }

    @Test
    void anIdThatIsTooLongStandsAlone() {
        String id = "x".repeat(20);
        assertThat(ShortLabels.distinct(Map.of(id, "groep groep groep", "b", "groep groep groep"), 20))
                .containsEntry(id, id);
    }
}
