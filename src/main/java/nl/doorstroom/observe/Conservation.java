package nl.doorstroom.observe;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Locale;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.Presence;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;

/**
 * Checks, independently of the measures, that a run keeps its books: arrived + initial + returned = left + inside; children
 * counted in a pool against the stretches they stayed; Little's law on each list, censored waits included, to 1e-9; and occupied
 * at most open + over capacity, or falling since the last cut. Call {@link #check()} when the run is over.
 */
public final class Conservation implements Observer {
    /** The run broke a law that holds on every sample path. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    /** What one child is known to do. */
    private static final class Known {
        int pool = -1;
        int list = -1;
        double bookedTo;
    }

    private static final double RELATIVE = 1e-9;

    private final Network network;
    private final double endDays;
    private final int[] overLimit;

    private final IdentityHashMap<Child, Known> inside = new IdentityHashMap<>();
    private long came;
    private long left;

    private final PathIntegral[] lists;
    private final double[] waitedDays;
    private final PathIntegral[] residents;
    private final double[] stayedDays;
    private final double[] occupiedDays;
    private final double[] poolReportedTo;
    private final int[] occupiedBefore;

    public Conservation(Scenario scenario) {
        network = new Network(scenario.base());
        endDays = scenario.run().lengthDays();
        int pools = network.pools().size();
        overLimit = new int[pools];
        for (Network.Pool pool : network.pools()) {
            overLimit[pool.index()] = scenario.models().stream()
                    .mapToInt(m -> overLimit(m.value().forms().get(pool.form())))
                    .max()
                    .orElse(0);
        }
        lists = integrals(pools);
        residents = integrals(pools);
        waitedDays = new double[pools];
        stayedDays = new double[pools];
        occupiedDays = new double[pools];
        poolReportedTo = new double[pools];
        occupiedBefore = new int[pools];
        for (KnownPool known : scenario.knownStart()) {
            occupiedBefore[network.poolIn(network.form(known.form()), known.area())] = known.inCare();
        }
        for (KnownChild known : scenario.knownChildren()) {
            KnownChild.Stayed place = known.place();
            if (place != null) {
                occupiedBefore[network.poolIn(network.form(place.form()), place.area())]++;
            }
        }
        Arrays.fill(poolReportedTo, Double.NEGATIVE_INFINITY);
    }

    private static int overLimit(CareForm form) {
        WhenFull.OverCapacity over = form.whenFull().over();
        return over == null ? 0 : over.limit();
    }

    private static PathIntegral[] integrals(int pools) {
        PathIntegral[] made = new PathIntegral[pools];
        Arrays.setAll(made, i -> new PathIntegral());
        return made;
    }

    @Override
    public void arrived(Child child, ArrivalKind origin, double now) {
        came++;
        if (inside.put(child, new Known()) != null) {
            throw broken(now, "%s came in twice", name(child));
        }
    }

    @Override
    public void listed(Child child, int pool, double now) {
        Known known = known(child, now);
        if (known.list >= 0) {
            throw broken(now, "%s joins the list of %s while on that of %s", name(child), at(pool), at(known.list));
        }
        known.list = pool;
        known.bookedTo = now;
        lists[pool].change(1, now);
    }

    @Override
    public void waited(Child child, int pool, Situation situation, double from, double to) {
        Known known = known(child, to);
        if (known.list != pool || known.bookedTo != from || !(to > from)) {
            throw broken(
                    to,
                    "%s waited for %s from day %s but is booked to day %s on the list of %s",
                    name(child),
                    at(pool),
                    from,
                    known.bookedTo,
                    at(known.list));
        }
        known.bookedTo = to;
        waitedDays[pool] += to - from;
    }

    @Override
    public void waitEnded(Child child, int pool, WaitEnd how, double now) {
        Known known = known(child, now);
        if (known.list < 0) {
            return;
        }
        if (known.list != pool || known.bookedTo != now) {
            throw broken(
                    now,
                    "the wait of %s for %s ended (%s) but it is booked to day %s on the list of %s",
                    name(child),
                    at(pool),
                    how,
                    known.bookedTo,
                    at(known.list));
        }
        known.list = -1;
        lists[pool].change(-1, now);
    }

