package nl.doorstroom.engine;

import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.random.Sampler;

/** What a child asks for: its need, and its entries on waiting lists, of the form sought and of alternatives (R2, R5-R7, R16). */
final class Needs {
    private final Simulation run;

    Needs(Simulation run) {
        this.run = run;
    }

    /** A new need, for a form and its pool for the child (R2); the clocks of the child are to be planned. */
    void needBegins(Child child, int form, PoolState pool, Origins.Table origin, int cameFrom) {
        beginNeed(child, form, pool, origin, cameFrom);
        run.observer.needBegan(child, run.clock.now);
        makeEntries(child, true);
    }

    /** Sets the need and its thresholds, without entries. */
    void beginNeed(Child child, int form, PoolState pool, Origins.Table origin, int cameFrom) {
        child.needOpen = true;
        child.since = run.clock.now;
        child.intakeDays = 0;
        child.seek(form, pool);
        child.needForm = form;
        child.origin = origin;
        child.needCameFrom = cameFrom;
        child.placedForNeed = false;
        child.askedOutside = false;
        if (!child.usedPools.isEmpty()) {
            child.usedPools.clear();
        }
        run.clocks.drawThresholds(child);
    }

    /** Puts the child on the list of the form sought, or in its intake, and gets its alternatives and clocks ready. */
    void makeEntries(Child child, boolean withIntake) {
        FormRules rules = child.soughtPool.rules;
        Sampler intake = withIntake ? rules.intake : null;
        double days = child.days(run.blueprint, intake, run.blueprint.purposeOfForm(child.soughtForm, Purpose.INTAKE));
        boolean beginsNow = withIntake && child.since == run.clock.now;
        if (days <= 0 && beginsNow && run.placement.goesStraightIn(child)) {
            run.stays.goStraightIn(child);
            return;
        }
        enterLists(child, days, withIntake);
    }

    /**
     * Puts the child on its lists.
     *
     * @param days of intake still to go
     * @param meetsFull whether it meets R13 as soon as it is on the list of the form sought
     */
    void enterLists(Child child, double days, boolean meetsFull) {
        FormRules rules = child.soughtPool.rules;
        Entry own = child.own;
        own.pool = child.soughtPool;
        own.since = child.since;
        if (days > 0) {
            own.inIntake = true;
            own.dueDay = run.clock.now + days;
            child.intakeFrom = run.clock.now;
        } else {
            list(own);
            if (meetsFull) {
                run.full.comes(own);
            }
        }
        makeAlternatives(child);
        WhenFull.Outside outside = rules.outside;
        child.setClock(
                Clocks.Kind.OUTSIDE,
                outside == null || outside.afterDays() <= 0 || child.askedOutside
                        ? ChildState.NEVER
                        : Math.max(run.clock.now, child.since + outside.afterDays()));
        run.clocks.setHazards(child);
        run.ages.review(child);
    }

    /** Whether a child may make an entry of second choice for a pool: not its own, not where it stands, not used or made yet. */
    private static boolean isOpen(Child child, PoolState pool) {
        return pool != child.soughtPool
                && pool != child.pool
                && !child.usedPools.contains(pool)
                && child.others.stream().noneMatch(e -> e.kind == Entry.Kind.ALTERNATIVE && e.pool == pool);
    }

    /** A child moved while blocked asks for what it may ask for from where it now stands. */
    void renewAlternatives(Child child) {
        child.others.stream()
                .filter(e -> e.kind == Entry.Kind.ALTERNATIVE && e.pool == child.pool)
                .toList()
                .forEach(entry -> {
                    unlist(entry);
                    child.others.remove(entry);
                });
        makeAlternatives(child);
    }

    /** At home or blocked: alternatives not yet used for this need, each with the day on which it becomes acceptable (R7). */
    void makeAlternatives(Child child) {
        if (child.outsideForm >= 0 || (child.inPool() && !child.stayOver)) {
            return;
        }
        FormRules rules = child.soughtPool.rules;
        for (int i = 0; i < rules.alternatives.length; i++) {
            Alternative alternative = rules.alternatives[i];
            int form = rules.alternativeForms[i];
            PoolState pool = alternative.area() == null
                    ? run.pools.of(form, child.home)
                    : run.pools.in(form, alternative.area());
            if (pool != PoolState.NOWHERE && isOpen(child, pool)) {
                Entry entry = new Entry(child, Entry.Kind.ALTERNATIVE);
                entry.pool = pool;
                entry.rank = i;
                entry.moveOn = alternative.moveOn();
                entry.since = child.since;
                entry.dueDay = Math.max(run.clock.now, child.since + alternative.afterDays());
                child.addEntry(entry);
            }
        }
    }

