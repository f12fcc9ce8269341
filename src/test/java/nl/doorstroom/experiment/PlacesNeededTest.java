package nl.doorstroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.naive.RandomScenarios;
import nl.doorstroom.observe.Conservation;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlacesNeededTest {
    private static Scenario scenario(double days, Stream stream, CareForm... forms) {
        return Scenario.of(
                "needed",
                new Calendar(LocalDate.of(2025, 1, 1)),
                new RunPlan(60, days, 4),
                Model.of(List.of(stream), List.of(forms)));
    }

    /** Children who hold a place in crisis until foster has one. */
    private static Scenario tandem(Capacity crisis, Capacity foster, AdmissionTerms terms) {
        return scenario(
                730,
                Stream.poisson("children", 0.3, "crisis"),
                CareForm.named("crisis", crisis, new ExponentialLaw(20))
                        .holdsPlace(true)
                        .routing(RoutingTable.always(Destination.form("foster")))
                        .build(),
                CareForm.named("foster", foster, new ExponentialLaw(40))
                        .terms(terms)
                        .build());
    }

    private static List<LevelRow> used(Scenario scenario, String form) throws InterruptedException {
        return Replications.run(scenario, RunOptions.of(3, 4, 2))
                .levels()
                .filter(row -> row.form().equals(form) && row.percentile() >= 80)
                .map(LevelRow::asNeeded)
                .toList();
    }

    /**
     * Without limit the children in the form have the Poisson law with mean rate x stay. The time below a number is known to
     * about sqrt(2 p (1 - p) mean stay / days): the time between two independent looks is twice the mean stay.
     */
    @Test
    void aQueueNeedsThePercentilesOfThePoissonLaw() throws InterruptedException {
        Scenario queue = scenario(
                4000,
                Stream.poisson("children", 8, "crisis"),
                CareForm.named("crisis", Capacity.places(9), new ExponentialLaw(1))
                        .build());
        PoissonDistribution law = new PoissonDistribution(8);
        List<LevelRow> rows = PlacesNeeded.rows(queue, "crisis", RunOptions.of(11, 4, 2)).stream()
                .filter(row -> row.period().equals("all"))
                .toList();
        assertThat(rows).extracting(LevelRow::percentile).containsExactly(80, 85, 90, 95, 99, 100);
        assertThat(rows).extracting(LevelRow::kind).containsOnly("needed");
        for (LevelRow row : rows.subList(0, 5)) {
            double p = row.percentile() / 100.0;
            double error = 4 * Math.sqrt(2 * p * (1 - p) / (4 * 4000));
            assertThat(law.cumulativeProbability(row.children()))
                    .as("seed 11, %s", row)
                    .isGreaterThan(p - error);
            assertThat(law.cumulativeProbability(row.children() - 1))
                    .as("seed 11, %s", row)
                    .isLessThan(p + error);
        }
        assertThat(rows.get(5).children()).isGreaterThan(rows.get(4).children());
    }

    @Test
    void onlyTheFormAskedForLosesItsLimit() throws InterruptedException {
        Capacity four = Capacity.places(4);
        Scenario limited = tandem(four, four, AdmissionTerms.OPEN);
        RunOptions options = RunOptions.of(3, 4, 2);
        Capacity unlimited = new Capacity.Unlimited();
        assertThat(PlacesNeeded.forms(limited)).containsExactly("crisis", "foster");
        assertThat(PlacesNeeded.rows(limited, "crisis", options))
                .isEqualTo(used(tandem(unlimited, four, AdmissionTerms.OPEN), "crisis"))
                .hasSize(18);
        assertThat(PlacesNeeded.rows(limited, "foster", options))
                .isEqualTo(used(tandem(four, unlimited, AdmissionTerms.OPEN), "foster"))
                .isNotEqualTo(used(limited, "foster"));
    }

    @Test
    void closingsTurnoverAndRefusalsFallAwayWithTheLimit() throws InterruptedException {
        Capacity four = Capacity.places(4);
        AdmissionTerms choosy = new AdmissionTerms(null, 0.5, 28, new FixedLaw(10), false, Set.of());
        Scenario closing = tandem(four, four, choosy)
                .withCapacityEdits(List.of(new CapacityEdit("foster", 100, 100, -4, null, null)));
        assertThat(PlacesNeeded.rows(closing, "foster", RunOptions.of(3, 4, 2)))
                .isEqualTo(used(tandem(four, new Capacity.Unlimited(), AdmissionTerms.OPEN), "foster"));
    }

    @Test
    void threadsChangeNoRow() throws InterruptedException {
        Scenario limited = tandem(Capacity.places(4), Capacity.places(4), AdmissionTerms.OPEN);
        assertThat(PlacesNeeded.rows(limited, "crisis", RunOptions.of(5, 6, 4)))
                .isEqualTo(PlacesNeeded.rows(limited, "crisis", RunOptions.of(5, 6, 1)));
    }

    @Test
    @Timeout(120)
    void randomScenariosKeepTheirBooksWithoutALimit() {
        for (int seed = 300; seed < 340; seed++) {
            Scenario limited = RandomScenarios.scenario(seed);
            for (String form : PlacesNeeded.forms(limited)) {
                Scenario unlimited = PlacesNeeded.unlimited(limited, form);
                Conservation books = new Conservation(unlimited);
                assertThatCode(() -> {
                            Replications.engine(unlimited, 1).run(0, books);
                            books.check();
                        })
                        .as("seed %d, %s", seed, form)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void formsWithoutLimitOrWithEndlessDemandAreLeftOut() {
        Stream door = Stream.poisson("children", 1, "crisis").toBuilder()
                .alwaysWaiting(2)
                .build();
        Scenario always = scenario(
                365,
                door,
                CareForm.named("crisis", Capacity.places(4), new ExponentialLaw(20))
                        .routing(RoutingTable.always(Destination.form("foster")))
                        .build(),
                CareForm.named("foster", Capacity.places(4), new ExponentialLaw(40))
                        .build(),
                CareForm.named("advice", new Capacity.Unlimited(), new ExponentialLaw(40))
                        .build());
        assertThat(PlacesNeeded.forms(always)).containsExactly("foster");
    }
}
