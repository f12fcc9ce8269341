package nl.doorstroom.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.theory.LoadCheck;
import org.jspecify.annotations.Nullable;

/** The load check before a run, and the warning about a warm-up without a steady state (R20). */
final class LoadWarnings {
    private LoadWarnings() {}

    /** The load check, or null when children go round without an end. */
    static @Nullable LoadCheck tell(Scenario scenario, CommonOptions common) {
        try {
            if (scenario.run().warmUpDays() == 0) {
                return LoadCheck.of(scenario);
            }
            LoadCheck.StartAndYears load = LoadCheck.startAndYears(scenario);
            List<String> full = names(scenario, load.start().tooFull(), common.words());
            if (!full.isEmpty()) {
                common.tell("warm.up.full", String.join(", ", full));
            }
            return load.years();
        } catch (IllegalArgumentException e) {
            common.tell("load.endless");
            return null;
        }
    }

    /** A form once, with the number of its areas when several are too full. */
    private static List<String> names(Scenario scenario, List<LoadCheck.PoolYear> pools, Words words) {
        Map<String, List<String>> areas = new LinkedHashMap<>();
        pools.forEach(pool ->
                areas.computeIfAbsent(pool.form(), form -> new ArrayList<>()).add(pool.area()));
        return areas.entrySet().stream()
                .map(form -> form.getValue().size() == 1
                        ? Labels.pool(scenario, form.getKey(), form.getValue().get(0), words)
                        : words.say(
                                "answer.full.areas",
                                Labels.form(scenario, form.getKey(), words),
                                form.getValue().size()))
                .toList();
    }
}
