package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.output.words.Words;

/** Says which forms are under an admission stop, from when until when. */
final class Stops {
    private final Scenario scenario;
    private final Words words;

    Stops(Scenario scenario, Words words) {
        this.scenario = scenario;
        this.words = words;
    }

    void print(PrintWriter out) {
        List<String> lines = scenario.base().forms().stream()
                .flatMap(form -> lines(form.id()).stream())
                .toList();
        if (!lines.isEmpty()) {
            out.println(words.say("answer.stops"));
            lines.forEach(out::println);
        }
    }

    private List<String> lines(String form) {
        List<String> lines = new ArrayList<>();
        List<Dated<Model>> models = scenario.models();
        double length = scenario.run().lengthDays();
        for (int m = 0; m < models.size(); m++) {
            CareForm now = form(models.get(m), form);
            if (now.terms().stopped()) {
                double from = Math.max(0, models.get(m).fromDay());
                while (m + 1 < models.size()
                        && form(models.get(m + 1), form).terms().equals(now.terms())) {
                    m++;
                }
                double until = m + 1 < models.size() ? models.get(m + 1).fromDay() : length;
                if (until > from && from < length) {
                    lines.add(line(now, from, Math.min(until, length)));
                }
            }
        }
        return lines;
    }

    private static CareForm form(Dated<Model> model, String id) {
        return model.value().forms().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String line(CareForm form, double from, double until) {
        String exempt =
                String.join(", ", form.terms().exempt().stream().sorted().toList());
        return words.say(
                exempt.isEmpty() ? "answer.stop" : "answer.stop.except",
                words.of(form.label()),
                scenario.calendar().dateOf(from),
                scenario.calendar().dateOf(until - 0.5),
                exempt);
    }
}
