package nl.doorstroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {
    private static Scenario queue(double perDay) {
        CareForm crisis = CareForm.named("crisis", Capacity.places(10), new ExponentialLaw(28))
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
        assertThat(report.enough()).hasSize(1);
        assertThat(report.enough().get(0).replications()).isBetween(50, 5000);
        assertThat(report.scratchBytes()).isPositive();
        assertThat(report.tableBytes()).isPositive();
        assertThat(report.runSeconds()).isGreaterThan(report.trialSeconds());
    }

    @Test
    void aListThatGrowsWithoutEndNeverSettles() throws InterruptedException {
        Trial.Report report = Trial.run(queue(12 / 28.0), RunOptions.of(1, 50, 2), 0.05);
        assertThat(report.warmUp()).isNotNull();
        assertThat(report.warmUp().settled()).isFalse();
    }

    /**
     * From empty, an M/M/c queue comes near its steady state in a few times 1 / (sqrt(c mu) - sqrt(lambda))^2: at 97% of ten
     * places 12,000 days. The list is still growing when a warm-up of 120 days ends.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aStableQueueWithTooShortAWarmUpIsNotSettled(long seed) throws InterruptedException {
        Scenario hasty = queue(9.7 / 28.0).withRun(new RunPlan(120, 1000, 50));
        Trial.Report report = Trial.run(hasty, RunOptions.of(seed, 50, 2), 0.05);
        assertThat(report.warmUp()).isNotNull();
        assertThat(report.warmUp().settled()).as("seed %d", seed).isFalse();
    }

    @Test
    void aKnownStartHasNoWarmUpToCheck() throws InterruptedException {
        Scenario known = queue(8 / 28.0)
                .withRun(new RunPlan(0, 730, 50))
                .withKnownStart(List.of(new KnownPool("crisis", Areas.WHOLE, 8, 2, null)));
        assertThat(Trial.run(known, RunOptions.of(1, 50, 2), 0.05).warmUp()).isNull();
    }
}
