package nl.doorstroom.engine.child;

import java.util.Arrays;
import nl.doorstroom.domain.OpenPlaces;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.supply.Outside;
import nl.doorstroom.engine.supply.PlacesObserver;
import nl.doorstroom.engine.time.Agenda;
import org.jspecify.annotations.Nullable;

/** All pools: which one serves a home, which may have a place for someone, and which changed at this instant. */
public final class Pools {
    private final Blueprint blueprint;
    private final PlacesObserver observer;
    private final Pool[] all;
    private final Pool[] byFormAndHome;
    private final Outside[] outside;
    private final int homes;
    /** A chain of the pools that may have a place for someone. */
    private @Nullable Pool touched;
    /** A chain of the pools in which children came or went at this instant. */
    private @Nullable Pool changed;

    public Pools(Blueprint blueprint, RulesInForce rules, Agenda agenda, PlacesObserver observer) {
        this.blueprint = blueprint;
        this.observer = observer;
        all = new Pool[blueprint.poolForm.length];
        for (int p = 0; p < all.length; p++) {
            int form = blueprint.poolForm[p];
            int open = blueprint.capacity.initial(p);
            all[p] = new Pool(
                    p,
                    form,
                    open == OpenPlaces.UNLIMITED ? Integer.MAX_VALUE : open,
                    blueprint.numbered[p],
                    rules.form(form),
                    blueprint.mostClasses(),
                    agenda,
                    this);
        }
        homes = blueprint.network.homes().size();
        int forms = rules.now().forms.length;
        byFormAndHome = new Pool[forms * homes];
        Arrays.setAll(byFormAndHome, i -> at(blueprint.network.poolOf(i / homes, i % homes)));
        outside = new Outside[forms];
        Arrays.setAll(outside, Outside::new);
    }

    /** All pools, by index. */
    public Pool[] all() {
        return all;
    }

    private Pool at(int index) {
        return index < 0 ? Pool.NOWHERE : all[index];
    }

    /** The pool of a form that serves a home, or {@link Pool#NOWHERE}. */
    public Pool of(int form, int home) {
        return byFormAndHome[form * homes + home];
    }

    /** The pool of a form in an area, or {@link Pool#NOWHERE}. */
    public Pool in(int form, String area) {
        return at(blueprint.network.poolIn(form, area));
    }

    /** Help outside the region in place of a form. */
    public Outside outside(int form) {
        return outside[form];
    }

    PlacesObserver observer() {
        return observer;
    }

    /** Asks the next placement round to look at a pool, if someone waits for it. */
    public void touch(Pool pool) {
        if (!pool.touched && pool.list.size() > 0) {
            pool.touched = true;
            pool.nextTouched = touched;
            touched = pool;
        }
    }

    public @Nullable Pool firstTouched() {
        return touched;
    }

    /** Drops a pool from the chain of those that were touched, on which it comes after another one or first. */
    public void untouch(Pool pool, @Nullable Pool before) {
        pool.touched = false;
        if (before == null) {
            touched = pool.nextTouched;
        } else {
            before.nextTouched = pool.nextTouched;
        }
    }

    void childrenChange(Pool pool) {
        if (!pool.changed) {
            pool.changed = true;
            pool.nextChanged = changed;
            changed = pool;
        }
    }

    /** Reports the pools whose numbers changed at this instant. */
    public void endInstant() {
        for (Pool pool = changed; pool != null; pool = pool.nextChanged) {
            pool.endInstant(observer);
        }
        changed = null;
    }

    /** Reports all open stretches up to now. */
    public void reportAll() {
        for (Pool pool : all) {
            pool.placesChange();
        }
    }
}
