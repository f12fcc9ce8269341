package nl.doorstroom.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import nl.doorstroom.bench.ReferenceNetwork;
import nl.doorstroom.output.words.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine and its statistics against exact answers, with a fixed seed. */
@Tag("theory")
class ExactCasesTest {
    private static final long SEED = 1;
    private static final AgreementTable TABLE = new AgreementTable(Words.in("cli", Locale.ENGLISH));

    static List<ExactCase> cases() {
        return ExactCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSimulatedValuesAgreeWithTheExactOnes(ExactCase exactCase) throws InterruptedException {
        List<Agreement> agreements = new Verification(SEED, 4).run(exactCase);
        assertThat(agreements)
                .as("seed %d%n%s", SEED, TABLE.heading() + TABLE.lines(agreements))
                .allMatch(Agreement::passes);
        assertThat(Verification.weakestPower(agreements))
                .as("power of the strongest check, seed %d", SEED)
                .isGreaterThanOrEqualTo(Verification.POWER);
    }

    @Test
    void namesAndChecksAreDistinct() {
        assertThat(ExactCases.all().stream().map(ExactCase::name)).doesNotHaveDuplicates();
        for (ExactCase each : ExactCases.all()) {
            assertThat(each.checks().stream().map(ExactCheck::what))
                    .as(each.name())
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1 + Agreement.STAY_ERROR})
    void everyExactAnswerIsANumber(double stayFactor) {
        for (ExactCase each : ExactCases.all()) {
            assertThat(each.checks())
                    .as(each.name())
                    .allMatch(check -> check.exactByStayFactor().applyAsDouble(stayFactor) > 0);
        }
    }

    @Test
    void theEightStationsAreThoseOfTheSpeedBenchmark() {
        ReferenceNetwork reference = ReferenceNetwork.read();
        assertThat(EightStations.FORMS).isEqualTo(reference.names());
        assertThat(EightStations.PLACES).isEqualTo(reference.places());
        for (int i = 0; i < reference.stations(); i++) {
            assertThat(EightStations.stayDays()[i]).isCloseTo(7 / reference.endsPerWeek()[i], within(1e-9));
            assertThat(EightStations.network(1).station(i).waitDaysMean())
                    .as(reference.names().get(i))
                    .isCloseTo(7 * reference.waitWeeks()[i], within(1e-9));
        }
    }
}
