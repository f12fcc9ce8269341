package nl.doorstroom.engine.moves;

import nl.doorstroom.domain.Alternative;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.ListEntry.Reason;
import nl.doorstroom.engine.child.Need;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.decide.AdmissionRules;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.FormRules;
import nl.doorstroom.engine.prepared.PriorityClasses;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;

/** A child's entries on waiting lists, of the form sought and of others, and its intake for them (R2, R6, R7, R16). */
public final class Lists {
    private final Blueprint blueprint;
    private final RulesInForce rules;
    private final Agenda agenda;
    private final Observer observer;
    private final Pools pools;
    private final AdmissionRules admission;
    private final Clocks clocks;
    private final RingSearch rings;

    public Lists(
            Blueprint blueprint,
            RulesInForce rules,
            Agenda agenda,
            Observer observer,
            Pools pools,
            AdmissionRules admission,
            Clocks clocks,
            RingSearch rings) {
        this.blueprint = blueprint;
        this.rules = rules;
        this.agenda = agenda;
        this.observer = observer;
        this.pools = pools;
        this.admission = admission;
        this.clocks = clocks;
        this.rings = rings;
    }

    /** The days of intake for a form, drawn. */
    public double intakeDays(Child child, Pool pool) {
        return child.days(pool.rules.intake, blueprint.purposeOfForm(pool.form, Purpose.INTAKE));
    }

    /** Puts the entry for the form sought on its list, or in intake for some days; returns whether it is on the list. */
    public boolean enter(Child child, double intakeDays) {
        ListEntry own = child.need.own;
        own.pool = child.need.pool();
        own.since = child.need.since;
        if (intakeDays > 0) {
            own.inIntake = true;
            own.dueDay = agenda.now() + intakeDays;
            child.need.intakeFrom = agenda.now();
            return false;
        }
        list(own);
        return true;
    }

    public void intakeDone(Child child) {
        endIntake(child);
        list(child.need.own);
    }

    /** Counts the intake of the own entry up to now. */
    private void endIntake(Child child) {
        Need need = child.need;
        if (need.own.inIntake) {
            need.own.inIntake = false;
            need.own.dueDay = Child.NEVER;
            cutIntake(child);
        }
    }

    private void cutIntake(Child child) {
        Need need = child.need;
        double now = agenda.now();
        if (now > need.intakeFrom) {
            observer.intake(child, need.pool().index, need.intakeFrom, now);
        }
        need.intakeDays += now - need.intakeFrom;
        need.intakeFrom = now;
    }

    /** Puts an entry on its list. */
    void list(ListEntry entry) {
        Pool pool = entry.pool;
        entry.inIntake = false;
        entry.dueDay = Child.NEVER;
        entry.listed = true;
        entry.priority = rank(entry);
        pool.list.add(entry);
        if (pool.matcher != null) {
            pool.matcher.listed(entry);
        }
        pools.touch(pool);
        if (entry.reason == Reason.OWN) {
            entry.child.need.waitFrom = agenda.now();
            observer.listed(entry.child, pool.index, agenda.now());
        }
        rings.wanted(entry.child);
    }

    private static void unlist(ListEntry entry) {
        entry.dueDay = Child.NEVER;
        entry.inIntake = false;
        if (entry.listed) {
            entry.listed = false;
            entry.pool.list.remove(entry);
            if (entry.pool.matcher != null) {
                entry.pool.matcher.unlisted(entry);
            }
        }
    }

    private int rank(ListEntry entry) {
        return entry.reason == Reason.DISPLACED
                ? PriorityClasses.DISPLACED
                : rules.now().rank(entry.child, entry.child.blocked());
    }

    /** Puts the entries of a child where its present class belongs. */
    public void rerank(Child child) {
        rerank(child.need.own);
        for (int i = 0; i < child.others.size(); i++) {
            rerank(child.others.get(i));
        }
        rings.wanted(child);
    }

    private void rerank(ListEntry entry) {
        if (entry.listed) {
            Pool pool = entry.pool;
            int rank = rank(entry);
            if (rank != entry.priority) {
                pool.list.remove(entry);
                entry.priority = rank;
                pool.list.add(entry);
            }
            if (pool.matcher != null) {
                pool.matcher.recheck(entry);
            }
            pools.touch(pool);
        }
    }

