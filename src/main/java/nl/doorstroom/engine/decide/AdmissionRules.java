package nl.doorstroom.engine.decide;

import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.prepared.FormRules;
import nl.doorstroom.engine.prepared.PriorityClasses;
import nl.doorstroom.engine.prepared.RulesInForce;

/** Who may come into a pool now, apart from whether a place is free: the one place where this is asked. */
public final class AdmissionRules {
    private final RulesInForce rules;
    private final AgeLimits ages;
    private final boolean hasAges;

    /** Rules for a scenario that has ages or not. */
    public AdmissionRules(RulesInForce rules, AgeLimits ages, boolean hasAges) {
        this.rules = rules;
        this.ages = ages;
        this.hasAges = hasAges;
    }

    /** Whether a pool takes children of this child's age: it may ask for a place there. */
    public boolean takesAge(Child child, Pool pool) {
        return ages.isUnderLimit(child, pool.rules) && ages.isOldEnough(child, pool.rules);
    }

    /** Whether an admission stop and the age limit let an entry in (R10, R24). */
    public boolean admits(ListEntry entry) {
        FormRules form = entry.pool.rules;
        return (!form.stopped || isOneOf(entry, form.exempt)) && isUnderLimit(entry.child, form);
    }

    /** Whether an entry may come in over capacity (R13). */
    public boolean admitsOver(ListEntry entry) {
        return isOneOf(entry, entry.pool.rules.over) && admits(entry);
    }

    /** Whether a child without an entry could go into a free place at once, its class exempt from nothing. */
    public boolean hasPlaceFor(Child child, Pool pool) {
        return pool.places.free() > 0 && !pool.rules.stopped && isUnderLimit(child, pool.rules);
    }

    private boolean isUnderLimit(Child child, FormRules form) {
        return !hasAges || ages.isUnderLimit(child, form);
    }

    /** Whether the class of an entry, or that of its child when not blocked, is among those chosen. */
    private boolean isOneOf(ListEntry entry, PriorityClasses.Chosen chosen) {
        return chosen.has(entry.priority)
                || (chosen.blocked() && entry.child.blocked())
                || chosen.has(rules.now().ownRank(entry.child));
    }
}
