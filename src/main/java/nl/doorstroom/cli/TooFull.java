package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.theory.LoadCheck;

/** The forms that cannot keep up and how fast their lists grow, the pools of a form together. */
final class TooFull {
    private final Scenario scenario;
    private final Words words;
    private final Numbers numbers;

    TooFull(Scenario scenario, Words words) {
        this.scenario = scenario;
        this.words = words;
        this.numbers = new Numbers(words.locale());
    }

    void print(LoadCheck check, PrintWriter out) {
        Map<String, List<LoadCheck.PoolYear>> byForm = check.tooFull().stream()
                .collect(Collectors.groupingBy(LoadCheck.PoolYear::form, LinkedHashMap::new, Collectors.toList()));
        out.println(words.say(byForm.isEmpty() ? "answer.full.none" : "answer.full"));
        byForm.forEach((form, pools) -> {
            LoadCheck.PoolYear fullest = pools.stream()
                    .max(Comparator.comparingDouble(LoadCheck.PoolYear::load))
                    .orElseThrow();
            int first = pools.stream().mapToInt(LoadCheck.PoolYear::year).min().orElseThrow();
            double growth = pools.stream()
                    .mapToDouble(LoadCheck.PoolYear::growthPerYear)
                    .sum();
            out.println(words.say(
                    pools.size() == 1 ? "answer.full.pool" : "answer.full.pools",
                    pools.size() == 1
                            ? Labels.pool(scenario, form, fullest.area(), words)
                            : Labels.form(scenario, form, words),
                    first,
                    fullest.load(),
                    numbers.of(growth),
                    pools.size()));
        });
    }
}
