package nl.doorstroom.engine;

import nl.doorstroom.domain.AgeLimit;

/** Age limits: who may enter, when a child ages out, and the adult place that some wait for (R24). */
final class Ages {
    private final Simulation run;

    Ages(Simulation run) {
        this.run = run;
    }

    /** Sets the day of the limit of the form a child is in, else of the form it seeks. */
    void review(Child child) {
        if (child.birthDay == Child.NO_BIRTH || child.adultWait) {
            return;
        }
        int form = formOf(child);
        child.setClock(
                Clocks.Kind.AGE_LIMIT,
                form < 0 ? ChildState.NEVER : Math.max(run.clock.now, limitDay(child, run.rules.forms[form].ages)));
    }

    private int formOf(Child child) {
        if (child.inPool()) {
            return child.pool.form;
        }
        return child.outsideForm >= 0 ? child.outsideForm : child.soughtForm;
    }

    /** The day on which a child reaches the limit of a form, or never. */
    double limitDay(ChildState child, FormRules rules) {
        return child.birthDay == Child.NO_BIRTH ? ChildState.NEVER : limitDay(child, rules.ages);
    }

    private double limitDay(ChildState child, AgeLimit ages) {
        boolean extended = child.extension == ChildState.Extension.GRANTED;
        int years = extended ? ages.extendedUntilYears() : ages.untilYears();
        if (child.birthdayYears != years) {
            child.birthdayYears = years;
            child.birthday = run.blueprint.calendar.birthday(child.birthDay, years);
        }
        return child.birthday;
    }

    /** Whether a child has not reached the limit of a form. */
    boolean underLimit(ChildState child, FormRules rules) {
        return child.birthDay == Child.NO_BIRTH || run.clock.now < limitDay(child, rules.ages);
    }

    /** Whether a child has reached the lowest age of a form. */
    boolean oldEnough(ChildState child, FormRules rules) {
        return child.birthDay == Child.NO_BIRTH
                || rules.ages.fromYears() == 0
                || run.blueprint.calendar.ageYears(child.birthDay, run.clock.now) >= rules.ages.fromYears();
    }

    void limitReached(Child child) {
        int form = formOf(child);
        AgeLimit ages = run.rules.forms[form].ages;
        if (child.extension == ChildState.Extension.NOT_DRAWN && ages.extensionShare() > 0) {
            boolean granted = child.happens(
                    run.blueprint, ages.extensionShare(), run.blueprint.purposeOfForm(form, Purpose.EXTENSION));
            child.extension = granted ? ChildState.Extension.GRANTED : ChildState.Extension.REFUSED;
            if (granted && limitDay(child, ages) > run.clock.now) {
                review(child);
                run.needs.rerank(child);
                run.rings.wanted(child);
                return;
            }
        }
        ageOut(child, form, ages.adult());
    }

    private void ageOut(Child child, int form, AgeLimit.@org.jspecify.annotations.Nullable AdultPlace adult) {
        if (child.inPool() && adult != null && needsAdultPlace(child, form, adult.share())) {
            waitForAdultPlace(child, form, adult.graceDays());
        } else {
            run.life.end(child, nl.doorstroom.domain.Outcome.AGED_OUT);
        }
    }

    private boolean needsAdultPlace(Child child, int form, double share) {
        return child.happens(run.blueprint, share, run.blueprint.purposeOfForm(form, Purpose.ADULT));
    }

    private void waitForAdultPlace(Child child, int form, double graceDays) {
        double days = child.days(
                run.blueprint, run.rules.forms[form].adultFind, run.blueprint.purposeOfForm(form, Purpose.ADULT_FIND));
        run.needs.dropNeed(child, WaitEnd.AGED_OUT);
        run.stays.startBlocking(child);
        child.stopClock(Clocks.Kind.STAY_ENDS);
        child.stopClock(Clocks.Kind.AGE_LIMIT);
        child.adultWait = true;
        if (days <= graceDays) {
            child.setClock(Clocks.Kind.ADULT_PLACE_FOUND, run.clock.now + days);
        } else {
            child.setClock(Clocks.Kind.GRACE_ENDS, run.clock.now + graceDays);
        }
        run.life.moveTo(child, Situation.BLOCKED);
        run.displacement.cancel(child);
        run.clocks.plan(child);
    }
}
