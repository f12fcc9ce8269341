package nl.doorstroom.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;
import org.junit.jupiter.api.Test;

class RandomScenariosTest {
    @Test
    void reachEveryOutcomeEveryEndOfAWaitAndEveryWayIn() {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        Set<WaitEnd> ends = EnumSet.noneOf(WaitEnd.class);
        Set<Admission> ways = EnumSet.noneOf(Admission.class);
        for (long seed = 1; seed <= 60; seed++) {
            Trace trace = NaiveSimulation.run(RandomScenarios.scenario(seed), seed);
            trace.left().forEach(l -> outcomes.add(l.outcome()));
            trace.waits().forEach(w -> ends.add(w.how()));
            trace.visits().forEach(v -> ways.add(v.how()));
        }
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
        assertThat(ends).containsExactlyInAnyOrder(WaitEnd.values());
        assertThat(ways).containsExactlyInAnyOrder(Admission.values());
    }
}
