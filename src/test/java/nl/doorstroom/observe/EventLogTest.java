package nl.doorstroom.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.engine.child.ChildOnPaper;
import nl.doorstroom.engine.prepared.Blueprint;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final Network network = new Network(PaperRegion.scenario().base());
    private final List<LogRecord> lines = new ArrayList<>();
    private final EventLog log = new EventLog(network, lines::add);

    @Test
    void aNeedFromBeforeTheStartKeepsTheDayOnWhichItBegan() {
        ChildOnPaper child = new ChildOnPaper().named("known", 3).of(0, 0).seeks(PaperRegion.CRISIS, -40, 0);
        log.needBegan(child.child(), 0);
        log.listed(child.child(), PaperRegion.CRISIS, 0);
        log.brokeDown(child.child(), PaperRegion.CRISIS, 1);
        assertThat(lines.get(0).day()).isZero();
        assertThat(lines.get(0).since()).isEqualTo(-40);
        assertThat(lines.get(1).since()).isEqualTo(-40);
        assertThat(lines.get(2).since()).isNaN();
    }

    /** No places: every child goes outside at once, for five days, and then home. */
    @Test
    void aStayOutsideHasALineForItsBeginAndOneForItsEnd() {
        CareForm shut = CareForm.named("shut", Capacity.places(0), new FixedLaw(5))
                .whenFull(new WhenFull(null, null, new WhenFull.Outside(0, 1, false)))
                .build();
        Scenario scenario = Scenario.of(
                "outside",
                new Calendar(LocalDate.of(2025, 1, 1)),
                new RunPlan(0, 1000, 1),
                Model.of(List.of(Stream.poisson("s", 0.1, "shut")), List.of(shut)));
        new Simulation(Blueprint.of(scenario), 1, 0, new EventLog(new Network(scenario.base()), lines::add)).run();
        List<LogRecord> began =
                lines.stream().filter(line -> line.event().equals("outside")).toList();
        List<LogRecord> ended = lines.stream()
                .filter(line -> line.event().equals("left_outside"))
                .toList();
        assertThat(began).hasSizeGreaterThan(50);
        for (LogRecord begin : began) {
            List<LogRecord> own = ended.stream()
                    .filter(line -> line.childCase().equals(begin.childCase()))
                    .toList();
            if (begin.day() + 5 < 1000) {
                assertThat(own).hasSize(1);
                assertThat(own.get(0).day()).isCloseTo(begin.day() + 5, within(1e-9));
                assertThat(own.get(0).form()).isEqualTo("shut");
            } else {
                assertThat(own).isEmpty();
            }
        }
    }
}
