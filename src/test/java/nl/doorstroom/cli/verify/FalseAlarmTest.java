package nl.doorstroom.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import nl.doorstroom.stats.StudentT;
import nl.doorstroom.stats.ZTest;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How often the exact cases fail a right program: each of them over many seeds. A case with a seed is one trial, as its checks are
 * of the same children; no two trials share a seed. Each bound here is crossed by a program that keeps the stated rate once in a
 * thousand times.
 */
@Tag("theory")
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FalseAlarmTest {
    private static final Set<String> CHEAP = Set.of("M/M/c/K", "Blocking, full", "Priorities", "Closure", "M/G/1");
    private static final Set<String> DEAR = Set.of("M/M/c", "Jackson network");

    /** The rate of all cases that {@code verify} states, and two at which there is more to count. */
    private static final List<Double> RATES = List.of(Verification.FALSE_ALARM, 0.01, 0.1);

    private static final double CHANCE_OF_THIS_TEST = 0.001;

    /** The agreements of every trial. */
    private final List<List<Agreement>> trials = new ArrayList<>();

    @BeforeAll
    void runAllCases() {
        long firstSeed = 1001;
        for (ExactCase exactCase : ExactCases.all()) {
            List<List<Agreement>> ofCase = LongStream.range(firstSeed, firstSeed + seeds(exactCase))
                    .parallel()
                    .mapToObj(seed -> run(exactCase, seed))
                    .toList();
            trials.addAll(ofCase);
            sayOf(exactCase.name(), ofCase);
            firstSeed += 1000;
        }
    }

    private static int seeds(ExactCase exactCase) {
        return CHEAP.contains(exactCase.name()) ? 100 : DEAR.contains(exactCase.name()) ? 30 : 40;
    }

    private static List<Agreement> run(ExactCase exactCase, long seed) {
        try {
            return new Verification(seed, 1).run(exactCase);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void sayOf(String name, List<List<Agreement>> ofCase) {
        List<Agreement> all = ofCase.stream().flatMap(List::stream).toList();
        say(
                "%s: %d seeds, %d checks, |z| beyond 95%%: %d (%.1f%%), mean z %.2f, largest |z| %.2f (threshold %.2f)",
                name,
                ofCase.size(),
                all.size(),
                all.stream().filter(FalseAlarmTest::misses).count(),
                100.0 * all.stream().filter(FalseAlarmTest::misses).count() / all.size(),
                all.stream().mapToDouble(Agreement::z).average().orElseThrow(),
                all.stream().mapToDouble(v -> Math.abs(v.z())).max().orElseThrow(),
                all.get(0).threshold());
    }

    private static void say(String figures, Object... values) {
        System.out.println(String.format(Locale.ROOT, figures, values));
    }

    /**
     * With the thresholds of a rate each check has an equal part of it, so that a trial fails at most as often as the parts of its
     * checks together. Trials with unlike rates fail less unevenly than as many with the mean rate (Hoeffding, 1956), which gives
     * the bound.
     */
    @Test
    void noMoreTrialsFailThanTheStatedRateAllows() {
        int checks = trials.stream().mapToInt(List::size).sum();
        for (double rate : RATES) {
            Predicate<Agreement> fails = beyond(rate / 10);
            long checksFailed =
                    trials.stream().flatMap(List::stream).filter(fails).count();
            long trialsFailed = trials.stream()
                    .filter(agreements -> agreements.stream().anyMatch(fails))
                    .count();
            double expected = checks * ZTest.falseAlarmPerTest(rate, ExactCases.checks());
            int most = most(trials.size(), expected / trials.size(), CHANCE_OF_THIS_TEST);
            say(
                    "stated rate %s: %d of %d checks fail, in %d of %d trials (at most %.2f on average, bound %d)",
                    rate, checksFailed, checks, trialsFailed, trials.size(), expected, most);
            assertThat(trialsFailed)
                    .as("trials that fail, stated rate %s", rate)
                    .isLessThanOrEqualTo(most);
        }
    }

    /** The thresholds of {@code verify} are ten times as strict as what it states. */
    private static Predicate<Agreement> beyond(double familyRate) {
        return agreement -> Math.abs(agreement.z())
                > ZTest.threshold(
                        familyRate, ExactCases.checks(), agreement.exactCase().replications() - 1);
    }

    /** Where z has the tails of Student's t, one interval of 95% in twenty misses. */
    @Test
    void noIntervalMissesTheExactValueMoreOftenThanItSays() {
        Map<String, List<Boolean>> missed = new TreeMap<>();
        trials.stream()
                .flatMap(List::stream)
                .forEach(v -> missed.computeIfAbsent(
                                v.exactCase().name() + ", " + v.check().what(), check -> new ArrayList<>())
                        .add(misses(v)));
        say(
                "95%% intervals that miss: %.2f%% of %d",
                100.0
                        * missed.values().stream()
                                .mapToLong(FalseAlarmTest::count)
                                .sum()
                        / trials.stream().mapToInt(List::size).sum(),
                trials.stream().mapToInt(List::size).sum());
        assertThat(missed)
                .allSatisfy((check, each) -> assertThat(count(each))
                        .as("%s, of %d", check, each.size())
                        .isLessThanOrEqualTo(most(each.size(), 0.05, CHANCE_OF_THIS_TEST / missed.size())));
    }

    private static boolean misses(Agreement agreement) {
        return Math.abs(agreement.z())
                > StudentT.quantile(0.975, agreement.exactCase().replications() - 1);
    }

    private static long count(List<Boolean> missed) {
        return missed.stream().filter(each -> each).count();
    }

    /** The least number that is exceeded with less than a chance, of so many trials that each count with a rate. */
    private static int most(int trials, double rate, double chance) {
        BinomialDistribution law = new BinomialDistribution(null, trials, rate);
        int most = 0;
        while (1 - law.cumulativeProbability(most) >= chance) {
            most++;
        }
        return most;
    }
}
