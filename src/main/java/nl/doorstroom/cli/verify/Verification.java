package nl.doorstroom.cli.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.doorstroom.experiment.Replications;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.experiment.RunOptions;

/**
 * Runs exact cases and holds every check against its answer. All checks of all cases together raise a false alarm with a chance of
 * at most 0.1%, whichever of them are run.
 *
 * @param seed the seed of all cases
 * @param threads replications that run side by side
 */
public record Verification(long seed, int threads) {
    /** The chance that a right engine fails one check or more of all cases. */
    public static final double FALSE_ALARM = 0.001;
    /**
     * The rate that sets the thresholds, ten times as strict: means of waits over replications are a little skewed, which makes
     * the tails of z heavier than those of Student's t.
     */
    private static final double NORMAL_FALSE_ALARM = FALSE_ALARM / 10;
    /** The chance with which a case must find a stay that is 3% too long. */
    public static final double POWER = 0.99;

    /** Runs all cases, telling each when it is done. */
    public List<Agreement> runAll(Consumer<List<Agreement>> caseDone) throws InterruptedException {
        List<Agreement> agreements = new ArrayList<>();
        for (ExactCase exactCase : ExactCases.all()) {
            List<Agreement> ofCase = run(exactCase);
            caseDone.accept(ofCase);
            agreements.addAll(ofCase);
        }
        return agreements;
    }

    /** Runs one case. */
    public List<Agreement> run(ExactCase exactCase) throws InterruptedException {
        int tests = ExactCases.checks();
        RunOptions options = RunOptions.of(seed, exactCase.replications(), threads);
        try (Results results = Replications.run(exactCase.scenario(), options)) {
            return exactCase.checks().stream()
                    .map(check ->
                            Agreement.of(exactCase, check, check.simulated().apply(results), NORMAL_FALSE_ALARM, tests))
                    .toList();
        }
    }

    /** Whether every check passes and every case could have found an error in a stay. */
    public static boolean passes(Collection<Agreement> agreements) {
        return agreements.stream().allMatch(Agreement::passes) && weakestPower(agreements) >= POWER;
    }

    /** The power of the weakest case, which is that of its strongest check. */
    public static double weakestPower(Collection<Agreement> agreements) {
        return agreements.stream()
                .collect(Collectors.groupingBy(
                        v -> v.exactCase().name(), Collectors.reducing(0.0, Agreement::power, Math::max)))
                .values()
                .stream()
                .mapToDouble(power -> power)
                .min()
                .orElse(0);
    }
}
