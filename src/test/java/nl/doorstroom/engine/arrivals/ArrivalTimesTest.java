package nl.doorstroom.engine.arrivals;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.random.Draws;
import org.junit.jupiter.api.Test;

/** The m-th arrival is where the cumulative rate reaches E1 + ... + Em (R19). Expected days are found from closed forms. */
class ArrivalTimesTest {
    private static final long SUBJECT = 5;
    private static final long PURPOSE = 6;
    private static final double YEAR = 365.25;
    private static final List<Double> FLAT = Collections.nCopies(12, 1.0);
    private static final Calendar FIRST_OF_JANUARY = new Calendar(LocalDate.of(2025, 1, 1));

    private static Model model(Stream.Rate rate) {
        Model plain = PartsOnPaper.model(List.of(), form("a", 1));
        Stream stream = plain.streams().get(0).toBuilder().rate(rate).build();
        return Model.of(List.of(stream), plain.forms());
    }

    private static ArrivalTimes times(double warmUp, double length, List<Dated<Model>> models) {
        Scenario scenario =
                Scenario.of(
                                "arrivals",
                                FIRST_OF_JANUARY,
                                new RunPlan(warmUp, length, 1),
                                models.get(0).value())
                        .toBuilder()
                        .models(models)
                        .build();
        return new ArrivalTimes(Blueprint.of(scenario), 0, SUBJECT, PURPOSE);
    }

    private static ArrivalTimes times(double warmUp, double length, Stream.Rate rate) {
        return times(warmUp, length, List.of(new Dated<>(0, model(rate))));
    }

    private static List<Double> all(ArrivalTimes times, double end) {
        List<Double> all = new ArrayList<>();
        for (double day = times.next(); day < end; day = times.next()) {
            all.add(day);
        }
        return all;
    }

    /** E1 + ... + Em for m = 1, 2, ... */
    private static double sum(int arrivals) {
        double sum = 0;
        for (int m = 0; m < arrivals; m++) {
            sum += Draws.exponential(SUBJECT, PURPOSE, m);
        }
        return sum;
    }

    @Test
    void aFlatRateDividesTheSums() {
        List<Double> days = all(times(0, 200, Stream.Rate.perDay(0.5)), 200);
        assertThat(days).hasSizeGreaterThan(50);
        for (int m = 1; m <= days.size(); m++) {
            assertThat(days.get(m - 1)).isCloseTo(sum(m) / 0.5, within(1e-9));
        }
        assertThat(sum(days.size() + 1) / 0.5).isGreaterThan(200);
    }

    @Test
    void theWarmUpCountsFromItsStart() {
        List<Double> days = all(times(30, 20, Stream.Rate.perDay(0.5)), 20);
        for (int m = 1; m <= days.size(); m++) {
            assertThat(days.get(m - 1)).isCloseTo(-30 + sum(m) / 0.5, within(1e-9));
        }
    }

    @Test
    void growthSetsInOnDayZeroAndStopsAtItsEnd() {
        double growth = 0.5;
        Stream.Rate rate = new Stream.Rate(0.2, FLAT, growth, YEAR);
        List<Double> days = all(times(100, 800, rate), 800);
        double perDay = Math.log(1 + growth) / YEAR;
        assertThat(days.get(days.size() - 1)).isGreaterThan(YEAR);
        for (int m = 1; m <= days.size(); m++) {
            double day = days.get(m - 1);
            double grown = Math.max(0, Math.min(day, YEAR));
            double reached = 0.2 * (Math.min(day, 0) + 100)
                    + 0.2 * (Math.exp(perDay * grown) - 1) / perDay
                    + 0.2 * (1 + growth) * Math.max(0, day - YEAR);
            assertThat(reached).as("arrival " + m).isCloseTo(sum(m), within(1e-9));
        }
        assertThat(days.size()).isGreaterThan(150);
    }

    @Test
    void theSeasonMultipliesMonthByMonth() {
        List<Double> season = new ArrayList<>(FLAT);
        season.set(0, 2.0);
        season.set(1, 0.0);
        season.set(2, 3.0);
        List<Double> days = all(times(0, 90, new Stream.Rate(0.5, season, 0, YEAR)), 90);
        assertThat(days).noneMatch(day -> day >= 31 && day < 59).anyMatch(day -> day > 59);
        for (int m = 1; m <= days.size(); m++) {
            double day = days.get(m - 1);
            double reached = 1.0 * Math.min(day, 31) + 1.5 * Math.max(0, day - 59);
            assertThat(reached).as("arrival " + m).isCloseTo(sum(m), within(1e-9));
        }
    }

    @Test
    void aSeasonGoesOnDuringTheWarmUpInItsMonth() {
        List<Double> season = new ArrayList<>(FLAT);
        season.set(11, 4.0);
        List<Double> days = all(times(31, 31, new Stream.Rate(0.5, season, 0, YEAR)), 31);
        for (int m = 1; m <= days.size(); m++) {
            double day = days.get(m - 1);
            double reached = 2.0 * (Math.min(day, 0) + 31) + 0.5 * Math.max(0, day);
            assertThat(reached).as("arrival " + m).isCloseTo(sum(m), within(1e-9));
        }
        assertThat(days).anyMatch(day -> day > 0);
    }

    @Test
    void aDatedRateMovesTheDaysOfTheSameChildren() {
        List<Dated<Model>> models = List.of(
                new Dated<>(0, model(Stream.Rate.perDay(0.5))),
                new Dated<>(40, model(Stream.Rate.perDay(0))),
                new Dated<>(60, model(Stream.Rate.perDay(2))));
        List<Double> days = all(times(0, 100, models), 100);
        assertThat(days).noneMatch(day -> day > 40 && day < 60).anyMatch(day -> day > 60);
        for (int m = 1; m <= days.size(); m++) {
            double day = days.get(m - 1);
            double reached = 0.5 * Math.min(day, 40) + 2 * Math.max(0, day - 60);
            assertThat(reached).as("arrival " + m).isCloseTo(sum(m), within(1e-9));
        }
    }

    @Test
    void aStreamWithoutARateNeverComes() {
        assertThat(times(0, 100, Stream.Rate.perDay(0)).next()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aSeasonOfOneAmountIsNone() {
        List<Double> twice = Collections.nCopies(12, 2.0);
        List<Double> days = all(times(0, 100, new Stream.Rate(0.5, twice, 0, YEAR)), 100);
        for (int m = 1; m <= days.size(); m++) {
            assertThat(days.get(m - 1)).isCloseTo(sum(m), within(1e-9));
        }
    }
}
