package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.random.Draws;

/** Children coming in: by streams, as returns, and at doors where someone always waits (R23). */
final class Arrivals {
    private final Simulation run;
    private final List<Door> doors = new ArrayList<>();

    Arrivals(Simulation run) {
        this.run = run;
    }

    /** Schedules the first arrival of every stream, and fills the doors. */
    void open() {
        var streams = run.blueprint.scenario.base().streams();
        for (int s = 0; s < streams.size(); s++) {
            if (run.rules.streams[s].alwaysWaiting > 0) {
                doors.add(new Door(streams.get(s).id(), s));
            } else {
                new StreamEvent(run, s, streams.get(s).id()).planNext();
            }
        }
    }

    /** Brings every door back to its number; returns whether anyone came. */
    boolean refillDoors() {
        boolean came = false;
        for (int i = 0; i < doors.size(); i++) {
            came |= doors.get(i).refill();
        }
        return came;
    }

    /** A child of a stream comes in at this instant. */
    Child arrive(String source, long sourceKey, long number, int stream) {
        Child child = run.life.create(source, sourceKey, number, stream);
        StreamRules rules = run.rules.streams[stream];
        child.home = draw(child, rules.homes, Purpose.HOME, 0);
        drawProfile(child, rules);
        drawBirth(child, rules);
        drawFrameAndReferrer(child, rules);
        enter(child, Origin.ARRIVAL);
        return child;
    }

    private void drawProfile(Child child, StreamRules rules) {
        child.profile = draw(child, rules.profiles, Purpose.PROFILE, 0);
    }

    void drawFrameAndReferrer(Child child, StreamRules rules) {
        child.frame = draw(child, rules.frames, Purpose.FRAME, -1);
        child.referrer = draw(child, rules.referrers, Purpose.REFERRER, -1);
    }

    void drawBirth(Child child, StreamRules rules) {
        if (!rules.ageBands.isEmpty()) {
            AgeBand band = rules.bands[draw(child, rules.ageBands, Purpose.AGE_BAND, 0)];
            double u = child.uniform(run.blueprint, run.blueprint.purposeOfStream(child.stream, Purpose.AGE));
            double years = band.fromYears() + u * (band.toYears() + 1 - band.fromYears());
            child.birthDay = (long) Math.floor(run.clock.now - years * Calendar.DAYS_PER_YEAR);
        }
    }

    private int draw(Child child, Shares shares, int purpose, int none) {
        return shares.isEmpty()
                ? none
                : child.pick(run.blueprint, shares, run.blueprint.purposeOfStream(child.stream, purpose));
    }

    private void enter(Child child, Origin origin) {
        run.observer.arrived(child, origin, run.clock.now);
        Router entry = run.rules.streams[child.stream].entry;
        int purpose = run.blueprint.purposeOfStream(child.stream, Purpose.ENTRY);
        int form = entry.choose(child, child.cameFrom, run.clock.now, run.blueprint, purpose);
        PoolState pool = form < 0 ? PoolState.NOWHERE : run.pools.of(form, child.home);
        if (pool == PoolState.NOWHERE) {
            run.life.end(child, Router.outcome(form));
        } else {
            run.needs.needBegins(child, form, pool, run.origins.stream(child.stream), child.cameFrom);
            run.clocks.plan(child);
        }
    }

    /** Draws whether a child that leaves will come back, and when. */
    void mayReturn(Child child, Outcome outcome) {
        StreamRules rules = run.rules.streams[child.stream];
        if (rules.returnAfter == null || !returnsFrom(rules, outcome)) {
            return;
        }
        Blueprint blueprint = run.blueprint;
        if (child.happens(blueprint, rules.returnShare, blueprint.purposeOfStream(child.stream, Purpose.RETURNS))) {
            double days = child.days(
                    blueprint, rules.returnAfter, blueprint.purposeOfStream(child.stream, Purpose.RETURN_AFTER));
            if (run.clock.now + days < run.blueprint.endDay) {
                run.clock.schedule(new Return(run, child), run.clock.now + days, Clock.ARRIVES);
            }
        }
    }

