package nl.doorstroom.rules;

import static nl.doorstroom.rules.Scripted.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.naive.EngineSimulator;
import nl.doorstroom.naive.NaiveSimulation;
import nl.doorstroom.naive.Trace;
import org.junit.jupiter.api.Test;

/** R19: who is drawn for what does not depend on what else is in the scenario. */
class KeyRulesTest {
    private static final long SEED = 3;
    private static final Law STAY = LogNormalLaw.ofMeanSd(20, 15);

    private static Model model(double perDay, boolean inserted) {
        List<Stream> streams = new ArrayList<>();
        List<CareForm> forms = new ArrayList<>();
        if (inserted) {
            streams.add(Stream.poisson("other", 1, "Z"));
            forms.add(form("Z", 3, 5).build());
        }
        streams.add(Stream.poisson("s", perDay, "B"));
        forms.add(CareForm.named("B", new Capacity.Unlimited(), STAY).build());
        return Model.of(streams, forms);
    }

    /** Half a millisecond, by which an instant may lie from the day on paper (R10). */
    private static final double ROUNDING = 0.5 / 86_400_000 + 1e-12;

    /** Arrivals and stays worked out from the keys alone. */
    private static void check(double perDay, boolean inserted) {
        Calendar calendar = Scripted.CALENDAR;
        Scenario scenario = Scenario.of("keys", calendar, new RunPlan(0, 400, 1), model(perDay, inserted));
        for (Trace trace : List.of(new EngineSimulator().run(scenario, SEED), NaiveSimulation.run(scenario, SEED))) {
            double sum = 0;
            for (int m = 1; m <= 20; m++) {
                String child = "s#" + m;
                sum += -Math.log1p(-Draw.uniform(SEED, "s", 0, "s/arrivals", m - 1));
                double stay = STAY.quantile(Draw.uniform(SEED, "s", m, "B/stay", 0));
                Trace.Visit visit = trace.visits().stream()
                        .filter(v -> v.child().equals(child))
                        .findFirst()
                        .orElseThrow();
                assertThat(visit.admittedDay())
                        .as("%s, seed %d", child, SEED)
                        .isCloseTo(sum / perDay, within(ROUNDING));
                assertThat(visit.departedDay() - visit.admittedDay())
                        .as("stay of %s, seed %d", child, SEED)
                        .isCloseTo(stay, within(ROUNDING));
            }
        }
    }

    @Test
    void r19Case1InsertedFormAndStreamChangeNoDraw() {
        check(0.25, false);
        check(0.25, true);
    }

    @Test
    void r19Case2ChangedRateMovesDatesAndKeepsChildren() {
        check(0.5, false);
    }
}
