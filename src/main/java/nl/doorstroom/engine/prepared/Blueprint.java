package nl.doorstroom.engine.prepared;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.OpenPlaces;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.StandingPopulation;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.random.Draws;
import org.jspecify.annotations.Nullable;

/** A scenario made ready to run: everything looked up once, immutable, shared by all replications and threads. */
public final class Blueprint {
    public final Scenario scenario;
    /** Who stands where at the start of a run that begins full, or null. */
    public final @Nullable StandingPopulation standing;

    public final Network network;
    public final Calendar calendar;
    public final double startDay;
    public final double endDay;
    public final RoutingTables tables;
    public final ModelRules[] models;
    public final double[] modelDays;
    public final OpenPlaces capacity;
    /** Words of {@link Draws#purposeWord}, by purpose. */
    public final long[] purposeWords;
    /** The occasions of a child that has drawn nothing yet. */
    public final short[] noOccasions;

    private final long[] acceptsKeys;
    public final int[] poolForm;
    private final int forms;
    /** Text keys of {@code form@area} (R19), by pool. */
    public final long[] poolKeys;
    /** Pools whose places have numbers, because a place may not suit a child in some model. */
    public final boolean[] numbered;

    public final boolean drawsLeaving;
    public final boolean drawsWorsening;
    public final boolean hasAges;

    private Blueprint(Scenario scenario, @Nullable StandingPopulation standing) {
        this.scenario = scenario;
        this.standing = standing;
        network = new Network(scenario.base());
        calendar = scenario.calendar();
        startDay = 0 - scenario.run().warmUpDays();
        endDay = scenario.run().lengthDays();
        List<Dated<Model>> dated = scenario.models();
        tables = new RoutingTables(
                scenario.base().streams().size(), scenario.base().forms().size());
        models = dated.stream()
                .map(d -> new ModelRules(d.value(), calendar, tables))
                .toArray(ModelRules[]::new);
        modelDays = dated.stream().mapToDouble(Dated::fromDay).toArray();
        capacity = OpenPlaces.of(scenario, network);
        forms = scenario.base().forms().size();
        purposeWords = Arrays.stream(Purpose.paths(
                        scenario.base().forms().stream().map(CareForm::id).toArray(String[]::new),
                        scenario.base().streams().stream().map(Stream::id).toArray(String[]::new)))
                .mapToLong(Draws::textKey)
                .map(Draws::purposeWord)
                .toArray();
        noOccasions = new short[purposeWords.length];
        acceptsKeys = scenario.base().forms().stream()
                .mapToLong(f -> Draws.textKey(f.id() + "/accepts"))
                .toArray();
        poolForm = network.pools().stream().mapToInt(Network.Pool::form).toArray();
        poolKeys = network.pools().stream()
                .mapToLong(
                        p -> Draws.textKey(scenario.base().forms().get(p.form()).id() + "@" + p.area()))
                .toArray();
        numbered = new boolean[poolForm.length];
        for (ModelRules model : models) {
            for (int p = 0; p < numbered.length; p++) {
                numbered[p] |= capacity.initial(p) != OpenPlaces.UNLIMITED && model.forms[poolForm[p]].acceptShare < 1;
            }
        }
        drawsLeaving = anyForm(f -> f.leavesPerDay > 0 || f.patience != null);
        drawsWorsening = anyForm(f -> f.worsensPerDay > 0);
        hasAges = scenario.hasAges();
    }

    /** Makes a scenario ready to run that does not begin full. The scenario must have passed the checks of the language. */
    public static Blueprint of(Scenario scenario) {
        if (scenario.run().begin() == Begin.FULL) {
            throw new IllegalArgumentException("A run that begins full needs to be told who stands where.");
        }
        return new Blueprint(scenario, null);
    }

    /** The same for a run that begins full, with these children. */
    public static Blueprint of(Scenario scenario, StandingPopulation standing) {
        return new Blueprint(scenario, standing);
    }

    public Scenario scenario() {
        return scenario;
    }

    public Network network() {
        return network;
    }

    public int purposeOfForm(int form, int purpose) {
        return purpose * forms + form;
    }

    public int purposeOfStream(int stream, int purpose) {
        return forms * Purpose.PER_FORM + stream * Purpose.PER_STREAM + purpose;
    }

    /** The most priority classes of any model. */
    public int mostClasses() {
        return Arrays.stream(models).mapToInt(m -> m.classes.count()).max().orElse(0);
    }

    /** The purpose of the draws whether a place suits a child. */
    public long acceptsKey(int form) {
        return acceptsKeys[form];
    }

    private boolean anyForm(Predicate<FormRules> test) {
        return Arrays.stream(models).flatMap(m -> Arrays.stream(m.forms)).anyMatch(test);
    }
}
