package nl.doorstroom.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Scale;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.naive.RandomScenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that nobody can reach, anywhere among the others and with every kind of clock, changes nothing for the rest. */
class UnreachableFormPropertyTest {
    private static final int SEEDS = 20;
    private static final String SPARE = "a-spare";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void anUnreachableFormChangesNothingForTheRest(int block) {
        for (long seed = block * SEEDS; seed < (block + 1) * SEEDS; seed++) {
            Scenario scenario = RandomScenarios.scenario(seed);
            Scenario wider = withSpare(scenario, new Random(seed));
            Diary with = Diary.of(wider, seed);
            assertThat(with.lines()).as("seed %d", seed).isPositive();
            assertThat(Diary.difference(Diary.of(scenario, seed), with.without(SPARE)))
                    .as("seed %d", seed)
                    .isNull();
        }
    }

    private static Scenario withSpare(Scenario scenario, Random random) {
        int at = random.nextInt(scenario.base().forms().size() + 1);
        boolean feeds = scenario.knownStart().isEmpty();
        List<Dated<Model>> models = new ArrayList<>();
        for (Dated<Model> dated : scenario.models()) {
            models.add(new Dated<>(dated.fromDay(), withSpare(dated.value(), at, feeds)));
        }
        return scenario.withModels(models);
    }

    private static Model withSpare(Model model, int at, boolean feeds) {
        List<CareForm> forms = new ArrayList<>(model.forms());
        forms.add(at, spare(model, feeds));
        return model.withForms(forms);
    }

    /**
     * The ages are those of another form, as the oldest limit decides who returns (R23); with a known start it leads to no other
     * form, as its table could feed that form (R21).
     */
    private static CareForm spare(Model model, boolean feeds) {
        CareForm other = model.forms().get(0);
        Map<String, Double> places = new HashMap<>();
        model.areas().poolAreas(Scale.REGIONAL).forEach(area -> places.put(area, 3.5));
        Destination next = feeds ? Destination.form(other.id()) : Destination.exit(Exit.DROP_OUT);
        return CareForm.named(SPARE, new Capacity.Planned(places, 1), new ExponentialLaw(9))
                .terms(new AdmissionTerms(new FixedLaw(7), 0.3, 7, new ExponentialLaw(3), false, Set.of()))
                .waiting(new Waiting(0.05, 0, new ExponentialLaw(10), Waiting.Factors.NONE))
                .alternative(new Alternative(other.id(), null, 7, true))
                .holdsPlace(true)
                .ages(other.ages())
                .routing(RoutingTable.always(next))
                .build();
    }
}
