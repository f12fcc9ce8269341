package nl.doorstroom.engine.arrivals;

import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
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
    private final Pools pools;
    private final WhoComes who;
    private final Newcomers newcomers;

    public Returns(
            Blueprint blueprint,
            Draws draws,
            RulesInForce rules,
            Agenda agenda,
            Children children,
            Pools pools,
            Newcomers newcomers) {
        this.blueprint = blueprint;
        this.draws = draws;
        this.rules = rules;
        this.agenda = agenda;
        this.children = children;
        this.pools = pools;
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

    /** A child that was on its way back when the run began comes on a day. */
    void comesOn(double day, String source, long sourceKey, long number, int stream, int home, long birthDay) {
        if (day < blueprint.endDay) {
            agenda.schedule(new Return(source, sourceKey, number, stream, home, birthDay), day, Step.ARRIVES);
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
            this(
                    child.source() + ":" + child.number() + SOURCE,
                    Draws.returnsOf(child.key),
                    1,
                    child.stream(),
                    child.home(),
                    child.birthDay());
        }

        Return(String source, long sourceKey, long child, int stream, int home, long birthDay) {
            super(agenda);
            this.source = source;
            this.number = child;
            this.sourceKey = sourceKey;
            this.stream = stream;
            this.home = home;
            this.birthDay = birthDay;
        }

        @Override
        protected void happen() {
            if (birthDay != Child.NO_BIRTH && !someFormTakes()) {
                return;
            }
            Child child = children.comesIn(source, number, draws.subject(sourceKey, number), stream);
            child.livesIn(home);
            child.bornOn(birthDay);
            who.drawProfile(child);
            who.drawFrameAndReferrer(child);
            newcomers.arrives(child, ArrivalKind.RETURN);
        }

        /** Whether the entry table can lead the child to a form that serves its home and still takes its age. */
        private boolean someFormTakes() {
            double now = agenda.now();
            return rules.stream(stream).entry.mayLead(birthDay, blueprint.tables.ofStream(stream), now, form -> {
                int years = rules.form(form).ages.extendedUntilYears();
                return pools.of(form, home) != Pool.NOWHERE && now < blueprint.calendar.birthday(birthDay, years);
            });
        }
    }
}
