package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.ResidentsEdit;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.naive.NaiveChild.Entry;
import nl.doorstroom.naive.NaiveChild.Kind;
import nl.doorstroom.naive.NaiveChild.Meeting;
import nl.doorstroom.naive.NaiveChild.Need;
import nl.doorstroom.naive.NaiveChild.Overhang;
import nl.doorstroom.naive.NaiveChild.Visit;
import nl.doorstroom.theory.ExpectedPopulation;

/** Runs the seven steps of an instant (R10) again and again; finds the next instant by asking everyone. */
public final class NaiveSimulation {
    /** Something that happens to a child, or a pool or a source, in a step of an instant. */
    private record Due(double day, int step, NaiveChild key, int order, Runnable what) {
        Due {
            day = Calendar.instant(day);
        }
    }

    private final NaiveWorld world;
    private final NaiveCare care;
    private final NaiveRound round;
    private final NaiveCapacity capacity;
    private final List<NaiveArrivals> arrivals = new ArrayList<>();
    private final List<NaiveChild> streamKeys = new ArrayList<>();
    /** Days on which values change, those still to come. */
    private final TreeSet<Double> changeDays = new TreeSet<>();
    /** Everything to come, as long as nothing has happened since it was asked; empty when it is to be asked anew. */
    private final List<Due> dues = new ArrayList<>();

    private NaiveSimulation(Scenario scenario, long seed) {
        world = new NaiveWorld(scenario, seed);
        care = new NaiveCare(world);
        round = new NaiveRound(world, care);
        capacity = new NaiveCapacity(scenario, world.network);
        for (int s = 0; s < scenario.base().streams().size(); s++) {
            arrivals.add(new NaiveArrivals(scenario, s, world.now, world.draws));
            streamKeys.add(world.draws.child(scenario.base().streams().get(s).id(), 0));
        }
        changeDays.addAll(capacity.changes.keySet());
        scenario.models().forEach(m -> changeDays.add(m.fromDay()));
        scenario.residentsEdits().forEach(e -> changeDays.add(e.day()));
        for (NaivePool pool : world.pools) {
            pool.open = capacity.atStart.get(pool.index);
            for (int n = 1; pool.numbered && n <= pool.open; n++) {
                pool.empty.add(n);
            }
        }
    }

    /** The naive simulator. */
    public static Trace run(Scenario scenario, long seed) {
        return new NaiveSimulation(scenario, seed).run();
    }

    private Trace run() {
        new NaiveStart(world, care).fill();
        if (world.scenario.run().begin() == Begin.FULL) {
            new NaiveFullStart(world, care, ExpectedPopulation.of(world.scenario)).fill();
        }
        world.children.forEach(care.clocks::updateClocks);
        instant();
        double end = world.scenario.run().lengthDays();
        for (double next = nextDay(); next < end; next = nextDay()) {
            world.now = next;
            instant();
        }
        return world.journal.end(world);
    }

    private double nextDay() {
        double next = changeDays.isEmpty() ? Double.POSITIVE_INFINITY : changeDays.first();
        for (Due due : dues()) {
            next = Math.min(next, due.day());
        }
        return next;
    }

    private void instant() {
        boolean again = true;
        while (again) {
            changeValues();
            happen(2);
            happen(3);
            placeAll();
            happen(5);
            placeAll();
            meetFull();
            dues.clear();
            alive().forEach(care.clocks::updateClocks);
            again = nextDay() <= world.now || refillDoors();
        }
        world.journal.endOfInstant(world);
    }

    private void placeAll() {
        round.run();
        dues.clear();
    }

    private List<NaiveChild> alive() {
        return world.children.stream().filter(c -> !c.gone).toList();
    }

    // Step 1: dated changes, ramp crossings, timetable

    private void changeValues() {
        while (!changeDays.isEmpty() && changeDays.first() <= world.now) {
            double day = changeDays.pollFirst();
            dues.clear();
            for (Dated<Model> dated : world.scenario.models()) {
                if (dated.fromDay() == day) {
                    world.model = dated.value();
                }
            }
            world.scenario.residentsEdits().stream().filter(e -> e.day() == day).forEach(this::scaleStays);
            changeCapacity(capacity.changes.getOrDefault(day, Map.of()));
        }
    }

    private void scaleStays(ResidentsEdit edit) {
        int form = world.network.form(edit.form());
        for (NaiveChild child : alive()) {
            Visit visit = child.visit;
            if (visit != null && !visit.over && world.pools.get(visit.pool).form == form) {
                double cap = visit.stayStartDay + world.form(form).stay().capDays();
                double end = world.now + (visit.endDay - world.now) * edit.factor();
                visit.endDay = Calendar.instant(Math.min(end, Math.max(world.now, cap)));
            }
        }
    }