    @Override
    public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
        Known known = known(child, now);
        if (known.pool >= 0) {
            throw broken(now, "%s came into %s while in %s", name(child), at(pool), at(known.pool));
        }
        known.pool = pool;
        residents[pool].change(1, now);
    }

    @Override
    public void stayed(
            Child child, int pool, Presence presence, boolean fitting, int nextPool, double from, double to) {
        if (known(child, to).pool != pool) {
            throw broken(to, "%s stayed in %s but is in %s", name(child), at(pool), at(known(child, to).pool));
        }
        stayedDays[pool] += to - from;
    }

    @Override
    public void departed(Child child, int pool, double since, double ready, double now) {
        Known known = known(child, now);
        if (known.pool != pool) {
            throw broken(now, "%s left %s but is in %s", name(child), at(pool), at(known.pool));
        }
        if (!(ready <= now && since <= now)) {
            throw broken(now, "%s left %s: in on day %s, ready on day %s", name(child), at(pool), since, ready);
        }
        known.pool = -1;
        residents[pool].change(-1, now);
    }

    @Override
    public void ended(Child child, Outcome outcome, Situation from, double now) {
        left++;
        Known known = known(child, now);
        if (known.pool >= 0 || known.list >= 0) {
            throw broken(
                    now,
                    "%s left care (%s) but is still in %s and on the list of %s",
                    name(child),
                    outcome.id(),
                    at(known.pool),
                    at(known.list));
        }
        inside.remove(child);
    }

    @Override
    public void pool(int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {
        if (poolReportedTo[pool] != from && poolReportedTo[pool] != Double.NEGATIVE_INFINITY) {
            throw broken(from, "%s was reported to day %s, then from day %s", at(pool), poolReportedTo[pool], from);
        }
        poolReportedTo[pool] = to;
        occupiedDays[pool] += occupied * (to - from);
        boolean over = open >= 0 && occupied > open + overLimit[pool];
        boolean grew = occupied > occupiedBefore[pool];
        if (over && grew) {
            throw broken(
                    from,
                    "%s has %d children in %d places (limit over capacity %d), more than the %d before",
                    at(pool),
                    occupied,
                    open,
                    overLimit[pool],
                    occupiedBefore[pool]);
        }
        occupiedBefore[pool] = occupied;
    }

    /** Checks what can be checked when the run is over only. */
    public void check() {
        if (came != left + inside.size()) {
            throw broken(endDays, "%d children came in but %d left and %d are inside", came, left, inside.size());
        }
        for (int pool = 0; pool < lists.length; pool++) {
            agree(pool, "child-days on the list", lists[pool].upTo(endDays), "waits", waitedDays[pool]);
            agree(pool, "child-days in the pool", residents[pool].upTo(endDays), "stays", stayedDays[pool]);
            agree(pool, "child-days in the pool", residents[pool].upTo(endDays), "places", occupiedDays[pool]);
        }
    }

    private void agree(int pool, String what, double levels, String other, double sums) {
        if (!(Math.abs(levels - sums) <= RELATIVE * Math.max(1, Math.abs(levels)))) {
            throw broken(endDays, "%s: %s add up to %s, but %s to %s", at(pool), what, levels, other, sums);
        }
    }

    private Known known(Child child, double now) {
        Known known = inside.get(child);
        if (known == null) {
            throw broken(now, "%s is not inside", name(child));
        }
        return known;
    }

    private static String name(Child child) {
        return "child " + child.source() + ":" + child.number();
    }

    private String at(int pool) {
        if (pool < 0) {
            return "none";
        }
        Network.Pool known = network.pools().get(pool);
        return network.model().forms().get(known.form()).id() + "@" + known.area();
    }

    private static Broken broken(double day, String message, Object... values) {
        return new Broken(String.format(Locale.ROOT, "day %s: %s", day, String.format(Locale.ROOT, message, values)));
    }

    /** The integral over time of a number that changes by steps, with compensated sums (Neumaier 1974). */
    private static final class PathIntegral {
        private long number;
        private double since;
        private double sum;
        private double lost;

        void change(int by, double now) {
            add(number * (now - since));
            since = now;
            number += by;
        }

        double upTo(double end) {
            return sum + lost + number * (end - since);
        }

        private void add(double term) {
            double next = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
    }
}
