package nl.doorstroom.output.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import nl.doorstroom.observe.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Locale DUTCH = new Locale("nl");

    @ParameterizedTest
    @ValueSource(strings = {"charts", "cli", "help", "measures", "tables"})
    void everyTextIsThereInBothLanguages(String name) {
        assertThat(Words.in(name, Locale.ENGLISH).bundle().keySet())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        Words.in(name, DUTCH).bundle().keySet());
    }

    @Test
    void everyMeasureIsExplainedAndNothingElse() {
        Words dutch = Words.in("measures", DUTCH);
        Words english = Words.in("measures", Locale.ENGLISH);
        assertThat(dutch.bundle().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Measure.values()).map(Measure::id).toList());
        for (Measure measure : Measure.values()) {
            assertThat(dutch.say(measure.id())).as(measure.id()).isNotBlank().isNotEqualTo(english.say(measure.id()));
        }
    }
}
