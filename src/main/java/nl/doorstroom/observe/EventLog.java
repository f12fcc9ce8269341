package nl.doorstroom.observe;

import java.util.Locale;
import java.util.function.Consumer;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;

/** Passes on what happens in one replication as lines of a log, in order of time. */
public final class EventLog implements Observer {
    private final Network network;
    private final Consumer<LogRecord> sink;

    public EventLog(Network network, Consumer<LogRecord> sink) {
        this.network = network;
        this.sink = sink;
    }

    @Override
    public void arrived(Child child, ArrivalKind origin, double now) {
        String event = switch (origin) {
            case ARRIVAL -> "arrived";
            case RETURN -> "returned";
            case INITIAL -> "initial";
        };
        write(child, event, -1, now, child.source(), profile(child.profile()));
    }

    @Override
    public void needBegan(Child child, double now) {
        writeNeed(child, "need", child.soughtPool(), now, place(child.pool()), form(child.soughtForm()));
    }

    @Override
    public void needMoved(Child child, int fromForm, double now) {
        writeNeed(child, "need_moved", child.soughtPool(), now, form(fromForm), form(child.soughtForm()));
    }

    @Override
    public void listed(Child child, int pool, double now) {
        writeNeed(child, "listed", pool, now, "", "");
    }

    @Override
    public void waitEnded(Child child, int pool, WaitEnd how, double now) {
        writeNeed(child, "wait_ended", pool, now, "", word(how));
    }

    @Override
    public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
        String event = switch (how) {
            case PLACED -> "admitted";
            case SWAPPED -> "swapped";
            case MOVED -> "moved";
            case INITIAL -> "initial";
        };
        write(child, event, pool, now, place(child.previousPool()), child.fitting() ? "" : "not_fitting");
    }

    @Override
    public void departed(Child child, int pool, double since, double ready, double now) {
        write(child, "departed", pool, now, "", "");
    }

    @Override
    public void brokeDown(Child child, int pool, double now) {
        write(child, "broke_down", pool, now, "", "");
    }

    @Override
    public void wentOutside(Child child, int form, boolean firstOfNeed, double now) {
        write(child, "outside", network.poolOf(form, child.home()), now, "", "");
    }

    @Override
    public void leftOutside(Child child, int form, double now) {
        write(child, "left_outside", network.poolOf(form, child.home()), now, "", "");
    }

    @Override
    public void worsened(Child child, int fromProfile, double now) {
        write(child, "worsened", child.soughtPool(), now, profile(fromProfile), profile(child.profile()));
    }

    @Override
    public void displaced(Child child, int pool, boolean moved, double now) {
        write(child, "displaced", pool, now, "", moved ? "moved" : "overhang");
    }

    @Override
    public void ended(Child child, Outcome outcome, Situation from, double now) {
        write(child, outcome.id(), child.pool(), now, word(from), "");
    }

    private void write(Child child, String event, int pool, double now, String from, String to) {
        write(child, event, pool, now, from, to, Double.NaN);
    }

    /** A line about a need, with the day on which it began: before the start for a child of a known start. */
    private void writeNeed(Child child, String event, int pool, double now, String from, String to) {
        write(child, event, pool, now, from, to, child.since());
    }

    private void write(Child child, String event, int pool, double now, String from, String to, double since) {
        String form = pool < 0 ? "" : form(network.pools().get(pool).form());
        String area = pool < 0 ? "" : network.pools().get(pool).area();
        sink.accept(new LogRecord(child.source() + ":" + child.number(), now, event, form, area, from, to, since));
    }

    private String place(int pool) {
        return pool < 0
                ? ""
                : form(network.pools().get(pool).form()) + "@"
                        + network.pools().get(pool).area();
    }

    private String form(int form) {
        return form < 0 ? "" : network.model().forms().get(form).id();
    }

    private String profile(int profile) {
        return network.model().profiles().get(profile).id();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
