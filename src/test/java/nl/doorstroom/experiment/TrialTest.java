package nl.doorstroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static Scenario queue(double perDay) {
        CareForm crisis = CareForm.named("crisis", Capacity.places(10), new Law.Exponential(28))
                .build();
        return Scenario.of(
                "queue",
                new Calendar(LocalDate.of(2025, 1, 1)),
                new RunPlan(8000, 3650, 50),
                Model.of(List.of(Stream.poisson("children", perDay, "crisis")), List.of(crisis)));
    }

    @Test
    void aStableQueueSettlesWithinItsWarmUp() throws InterruptedException {
        Trial.Report report = Trial.run(queue(8 / 28.0), RunOptions.of(1, 50, 2), 0.05);
        assertThat(report.warmUp()).isNotNull();
        assertThat(report.warmUp().settled()).isTrue();
        assertThat(report.needed()).hasSize(1);
        assertThat(report.needed().get(0).replications()).isBetween(50, 5000);
        assertThat(report.keptBytes()).isPositive();
        assertThat(report.tableBytes()).isPositive();
        assertThat(report.runSeconds()).isGreaterThan(report.trialSeconds());
    }

    @Test
    void aListThatGrowsWithoutEndNeverSettles() throws InterruptedException {
        Trial.Report report = Trial.run(queue(12 / 28.0), RunOptions.of(1, 50, 2), 0.05);
        assertThat(report.warmUp()).isNotNull();
        assertThat(report.warmUp().settled()).isFalse();
    }

    @Test
    void aKnownStartHasNoWarmUpToCheck() throws InterruptedException {
        Scenario known = queue(8 / 28.0)
                .withRun(new RunPlan(0, 730, 50))
                .withKnownStart(List.of(new KnownPool("crisis", Areas.WHOLE, 8, 2, null)));
        assertThat(Trial.run(known, RunOptions.of(1, 50, 2), 0.05).warmUp()).isNull();
    }
}
