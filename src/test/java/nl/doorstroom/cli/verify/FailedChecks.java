package nl.doorstroom.cli.verify;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Runs an exact case, by name, with one in so many of its replications, in the program this class was loaded with, and gives the
 * checks that fail.
 */
public final class FailedChecks implements BiFunction<String, Integer, List<String>> {
    @Override
    public List<String> apply(String name, Integer oneIn) {
        try {
            return new Verification(1, 4)
                    .run(shortened(named(name), oneIn)).stream()
                            .filter(verdict -> !verdict.passes())
                            .map(verdict -> verdict.check().what())
                            .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static ExactCase named(String name) {
        return ExactCases.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ExactCase shortened(ExactCase whole, int oneIn) {
        return new ExactCase(
                whole.name(),
                whole.formula(),
                whole.literature(),
                whole.scenario(),
                whole.replications() / oneIn,
                whole.checks());
    }
}