    private void changeCapacity(Map<Integer, Integer> openByPool) {
        List<NaivePool> fell = new ArrayList<>();
        openByPool.forEach((index, open) -> {
            NaivePool pool = world.pools.get(index);
            if (open < pool.open) {
                fell.add(pool);
            }
            if (open != pool.open) {
                pool.setOpen(open);
            }
        });
        fell.sort(Comparator.comparingInt(p -> p.index));
        fell.forEach(this::moveOut);
    }

    /** Children leave a pool that closes by moving (R11). */
    private void moveOut(NaivePool pool) {
        CapacityEdit.Moving moving = moving(pool);
        if (moving == null) {
            return;
        }
        long overhang = pool.children.stream().filter(c -> c.overhang != null).count();
        long go = pool.occupied() - pool.open - overhang;
        pool.children.stream()
                .filter(c -> c.overhang == null && c.adult == null)
                .sorted(Comparator.<NaiveChild, Boolean>comparing(c -> !c.visit.over)
                        .thenComparing(c -> c.visit.over ? c.visit.endDay : c.visit.admittedDay)
                        .thenComparing(c -> c))
                .limit(Math.max(0, go))
                .toList()
                .forEach(c -> displace(c, moving));
    }

    private CapacityEdit.Moving moving(NaivePool pool) {
        String form = world.form(pool.form).id();
        return world.scenario.capacityEdits().stream()
                .filter(e -> e.form().equals(form) && e.places() < 0 && e.moving() != null)
                .filter(e -> e.area() == null || e.area().equals(pool.area))
                .filter(e -> e.fromDay() <= world.now && world.now <= e.untilDay())
                .map(CapacityEdit::moving)
                .findFirst()
                .orElse(null);
    }

    private void displace(NaiveChild child, CapacityEdit.Moving moving) {
        List<Entry> entries = new ArrayList<>();
        for (String to : moving.to()) {
            int form = world.network.form(to);
            int pool = world.network.poolOf(form, child.home);
            if (pool >= 0
                    && pool != child.visit.pool
                    && world.isBelowLimit(child, world.form(form))
                    && world.isOldEnough(child, world.form(form))) {
                Entry entry = new Entry(Kind.DISPLACED, pool, false, child.need == null ? world.now : child.need.since);
                entry.ready = true;
                entries.add(entry);
            }
        }
        child.overhang = new Overhang(entries, world.now + moving.deadlineDays(), moving.redrawStay());
        for (Entry entry : entries) {
            NaivePool pool = world.pools.get(entry.pool);
            if (pool.free() > 0 && !world.form(pool.form).terms().stopped()) {
                care.stays.admit(child, entry, pool.numbered ? pool.empty.first() : 0, Admission.MOVED);
                return;
            }
        }
    }

    // Steps 2, 3 and 5

    private void happen(int step) {
        while (true) {
            Due first = dues().stream()
                    .filter(d -> d.step() == step && d.day() <= world.now)
                    .min(Comparator.comparing(Due::key).thenComparingInt(Due::order))
                    .orElse(null);
            if (first == null) {
                return;
            }
            first.what().run();
            dues.clear();
        }
    }

    private List<Due> dues() {
        if (!dues.isEmpty()) {
            return dues;
        }
        for (NaiveChild child : alive()) {
            staying(child, dues);
            seeking(child, dues);
            waiting(child, dues);
        }
        for (NaivePool pool : world.pools) {
            for (NaivePool.Turning turning : pool.turning) {
                dues.add(new Due(turning.readyDay(), 2, turning.left(), 3, () -> turned(pool, turning)));
            }
        }
        for (int s = 0; s < arrivals.size(); s++) {
            int stream = s;
            NaiveArrivals next = arrivals.get(s);
            if (next.nextDay < Double.POSITIVE_INFINITY) {
                dues.add(new Due(next.nextDay, 3, streamKeys.get(s), 0, () -> arrive(stream)));
            }
        }
        for (NaiveWorld.Return back : world.returns) {
            dues.add(new Due(back.day(), 3, back.child(), 0, () -> comeBack(back)));
        }
        return dues;
    }

    private void staying(NaiveChild child, List<Due> dues) {
        if (child.visit != null && !child.visit.over) {
            dues.add(new Due(child.visit.endDay, 2, child, 0, () -> care.stays.endStay(child)));
        }
        if (child.outside != null) {
            dues.add(new Due(child.outside.endDay(), 2, child, 0, () -> care.outside.endOutside(child)));
        }
        int form = world.formOfLimit(child);
        if (form >= 0 && child.adult == null) {
            double limit = Math.max(world.now, world.limitDay(child, world.form(form)));
            dues.add(new Due(limit, 2, child, 1, () -> care.ages.reachLimit(child)));
        }
        if (child.adult != null) {
            int step = child.adult.found() ? 2 : 5;
            int order = child.adult.found() ? 2 : 4;
            dues.add(new Due(child.adult.untilDay(), step, child, order, () -> care.ages.endAdultWait(child)));
        }
    }

