package nl.doorstroom.engine.arrivals;

import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.prepared.StreamRules;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.EngineEvent;
import nl.doorstroom.engine.time.Step;
import nl.doorstroom.random.Draws;

/** Children that come back: the same child, a new arrival (R23). */
public final class Returns {
    static final String SOURCE = "/return";

    private final Blueprint blueprint;
    private final Draws draws;
    private final RulesInForce rules;
    private final Agenda agenda;
    private final Children children;
    private final WhoComes who;
    private final Newcomers newcomers;

    public Returns(
            Blueprint blueprint,
            Draws draws,
            RulesInForce rules,
            Agenda agenda,
            Children children,
            Newcomers newcomers) {
        this.blueprint = blueprint;
        this.draws = draws;
        this.rules = rules;
        this.agenda = agenda;
        this.children = children;
        this.newcomers = newcomers;
        who = new WhoComes(blueprint, rules, agenda);
    }

    /** Draws whether a child that leaves will come back, and when. */
    public void mayReturn(Child child, Outcome outcome) {
        StreamRules stream = rules.stream(child.stream());
        if (stream.returnAfter == null || !returnsFrom(stream, outcome)) {
            return;
        }
        if (child.happens(stream.returnShare, blueprint.purposeOfStream(child.stream(), Purpose.RETURNS))) {
            double days =
                    child.days(stream.returnAfter, blueprint.purposeOfStream(child.stream(), Purpose.RETURN_AFTER));
            if (agenda.now() + days < blueprint.endDay) {
                agenda.schedule(new Return(child), agenda.now() + days, Step.ARRIVES);
            }
        }
    }

    private static boolean returnsFrom(StreamRules stream, Outcome outcome) {
        for (Exit exit : stream.returnExits) {
            if (Outcome.of(exit) == outcome) {
                return true;
            }
        }
        return false;
    }

    private final class Return extends EngineEvent {
        private final long sourceKey;
        private final int stream;
        private final int home;
        private final long birthDay;

        Return(Child child) {
            super(agenda);
            source = child.source() + ":" + child.number() + SOURCE;
            number = 1;
            sourceKey = Draws.returnsOf(child.key);
            stream = child.stream();
            home = child.home();
            birthDay = child.birthDay();
        }

        @Override
        protected void happen() {
            if (isTooOld()) {
                return;
            }
            Child child = children.comesIn(source, 1, draws.subject(sourceKey, 1), stream);
            child.livesIn(home);
            child.bornOn(birthDay);
            who.drawProfile(child);
            who.drawFrameAndReferrer(child);
            newcomers.arrives(child, ArrivalKind.RETURN);
        }

        private boolean isTooOld() {
            return birthDay != Child.NO_BIRTH
                    && agenda.now() >= blueprint.calendar.birthday(birthDay, blueprint.oldestLimitYears);
        }
    }
}
