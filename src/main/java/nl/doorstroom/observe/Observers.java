package nl.doorstroom.observe;

import java.util.List;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.Admission;
import nl.doorstroom.engine.Child;
import nl.doorstroom.engine.Observer;
import nl.doorstroom.engine.Origin;
import nl.doorstroom.engine.Presence;
import nl.doorstroom.engine.Situation;
import nl.doorstroom.engine.WaitEnd;

/** Several observers of one run, told in order. */
public final class Observers implements Observer {
    private final List<Observer> all;

    private Observers(List<Observer> all) {
        this.all = List.copyOf(all);
    }

    /** One observer that passes everything on. */
    public static Observer of(List<Observer> observers) {
        return observers.size() == 1 ? observers.get(0) : new Observers(observers);
    }

    @Override
    public void arrived(Child child, Origin origin, double now) {
        all.forEach(o -> o.arrived(child, origin, now));
    }

    @Override
    public void needBegan(Child child, double now) {
        all.forEach(o -> o.needBegan(child, now));
    }

    @Override
    public void needMoved(Child child, int fromForm, double now) {
        all.forEach(o -> o.needMoved(child, fromForm, now));
    }

    @Override
    public void intake(Child child, int pool, double from, double to) {
        all.forEach(o -> o.intake(child, pool, from, to));
    }

    @Override
    public void listed(Child child, int pool, double now) {
        all.forEach(o -> o.listed(child, pool, now));
    }

    @Override
    public void waited(Child child, int pool, Situation situation, double from, double to) {
        all.forEach(o -> o.waited(child, pool, situation, from, to));
    }

    @Override
    public void waitEnded(Child child, int pool, WaitEnd how, double now) {
        all.forEach(o -> o.waitEnded(child, pool, how, now));
    }

    @Override
    public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
        all.forEach(o -> o.admitted(child, pool, how, firstOfNeed, now));
    }

    @Override
    public void stayed(
            Child child, int pool, Presence presence, boolean fitting, int nextPool, double from, double to) {
        all.forEach(o -> o.stayed(child, pool, presence, fitting, nextPool, from, to));
    }

    @Override
    public void departed(Child child, int pool, double since, double ready, double now) {
        all.forEach(o -> o.departed(child, pool, since, ready, now));
    }

    @Override
    public void brokeDown(Child child, int pool, double now) {
        all.forEach(o -> o.brokeDown(child, pool, now));
    }

    @Override
    public void wentOutside(Child child, int form, boolean firstOfNeed, double now) {
        all.forEach(o -> o.wentOutside(child, form, firstOfNeed, now));
    }

    @Override
    public void outside(Child child, int form, double from, double to) {
        all.forEach(o -> o.outside(child, form, from, to));
    }

    @Override
    public void worsened(Child child, int fromProfile, double now) {
        all.forEach(o -> o.worsened(child, fromProfile, now));
    }

    @Override
    public void displaced(Child child, int pool, boolean moved, double now) {
        all.forEach(o -> o.displaced(child, pool, moved, now));
    }

    @Override
    public void ended(Child child, Outcome outcome, double now) {
        all.forEach(o -> o.ended(child, outcome, now));
    }

    @Override
    public void pool(int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {
        all.forEach(o -> o.pool(pool, open, occupied, turning, stopped, from, to));
    }
}
