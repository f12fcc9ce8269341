package nl.doorstroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Target;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.naive.RandomScenarios;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.observe.PaperQueue;
import nl.doorstroom.observe.PaperRegion;
import nl.doorstroom.stats.Interval;
import nl.doorstroom.stats.Ratio;
import nl.doorstroom.stats.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {
    private static final double MEAN_STAY = 15;

    private static Results run(int replications, int threads) throws InterruptedException {
        return run(replications, threads, MEAN_STAY);
    }

    private static Results run(int replications, int threads, double meanStayDays) throws InterruptedException {
        return Replications.run(
                PaperRegion.scenario(),
                (replication, observer) -> PaperQueue.run(replication, meanStayDays, observer),
                RunOptions.of(1, replications, threads));
    }

    private static List<String> allTables(Results results) {
        return java.util.stream.Stream.of(
                        results.summary(),
                        results.months(),
                        results.flows(),
                        results.blocked(),
                        results.levels(),
                        results.outcomes(),
                        results.replications())
                .flatMap(rows -> rows.map(Object::toString))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void everyTableIsTheSameForAnyNumberOfThreads(int threads) throws InterruptedException {
        List<String> expected = allTables(run(12, 1));
        assertThat(expected).hasSizeGreaterThan(500);
        assertThat(allTables(run(12, threads))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void theEngineGivesTheSameTablesForAnyNumberOfThreads(int threads) throws InterruptedException {
        for (int seed = 60; seed < 63; seed++) {
            Scenario scenario = RandomScenarios.scenario(seed);
            List<String> expected = allTables(Replications.run(scenario, RunOptions.of(5, 8, 1)));
            assertThat(allTables(Replications.run(scenario, RunOptions.of(5, 8, threads))))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aMeanIsSumOverSumWithTheJackknifeInterval() throws InterruptedException {
        Results results = run(10, 2);
        double[] numerators = new double[10];
        double[] denominators = new double[10];
        results.replications()
                .filter(r -> r.measure() == Measure.WAIT_DAYS_MEAN
                        && r.form().equals("crisis")
                        && r.pool().equals("all")
                        && r.period().equals("all"))
                .forEach(r -> {
                    numerators[r.replication() - 1] = r.numerator();
                    denominators[r.replication() - 1] = r.denominator();
                });
        Interval expected = Ratio.of(numerators, denominators);
        assertThat(expected.isKnown()).isTrue();
        assertThat(results.value(Measure.WAIT_DAYS_MEAN, "crisis", "all", "all", "all"))
                .isEqualTo(expected);
        SummaryRow row = summary(results, Measure.WAIT_DAYS_MEAN, "all", "all");
        assertThat(row.mean())
                .isEqualTo(Arrays.stream(numerators).sum()
                        / Arrays.stream(denominators).sum());
        assertThat(row.replications()).isEqualTo(10);
    }

    @Test
    void oneReplicationGivesNoInterval() throws InterruptedException {
        SummaryRow row = summary(run(1, 1), Measure.WAITING_MEAN, "all", "all");
        assertThat(row.mean()).isPositive();
        assertThat(row.halfWidth95()).isNaN();
    }

    @Test
    void yearsAndGroupsAddUpToTheWhole() throws InterruptedException {
        Results results = run(5, 2);
        double whole = summary(results, Measure.IN_CARE_MEAN, "all", "all").mean();
        double years = (summary(results, Measure.IN_CARE_MEAN, "all", "2025").mean()
                        + summary(results, Measure.IN_CARE_MEAN, "all", "2026").mean())
                / 2;
        double groups = summary(results, Measure.IN_CARE_MEAN, "municipality:dorp", "all")
                        .mean()
                + summary(results, Measure.IN_CARE_MEAN, "municipality:stad", "all")
                        .mean();
        assertThat(years).isCloseTo(whole, within(1e-12));
        assertThat(groups).isCloseTo(whole, within(1e-12));
        double months = results.months(Measure.IN_CARE_MEAN, "crisis", "region").stream()
                        .mapToDouble(m -> m.mean() * m.month().lengthOfMonth())
                        .sum()
                / 730;
        assertThat(months).isCloseTo(whole, within(1e-12));
    }

    @Test
    void onePlaceIsOccupiedAsMuchAsItsChildrenStay() throws InterruptedException {
        Results results = run(3, 1);
        double occupied = summary(results, Measure.OCCUPIED_MEAN, "all", "all").mean();
        double active = summary(results, Measure.ACTIVE_MEAN, "all", "all").mean();
        double share = summary(results, Measure.OCCUPANCY_SHARE, "all", "all").mean();
        assertThat(occupied).isEqualTo(active).isCloseTo(share, within(1e-12));
    }

    @Test
    void levelsEndAtTheLargestNumberSeen() throws InterruptedException {
        assertThat(run(3, 1)
                        .levels()
                        .filter(l -> l.percentile() == 100 && l.form().equals("crisis")))
                .isNotEmpty()
                .allMatch(l -> l.children() == 1);
        assertThat(Levels.level(new double[] {50, 30, 20, 0}, 100, 80)).isEqualTo(1);
        assertThat(Levels.level(new double[] {50, 30, 20, 0}, 100, 85)).isEqualTo(2);
    }

    @Test
    void aTargetIsMetWithinItsTolerance() throws InterruptedException {
        Target near = new Target("occupancy_share", "crisis", "all", "all", "all", 0.75, 0.2, Target.Use.FIT, "x");
        Target far = new Target("occupancy_share", "crisis", "all", "all", "2026", 0.2, 0.05, Target.Use.CHECK, "x");
        Target none = new Target("occupancy_share", "no-such-form", "all", "all", "all", 0.2, 9, Target.Use.CHECK, "x");
        Results results = Replications.run(
                PaperRegion.scenario(List.of(near, far, none)),
                (replication, observer) -> PaperQueue.run(replication, MEAN_STAY, observer),
                RunOptions.of(1, 20, 2));
        assertThat(results.targets().map(TargetRow::met)).containsExactly(true, false, false);
    }

    @Test
    void progressCountsEveryReplicationAndAnotherObserverIsTold() throws InterruptedException {
        AtomicInteger last = new AtomicInteger();
        AtomicInteger pools = new AtomicInteger();
        RunOptions options = RunOptions.of(1, 6, 3).withProgress(last::set).alsoTelling(r -> new Observer() {
            @Override
            public void pool(int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {
                pools.incrementAndGet();
            }
        });
        Results told = Replications.run(
                PaperRegion.scenario(), (r, observer) -> PaperQueue.run(r, MEAN_STAY, observer), options);
        assertThat(last).hasValue(6);
        assertThat(pools.get()).isGreaterThan(6);
        assertThat(allTables(told)).isEqualTo(allTables(run(6, 1)));
    }

    @Test
    void aFailureInAReplicationComesOut() {
        assertThatThrownBy(() -> Replications.run(
                        PaperRegion.scenario(),
                        (r, observer) -> {
                            throw new IllegalStateException("replication " + r);
                        },
                        RunOptions.of(1, 4, 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("replication");
    }

    @Test
    void anInterruptStopsTheRun() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> run(50, 2)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aShorterStayIsToldFromTheBaseWithLessNoise() throws InterruptedException {
        Comparison.Reformed shorter = new Comparison.Reformed("shorter", run(20, 4, 14));
        Comparison comparison = new Comparison(run(20, 4), List.of(shorter));
        DifferenceRow wait = comparison.difference(shorter, Measure.WAIT_DAYS_MEAN, "crisis", "all", "all");
        assertThat(wait).isNotNull();
        assertThat(wait.verdict()).isEqualTo(Verdict.LOWER);
        assertThat(wait.varianceRatio()).isGreaterThan(5);
        assertThat(comparison.varianceRatio(shorter, Measure.WAIT_DAYS_MEAN, 0.5))
                .isGreaterThan(5);
        assertThat(comparison.differences().filter(d -> d.equals(wait))).hasSize(1);
        assertThat(comparison
                        .differences()
                        .filter(d -> d.measure() == Measure.ARRIVALS_PER_YEAR
                                && d.form().equals("crisis")))
                .isNotEmpty()
                .allMatch(d -> d.difference() == 0 && d.verdict() == Verdict.CANNOT_TELL_APART);
    }

    @Test
    void aRunUntilPreciseLooksAtTwentyAndFortyOnly() throws InterruptedException {
        AtomicInteger ran = new AtomicInteger();
        UntilPrecise.Outcome loose = until(0.5, 1000, ran);
        assertThat(loose.reached()).isTrue();
        assertThat(ran).hasValue(20);
        UntilPrecise.Outcome never = until(0.0001, 50, ran);
        assertThat(never.reached()).isFalse();
        assertThat(never.results().size()).isEqualTo(50);
        assertThat(allTables(never.results())).isEqualTo(allTables(run(50, 1)));
    }

    private static UntilPrecise.Outcome until(double relative, int most, AtomicInteger ran)
            throws InterruptedException {
        ran.set(0);
        return new UntilPrecise(Measure.OCCUPANCY_SHARE, "crisis", relative, most)
                .run(
                        PaperRegion.scenario(),
                        (r, observer) -> {
                            ran.incrementAndGet();
                            PaperQueue.run(r, MEAN_STAY, observer);
                        },
                        RunOptions.of(1, 0, 2));
    }

    private static SummaryRow summary(Results results, Measure measure, String group, String period) {
        return results.summary()
                .filter(r -> r.measure() == measure
                        && r.form().equals("crisis")
                        && r.pool().equals("all")
                        && r.group().equals(group)
                        && r.period().equals(period))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFormOfNoPlacesHasARowOfNoPlacesAndOneWithoutALimitHasNone() throws InterruptedException {
        CareForm shut =
                CareForm.named("shut", Capacity.places(0), new FixedLaw(5)).build();
        CareForm boundless = CareForm.named("boundless", new Capacity.Unlimited(), new FixedLaw(5))
                .build();
        Model model = Model.of(
                List.of(Stream.poisson("a", 0.1, "shut"), Stream.poisson("b", 0.1, "boundless")),
                List.of(shut, boundless));
        Scenario scenario = Scenario.of("shut", new Calendar(LocalDate.of(2025, 1, 1)), new RunPlan(0, 365, 2), model);
        try (Results results = Replications.run(scenario, RunOptions.of(1, 2, 1))) {
            assertThat(results.value(Measure.OPEN_PLACES_MEAN, "shut", "all", "all", "all")
                            .estimate())
                    .isZero();
            assertThat(results.summary().filter(row -> row.measure() == Measure.OPEN_PLACES_MEAN))
                    .extracting(SummaryRow::form)
                    .contains("shut")
                    .doesNotContain("boundless");
        }
    }

    @Test
    void noIntervalOfAMonthReachesBelowZero() throws InterruptedException {
        List<MonthRow> months = run(3, 1).months().toList();
        assertThat(months).anyMatch(row -> row.low95() == 0 && row.mean() > 0);
        assertThat(months).noneMatch(row -> row.low95() < 0);
    }

    @Test
    void aReformThatChangesNothingHasNoVarianceRatio() throws InterruptedException {
        try (Comparison same = new Comparison(run(6, 1), List.of(new Comparison.Reformed("same", run(6, 1))))) {
            assertThat(same.differences().toList()).isNotEmpty().allMatch(row -> Double.isNaN(row.varianceRatio()));
        }
    }
}
