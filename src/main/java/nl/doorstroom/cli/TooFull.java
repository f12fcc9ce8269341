package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.output.words.Numbers;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.theory.LoadCheck;

/** The forms that cannot keep up and what comes of it, the pools of a form together; and those under an admission stop. */
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
        new Stops(scenario, words).print(out);
        Map<String, List<LoadCheck.PoolYear>> byForm = check.tooFull().stream()
                .collect(Collectors.groupingBy(LoadCheck.PoolYear::form, LinkedHashMap::new, Collectors.toList()));
        out.println(words.say(byForm.isEmpty() ? "answer.full.none" : "answer.full"));
        byForm.forEach((form, pools) ->
                out.println(words.say("answer.full.form", name(form, pools), load(pools), consequence(form, pools))));
    }

    private String name(String form, List<LoadCheck.PoolYear> pools) {
        return pools.size() == 1
                ? Labels.pool(scenario, form, pools.get(0).area(), words)
                : words.say("answer.full.areas", Labels.form(scenario, form, words), pools.size());
    }

    /** From when, and how far too full; a pool that nobody can enter has no load. */
    private String load(List<LoadCheck.PoolYear> pools) {
        int first = pools.stream().mapToInt(LoadCheck.PoolYear::year).min().orElseThrow();
        List<LoadCheck.PoolYear> finite =
                pools.stream().filter(pool -> Double.isFinite(pool.load())).toList();
        if (finite.isEmpty()) {
            boolean hasPlaces = pools.stream().anyMatch(pool -> pool.places() > 0);
            return words.say(hasPlaces ? "answer.full.stopped" : "answer.full.no_places", first);
        }
        double load = finite.stream()
                .max(Comparator.comparingDouble(LoadCheck.PoolYear::load))
                .orElseThrow()
                .load();
        int shut = pools.size() - finite.size();
        return shut > 0
                ? words.say("answer.full.load.shut", first, load, shut)
                : words.say(pools.size() == 1 ? "answer.full.load" : "answer.full.load.most", first, load);
    }

    /** Who finds no place waits, or is lost when there is no room to wait, or goes outside the region. */
    private String consequence(String id, List<LoadCheck.PoolYear> pools) {
        String growth = numbers.of(
                pools.stream().mapToDouble(LoadCheck.PoolYear::growthPerYear).sum());
        CareForm form = Objects.requireNonNull(scenario.base().findForm(id));
        WhenFull full = form.whenFull();
        Integer room = full.room();
        if (full.outside() != null) {
            return words.say("answer.full.outside", growth);
        }
        if (room == null) {
            return words.say(pools.size() == 1 ? "answer.full.grows" : "answer.full.grow", growth);
        }
        return room == 0 ? words.say("answer.full.lost", growth) : words.say("answer.full.overflow", growth, room);
    }
}
