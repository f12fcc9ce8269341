package nl.doorstroom.cli.verify;

import java.util.List;
import nl.doorstroom.domain.Scenario;

/**
 * A scenario some of whose measures have an exact answer.
 *
 * @param name as in the table of docs/verification.md
 * @param formula the type of {@code nl.doorstroom.theory} that states the formula
 * @param literature where the formula comes from
 * @param replications enough to find a stay that is 3% too long with a power of 99%
 */
public record ExactCase(
        String name, String formula, String literature, Scenario scenario, int replications, List<ExactCheck> checks) {
    public ExactCase {
        checks = List.copyOf(checks);
    }
}
