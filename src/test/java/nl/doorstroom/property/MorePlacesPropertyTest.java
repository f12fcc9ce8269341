package nl.doorstroom.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.UniformLaw;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.supply.Admission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In one first-come pool that nobody leaves before a place, more places never lengthen the wait of any child: by induction over
 * the children in order, each is placed, and so leaves, no later.
 */
class MorePlacesPropertyTest {
    private static final int SEEDS = 50;
    private static final String CARE = "care";
    private static final double LENGTH_DAYS = 800;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void morePlacesNeverLengthenAnyWait(int block) {
        int sooner = 0;
        for (long seed = block * SEEDS; seed < (block + 1) * SEEDS; seed++) {
            int more = 1 + (int) (seed % 3);
            Map<String, Double> few = placedDays(pool(seed, 0), seed);
            Map<String, Double> many = placedDays(pool(seed, more), seed);
            assertThat(few).as("seed %d", seed).isNotEmpty();
            for (Map.Entry<String, Double> placed : few.entrySet()) {
                double day = many.getOrDefault(placed.getKey(), Double.POSITIVE_INFINITY);
                assertThat(day)
                        .as("seed %d: day of the place of %s with %d more", seed, placed.getKey(), more)
                        .isLessThanOrEqualTo(placed.getValue());
                sooner += day < placed.getValue() ? 1 : 0;
            }
        }
        assertThat(sooner).as("children placed sooner").isGreaterThan(1000);
    }

    private static Map<String, Double> placedDays(Scenario scenario, long seed) {
        Map<String, Double> days = new HashMap<>();
        Observer placed = new Observer() {
            @Override
            public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
                if (how == Admission.PLACED) {
                    days.put(child.source() + "#" + child.number(), now);
                }
            }
        };
        new Simulation(Blueprint.of(scenario), seed, 0, placed).run();
        return days;
    }

    /** A pool by seed, with so many places more. Turnover and closing do not go together: a child that makes room has none. */
    private static Scenario pool(long seed, int more) {
        Random random = new Random(seed * 31 + 7);
        double places = 1 + random.nextInt(6);
        Law stay = stay(random);
        double perDay = places / stay.mean() * (0.7 + 0.5 * random.nextDouble());
        boolean weekly = random.nextInt(5) == 0;
        boolean turnover = !weekly && random.nextBoolean();
        CareForm care = CareForm.named(CARE, capacity(weekly, (int) places, more), stay)
                .terms(
                        turnover
                                ? new AdmissionTerms(null, 1, 28, new ExponentialLaw(2), false, Set.of())
                                : AdmissionTerms.OPEN)
                .build();
        List<Stream> streams =
                List.of(Stream.poisson("north", perDay * 0.6, CARE), Stream.poisson("south", perDay * 0.4, CARE));
        RunPlan plan = new RunPlan(0, LENGTH_DAYS, 1);
        Scenario scenario = Scenario.of(
                "pool-" + seed, new Calendar(LocalDate.of(2025, 1, 1)), plan, Model.of(streams, List.of(care)));
        List<CapacityEdit> edits = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0 && !weekly; i--) {
            double from = random.nextInt(500);
            double change = 1 + random.nextInt(3);
            edits.add(new CapacityEdit(CARE, from, from + 40, turnover ? change : -change, null, null));
        }
        Scenario edited = scenario.withCapacityEdits(edits);
        return random.nextBoolean()
                ? edited
                : edited.withKnownStart(List.of(new KnownPool(CARE, Areas.WHOLE, (int) places, 3, null)));
    }

    private static Law stay(Random random) {
        List<Law> laws = List.of(
                new FixedLaw(7),
                new ExponentialLaw(12),
                LogNormalLaw.ofMeanSd(20, 30),
                new UniformLaw(1, 20),
                GammaLaw.ofMeanSd(15, 6));
        return laws.get(random.nextInt(laws.size()));
    }

    private static Capacity capacity(boolean weekly, int places, int more) {
        if (!weekly) {
            return Capacity.places(places + more);
        }
        List<Capacity.Slot> slots = List.of(
                new Capacity.Slot(DayOfWeek.MONDAY, 9, places + 1 + more),
                new Capacity.Slot(DayOfWeek.FRIDAY, 17.5, places - 1 + more));
        return new Capacity.Weekly(Map.of(Areas.WHOLE, slots));
    }
}
