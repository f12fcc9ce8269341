package nl.doorstroom.engine.child;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.time.Agenda;
import org.jspecify.annotations.Nullable;

/** All children inside. The object of one that left serves a later one, so that memory grows with the children inside only. */
public final class Children {
    private final Agenda agenda;
    private final Blueprint blueprint;
    private final Child.Ringing ringing;
    private final List<Child> inside = new ArrayList<>();
    /** Chains of the children that left at this instant, and of those that may be used anew. */
    private @Nullable Child goneNow;

    private @Nullable Child spare;

    public Children(Agenda agenda, Blueprint blueprint, Child.Ringing ringing) {
        this.agenda = agenda;
        this.blueprint = blueprint;
        this.ringing = ringing;
    }

    /** Every child inside, in no stated order. */
    public List<Child> inside() {
        return Collections.unmodifiableList(inside);
    }

    /** A child that has just come in, without a need yet. */
    public Child comesIn(String source, long number, long key, int stream) {
        Child child = spare;
        if (child == null) {
            child = new Child(agenda, blueprint, ringing);
        } else {
            spare = child.nextGone;
        }
        child.begin(source, number, key, stream);
        child.place = inside.size();
        inside.add(child);
        return child;
    }

    /** A child has left care for good. */
    public void goes(Child child) {
        child.goes();
        Child moved = inside.remove(inside.size() - 1);
        if (moved != child) {
            inside.set(child.place, moved);
            moved.place = child.place;
        }
        child.nextGone = goneNow;
        goneNow = child;
    }

    /** Frees the objects of the children that left at this instant. */
    public void endInstant() {
        while (goneNow != null) {
            Child child = goneNow;
            goneNow = child.nextGone;
            child.nextGone = spare;
            spare = child;
        }
    }
}
