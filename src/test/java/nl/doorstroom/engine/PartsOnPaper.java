package nl.doorstroom.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.decide.AdmissionRules;
import nl.doorstroom.engine.decide.AgeLimits;
import nl.doorstroom.engine.decide.Suitability;
import nl.doorstroom.engine.moves.Clocks;
import nl.doorstroom.engine.moves.Displacement;
import nl.doorstroom.engine.moves.Lists;
import nl.doorstroom.engine.moves.PlacementRound;
import nl.doorstroom.engine.moves.RingSearch;
import nl.doorstroom.engine.moves.Swaps;
import nl.doorstroom.engine.moves.Visits;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.RoutingTables;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.Step;
import nl.doorstroom.random.Draws;

/** The parts of one replication, put together as a simulation does, but moved only by the hand of a test. */
public final class PartsOnPaper {
    public static final Calendar CALENDAR = new Calendar(LocalDate.of(2025, 1, 1));

    public final Blueprint blueprint;
    public final Agenda agenda = new Agenda(0);
    public final RulesInForce rules;
    public final Pools pools;
    public final Children children;
    public final AgeLimits ages;
    public final AdmissionRules admission;
    public final Draws draws = new Draws(1, 1);
    public final Suitability[] suitability;
    public final Clocks clocks;
    public final RingSearch rings;
    public final Lists lists;
    public final Visits visits;
    public final Displacement displacement;
    public final Swaps swaps;
    public final PlacementRound round;

    public PartsOnPaper(Model model, Observer observer) {
        blueprint = Blueprint.of(Scenario.of("paper", CALENDAR, new RunPlan(0, 1000, 1), model));
        rules = new RulesInForce(blueprint.models[0]);
        pools = new Pools(blueprint, rules, agenda, observer);
        children = new Children(agenda, blueprint, child -> {});
        ages = new AgeLimits(blueprint, rules, agenda);
        admission = new AdmissionRules(rules, ages, true);
        suitability = new Suitability[pools.all().length];
        for (Pool pool : pools.all()) {
            if (pool.places.numbers() != null) {
                suitability[pool.index] = new Suitability(blueprint, draws, agenda, admission, ages, pool);
                pool.matcher = suitability[pool.index];
            }
        }
        clocks = new Clocks(blueprint, rules, agenda);
        rings = new RingSearch(admission, pools.all().length);
        lists = new Lists(blueprint, rules, agenda, observer, pools, admission, clocks, rings);
        visits = new Visits(blueprint, agenda, observer, ages, lists, rings);
        displacement = new Displacement(blueprint, agenda, observer, children, pools, admission, clocks, lists, visits);
        swaps = new Swaps(rings, clocks, visits, displacement);
        round = new PlacementRound(agenda, pools, admission, suitability);
    }

    public static PartsOnPaper of(CareFormBuilder... forms) {
        return of(List.of(), forms);
    }

    /** With priority classes, highest first. */
    public static PartsOnPaper of(List<String> classes, CareFormBuilder... forms) {
        return new PartsOnPaper(model(classes, forms), new Observer() {});
    }

    public static Model model(List<String> classes, CareFormBuilder... forms) {
        List<CareForm> built = Stream.of(forms).map(CareFormBuilder::build).toList();
        Model plain = Model.of(
                List.of(nl.doorstroom.domain.Stream.poisson(
                        "children", 1, built.get(0).id())),
                built);
        return new Model(
                plain.areas(), classes, plain.frameClasses(), plain.profiles(), plain.streams(), plain.forms());
    }

    /** A form with a fixed stay of ten days, that holds its place. */
    public static CareFormBuilder form(String id, int places) {
        return CareForm.named(id, Capacity.places(places), new FixedLaw(10)).holdsPlace(true);
    }

    public Pool pool(int form) {
        return pools.of(form, 0);
    }

    /** A child of the only stream and home, of the first profile. */
    public Child child(String source, long number) {
        return child(source, number, number);
    }

    public Child child(String source, long number, long key) {
        Child child = children.comesIn(source, number, key, 0);
        child.livesIn(0);
        child.hasProfile(0);
        return child;
    }

    /** Puts a child into a place of a form, its stay running. */
    public Child in(int form, Child child) {
        visits.take(child, pool(form), 0);
        child.visit.admittedDay = agenda.now();
        child.visit.stayBegins(agenda.now());
        return child;
    }

    /** An open need for a form since a day, on its list. */
    public ListEntry needs(Child child, int form, double since) {
        RoutingTables.Key origin = blueprint.tables.ofStream(0);
        child.need.begin(since, form, pool(form), origin, origin, child.situation());
        lists.enter(child, 0);
        return child.need.own;
    }

    /** A child blocked in one form that needs another one since a day. */
    public Child blocked(String source, long number, int in, int needed, double since) {
        Child child = in(in, child(source, number));
        child.visit.overSince(since);
        child.visit.raisesNeed();
        needs(child, needed, since);
        return child;
    }

    /** Lets everything happen that is due before a day, and goes to that day. */
    public void until(double day) {
        agenda.run(
                () -> {
                    do {
                        agenda.happenUpTo(Step.FULL);
                    } while (agenda.beginNextPass());
                    agenda.endInstant();
                },
                day);
    }
}
