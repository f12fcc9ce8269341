package nl.doorstroom.engine.arrivals;

import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.prepared.RoutingTables;

/** What becomes of a child that comes in: its course begins. */
public interface Newcomers {
    /** A child comes in now and is referred. */
    void arrives(Child child, ArrivalKind kind);

    /** A child known at the start has an open need for a form, which it has waited for since before the start. */
    void hasWaited(Child child, int form, RoutingTables.Key table, double waitedDays);
}
