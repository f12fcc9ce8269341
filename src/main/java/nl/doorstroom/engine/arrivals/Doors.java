package nl.doorstroom.engine.arrivals;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.EngineEvent;
import nl.doorstroom.engine.time.Step;
import nl.doorstroom.random.Draws;

/** Streams of which a stated number of children always waits at the door (R23). */
public final class Doors {
    private final RulesInForce rules;
    private final Agenda agenda;
    private final Children children;
    private final Streams streams;
    private final List<AlwaysWaiting> doors = new ArrayList<>();

    public Doors(Blueprint blueprint, RulesInForce rules, Agenda agenda, Children children, Streams streams) {
        this.rules = rules;
        this.agenda = agenda;
        this.children = children;
        this.streams = streams;
        var all = blueprint.scenario.base().streams();
        for (int s = 0; s < all.size(); s++) {
            if (Streams.isDoor(rules, s)) {
                doors.add(new AlwaysWaiting(all.get(s).id(), s));
            }
        }
    }

    /** Brings every door back to its number, in the next pass of this instant; returns whether anyone comes. */
    public boolean refill() {
        boolean comes = false;
        for (int i = 0; i < doors.size(); i++) {
            comes |= doors.get(i).refill();
        }
        return comes;
    }

    private final class AlwaysWaiting {
        private final String source;
        private final long sourceKey;
        private final int stream;
        private long last;

        AlwaysWaiting(String source, int stream) {
            this.source = source;
            this.stream = stream;
            sourceKey = Draws.textKey(source);
        }

        boolean refill() {
            int missing = rules.stream(stream).alwaysWaiting - waiting();
            for (int i = 0; i < missing; i++) {
                agenda.schedule(new Knock(++last), agenda.now(), Step.ARRIVES);
            }
            return missing > 0;
        }

        private int waiting() {
            int waiting = 0;
            for (Child child : children.inside()) {
                waiting += isAtDoor(child) ? 1 : 0;
            }
            return waiting;
        }

        private boolean isAtDoor(Child child) {
            return child.stream() == stream
                    && !child.visit.claim.isHeld()
                    && child.visit.previousPool() == Pool.NOWHERE
                    && !child.source().endsWith(Returns.SOURCE);
        }

        /** One child comes to the door. */
        private final class Knock extends EngineEvent {
            Knock(long child) {
                super(agenda);
                source = AlwaysWaiting.this.source;
                number = child;
            }

            @Override
            protected void happen() {
                streams.arrives(source, sourceKey, number, stream);
            }
        }
    }
}
