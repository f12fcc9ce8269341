package nl.doorstroom.engine.decide;

import java.util.Objects;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.Visit;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.FormRules;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;

/** The ages between which a form takes and keeps a child (R24). */
public final class AgeLimits {
    private final Blueprint blueprint;
    private final Calendar calendar;
    private final RulesInForce rules;
    private final Agenda agenda;

    public AgeLimits(Blueprint blueprint, RulesInForce rules, Agenda agenda) {
        this.blueprint = blueprint;
        this.calendar = blueprint.calendar;
        this.rules = rules;
        this.agenda = agenda;
    }

    /** The day on which a child reaches the limit of a form, or never. */
    public double limitDay(Child child, FormRules form) {
        return child.hasAge() ? limitDay(child, form.ages) : Child.NEVER;
    }

    private double limitDay(Child child, AgeLimit ages) {
        boolean extended = child.extension == Child.Extension.GRANTED;
        int years = extended ? ages.extendedUntilYears() : ages.untilYears();
        if (child.birthdayYears != years) {
            child.birthdayYears = years;
            child.birthday = calendar.birthday(child.birthDay(), years);
        }
        return child.birthday;
    }

    /** Whether a child has not reached the limit of a form. */
    public boolean isUnderLimit(Child child, FormRules form) {
        return !child.hasAge() || agenda.now() < limitDay(child, form.ages);
    }

    /** Whether a child has reached the lowest age of a form. */
    public boolean isOldEnough(Child child, FormRules form) {
        return !child.hasAge()
                || form.ages.fromYears() == 0
                || calendar.ageYears(child.birthDay(), agenda.now()) >= form.ages.fromYears();
    }

    /** The form whose limit counts for a child: the one it is in, else the one it seeks; -1 for none. */
    public static int formThatCounts(Child child) {
        Visit visit = child.visit;
        if (visit.isInPool()) {
            return visit.pool().form;
        }
        var outside = visit.outside();
        return outside != null ? outside.form() : child.need.form();
    }

    /** Sets the clock of the limit that counts for a child now. */
    public void review(Child child) {
        if (!child.hasAge() || child.visit.waitsForAdultPlace) {
            return;
        }
        int form = formThatCounts(child);
        child.setClock(
                ChildClock.AGE_LIMIT,
                form < 0 ? Child.NEVER : Math.max(agenda.now(), limitDay(child, rules.form(form).ages)));
    }

    /** Whether a child at its first limit may stay on: drawn once. */
    public boolean isExtended(Child child, int form) {
        AgeLimit ages = rules.form(form).ages;
        if (child.extension != Child.Extension.NOT_DRAWN || ages.extensionShare() <= 0) {
            return false;
        }
        boolean granted = child.happens(ages.extensionShare(), blueprint.purposeOfForm(form, Purpose.EXTENSION));
        child.extension = granted ? Child.Extension.GRANTED : Child.Extension.REFUSED;
        return granted && limitDay(child, ages) > agenda.now();
    }

    /** Whether a child that ages out of a place has to wait there for an adult place. */
    public boolean needsAdultPlace(Child child, int form) {
        AgeLimit.AdultPlace adult = rules.form(form).ages.adult();
        return child.visit.isInPool()
                && adult != null
                && child.happens(adult.share(), blueprint.purposeOfForm(form, Purpose.ADULT));
    }

    /** Lets a child stay until the earlier of an adult place found and the end of the grace. */
    public void startWaitForAdultPlace(Child child, int form) {
        FormRules of = rules.form(form);
        AgeLimit.AdultPlace adult = Objects.requireNonNull(of.ages.adult());
        double days = child.days(of.adultFind, blueprint.purposeOfForm(form, Purpose.ADULT_FIND));
        child.stopClock(ChildClock.STAY_ENDS);
        child.stopClock(ChildClock.AGE_LIMIT);
        child.visit.waitsForAdultPlace = true;
        boolean inTime = days <= adult.graceDays();
        child.setClock(
                inTime ? ChildClock.ADULT_PLACE_FOUND : ChildClock.GRACE_ENDS,
                agenda.now() + Math.min(days, adult.graceDays()));
    }
}
