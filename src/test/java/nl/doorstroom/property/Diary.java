package nl.doorstroom.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.Presence;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.experiment.Replications;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one run tells before a day, a page for each child and each pool, by name and with every digit, so that runs of
 * scenarios with other forms beside them, or of other lengths, can be held side by side.
 */
final class Diary implements Observer {
    private final Network network;
    private final double untilDay;
    private final Map<String, List<String>> pages = new TreeMap<>();

    Diary(Network network, double untilDay) {
        this.network = network;
        this.untilDay = untilDay;
    }

    /** The diary of replication 0. */
    static Diary of(Scenario scenario, long seed) {
        return until(scenario.run().lengthDays(), scenario, seed);
    }

    /** The diary of replication 0 up to a day. */
    static Diary until(double untilDay, Scenario scenario, long seed) {
        Diary diary = new Diary(new Network(scenario.base()), untilDay);
        Replications.engine(scenario, seed).run(0, diary);
        return diary;
    }

    /** Without the pages of the pools of a form. */
    Diary without(String form) {
        pages.keySet().removeIf(page -> page.startsWith("pool " + form + "@"));
        return this;
    }

    int lines() {
        return pages.values().stream().mapToInt(List::size).sum();
    }

    /** The first lines that differ, or null; the lines of a page are compared in order of their text. */
    static @Nullable String difference(Diary one, Diary other) {
        TreeSet<String> names = new TreeSet<>(one.pages.keySet());
        names.addAll(other.pages.keySet());
        for (String name : names) {
            List<String> mine = one.page(name);
            List<String> theirs = other.page(name);
            for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
                String a = i < mine.size() ? mine.get(i) : "nothing";
                String b = i < theirs.size() ? theirs.get(i) : "nothing";
                if (!a.equals(b)) {
                    return "%s: %s | %s".formatted(name, a, b);
                }
            }
        }
        return null;
    }

    private List<String> page(String name) {
        return pages.getOrDefault(name, List.of()).stream().sorted().toList();
    }

    @Override
    public void arrived(Child child, ArrivalKind origin, double now) {
        write(child, now, "arrived", origin, network.homes().get(child.home()), child.birthDay());
    }

    @Override
    public void needBegan(Child child, double now) {
        write(child, now, "need", form(child.soughtForm()), child.since());
    }

    @Override
    public void needMoved(Child child, int fromForm, double now) {
        write(child, now, "need moved", form(fromForm), form(child.soughtForm()), child.since());
    }

    @Override
    public void intake(Child child, int pool, double from, double to) {
        stretch(child, from, to, "intake", place(pool));
    }

    @Override
    public void listed(Child child, int pool, double now) {
        write(child, now, "listed", place(pool));
    }

    @Override
    public void waited(Child child, int pool, Situation situation, double from, double to) {
        stretch(child, from, to, "waited", place(pool), situation);
    }

    @Override
    public void waitEnded(Child child, int pool, WaitEnd how, double now) {
        write(child, now, "wait ended", place(pool), how, child.since(), child.intakeDays());
    }

    @Override
    public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
        write(child, now, "admitted", place(pool), how, firstOfNeed, child.fitting(), place(child.previousPool()));
    }

    @Override
    public void stayed(Child child, int pool, Presence presence, boolean fitting, int next, double from, double to) {
        stretch(child, from, to, "stayed", place(pool), presence, fitting, place(next));
    }

    @Override
    public void departed(Child child, int pool, double since, double ready, double now) {
        write(child, now, "departed", place(pool), since, ready);
    }

    @Override
    public void brokeDown(Child child, int pool, double now) {
        write(child, now, "broke down", place(pool));
    }

    @Override
    public void wentOutside(Child child, int form, boolean firstOfNeed, double now) {
        write(child, now, "went outside", form(form), firstOfNeed);
    }

    @Override
    public void outside(Child child, int form, double from, double to) {
        stretch(child, from, to, "outside", form(form));
    }

    @Override
    public void worsened(Child child, int fromProfile, double now) {
        String to = network.model().profiles().get(child.profile()).id();
        write(
                child,
                now,
                "worsened",
                network.model().profiles().get(fromProfile).id(),
                to);
    }

    @Override
    public void displaced(Child child, int pool, boolean moved, double now) {
        write(child, now, "displaced", place(pool), moved);
    }

    @Override
    public void ended(Child child, Outcome outcome, Situation from, double now) {
        write(child, now, "ended", outcome, from, form(child.soughtForm()));
    }

    @Override
    public void pool(int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {
        if (from < untilDay) {
            line("pool " + place(pool), from, Math.min(to, untilDay), "places", open, occupied, turning, stopped);
        }
    }

    private void write(Child child, double now, Object... words) {
        if (now < untilDay) {
            line(name(child), now, words);
        }
    }

    private void stretch(Child child, double from, double to, Object... words) {
        if (from < untilDay) {
            line(name(child), from, Math.min(to, untilDay), List.of(words));
        }
    }

    private void line(String page, Object... words) {
        pages.computeIfAbsent(page, name -> new ArrayList<>())
                .add(List.of(words).toString());
    }

    private void line(String page, double now, Object[] words) {
        line(page, (Object) now, List.of(words));
    }

    private static String name(Child child) {
        return child.source() + "#" + child.number();
    }

    private String form(int form) {
        return form < 0 ? "-" : network.model().forms().get(form).id();
    }

    private String place(int pool) {
        return pool < 0
                ? "-"
                : form(network.pools().get(pool).form()) + "@"
                        + network.pools().get(pool).area();
    }
}
