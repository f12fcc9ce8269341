package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.experiment.Results;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.output.words.Durations;
import nl.doorstroom.output.words.Numbers;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;

/** The norms of the forms on the terminal, and the share of the children for whom each was met. */
final class NormAnswer {
    private static final String ALL = "all";

    private final Words words;
    private final Numbers numbers;

    NormAnswer(Words words) {
        this.words = words;
        this.numbers = new Numbers(words.locale());
    }

    /**
     * A norm of a form.
     *
     * @param measure the share of the children for whom it is met
     * @param text what it asks
     */
    record Norm(Measure measure, String text) {
        static List<Norm> of(CareForm form, Words words) {
            List<Norm> norms = new ArrayList<>();
            Double wait = form.norms().waitDays();
            Double stay = form.norms().stayDays();
            if (wait != null) {
                norms.add(
                        new Norm(Measure.WITHIN_NORM_SHARE, words.say("answer.norm.wait", Durations.say(wait, words))));
            }
            if (stay != null) {
                norms.add(new Norm(
                        Measure.STAY_WITHIN_NORM_SHARE, words.say("answer.norm.stay", Durations.say(stay, words))));
            }
            return norms;
        }
    }

    void print(Results results, PrintWriter out) {
        List<String> lines = new ArrayList<>();
        for (CareForm form : results.scenario().base().forms()) {
            for (Norm norm : Norm.of(form, words)) {
                Interval met = results.value(norm.measure(), form.id(), ALL, ALL, ALL);
                if (!Double.isNaN(met.estimate())) {
                    lines.add(words.say("answer.norm", words.of(form.label()), norm.text(), numbers.percent(met)));
                }
            }
        }
        if (!lines.isEmpty()) {
            out.println();
            out.println(words.say("answer.norms"));
            lines.forEach(out::println);
        }
    }
}
