package nl.doorstroom.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.StudentT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreements on made-up results of the case M/M/c/K, which has 40 replications. */
class AgreementTest {
    private final ExactCase exactCase = FailedChecks.named("M/M/c/K");
    private final double factor95 = StudentT.quantile(0.975, 39);

    /** A check with exact answer 10 that grows with the stay. */
    private final ExactCheck check =
            new ExactCheck("made up", results -> new Interval(Double.NaN, Double.NaN), f -> 10 * f);

    private Agreement agreement(double estimate, double standardError) {
        return Agreement.of(exactCase, check, new Interval(estimate, factor95 * standardError), 0.001, 73);
    }

    @Test
    void zIsTheDistanceInStandardErrors() {
        assertThat(agreement(10.3, 0.1).z()).isCloseTo(3, within(1e-9));
        assertThat(agreement(9.8, 0.1).z()).isCloseTo(-2, within(1e-9));
    }

    @Test
    void onlyAValueBeyondTheThresholdFails() {
        double threshold = agreement(10, 0.1).threshold();
        assertThat(threshold).isBetween(4.3, 5.5);
        assertThat(agreement(10 + 0.0999 * threshold, 0.1).passes()).isTrue();
        assertThat(agreement(10 + 0.1001 * threshold, 0.1).passes()).isFalse();
        assertThat(agreement(10 - 0.1001 * threshold, 0.1).passes()).isFalse();
    }

    @Test
    void aValueWithoutAnIntervalFails() {
        assertThat(agreement(Double.NaN, 0.1).passes()).isFalse();
        assertThat(agreement(10, Double.NaN).passes()).isFalse();
    }

    @Test
    void aWrongValueWithoutAnySpreadFails() {
        assertThat(agreement(10.001, 0).passes()).isFalse();
    }

    @Test
    void powerIsTheChanceToFindThreePercent() {
        double threshold = agreement(10, 0.1).threshold();
        assertThat(agreement(10, 0.3 / threshold).power()).isCloseTo(0.5, within(0.001));
        assertThat(agreement(10, 0.3 / (threshold + 2.326348)).power()).isCloseTo(0.99, within(0.0001));
    }

    @Test
    void aCaseTooShortToFindAnErrorDoesNotPass() {
        assertThat(Verification.passes(List.of(agreement(10, 0.03)))).isTrue();
        assertThat(Verification.passes(List.of(agreement(10, 0.1)))).isFalse();
        assertThat(Verification.passes(List.of(agreement(10, 0.1), agreement(10, 0.03))))
                .isTrue();
    }

    @Test
    void theTableShowsWhatFailed() {
        AgreementTable table = new AgreementTable(Words.in("cli", Locale.ENGLISH));
        List<Agreement> agreements = List.of(agreement(10.1, 0.03), agreement(11, 0.03));
        assertThat(table.heading()).startsWith("case").contains("exact", "simulated", "power");
        assertThat(table.lines(agreements).lines().toList().get(0))
                .startsWith("M/M/c/K")
                .contains("made up", "10.000", "10.100", "± 0.060681", "3.33")
                .doesNotContain("FAILED");
        assertThat(table.lines(agreements).lines().toList().get(1)).contains("FAILED: |z| above");
        assertThat(table.summary(agreements)).startsWith("1 cases, 2 checks, 1 failed.");
    }

    @Test
    void theTableSpeaksDutchToo() {
        AgreementTable table = new AgreementTable(Words.in("cli", new Locale("nl")));
        List<Agreement> agreements = List.of(agreement(10.1, 0.03), agreement(11, 0.1));
        assertThat(table.heading()).startsWith("geval").contains("exact", "gesimuleerd", "vermogen");
        assertThat(table.lines(agreements)).contains("10,100", "± 0,060681", "3,33", "MISLUKT: |z| boven");
        assertThat(table.summary(agreements))
                .startsWith("1 gevallen, 2 controles, 1 mislukt.")
                .contains("kans", "te lang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyCaseHasItsNameInTheTable(String language) {
        Words words = Words.in("cli", new Locale(language));
        long named = ExactCases.all().stream()
                .map(each -> new AgreementTable(words)
                        .lines(List.of(new Agreement(each, check, 1, new Interval(1, 0.1), 0, 1, 1))))
                .filter(line -> words.bundle().keySet().stream()
                        .anyMatch(key -> key.startsWith("verify.case.") && line.startsWith(words.say(key) + " ")))
                .count();
        // The other five are called by the notation of Kendall or after Erlang.
        assertThat(named).isEqualTo(ExactCases.all().size() - 5);
    }
}