    /** The situation of a child may have changed: cuts the wait, and looks up class and hazards again. */
    public void situationChanges(Child child) {
        Need need = child.need;
        if (need.isOpen()) {
            Situation situation = child.situation();
            if (need.waitsIn != situation) {
                cutWait(child);
                need.waitsIn = situation;
            }
            rerank(child);
            clocks.setHazards(child);
        }
    }

    /** Reports the wait of an open need up to now and starts a new stretch. */
    public void cutWait(Child child) {
        Need need = child.need;
        double now = agenda.now();
        if (need.own.listed) {
            if (now > need.waitFrom) {
                observer.waited(child, need.pool().index, need.waitsIn, need.waitFrom, now);
            }
            need.waitFrom = now;
        } else if (need.own.inIntake && now > need.intakeFrom) {
            cutIntake(child);
        }
    }

    /** All entries for the need go. */
    public void leave(Child child, WaitEnd how) {
        endIntake(child);
        unlist(child.need.own);
        withdraw(child, Reason.ALTERNATIVE);
        observer.waitEnded(child, child.need.pool().index, how, agenda.now());
    }

    /** The open need moves to the list of another form, with the same since (R6). */
    public void move(Child child, int form, Pool pool) {
        int from = child.need.form();
        leave(child, WaitEnd.MOVED_LIST);
        child.need.seek(form, pool);
        observer.needMoved(child, from, agenda.now());
    }

    /** Takes all entries of a kind other than the own one off their lists. */
    public void withdraw(Child child, Reason reason) {
        for (int i = child.others.size() - 1; i >= 0; i--) {
            if (child.others.get(i).reason == reason) {
                unlist(child.others.remove(i));
            }
        }
    }

    /** At home or blocked: alternatives not yet used for this need, each with the day on which it becomes acceptable (R7). */
    public void makeAlternatives(Child child) {
        boolean isStaying = child.visit.isInPool() && !child.visit.isOver();
        if (child.visit.isOutside() || isStaying) {
            return;
        }
        FormRules form = child.need.pool().rules;
        for (int i = 0; i < form.alternatives.length; i++) {
            Alternative alternative = form.alternatives[i];
            int other = form.alternativeForms[i];
            Pool pool =
                    alternative.area() == null ? pools.of(other, child.home()) : pools.in(other, alternative.area());
            if (pool != Pool.NOWHERE && mayBecomeAlternative(child, pool)) {
                ListEntry entry = new ListEntry(child, Reason.ALTERNATIVE);
                entry.pool = pool;
                entry.rank = i;
                entry.moveOn = alternative.moveOn();
                entry.since = child.need.since;
                entry.dueDay = Math.max(agenda.now(), child.need.since + alternative.afterDays());
                child.addEntry(entry);
            }
        }
    }

    /** Not the own pool, not where the child stands, not used or made yet. */
    private static boolean mayBecomeAlternative(Child child, Pool pool) {
        return pool != child.need.pool()
                && pool != child.visit.pool()
                && !child.need.hasUsed(pool)
                && child.others.stream().noneMatch(e -> e.reason == Reason.ALTERNATIVE && e.pool == pool);
    }

    /** A child moved while blocked asks for what it may ask for from where it now stands. */
    void renewAlternatives(Child child) {
        child.others.stream()
                .filter(e -> e.reason == Reason.ALTERNATIVE && e.pool == child.visit.pool())
                .toList()
                .forEach(entry -> {
                    unlist(entry);
                    child.others.remove(entry);
                });
        makeAlternatives(child);
    }

    /** Alternatives whose day, or whose end of intake, has come. */
    public void alternativesDue(Child child) {
        for (int i = 0; i < child.others.size(); i++) {
            ListEntry entry = child.others.get(i);
            if (entry.dueDay <= agenda.now()) {
                if (entry.inIntake) {
                    list(entry);
                } else if (!admission.takesAge(child, entry.pool)) {
                    child.others.remove(i--);
                } else {
                    becomesAcceptable(entry);
                }
            }
        }
    }

    private void becomesAcceptable(ListEntry entry) {
        double days = intakeDays(entry.child, entry.pool);
        if (days > 0) {
            entry.inIntake = true;
            entry.dueDay = agenda.now() + days;
        } else {
            list(entry);
        }
    }
}
