package nl.doorstroom.cli.verify;

import java.util.List;
import java.util.function.Function;

/**
 * Runs an exact case, by name, in the program this class was loaded with, and gives the checks that fail. With a quarter of the
 * replications: a fault found so is found by all of them.
 */
public final class FailedChecks implements Function<String, List<String>> {
    @Override
    public List<String> apply(String name) {
        try {
            return new Verification(1, 4)
                    .run(quarter(named(name))).stream()
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

    private static ExactCase quarter(ExactCase whole) {
        return new ExactCase(
                whole.name(),
                whole.formula(),
                whole.literature(),
                whole.scenario(),
                whole.replications() / 4,
                whole.checks());
    }
}
