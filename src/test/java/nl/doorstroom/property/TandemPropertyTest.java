package nl.doorstroom.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.UniformLaw;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.supply.Admission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two first-come pools in a row. More places in the last one never lengthen the total wait of any child, so long as children come
 * to its list in an order that these places do not change: then the argument for a single pool holds for the last, and where the
 * first holds its places also for the first.
 */
class TandemPropertyTest {
    private static final int SEEDS = 100;
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final int LAST_POOL = 1;
    private static final double LENGTH_DAYS = 600;

    /** Tandems in which the last pool does not change who comes to it before whom. */
    enum Kind {
        /** The first pool does not feel the last one. */
        FREE(false, 5, false),
        /** One place: children leave the first pool in the order of arrival. */
        HOLDING_ONE_PLACE(true, 1, false),
        /** Stays of one length: the same. */
        HOLDING_EQUAL_STAYS(true, 5, true);

        private final boolean holds;
        private final int mostPlaces;
        private final boolean equalStays;

        Kind(boolean holds, int mostPlaces, boolean equalStays) {
            this.holds = holds;
            this.mostPlaces = mostPlaces;
            this.equalStays = equalStays;
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void morePlacesInTheLastPoolNeverLengthenTheTotalWaitOfAnyChild(Kind kind) {
        int sooner = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            int more = 1 + (int) (seed % 3);
            Map<Long, Double> few = placedLast(tandem(kind, seed, 0, 0), seed);
            Map<Long, Double> many = placedLast(tandem(kind, seed, 0, more), seed);
            assertThat(few).as("seed %d", seed).isNotEmpty();
            for (Map.Entry<Long, Double> placed : few.entrySet()) {
                double day = many.getOrDefault(placed.getKey(), Double.POSITIVE_INFINITY);
                assertThat(day)
                        .as("seed %d: day of the last place of child %d with %d more", seed, placed.getKey(), more)
                        .isLessThanOrEqualTo(placed.getValue());
                sooner += day < placed.getValue() ? 1 : 0;
            }
        }
        assertThat(sooner).as("children placed sooner").isGreaterThan(1000);
    }

    /** Why the relation is not stated of the first pool: with more places there, children overtake one another. */
    @Test
    void morePlacesInTheFirstPoolMayLengthenTheTotalWaitOfAChild() {
        int later = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Map<Long, Double> few = placedLast(tandem(Kind.FREE, seed, 0, 0), seed);
            Map<Long, Double> many = placedLast(tandem(Kind.FREE, seed, 2, 0), seed);
            for (Map.Entry<Long, Double> placed : few.entrySet()) {
                later += many.getOrDefault(placed.getKey(), Double.POSITIVE_INFINITY) > placed.getValue() ? 1 : 0;
            }
        }
        assertThat(later).as("children placed later").isPositive();
    }

    /** The day on which each child, by its number, came into the last pool. The days of arrival do not depend on places (R19). */
    private static Map<Long, Double> placedLast(Scenario scenario, long seed) {
        Map<Long, Double> days = new HashMap<>();
        Observer entering = new Observer() {
            @Override
            public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
                if (pool == LAST_POOL) {
                    days.put(child.number(), now);
                }
            }
        };
        new Simulation(Blueprint.of(scenario), seed, 0, entering).run();
        return days;
    }

    private static Scenario tandem(Kind kind, long seed, int moreFirst, int moreLast) {
        Random random = new Random(seed * 31 + kind.ordinal());
        int first = 1 + random.nextInt(kind.mostPlaces);
        int last = 1 + random.nextInt(5);
        Law stay = kind.equalStays ? new FixedLaw(9) : stay(random);
        Law lastStay = stay(random);
        double perDay = Math.min(first / stay.mean(), last / lastStay.mean()) * (0.7 + 0.6 * random.nextDouble());
        List<CareForm> forms = List.of(
                CareForm.named(FIRST, Capacity.places(first + moreFirst), stay)
                        .holdsPlace(kind.holds)
                        .routing(RoutingTable.always(Destination.form(LAST)))
                        .build(),
                CareForm.named(LAST, Capacity.places(last + moreLast), lastStay).build());
        return Scenario.of(
                "tandem-" + seed,
                new Calendar(LocalDate.of(2025, 1, 1)),
                new RunPlan(0, LENGTH_DAYS, 1),
                Model.of(List.of(Stream.poisson("children", perDay, FIRST)), forms));
    }

    private static Law stay(Random random) {
        List<Law> laws = List.of(
                new ExponentialLaw(12), LogNormalLaw.ofMeanSd(20, 30), new UniformLaw(1, 20), GammaLaw.ofMeanSd(15, 6));
        return laws.get(random.nextInt(laws.size()));
    }
}
