package nl.doorstroom.engine.arrivals;

import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.EngineEvent;
import nl.doorstroom.engine.time.Step;
import nl.doorstroom.random.Draws;

/** First arrivals by streams (R23). */
public final class Streams {
    private final Blueprint blueprint;
    private final Draws draws;
    private final RulesInForce rules;
    private final Agenda agenda;
    private final Children children;
    private final WhoComes who;
    private final Newcomers newcomers;

    public Streams(
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

    /** Schedules the first arrival of every stream that has a rate. */
    public void open() {
        var streams = blueprint.scenario.base().streams();
        for (int s = 0; s < streams.size(); s++) {
            if (!isDoor(rules, s)) {
                new NextArrival(s, streams.get(s).id()).plan();
            }
        }
    }

    static boolean isDoor(RulesInForce rules, int stream) {
        return rules.stream(stream).alwaysWaiting > 0;
    }

    /** A child of a stream comes in now. */
    void arrives(String source, long sourceKey, long number, int stream) {
        Child child = children.comesIn(source, number, draws.subject(sourceKey, number), stream);
        who.drawHome(child);
        who.drawProfile(child);
        who.drawBirth(child);
        who.drawFrameAndReferrer(child);
        newcomers.arrives(child, ArrivalKind.ARRIVAL);
    }

    private final class NextArrival extends EngineEvent {
        private final int stream;
        private final long sourceKey;
        private final ArrivalTimes times;

        NextArrival(int stream, String id) {
            super(agenda, true);
            this.stream = stream;
            this.source = id;
            sourceKey = Draws.textKey(id);
            times = new ArrivalTimes(blueprint, stream, draws.subject(sourceKey, 0), Draws.textKey(id + "/arrivals"));
        }

        void plan() {
            double day = times.next();
            number++;
            if (day < blueprint.endDay) {
                agenda.schedule(this, day, Step.ARRIVES);
            }
        }

        @Override
        protected void happen() {
            arrives(source, sourceKey, number, stream);
            plan();
        }
    }
}
