package nl.doorstroom.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.doorstroom.stats.StudentT;
import nl.doorstroom.stats.ZTest;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How often the exact cases fail a right program: the cheapest of them over many seeds. A seed is one trial, as cases with the same
 * seed share draws. Each bound here is crossed by a program that keeps the stated rate once in a thousand times.
 */
@Tag("theory")
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FalseAlarmTest {
    private static final int FIRST_SEED = 1001;
    private static final int SEEDS = 200;
    /** Those that take the least time; 18 of the 74 checks. */
    private static final List<String> CASES = List.of("M/M/c/K", "Blocking, full", "Priorities", "Closure", "M/G/1");

    private static final double CHANCE_OF_THIS_TEST = 0.001;

    /** The verdicts of each seed. */
    private final List<List<Verdict>> bySeed = new ArrayList<>();

    private List<List<Verdict>> bySeed() throws InterruptedException {
        for (int seed = FIRST_SEED + bySeed.size(); seed < FIRST_SEED + SEEDS; seed++) {
            List<Verdict> verdicts = new ArrayList<>();
            for (String name : CASES) {
                verdicts.addAll(new Verification(seed, 4).run(FailedChecks.named(name)));
            }
            bySeed.add(verdicts);
        }
        return bySeed;
    }

    /**
     * The thresholds leave each check an equal part of the rate of all, so the checks run here have the rate 1 - (1 - F)^(their
     * part). Beside the stated rate, two higher ones with thresholds made in the same way, at which there is more to count.
     */
    @Test
    void noMoreSeedsFailThanTheStatedRateAllows() throws InterruptedException {
        int run = bySeed().get(0).size();
        for (double rate : List.of(Verification.FALSE_ALARM, 0.01, 0.1)) {
            long checks = bySeed().stream()
                    .flatMap(List::stream)
                    .filter(beyond(rate / 10))
                    .count();
            long seeds = bySeed().stream()
                    .filter(verdicts -> verdicts.stream().anyMatch(beyond(rate / 10)))
                    .count();
            double rateOfThese = -Math.expm1(Math.log1p(-rate) * run / ExactCases.checks());
            int most = most(rateOfThese, CHANCE_OF_THIS_TEST);
            say(
                    "stated rate %s: %d of %d checks fail, in %d of %d seeds (at most %.2f seeds on average, bound %d)",
                    rate, checks, SEEDS * run, seeds, SEEDS, SEEDS * rateOfThese, most);
            assertThat(seeds).as("seeds that fail, stated rate %s", rate).isLessThanOrEqualTo(most);
        }
    }

    private static void say(String figures, Object... values) {
        System.out.println(String.format(Locale.ROOT, figures, values));
    }

    private static Predicate<Verdict> beyond(double familyRate) {
        return verdict -> Math.abs(verdict.z())
                > ZTest.threshold(
                        familyRate, ExactCases.checks(), verdict.exactCase().replications() - 1);
    }

    /** Where z has the tails of Student's t, one interval of 95% in twenty misses. */
    @Test
    void noIntervalMissesTheExactValueMoreOftenThanItSays() throws InterruptedException {
        Map<String, Integer> missed = new TreeMap<>();
        for (List<Verdict> verdicts : bySeed()) {
            for (Verdict v : verdicts) {
                double half95 = StudentT.quantile(0.975, v.exactCase().replications() - 1);
                missed.merge(
                        v.exactCase().name() + ", " + v.check().what(), Math.abs(v.z()) > half95 ? 1 : 0, Integer::sum);
            }
        }
        int all = missed.values().stream().mapToInt(n -> n).sum();
        int most = most(0.05, CHANCE_OF_THIS_TEST / missed.size());
        say(
                "95%% intervals that miss: %.2f%%; of %d seeds (bound %d each) %s",
                100.0 * all / SEEDS / missed.size(), SEEDS, most, missed);
        assertThat(missed)
                .allSatisfy((check, n) ->
                        assertThat(n).as("%s, of %d", check, SEEDS).isLessThanOrEqualTo(most));
    }

    /** The least number that is exceeded with less than a chance, of so many seeds that each count with a rate. */
    private static int most(double rate, double chance) {
        BinomialDistribution law = new BinomialDistribution(null, SEEDS, rate);
        int most = 0;
        while (1 - law.cumulativeProbability(most) >= chance) {
            most++;
        }
        return most;
    }
}
