package nl.doorstroom.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class ProblemTest {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);

    private Node.Fields top(String yaml) {
        return Objects.requireNonNull(Reader.parse("base.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems));
    }

    @Test
    void aProblemShowsPlacePathLineCaretAndAdvice() {
        Node.Fields top = top("forms:\n  crisis:\n    stay: 28 dagen\n");
        Node.Fields crisis = (Node.Fields)
                Objects.requireNonNull(((Node.Fields) Objects.requireNonNull(top.get("forms"))).get("crisis"));
        values.number(crisis.get("stay"), Notation.DURATION);
        assertThat(problems.in(Locale.ENGLISH)).isEqualTo("""
                base.yaml:3:11: forms.crisis.stay: found "28 dagen", expected a time such as 28 days, 6.5 months or 4 hours
                    stay: 28 dagen
                          ^
                Maybe write: 28 days
                1 problem in base.yaml; nothing was simulated and no output folder was made.""");
        assertThat(problems.in(DUTCH)).isEqualTo("""
                base.yaml:3:11: forms.crisis.stay: gevonden: "28 dagen", verwacht: een tijd zoals 28 days, 6.5 months of 4 hours
                    stay: 28 dagen
                          ^
                Misschien: 28 days
                1 probleem in base.yaml; er is niets gesimuleerd en geen uitvoermap gemaakt.""");
    }

    @Test
    void anUnknownKeyNamesTheNearestAndTheKnown() {
        new Keys(top("  name: x\n  capacty: 3\n"), values, "name", "capacity").refuseUnknown();
        assertThat(problems.in(Locale.ENGLISH)).isEqualTo("""
                base.yaml:2:3: capacty: unknown key; nearest is "capacity" (known here: name, capacity)
                  capacty: 3
                  ^
                1 problem in base.yaml; nothing was simulated and no output folder was made.""");
        assertThat(problems.sorted().get(0).nearest()).isEqualTo("capacity");
    }

    @Test
    void problemsAreSortedByLineAndOnlyFiftyAreShown() {
        Node.Fields top = top("a: b\n".replace("b", "[" + "x, ".repeat(59) + "x]"));
        List<Node> items = values.items(top.get("a"));
        for (int i = items.size() - 1; i >= 0; i--) {
            values.number(items.get(i), Notation.SHARE);
        }
        String shown = problems.in(Locale.ENGLISH);
        assertThat(shown).startsWith("base.yaml:1:5: a[0]:").contains("a[49]:", "... and 10 more", "60 problems in");
        assertThat(shown).doesNotContain("a[50]:");
    }

    @Test
    void textFromTheFileIsEscapedAndCutAtEightyCharacters() {
        assertThat(Quoted.of("a\u001b[31m\u202e\n\tb")).isEqualTo("\"a\\u001b[31m\\u202e\\n\\tb\"");
        assertThat(Quoted.plain("x".repeat(81))).hasSize(80).endsWith("x...");
        assertThat(Quoted.plain("x".repeat(80))).hasSize(80).endsWith("xx");
    }

    @Test
    void aLongLineIsShownAroundTheCaret() {
        values.number(
                top("a: {" + "b: 1, ".repeat(100).replace("b", "bb") + "c: x}\n".replace("c", "c"))
                        .get("c"),
                Notation.SHARE);
        assertThat(problems.in(Locale.ENGLISH).lines()).allMatch(line -> line.length() < 250);
    }

    @Test
    void theSameProblemIsReportedOnce() {
        Node.Fields top = top("a: x\n");
        values.number(top.get("a"), Notation.SHARE);
        values.number(top.get("a"), Notation.SHARE);
        assertThat(problems.size()).isEqualTo(1);
    }

    @Test
    void nearestCountsSwapsAsOneAndIgnoresCapitals() {
        assertThat(Nearest.distance("fostre", "foster")).isEqualTo(1);
        assertThat(Nearest.distance("ca", "abc")).isEqualTo(3);
        assertThat(Nearest.of("Hold_place", List.of("norm", "holds_place"))).isEqualTo("holds_place");
        assertThat(Nearest.of("xyzzy", List.of("norm", "holds_place"))).isNull();
        assertThat(Nearest.of("a", List.of("b"))).isNull();
    }
}
