package nl.doorstroom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measurements;
import org.junit.jupiter.api.Test;

class FiredEventsTest {
    /** In a queue with nothing but arrivals and stays, these are all there is beside the opening of the places on day 0. */
    @Test
    void eachArrivalAndEachEndOfAStayIsOneEvent() {
        Scenario queue = Scenario.of(
                "queue",
                new Calendar(LocalDate.of(2025, 1, 1)),
                new RunPlan(0, 1000, 1),
                Model.of(
                        List.of(Stream.poisson("children", 1, "form")),
                        List.of(CareForm.named("form", Capacity.places(10), new ExponentialLaw(8))
                                .build())));
        Measurements measurements = new Measurements(new Layout(queue));
        Simulation simulation = new Simulation(Blueprint.of(queue), 1, 0, measurements);
        simulation.run();
        assertThat(measurements.tally().events()).isGreaterThan(1500);
        assertThat(simulation.firedEvents()).isEqualTo(1 + measurements.tally().events());
    }
}
