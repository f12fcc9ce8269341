package nl.doorstroom.engine.arrivals;

import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.prepared.RoutingTables;

/** What becomes of a child that comes in: its course begins. */
public interface Newcomers {
    /** A child comes in now and is referred. */
    void arrives(Child child, ArrivalKind kind);

    /** A child that is there at the start has an open need for a form, which a table raised before the start. */
    void hasWaited(Child child, int form, RoutingTables.Key table, Waited waited);

    /**
     * How a need stands at the start.
     *
     * @param days since it began, intake included
     * @param intakeDays of them
     * @param intakeLeft days of intake still to come, 0 for a child on the list
     */
    record Waited(double days, double intakeDays, double intakeLeft) {
        /** On the list all the time. */
        static Waited days(double days) {
            return new Waited(days, 0, 0);
        }
    }
}
