package nl.doorstroom.engine.observer;

import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.engine.supply.PlacesObserver;

/**
 * Told what happens, in order of time. Times are days since the start date; the warm-up has negative days. Stretches are half
 * open, [from, to), never empty, and come when they end or, cut off, at the end of the run. Pools, forms and homes are indices
 * of {@code domain.Network}; -1 stands for none. A {@link Child} is live: copy what is kept.
 */
public interface Observer extends PlacesObserver {
    /** A child came in. */
    default void arrived(Child child, ArrivalKind origin, double now) {}

    /** A new need, with {@code child.since() == now}, for {@code child.soughtForm()}. */
    default void needBegan(Child child, double now) {}

    /** The need of {@code child} moved from the list of one form to that of {@code child.soughtForm()}, same since (R6). */
    default void needMoved(Child child, int fromForm, double now) {}

    /** A stretch of intake for the form sought. */
    default void intake(Child child, int pool, double from, double to) {}

    /** The child stands on the list of the form sought from now on. */
    default void listed(Child child, int pool, double now) {}

    /** A stretch on the list of the form sought, in one situation. */
    default void waited(Child child, int pool, Situation situation, double from, double to) {}

    /** The wait on the list of the form sought, intake included, ended; also when it lasted no time or intake was not done. */
    default void waitEnded(Child child, int pool, WaitEnd how, double now) {}

    /**
     * The child came into a place and was still there at the end of the instant. {@code child.fitting()} says whether it is the
     * form sought, {@code child.previousPool()} where it came from.
     *
     * @param firstOfNeed whether this is the first place of any kind for its need (R8)
     */
    default void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {}

    /**
     * A stretch in a place.
     *
     * @param nextPool the own pool of the form that a blocked child waits for, or -1
     */
    default void stayed(
            Child child, int pool, Presence presence, boolean fitting, int nextPool, double from, double to) {}

    /**
     * The child left a place.
     *
     * @param since the day it came in, before the start date for a child of a known start
     * @param ready the day its stay there was over; {@code now} when it was not
     */
    default void departed(Child child, int pool, double since, double ready, double now) {}

    /** A stay ended in a breakdown (R18). */
    default void brokeDown(Child child, int pool, double now) {}

    /**
     * The child went outside the region for a form (R11, R13).
     *
     * @param firstOfNeed whether this is the first place of any kind for its need (R8)
     */
    default void wentOutside(Child child, int form, boolean firstOfNeed, double now) {}

    /** The stay outside the region ended: for a place, for home, or for good. */
    default void leftOutside(Child child, int form, double now) {}

    /** A stretch outside the region. */
    default void outside(Child child, int form, double from, double to) {}

    /** The child's profile became {@code child.profile()} (R6). */
    default void worsened(Child child, int fromProfile, double now) {}

    /** The child was told to leave a closing pool (R11): moved, or overhang. */
    default void displaced(Child child, int pool, boolean moved, double now) {}

    /** The child left care; it was in a situation, for {@code child.soughtForm()}. */
    default void ended(Child child, Outcome outcome, Situation from, double now) {}
}
