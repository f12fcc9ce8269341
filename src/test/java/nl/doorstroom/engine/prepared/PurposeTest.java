package nl.doorstroom.engine.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.random.Draws;
import org.junit.jupiter.api.Test;

/** Every purpose has the text of R19's table. */
class PurposeTest {
    private static final String[] OF_FORMS = {
        "stay",
        "next",
        "intake",
        "breaks_down",
        "leaves",
        "worsens",
        "turnover",
        "outside_stay",
        "worse",
        "extension",
        "adult",
        "adult_find",
        "elapsed",
        "waited"
    };

    @Test
    void formsComeByPurposeThenStreamsByStream() {
        String[] paths = Purpose.paths(new String[] {"a", "b"}, new String[] {"s", "t"});
        assertThat(paths).hasSize(2 * 14 + 2 * 10);
        assertThat(paths).startsWith("a/stay", "b/stay", "a/next", "b/next");
        assertThat(paths[2 * Purpose.ADULT_FIND + 1]).isEqualTo("b/adult_find");
        assertThat(paths[28 + Purpose.ENTRY]).isEqualTo("s/entry");
        assertThat(paths[28 + 10 + Purpose.RETURN_AFTER]).isEqualTo("t/return_after");
    }

    @Test
    void theBlueprintHasTheirWordsByNumber() {
        Blueprint blueprint = PartsOnPaper.of(PartsOnPaper.form("a", 1), PartsOnPaper.form("b", 1)).blueprint;
        for (int purpose = 0; purpose < OF_FORMS.length; purpose++) {
            assertThat(blueprint.purposeWords[blueprint.purposeOfForm(1, purpose)])
                    .isEqualTo(Draws.purposeWord(Draws.textKey("b/" + OF_FORMS[purpose])));
        }
        assertThat(blueprint.purposeWords[blueprint.purposeOfStream(0, Purpose.STREAM_WORSE)])
                .isEqualTo(Draws.purposeWord(Draws.textKey("children/worse")));
        assertThat(blueprint.acceptsKey(1)).isEqualTo(Draws.textKey("b/accepts"));
    }
}
