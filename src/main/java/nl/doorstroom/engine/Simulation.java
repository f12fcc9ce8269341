package nl.doorstroom.engine;

import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.StandingPopulation;
import nl.doorstroom.engine.arrivals.Doors;
import nl.doorstroom.engine.arrivals.FullStart;
import nl.doorstroom.engine.arrivals.KnownStart;
import nl.doorstroom.engine.arrivals.Returns;
import nl.doorstroom.engine.arrivals.Streams;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.decide.AdmissionRules;
import nl.doorstroom.engine.decide.AgeLimits;
import nl.doorstroom.engine.decide.Referral;
import nl.doorstroom.engine.decide.Suitability;
import nl.doorstroom.engine.decide.WhenFullRule;
import nl.doorstroom.engine.moves.Clocks;
import nl.doorstroom.engine.moves.Displacement;
import nl.doorstroom.engine.moves.Lists;
import nl.doorstroom.engine.moves.OutsideStays;
import nl.doorstroom.engine.moves.PlacementRound;
import nl.doorstroom.engine.moves.RingSearch;
import nl.doorstroom.engine.moves.Swaps;
import nl.doorstroom.engine.moves.Visits;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.Step;
import nl.doorstroom.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * One replication of a scenario: puts the parts together and goes through the steps of every instant. The same blueprint, seed and
 * replication give the same calls to the observer, whatever else runs beside it. Used once, by one thread.
 */
public final class Simulation {
    private final double endDay;
    private final Agenda agenda;
    private final Children children;
    private final Pools pools;
    private final WhenFullRule whenFull = new WhenFullRule();
    private final Lists lists;
    private final Visits visits;
    private final PlacementRound round;
    private final Swaps swaps;
    private final Course course;
    private final Streams streams;
    private final Doors doors;
    private final Returns returns;
    private final KnownStart knownStart;
    private final @Nullable StandingPopulation standing;
    private final FullStart fullStart;
    private final DatedChanges changes;

    public Simulation(Blueprint blueprint, long seed, int replication, Observer observer) {
        endDay = blueprint.endDay;
        agenda = new Agenda(blueprint.startDay);
        Draws draws = new Draws(seed, replication);
        RulesInForce rules = new RulesInForce(blueprint.models[0]);
        pools = new Pools(blueprint, rules, agenda, observer);
        children = new Children(agenda, blueprint, this::rings);
        AgeLimits ages = new AgeLimits(blueprint, rules, agenda);
        AdmissionRules admission = new AdmissionRules(rules, ages, blueprint.hasAges);
        Suitability[] suitability = suitability(blueprint, draws, admission, ages);
        Clocks clocks = new Clocks(blueprint, rules, agenda);
        RingSearch rings = new RingSearch(admission, pools.all().length);
        lists = new Lists(blueprint, rules, agenda, observer, pools, admission, clocks, rings);
        visits = new Visits(blueprint, agenda, observer, ages, lists, rings);
        Displacement displacement =
                new Displacement(blueprint, agenda, observer, children, pools, admission, clocks, lists, visits);
        swaps = new Swaps(rings, clocks, visits, displacement);
        round = new PlacementRound(agenda, pools, admission, suitability);
        Referral referral = new Referral(blueprint, rules, agenda);
        course = new Course(
                blueprint,
                rules,
                agenda,
                observer,
                children,
                pools,
                referral,
                ages,
                whenFull,
                clocks,
                lists,
                visits,
                new OutsideStays(blueprint, rules, agenda, pools, clocks, visits),
                displacement,
                round,
                this::leaves);
        streams = new Streams(blueprint, draws, rules, agenda, children, course);
        doors = new Doors(blueprint, rules, agenda, children, streams);
        returns = new Returns(blueprint, draws, rules, agenda, children, pools, course);
        knownStart = new KnownStart(blueprint, draws, rules, agenda, observer, children, pools, clocks, visits, course);
        standing = blueprint.standing;
        fullStart = new FullStart(
                blueprint,
                draws,
                rules,
                agenda,
                observer,
                children,
                pools,
                clocks,
                visits,
                returns,
                course,
                knownStart);
        changes = new DatedChanges(
                blueprint, rules, agenda, children, pools, suitability, clocks, lists, rings, displacement);
    }

    private @Nullable Suitability[] suitability(
            Blueprint blueprint, Draws draws, AdmissionRules admission, AgeLimits ages) {
        Suitability[] suitability = new Suitability[pools.all().length];
        for (Pool pool : pools.all()) {
            if (pool.places.numbers() != null) {
                suitability[pool.index] = new Suitability(blueprint, draws, agenda, admission, ages, pool);
                pool.matcher = suitability[pool.index];
            }
        }
        return suitability;
    }

    private void rings(Child child) {
        course.rings(child);
    }

    private void leaves(Child child, Outcome outcome) {
        returns.mayReturn(child, outcome);
    }

    /** How many events have fired, those of the warm-up too. */
    public long firedEvents() {
        return agenda.firedEvents();
    }

    /** Runs from the start of the warm-up to the end, and reports what is still open then. */
    public void run() {
        knownStart.load();
        if (standing != null) {
            fullStart.load(standing);
        }
        pools.endInstant();
        streams.open();
        changes.planNext();
        agenda.run(this::instant, endDay);
        for (Child child : children.inside()) {
            lists.cutWait(child);
            visits.cutStay(child);
        }
        pools.reportAll();
    }

    /** One instant (R10): again for as long as it brings about more. */
    private void instant() {
        do {
            if (agenda.happenUpTo(Step.ARRIVES)) {
                place(Step.FIRST_ROUND);
            }
            if (agenda.happenUpTo(Step.LEAVES)) {
                place(Step.SECOND_ROUND);
            }
            agenda.goTo(Step.FULL);
            findFull();
        } while (agenda.beginNextPass() || (doors.refill() && agenda.beginNextPass()));
        visits.endInstant();
        children.endInstant();
        pools.endInstant();
        agenda.endInstant();
    }

    /** A placement round: free places go to the children first on their lists until nothing changes, then rings are resolved. */
    private void place(Step step) {
        agenda.goTo(step);
        do {
            for (ListEntry next = round.next(); next != null; next = round.next()) {
                course.isAdmitted(next);
            }
        } while (swaps.resolveOne());
    }

    /** Those who came and are still unplaced, in key order; a place that one frees is filled before the next. */
    private void findFull() {
        if (whenFull.hasNewcomers()) {
            for (ListEntry entry : whenFull.takeNewcomers()) {
                course.findsFull(entry);
                place(Step.FULL);
            }
        }
    }
}
