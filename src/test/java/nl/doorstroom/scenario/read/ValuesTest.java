package nl.doorstroom.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class ValuesTest {
    private static final double MONTH = 365.25 / 12;

    private final Problems problems = new Problems();
    private final Values values = new Values(problems);

    private Node node(String yaml) {
        byte[] bytes = ("x: " + yaml + "\n").getBytes(StandardCharsets.UTF_8);
        return Objects.requireNonNull(Objects.requireNonNull(Reader.parse("f.yaml", bytes, problems), yaml)
                .get("x"));
    }

    private String english() {
        return problems.in(Locale.ENGLISH);
    }

    @Test
    void timesBecomeDays() {
        assertThat(values.number(node("28 days"), Notation.DURATION)).isEqualTo(28);
        assertThat(values.number(node("1 day"), Notation.DURATION)).isEqualTo(1);
        assertThat(values.number(node("5 weeks"), Notation.DURATION)).isEqualTo(35);
        assertThat(values.number(node("6.5 months"), Notation.DURATION)).isCloseTo(6.5 * MONTH, within(1e-12));
        assertThat(values.number(node("1 year"), Notation.DURATION)).isEqualTo(365.25);
        assertThat(values.number(node("4 hours"), Notation.DURATION)).isEqualTo(4.0 / 24);
        assertThat(values.number(node("0 days"), Notation.DURATION)).isZero();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void ratesBecomePerDay() {
        assertThat(values.number(node("8 per 28 days"), Notation.RATE)).isEqualTo(8.0 / 28);
        assertThat(values.number(node("18 per year"), Notation.YOUTH_RATE)).isEqualTo(18 / 365.25);
        assertThat(values.number(node("0.057 per month"), Notation.RATE)).isCloseTo(0.057 / MONTH, within(1e-15));
        Quantity perYouth = values.quantity(node("44 per 1000 youth_0_17 per year"), Notation.YOUTH_RATE);
        assertThat(perYouth).isEqualTo(new Quantity(44 / 365.25 / 1000, "youth_0_17"));
        assertThat(values.quantity(node("0.1 per youth per 28 days"), Notation.YOUTH_RATE))
                .isEqualTo(new Quantity(0.1 / 28, "youth"));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void sharesAreNumbersOrPercentages() {
        assertThat(values.number(node("0.4"), Notation.SHARE)).isEqualTo(0.4);
        assertThat(values.number(node("40%"), Notation.SHARE)).isEqualTo(0.4);
        assertThat(values.number(node("1"), Notation.SHARE)).isEqualTo(1);
        assertThat(values.number(node("5% per year"), Notation.GROWTH)).isEqualTo(0.05);
        assertThat(values.number(node("-2% per year"), Notation.GROWTH)).isEqualTo(-0.02);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void theBordersOfWhatIsAllowedAreAllowed() {
        assertThat(values.number(node("1e15"), Notation.number(-1e15, 1e15))).isEqualTo(1e15);
        assertThat(values.number(node("1e-12"), Notation.FACTOR)).isEqualTo(1e-12);
        assertThat(values.number(node("0.000"), Notation.FACTOR)).isZero();
        assertThat(values.number(node("1000 years"), Notation.DURATION)).isEqualTo(Notation.LONGEST_DAYS);
        assertThat(values.number(node("0 EUR per day"), Notation.MONEY)).isZero();
        assertThat(values.number(node("0 per 1000 youth per year"), Notation.YOUTH_RATE))
                .isZero();
        assertThat(values.number(node("{value: 2, range: 2 to 3}"), Notation.FACTOR))
                .isEqualTo(2);
        assertThat(values.number(node("{value: 3, range: 2 to 3}"), Notation.FACTOR))
                .isEqualTo(3);
        assertThat(values.number(node("{value: 3, range: 3 to 3}"), Notation.FACTOR))
                .isEqualTo(3);
        assertThat(problems.isEmpty()).as(english()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "44 per 1000 youth per 0 years",
                "44 per 0 youth per year",
                "44 per 0 days",
                "-1 per 1000 youth per year",
                "1001e12 per year",
                "9e-13 per year"
            })
    void aRateIsFiniteAndPerSomething(String rate) {
        assertThat(values.quantity(node(rate), Notation.YOUTH_RATE)).isNull();
    }

    @Test
    void moneyNamesWhatItIsPer() {
        assertThat(values.quantity(node("163.59 per day"), Notation.MONEY)).isEqualTo(new Quantity(163.59, "day"));
        assertThat(values.quantity(node("EUR 90 per hour"), Notation.MONEY)).isEqualTo(new Quantity(90, "hour"));
        assertThat(values.quantity(node("1200 EUR per case"), Notation.MONEY)).isEqualTo(new Quantity(1200, "case"));
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                ".nan",
                "nan",
                "inf",
                "-inf",
                ".inf",
                "Infinity",
                "1e999999999",
                "1e400",
                "-0.0",
                "-0",
                "1,5",
                "1_000",
                "012",
                "0x10",
                "1:30",
                "1e-400",
                "1e-320",
                "2e15",
                "--1",
                "1.",
                "one",
                "''",
                "~",
                "[1]",
                "{a: 1}",
                "1e",
                "+",
                "١٢"
            })
    void whatIsNoPlainFiniteNumberIsRefused(String written) {
        assertThat(values.number(node(written), Notation.number(-1e15, 1e15))).isNaN();
        assertThat(problems.size()).as(english()).isEqualTo(1);
        assertThat(english()).startsWith("f.yaml:1:4: x: found ").contains("a number");
    }

    @Test
    void manyDigitsAreRefusedQuickly() {
        assertThat(values.number(node("9".repeat(3000)), Notation.number(-1e15, 1e15)))
                .isNaN();
        assertThat(english()).contains("expected a number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            28 dagen;28 days
            28days;28 days
            1,5 months;1.5 months
            3 maanden;3 months
            4 uur;4 hours
            28;28 days
            2 jaar;2 year
            5 wekes;5 weeks
            5 moths;5 months
            .5 days;0.5 days
            """)
    void slipsInTimesAreAdvisedOn(String written, String advice) {
        assertThat(values.number(node("\"" + written + "\""), Notation.DURATION))
                .isNaN();
        assertThat(english()).contains("\nMaybe write: " + advice + "\n");
    }

    @Test
    void slipsElsewhereAreAdvisedOn() {
        values.number(node("40"), Notation.SHARE);
        values.number(node("18 / year"), Notation.RATE);
        values.number(node("18 per jaar"), Notation.RATE);
        values.date(node("31-12-2026"));
        values.date(node("2026-1-5"));
        values.flag(node("ja"), false);
        values.flag(node("True"), false);
        assertThat(english())
                .contains(
                        "Maybe write: 40%",
                        "Maybe write: 18 per year", "2026-12-31", "2026-01-05", "Maybe write: true");
        assertThat(problems.size()).isEqualTo(7);
    }

    @Test
    void impossibleDatesAreRefused() {
        assertThat(values.date(node("2025-02-29"))).isNull();
        assertThat(values.date(node("2025-13-01"))).isNull();
        assertThat(values.date(node("9999-01-01"))).isNull();
        assertThat(problems.size()).isEqualTo(3);
    }

    @Test
    void aNumberMayCarryItsSourceRangeAndNote() {
        double value = values.number(
                node("{value: 0.057 per month, source: \"2.7\", range: 0.02 to 0.06 per month, note: small survey}"),
                Notation.RATE);
        assertThat(value).isCloseTo(0.057 / MONTH, within(1e-15));
        assertThat(values.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.path()).isEqualTo("x");
            assertThat(origin.source()).isEqualTo("2.7");
            assertThat(origin.note()).isEqualTo("small survey");
            assertThat(origin.range())
                    .isEqualTo(new Origin.Range(0.02 / MONTH, 0.06 / MONTH, "0.02 to 0.06 per month"));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {value: 46, range: 40 to 45};the value "46" lies outside its range "40 to 45"
            {value: 46, range: 50 to 40};expected the lower end first
            {value: 46, range: 40 - 50};Maybe write: 40 to 50
            {value: 46, range: [40, 50]};found a list, expected a range such as 46 to 46
            {value: 46, range: about 40};expected a range such as
            {value: 46, sorce: x};unknown key; nearest is "source" (known here: value, source, range, note)
            {source: x};found a mapping, expected a number
            {value: 46, source: []};found a list, expected a text
            """)
    void remarksOfANumberAreChecked(String yaml, String message) {
        values.number(node(yaml), Notation.number(0, 1e15));
        assertThat(english()).contains(message);
        assertThat(problems.size()).isEqualTo(1);
    }

    @Test
    void theUnitOfARangeMayStandAtItsUpperEnd() {
        values.number(node("{value: 10 months, range: 9 to 13 months}"), Notation.DURATION);
        values.number(node("{value: 50%, range: 40 to 60%}"), Notation.SHARE);
        values.quantity(
                node("{value: 44 per 1000 youth_0_17 per year, range: 40 to 50 per 1000 youth_0_17 per year}"),
                Notation.YOUTH_RATE);
        assertThat(problems.sorted()).isEmpty();
        assertThat(values.origins()).hasSize(3);
    }
}