    void alternativesDue(Child child) {
        for (int i = 0; i < child.others.size(); i++) {
            Entry entry = child.others.get(i);
            if (entry.dueDay <= run.clock.now) {
                FormRules rules = entry.pool.rules;
                if (entry.inIntake) {
                    list(entry);
                } else if (!run.ages.underLimit(child, rules) || !run.ages.oldEnough(child, rules)) {
                    child.others.remove(i--);
                } else {
                    becomesAcceptable(entry, rules);
                }
            }
        }
    }

    private void becomesAcceptable(Entry entry, FormRules rules) {
        double days = entry.child.days(
                run.blueprint, rules.intake, run.blueprint.purposeOfForm(entry.pool.form, Purpose.INTAKE));
        if (days > 0) {
            entry.inIntake = true;
            entry.dueDay = run.clock.now + days;
        } else {
            list(entry);
        }
    }

    void intakeDone(Child child) {
        endIntake(child);
        list(child.own);
        run.full.comes(child.own);
    }

    /** Counts the intake of the own entry up to now. */
    private void endIntake(Child child) {
        double now = run.clock.now;
        if (child.own.inIntake) {
            child.own.inIntake = false;
            child.own.dueDay = ChildState.NEVER;
            child.intakeDays += now - child.intakeFrom;
            if (now > child.intakeFrom) {
                run.observer.intake(child, child.soughtPool.index, child.intakeFrom, now);
            }
        }
    }

    void list(Entry entry) {
        PoolState pool = entry.pool;
        entry.inIntake = false;
        entry.dueDay = ChildState.NEVER;
        entry.listed = true;
        entry.priority = rank(entry);
        pool.list.add(entry);
        if (pool.matching != null) {
            pool.matching.listed(entry);
        }
        run.pools.touch(pool);
        if (entry.kind == Entry.Kind.OWN) {
            entry.child.waitFrom = run.clock.now;
            run.observer.listed(entry.child, pool.index, run.clock.now);
        }
        run.rings.wanted(entry.child);
    }

    private void unlist(Entry entry) {
        entry.dueDay = ChildState.NEVER;
        entry.inIntake = false;
        if (entry.listed) {
            entry.listed = false;
            PoolState pool = entry.pool;
            pool.list.remove(entry);
            if (pool.matching != null) {
                pool.matching.unlisted(entry);
            }
        }
    }

    private int rank(Entry entry) {
        return entry.kind == Entry.Kind.DISPLACED ? FormRules.Classes.DISPLACED : run.rules.rank(entry.child);
    }

    /** Puts the entries of a child where its present class belongs. */
    void rerank(Child child) {
        rerank(child.own);
        for (int i = 0; i < child.others.size(); i++) {
            rerank(child.others.get(i));
        }
        run.rings.wanted(child);
    }

    private void rerank(Entry entry) {
        if (entry.listed) {
            PoolState pool = entry.pool;
            int rank = rank(entry);
            if (rank != entry.priority) {
                pool.list.remove(entry);
                entry.priority = rank;
                pool.list.add(entry);
            }
            if (pool.matching != null) {
                pool.matching.recheck(entry);
            }
            run.pools.touch(pool);
        }
    }

    /** Closes the open need, if any: all its entries go. */
    void dropNeed(Child child, WaitEnd how) {
        if (child.needOpen) {
            cutWait(child);
            if (child.stayOver) {
                run.stays.cutStay(child);
            }
            leaveLists(child, how);
            child.closeNeed();
        }
    }

    /** All entries for the need go. */
    private void leaveLists(Child child, WaitEnd how) {
        endIntake(child);
        unlist(child.own);
        withdraw(child, Entry.Kind.ALTERNATIVE);
        run.observer.waitEnded(child, child.soughtPool.index, how, run.clock.now);
    }

    /** Takes all entries of a kind other than the own one off their lists. */
    void withdraw(Child child, Entry.Kind kind) {
        for (int i = child.others.size() - 1; i >= 0; i--) {
            if (child.others.get(i).kind == kind) {
                unlist(child.others.remove(i));
            }
        }
    }

    /** Moves the open need to the list of another form with the same since (R6). */
    void moveNeed(Child child, int form) {
        cutWait(child);
        run.stays.cutStay(child);
        leaveLists(child, WaitEnd.MOVED_LIST);
        int from = child.soughtForm;
        child.seek(form, run.pools.of(form, child.home));
        run.observer.needMoved(child, from, run.clock.now);
    }

    /** Reports the wait of an open need up to now and starts a new stretch. */
    void cutWait(Child child) {
        double now = run.clock.now;
        if (child.own.listed) {
            if (now > child.waitFrom) {
                run.observer.waited(child, child.soughtPool.index, child.situation, child.waitFrom, now);
            }
            child.waitFrom = now;
        } else if (child.own.inIntake && now > child.intakeFrom) {
            run.observer.intake(child, child.soughtPool.index, child.intakeFrom, now);
            child.intakeDays += now - child.intakeFrom;
            child.intakeFrom = now;
        }
    }
}