    private void seeking(NaiveChild child, List<Due> dues) {
        for (Entry entry : child.entries()) {
            int order = entry.kind == Kind.OWN ? 0 : 2;
            if (!entry.ready) {
                dues.add(new Due(entry.intakeDoneDay, 3, child, order, () -> entry.ready = true));
            }
            if (entry.search != null) {
                double tooOld = world.limitDay(child, world.formOfPool(entry.pool));
                double look = entry.search.meetings.values().stream()
                        .mapToDouble(Meeting::nextLookDay)
                        .reduce(tooOld, Math::min);
                dues.add(new Due(look, 3, child, 3, () -> round.lookAgain(child, entry)));
            }
        }
        for (Alternative alternative : care.needs.openAlternatives(child)) {
            double day = Math.max(world.now, child.need.since + alternative.afterDays());
            dues.add(new Due(day, 3, child, 1, () -> care.needs.joinAlternative(child, alternative)));
        }
    }

    private void waiting(NaiveChild child, List<Due> dues) {
        if (child.overhang != null) {
            dues.add(new Due(child.overhang.deadlineDay(), 5, child, 2, () -> care.outside.deadline(child)));
        }
        Need need = child.need;
        if (need == null) {
            return;
        }
        dues.add(new Due(care.clocks.leavesDay(child), 5, child, 0, () -> care.clocks.leaveList(child)));
        dues.add(new Due(care.clocks.worsensDay(child), 5, child, 1, () -> care.worsening.worsen(child)));
        WhenFull.Outside outside = world.form(need.sought).whenFull().outside();
        if (outside != null && outside.afterDays() > 0 && !need.askedOutside) {
            double day = Math.max(world.now, need.since + outside.afterDays());
            dues.add(new Due(day, 5, child, 3, () -> care.outside.askOutside(child)));
        }
    }

    private void turned(NaivePool pool, NaivePool.Turning turning) {
        pool.turning.remove(turning);
        NaiveChild next = pool.firstWithoutNumber();
        if (turning.number() > 0 && next != null) {
            next.visit.number = turning.number();
        } else if (turning.number() > 0) {
            pool.release();
        }
    }

    private void arrive(int stream) {
        NaiveArrivals of = arrivals.get(stream);
        long number = of.number;
        of.advance();
        care.arriving.arrive(world.draws.child(streamKeys.get(stream).source, number), stream, null);
    }

    private void comeBack(NaiveWorld.Return back) {
        world.returns.remove(back);
        if (care.leaving.mayReturn(back.parent())) {
            care.arriving.arrive(back.child(), back.parent().stream, back.parent());
        }
    }

    // Step 7: full (R13)

    private void meetFull() {
        for (NaiveChild child : alive()) {
            Need need = child.need;
            if (child.gone || need == null || !need.own.ready || need.metFull) {
                continue;
            }
            long waiting = waitingFor(need.own.pool);
            need.metFull = true;
            if (child.unplaced() && meetsFull(child, waiting)) {
                round.run();
            }
        }
    }

    private long waitingFor(int pool) {
        return alive().stream()
                .filter(c -> c.atHome() && c.need != null && c.need.own.ready)
                .filter(c -> c.need.metFull && c.need.own.pool == pool)
                .count();
    }

    /** Whether a place may have come free. */
    private boolean meetsFull(NaiveChild child, long waiting) {
        WhenFull full = world.form(child.need.sought).whenFull();
        boolean room = full.room() != null && waiting < full.room();
        boolean held = child.blocked();
        if (room) {
            return false;
        }
        if (full.outside() != null && full.outside().afterDays() == 0) {
            care.outside.goOutside(child);
            return held;
        }
        if (full.room() != null && !held) {
            care.leaving.lose(child);
        }
        return false;
    }

    // The door (R23)

    private boolean refillDoors() {
        boolean refilled = false;
        for (int s = 0; s < arrivals.size(); s++) {
            int stream = s;
            long missing = world.model.streams().get(s).alwaysWaiting()
                    - alive().stream()
                            .filter(c -> c.stream == stream && !c.everPlaced && c.need != null && c.atHome())
                            .count();
            for (; missing > 0; missing--) {
                long number = ++arrivals.get(s).number;
                care.arriving.arrive(world.draws.child(streamKeys.get(s).source, number), s, null);
                dues.clear();
                refilled = true;
            }
        }
        return refilled;
    }
}
