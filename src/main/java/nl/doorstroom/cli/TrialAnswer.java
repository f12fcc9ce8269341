package nl.doorstroom.cli;

import java.io.PrintWriter;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.PlacesNeeded;
import nl.doorstroom.experiment.RunOptions;
import nl.doorstroom.experiment.Trial;
import nl.doorstroom.output.Manifest;
import nl.doorstroom.output.words.Numbers;
import nl.doorstroom.output.words.Words;
import org.jspecify.annotations.Nullable;

/** What ten short replications say about the run asked for. */
final class TrialAnswer {
    private static final double PRECISION = 0.05;

    private final Scenario scenario;
    private final RunOptions options;
    private final Words words;
    private final PrintWriter out;
    private final Numbers numbers;

    TrialAnswer(Scenario scenario, RunOptions options, CommonOptions common) {
        this.scenario = scenario;
        this.options = options;
        this.words = common.words();
        this.out = common.out();
        this.numbers = new Numbers(words.locale());
    }

    /**
     * Tries the run out and says what it found.
     *
     * @param placesNeeded whether the run is to find the places needed as well
     */
    void print(boolean placesNeeded) throws InterruptedException {
        Trial.Report report = Trial.run(scenario, options, PRECISION);
        out.println(words.say("trial.head", report.trialSeconds()));
        warmUp(report.warmUp());
        out.println();
        out.println(words.say("trial.enough", 100 * PRECISION));
        if (report.enough().isEmpty()) {
            out.println(words.say("trial.enough.none"));
        }
        for (Trial.EnoughReplications enough : report.enough()) {
            boolean hopeless = enough.replications() == Integer.MAX_VALUE;
            out.println("  "
                    + Numbers.left(Labels.form(scenario, enough.form(), words), 46)
                    + Numbers.right(
                            hopeless
                                    ? words.say("trial.hopeless")
                                    : String.format(words.locale(), "%,d", enough.replications()),
                            9));
        }
        out.println();
        out.println(words.say(
                "trial.run",
                options.replications(),
                options.threads(),
                numbers.of(report.runSeconds()),
                numbers.of(Manifest.peakHeapBytes() / 1e6),
                numbers.of(report.scratchBytes() / 1e6),
                numbers.of(report.tableBytes() / 1e6)));
        if (placesNeeded) {
            int more = PlacesNeeded.forms(scenario).size();
            out.println(words.say("trial.places", more, numbers.of(more * report.runSeconds())));
        }
    }

    private void warmUp(Trial.@Nullable WarmUpCheck check) {
        out.println();
        if (check == null || scenario.run().warmUpDays() == 0) {
            out.println(words.say("trial.warm.none"));
            return;
        }
        double years = scenario.run().warmUpDays() / Calendar.DAYS_PER_YEAR;
        String pool = Labels.pool(scenario, check.form(), check.pool(), words);
        out.println(words.say(
                check.settled() ? "trial.warm.settled" : "trial.warm.unsettled",
                numbers.of(years),
                pool,
                Labels.measure(check.measure().id(), words),
                numbers.of(check.neededDays() / Calendar.DAYS_PER_YEAR)));
    }
}
