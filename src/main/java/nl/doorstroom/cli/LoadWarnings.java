package nl.doorstroom.cli;

import java.util.List;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.theory.LoadCheck;
import org.jspecify.annotations.Nullable;

/** The load check before a run, and the warning about a warm-up without a steady state (R20). */
final class LoadWarnings {
    private LoadWarnings() {}

    /** The load check, or null when children go round without an end. */
    static @Nullable LoadCheck tell(Scenario scenario, CommonOptions common) {
        try {
            if (scenario.run().warmUpDays() > 0) {
                List<String> full = LoadCheck.atStart(scenario).tooFull().stream()
                        .map(pool -> Labels.pool(scenario, pool.form(), pool.area(), common.words()))
                        .toList();
                if (!full.isEmpty()) {
                    common.tell("warm.up.full", String.join(", ", full));
                }
            }
            return LoadCheck.of(scenario);
        } catch (IllegalArgumentException e) {
            common.tell("load.endless");
            return null;
        }
    }
}