    /** A child that was on its way back when the run began full comes on a day. */
    void returnsOn(double day, String source, long sourceKey, long number, int stream, int home, long birthDay) {
        if (day < run.blueprint.endDay) {
            run.clock.schedule(new Return(run, source, sourceKey, number, stream, home, birthDay), day, Clock.ARRIVES);
        }
    }

    private static boolean returnsFrom(StreamRules rules, Outcome outcome) {
        return rules.returnExits.stream().anyMatch(exit -> Outcome.of(exit) == outcome);
    }

    private void comeBack(Return back) {
        if (back.birthDay != Child.NO_BIRTH
                && run.clock.now >= run.blueprint.calendar.birthday(back.birthDay, run.blueprint.oldestLimitYears)) {
            return;
        }
        Child child = run.life.create(back.source, back.sourceKey, back.number, back.stream);
        StreamRules rules = run.rules.streams[back.stream];
        child.home = back.home;
        child.birthDay = back.birthDay;
        drawProfile(child, rules);
        drawFrameAndReferrer(child, rules);
        enter(child, Origin.RETURN);
    }

    /** A child on its way back (R23): the same child, a new arrival. */
    private static final class Return extends EngineEvent {
        private final Simulation run;
        private final long sourceKey;
        private final int stream;
        private final int home;
        private final long birthDay;

        Return(Simulation run, Child child) {
            this(
                    run,
                    child.source + ":" + child.number + "/return",
                    Draws.returnsOf(child.key),
                    1,
                    child.stream,
                    child.home,
                    child.birthDay);
        }

        Return(Simulation run, String source, long sourceKey, long number, int stream, int home, long birthDay) {
            super(run.clock.simulator);
            this.run = run;
            this.source = source;
            this.number = number;
            this.sourceKey = sourceKey;
            this.stream = stream;
            this.home = home;
            this.birthDay = birthDay;
        }

        @Override
        public void actions() {
            run.clock.enter(this);
            run.arrivals.comeBack(this);
            run.settle();
        }
    }

    /** The next arrival of a stream. */
    private static final class StreamEvent extends EngineEvent {
        private final Simulation run;
        private final int stream;
        private final long sourceKey;
        private final ArrivalTimes times;

        StreamEvent(Simulation run, int stream, String id) {
            super(run.clock.simulator, true);
            this.run = run;
            this.stream = stream;
            this.source = id;
            this.sourceKey = Draws.textKey(id);
            this.times = new ArrivalTimes(
                    run.blueprint, stream, run.draws.subject(sourceKey, 0), Draws.textKey(id + "/arrivals"));
        }

        void planNext() {
            double day = times.next();
            number++;
            if (day < run.blueprint.endDay) {
                run.clock.schedule(this, day, Clock.ARRIVES);
            }
        }

        @Override
        public void actions() {
            run.clock.enter(this);
            run.arrivals.arrive(source, sourceKey, number, stream);
            planNext();
            run.settle();
        }
    }

    /** A door at which a stated number of children always waits. */
    private final class Door {
        private final String source;
        private final long sourceKey;
        private final int stream;
        private long last;

        Door(String source, int stream) {
            this.source = source;
            this.stream = stream;
            this.sourceKey = Draws.textKey(source);
        }

        boolean refill() {
            int missing = run.rules.streams[stream].alwaysWaiting - waiting();
            for (int i = 0; i < missing; i++) {
                run.clock.schedule(new Knock(), run.clock.now, Clock.ARRIVES);
            }
            return missing > 0;
        }

        private int waiting() {
            int waiting = 0;
            for (Child child : run.life.inside) {
                boolean atDoor = child.stream == stream
                        && !child.inPool()
                        && child.previousPool == PoolState.NOWHERE
                        && child.outsideForm < 0
                        && !child.source.endsWith("/return");
                waiting += atDoor ? 1 : 0;
            }
            return waiting;
        }

        /** One child comes to the door. */
        private final class Knock extends EngineEvent {
            Knock() {
                super(run.clock.simulator);
                this.source = Door.this.source;
                this.number = ++last;
            }

            @Override
            public void actions() {
                run.clock.enter(this);
                arrive(source, sourceKey, number, stream);
                run.settle();
            }
        }
    }
}
