package nl.doorstroom.cli;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.UntilPrecise;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.output.words.Numbers;
import nl.doorstroom.output.words.Words;

/**
 * What {@code --until-precise} asks: a measure of a form within a share of its value.
 *
 * @param form a form id or {@code all}
 */
record Precision(Measure measure, String form, double share) {
    private static final Pattern TEXT =
            Pattern.compile("\\s*(\\S+)\\s+(?:of|van)\\s+(\\S+)\\s+(?:within|binnen)\\s+(\\d+(?:[.,]\\d+)?)\\s*%\\s*");

    static Precision parse(String text, Scenario scenario, Words words) {
        Matcher match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new BadInputException(words.say("precise.form", text));
        }
        Measure measure = Measure.find(match.group(1));
        if (measure == null) {
            String known = String.join(
                    ", ", Arrays.stream(Measure.values()).map(Measure::id).toList());
            throw new BadInputException(words.say("precise.measure", match.group(1), known));
        }
        String form = match.group(2);
        boolean isForm = form.equals("all")
                || scenario.base().forms().stream().map(CareForm::id).anyMatch(form::equals);
        if (!isForm) {
            String known = String.join(
                    ", ", scenario.base().forms().stream().map(CareForm::id).toList());
            throw new BadInputException(words.say("precise.unknown", form, known));
        }
        double percent = Double.parseDouble(match.group(3).replace(',', '.'));
        if (percent <= 0) {
            throw new BadInputException(words.say("precise.form", text));
        }
        return new Precision(measure, form, percent / 100);
    }

    /** Says how far it came, and that an interval after stopping covers a little less. */
    void tell(UntilPrecise.Outcome outcome, CommonOptions common) {
        String what = Labels.measure(measure.id(), common.words());
        String of = form.equals("all")
                ? common.words().say("precise.all")
                : Labels.form(outcome.results().scenario(), form, common.words());
        if (outcome.isNothing()) {
            common.tell("precise.nothing", what, of, outcome.results().size());
        } else {
            common.tell(
                    outcome.reached() ? "precise.reached" : "precise.not",
                    what,
                    of,
                    new Numbers(common.words().locale()).withHalfWidth(outcome.value()),
                    outcome.results().size());
        }
    }
}
