package nl.doorstroom.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.ResidentsEdit;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.When;
import nl.doorstroom.naive.EngineSimulator;
import nl.doorstroom.naive.NaiveSimulation;

/** A small scenario of forms and scripted children, run by both simulators. */
final class Scripted {
    static final Calendar CALENDAR = new Calendar(LocalDate.of(2025, 1, 1));

    private final List<CareForm> forms;
    private final List<ScriptedChild> children = new ArrayList<>();
    private final List<nl.doorstroom.domain.Stream> streams = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final List<Dated<Model>> later = new ArrayList<>();
    private final List<CapacityEdit> edits = new ArrayList<>();
    private final List<ResidentsEdit> residents = new ArrayList<>();
    private final List<KnownPool> start = new ArrayList<>();
    private final List<KnownChild> listed = new ArrayList<>();
    private List<String> classes = List.of();
    private Areas areas = Areas.single();
    private double warmUpDays;
    private Begin begin = Begin.EMPTY;
    private double lengthDays = 100;
    private long seed = 1;

    private Scripted(List<CareForm> forms) {
        this.forms = forms;
    }

    static Scripted of(CareFormBuilder... forms) {
        return new Scripted(built(forms));
    }

    /** A form whose children go home after a fixed stay. */
    static CareFormBuilder form(String id, double places, double stayDays) {
        return CareForm.named(id, Capacity.places(places), new FixedLaw(stayDays));
    }

    static RoutingTable to(String form) {
        return RoutingTable.always(Destination.form(form));
    }

    static RoutingTable.Row row(When when, String form) {
        return new RoutingTable.Row(when, to(form).rows().get(0).to());
    }

    static RoutingTable.Row home(When when) {
        return new RoutingTable.Row(
                when,
                RoutingTable.always(Destination.exit(Exit.HOME)).rows().get(0).to());
    }

    static CapacityEdit step(String form, double day, double places, String... movingTo) {
        return new CapacityEdit(form, day, day, places, null, moving(90, movingTo));
    }

    static CapacityEdit ramp(String form, double from, double until, double places) {
        return new CapacityEdit(form, from, until, places, null, null);
    }

    static CapacityEdit.@org.jspecify.annotations.Nullable Moving moving(double deadlineDays, String... to) {
        return to.length == 0 ? null : new CapacityEdit.Moving(List.of(to), deadlineDays, false);
    }

    Scripted with(ScriptedChild... added) {
        children.addAll(List.of(added));
        return this;
    }

    Scripted with(nl.doorstroom.domain.Stream stream) {
        streams.add(stream);
        return this;
    }

    Scripted with(CapacityEdit... added) {
        edits.addAll(List.of(added));
        return this;
    }

    Scripted with(ResidentsEdit edit) {
        residents.add(edit);
        return this;
    }

    Scripted with(KnownPool known) {
        start.add(known);
        return this;
    }

    Scripted with(ListedChild... added) {
        Stream.of(added).map(ListedChild::known).forEach(listed::add);
        return this;
    }

    Scripted with(Profile... stated) {
        profiles.addAll(List.of(stated));
        return this;
    }

    Scripted classes(String... highestFirst) {
        classes = List.of(highestFirst);
        return this;
    }

    Scripted areas(Areas value) {
        areas = value;
        return this;
    }

    Scripted seed(long value) {
        seed = value;
        return this;
    }

    Scripted full() {
        begin = Begin.FULL;
        return this;
    }

    Scripted days(double warmUp, double length) {
        warmUpDays = warmUp;
        lengthDays = length;
        return this;
    }

    /** From a day on these forms and classes are in force; children, classes and areas must have been stated before. */
    Scripted from(double day, List<String> classesThen, CareFormBuilder... formsThen) {
        later.add(new Dated<>(day, model(classesThen, built(formsThen))));
        return this;
    }

    Scripted from(double day, CareFormBuilder... formsThen) {
        return from(day, classes, formsThen);
    }

    private static List<CareForm> built(CareFormBuilder... builders) {
        return Stream.of(builders).map(CareFormBuilder::build).toList();
    }

    private Model model(List<String> classesThen, List<CareForm> formsThen) {
        boolean ages = children.stream().anyMatch(ScriptedChild::hasAge);
        String firstHome = areas.homes().get(0).id();
        List<CareForm> all = new ArrayList<>(formsThen);
        children.forEach(c -> all.add(c.ownForm()));
        List<nl.doorstroom.domain.Stream> from = new ArrayList<>(streams);
        children.forEach(c -> from.add(c.stream(ages, firstHome)));
        return new Model(areas, classesThen, Map.of(), allProfiles(), from, all);
    }

    private List<Profile> allProfiles() {
        Set<String> named = new LinkedHashSet<>(List.of(Profile.ALL));
        children.forEach(c -> named.add(c.profileId()));
        profiles.forEach(p -> named.remove(p.id()));
        List<Profile> all = new ArrayList<>(profiles);
        named.forEach(id -> all.add(Profile.of(id)));
        return all;
    }

    private Scenario scenario() {
        List<Dated<Model>> models = new ArrayList<>(List.of(new Dated<>(0, model(classes, forms))));
        models.addAll(later);
        List<KnownPool> known = new ArrayList<>(start);
        children.forEach(c -> known.add(c.start()));
        RunPlan plan = new RunPlan(warmUpDays, lengthDays, 1, begin);
        return Scenario.of("case", CALENDAR, plan, models.get(0).value()).toBuilder()
                .models(models)
                .capacityEdits(edits)
                .residentsEdits(residents)
                .knownStart(known)
                .knownChildren(listed)
                .build();
    }

    Told run() {
        Scenario scenario = scenario();
        return new Told(new EngineSimulator().run(scenario, seed), NaiveSimulation.run(scenario, seed));
    }
}
