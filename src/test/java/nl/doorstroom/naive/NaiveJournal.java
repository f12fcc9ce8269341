package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;

/** Writes the trace: places at the end of every instant, so that what lasted no time is not there. */
final class NaiveJournal {
    private final Network network;
    private final List<Trace.Visit> visits = new ArrayList<>();
    private final List<Trace.Left> left = new ArrayList<>();
    private final List<Trace.Waited> waits = new ArrayList<>();
    private final List<Trace.Places> places = new ArrayList<>();
    private final Map<Integer, Trace.Places> lastPlaces = new HashMap<>();

    NaiveJournal(Network network) {
        this.network = network;
    }

    void waitEnded(NaiveChild child, WaitEnd how, double now) {
        NaiveChild.Need need = child.need;
        waits.add(new Trace.Waited(child.name(), need.own.pool, need.since, how, now));
    }

    void left(NaiveChild child, Outcome outcome, double now) {
        left.add(new Trace.Left(child.name(), outcome, now));
    }

    void endOfInstant(NaiveWorld world) {
        for (NaiveChild child : world.children) {
            if (child.recorded != child.visit) {
                if (child.recorded != null) {
                    close(child, child.recorded, world.now, world);
                }
                child.recorded = child.visit;
                if (child.visit != null && child.visit.needSince != child.since) {
                    child.visit.needSince = child.since;
                    child.visit.intakeDays = 0;
                }
            }
        }
        world.children.removeIf(c -> c.gone);
        for (NaivePool pool : world.pools) {
            boolean stopped = world.form(pool.form).terms().stopped();
            Trace.Places row =
                    new Trace.Places(pool.index, world.now, pool.open, pool.occupied(), pool.turning.size(), stopped);
            Trace.Places last = lastPlaces.get(pool.index);
            if (last == null || !last.sameNumbers(row)) {
                places.add(row);
                lastPlaces.put(pool.index, row);
            }
        }
    }

    private void close(NaiveChild child, NaiveChild.Visit visit, double departed, NaiveWorld world) {
        double ready = visit.over && departed < Trace.NEVER ? visit.endDay : departed;
        boolean stillThere = visit.how == Admission.INITIAL && departed == Trace.NEVER;
        visits.add(new Trace.Visit(
                child.name(),
                visit.pool,
                visit.needSince,
                visit.intakeDays,
                stillThere ? 0 - world.scenario.run().warmUpDays() : visit.admittedDay,
                ready,
                departed,
                visit.fittingAtAdmission,
                visit.first,
                visit.how));
    }

    Trace end(NaiveWorld world) {
        world.children.forEach(c -> {
            if (c.recorded != null) {
                close(c, c.recorded, Trace.NEVER, world);
            }
        });
        return new Trace(network, visits, left, waits, places).sorted();
    }
}
