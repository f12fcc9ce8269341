package nl.doorstroom.engine;

/** A child that waits gets worse (R6). */
final class Worsening {
    private final Simulation run;

    Worsening(Simulation run) {
        this.run = run;
    }

    void worsen(Child child) {
        int from = child.profile;
        run.needs.cutWait(child);
        run.stays.cutStay(child);
        child.profile = run.rules.worsensTo[from];
        run.observer.worsened(child, from, run.clock.now);
        int form = formSoughtNow(child);
        if (form < 0) {
            stays(child);
        } else if (run.rules.forms[form].crisis) {
            becomesCrisis(child, form);
        } else {
            moves(child, form);
        }
    }

    /** The form that the new profile asks for, or -1 when nothing moves. */
    private int formSoughtNow(Child child) {
        Origins.Table origin = child.origin;
        Router.Row row = router(origin).row(child, child.needCameFrom, run.clock.now);
        if (row == null || row.reaches(child.soughtForm)) {
            return -1;
        }
        int purpose = origin.source() == Origins.Source.STREAM
                ? run.blueprint.purposeOfStream(origin.index(), Purpose.STREAM_WORSE)
                : run.blueprint.purposeOfForm(origin.index(), Purpose.FORM_WORSE);
        return row.formWithPool(run.blueprint.network, child.home, () -> child.uniform(run.blueprint, purpose));
    }

    private Router router(Origins.Table origin) {
        return switch (origin.source()) {
            case STREAM -> run.rules.streams[origin.index()].entry;
            case FORM -> run.rules.forms[origin.index()].routing;
            case BREAKDOWN -> run.rules.forms[origin.index()].afterBreakdown;
        };
    }

    private void stays(Child child) {
        restartClock(child);
        run.needs.rerank(child);
        run.clocks.setHazards(child);
    }

    private void restartClock(Child child) {
        child.worsensPerDay = 0;
        child.stopClock(Clocks.Kind.WORSENS);
        run.clocks.drawWorsening(child);
    }

    private void becomesCrisis(Child child, int form) {
        run.needs.dropNeed(child, WaitEnd.WORSENED);
        Origins.Table origin = child.origin;
        int cameFrom = child.needCameFrom;
        if (stands(child, form)) {
            child.seek(form, child.pool);
            needMet(child);
        } else {
            run.needs.needBegins(child, form, run.pools.of(form, child.home), origin, cameFrom);
            run.needs.rerank(child);
        }
    }

    private void moves(Child child, int form) {
        run.needs.moveNeed(child, form);
        if (stands(child, form)) {
            run.observer.waitEnded(child, child.pool.index, WaitEnd.ADMITTED, run.clock.now);
            child.closeNeed();
            needMet(child);
        } else {
            restartClock(child);
            run.needs.makeEntries(child, true);
        }
    }

    private boolean stands(Child child, int form) {
        return child.inPool() && run.pools.of(form, child.home) == child.pool;
    }

    /** The child already stands in the pool of the form it now needs: the running stay goes on, fitting. */
    private void needMet(Child child) {
        child.fitting = true;
        if (child.stayOver) {
            int form = child.pool.form;
            run.stays.nextNeed(child, form, false, run.rules.forms[form].holdsPlace);
        } else {
            run.life.moveTo(child, Situation.IN_PLACE);
            run.ages.review(child);
        }
    }
}
