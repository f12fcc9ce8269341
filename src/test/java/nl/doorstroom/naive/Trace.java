package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;

/** What happened in one run, as rows that two simulators can be compared by. A child is written {@code source#number}. */
public record Trace(Network network, List<Visit> visits, List<Left> left, List<Waited> waits, List<Places> places) {
    /** The day of a thing that had not happened when the run ended. */
    public static final double NEVER = Double.POSITIVE_INFINITY;

    /**
     * A stay in a place.
     *
     * @param needSince start of the open need, or of the last one
     * @param intakeDays of the own entries since then
     * @param readyDay when the stay was over; the day of leaving when it was not
     * @param fitting at admission
     * @param first whether it is the first place of any kind for its need
     */
    public record Visit(
            String child,
            int pool,
            double needSince,
            double intakeDays,
            double admittedDay,
            double readyDay,
            double departedDay,
            boolean fitting,
            boolean first,
            Admission how) {}

    /** The end of a child's way through care. */
    public record Left(String child, Outcome outcome, double day) {}

    /** The end of a wait for the form sought. */
    public record Waited(String child, int pool, double needSince, WaitEnd how, double day) {}

    /** The places of a pool from a day on; unlimited pools have open -1. */
    public record Places(int pool, double fromDay, int open, int occupied, int turning, boolean stopped) {
        boolean sameNumbers(Places other) {
            return open == other.open
                    && occupied == other.occupied
                    && turning == other.turning
                    && stopped == other.stopped;
        }
    }

    /** The same rows in one order, whatever the order in which a simulator wrote them. */
    public Trace sorted() {
        return new Trace(
                network,
                ordered(visits, Comparator.comparing(Visit::child).thenComparing(Visit::admittedDay)),
                ordered(left, Comparator.comparing(Left::child)),
                ordered(waits, Comparator.comparing(Waited::child).thenComparing(Waited::needSince)),
                ordered(places, Comparator.comparing(Places::pool)));
    }

    private static <T> List<T> ordered(List<T> rows, Comparator<T> order) {
        List<T> copy = new ArrayList<>(rows);
        copy.sort(order);
        return copy;
    }
}
