package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;

/** Makes the rows of a {@link Trace} from what the engine tells. */
final class VisitLog implements Observer {
    private final Network network;
    private final List<Trace.Visit> visits = new ArrayList<>();
    private final List<Trace.Left> left = new ArrayList<>();
    private final List<Trace.Waited> waits = new ArrayList<>();
    private final List<Trace.Places> places = new ArrayList<>();
    private final Map<String, Trace.Visit> open = new LinkedHashMap<>();
    private final Map<Integer, Trace.Places> lastPlaces = new LinkedHashMap<>();

    VisitLog(Network network) {
        this.network = network;
    }

    private static String name(Child child) {
        return child.source() + "#" + child.number();
    }

    @Override
    public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
        Trace.Visit visit = new Trace.Visit(
                name(child),
                pool,
                child.since(),
                child.intakeDays(),
                now,
                Trace.NEVER,
                Trace.NEVER,
                child.fitting(),
                firstOfNeed,
                how);
        if (open.put(name(child), visit) != null) {
            throw new IllegalStateException(name(child) + " came into a place without leaving one, day " + now);
        }
    }

    @Override
    public void departed(Child child, int pool, double since, double ready, double now) {
        Trace.Visit v = open.remove(name(child));
        if (v == null || v.pool() != pool) {
            throw new IllegalStateException(name(child) + " left a place it was not in, day " + now);
        }
        visits.add(new Trace.Visit(
                v.child(),
                v.pool(),
                v.needSince(),
                v.intakeDays(),
                v.how() == Admission.INITIAL ? since : v.admittedDay(),
                ready,
                now,
                v.fitting(),
                v.first(),
                v.how()));
    }

    @Override
    public void waitEnded(Child child, int pool, WaitEnd how, double now) {
        waits.add(new Trace.Waited(name(child), pool, child.since(), how, now));
    }

    @Override
    public void ended(Child child, Outcome outcome, Situation from, double now) {
        left.add(new Trace.Left(name(child), outcome, now));
    }

    @Override
    public void pool(int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {
        Trace.Places row = new Trace.Places(pool, from, open, occupied, turning, stopped);
        Trace.Places last = lastPlaces.put(pool, row);
        if (last == null || !last.sameNumbers(row)) {
            places.add(row);
        }
    }

    Trace trace() {
        visits.addAll(open.values());
        open.clear();
        return new Trace(network, visits, left, waits, places).sorted();
    }
}
