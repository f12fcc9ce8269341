package nl.doorstroom.engine.arrivals;

import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.prepared.Shares;
import nl.doorstroom.engine.prepared.StreamRules;
import nl.doorstroom.engine.time.Agenda;

/** Draws who a child of a stream is (R23). */
final class WhoComes {
    private final Blueprint blueprint;
    private final RulesInForce rules;
    private final Agenda agenda;

    WhoComes(Blueprint blueprint, RulesInForce rules, Agenda agenda) {
        this.blueprint = blueprint;
        this.rules = rules;
        this.agenda = agenda;
    }

    void drawHome(Child child) {
        drawHome(child, rules.stream(child.stream()).homes);
    }

    void drawHome(Child child, Shares homes) {
        child.livesIn(draw(child, homes, Purpose.HOME, 0));
    }

    void drawProfile(Child child) {
        drawProfile(child, rules.stream(child.stream()).profiles);
    }

    void drawProfile(Child child, Shares profiles) {
        child.hasProfile(draw(child, profiles, Purpose.PROFILE, 0));
    }

    void drawFrameAndReferrer(Child child) {
        StreamRules stream = rules.stream(child.stream());
        child.hasFrame(draw(child, stream.frames, Purpose.FRAME, -1));
        child.hasReferrer(draw(child, stream.referrers, Purpose.REFERRER, -1));
    }

    void drawBirth(Child child) {
        StreamRules stream = rules.stream(child.stream());
        if (!stream.ageBands.isEmpty()) {
            AgeBand band = stream.bands[draw(child, stream.ageBands, Purpose.AGE_BAND, 0)];
            double u = child.uniform(blueprint.purposeOfStream(child.stream(), Purpose.AGE));
            double years = band.fromYears() + u * (band.toYears() + 1 - band.fromYears());
            child.bornOn((long) Math.floor(agenda.now() - years * Calendar.DAYS_PER_YEAR));
        }
    }

    private int draw(Child child, Shares shares, int purpose, int none) {
        return child.pick(shares, blueprint.purposeOfStream(child.stream(), purpose), none);
    }
}
