package nl.doorstroom.observe;

import static nl.doorstroom.observe.PaperRegion.CRISIS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildOnPaper;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.Presence;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;

/**
 * One crisis place, first come first served, told to an observer in order of time: enough of a simulator to test what counts.
 * The m-th child of a replication has the same arrival and the same stay whatever the mean stay, which only scales it.
 */
public final class PaperQueue {
    private static final double START = -100;
    private static final double END = 730;

    private record Event(double day, int order, Runnable tell) {}

    private final Observer observer;
    private final double meanStayDays;
    private final List<Event> events = new ArrayList<>();

    private PaperQueue(Observer observer, double meanStayDays) {
        this.observer = observer;
        this.meanStayDays = meanStayDays;
    }

    /** Runs a replication with arrivals every 20 days in the mean. */
    public static void run(int replication, double meanStayDays, Observer observer) {
        new PaperQueue(observer, meanStayDays).run(new SplittableRandom(1000L + replication));
    }

    private void run(SplittableRandom random) {
        double arrival = START;
        double free = START;
        int number = 0;
        while (true) {
            arrival += 20 * -Math.log(1 - random.nextDouble());
            double stay = meanStayDays * -Math.log(1 - random.nextDouble());
            if (arrival >= END) {
                break;
            }
            double start = Math.max(arrival, free);
            addChild(++number, random.nextInt(2), arrival, start, start + stay);
            addPlace(free, start, 0);
            addPlace(start, start + stay, 1);
            free = start + stay;
        }
        addPlace(free, END, 0);
        events.sort(Comparator.comparingDouble(Event::day).thenComparingInt(Event::order));
        events.forEach(event -> event.tell().run());
    }

    private void addPlace(double from, double to, int occupied) {
        double end = Math.min(to, END);
        if (end > from) {
            at(end, 2, () -> observer.pool(CRISIS, 1, occupied, 0, false, from, end));
        }
    }

    private void addChild(int number, int home, double arrival, double start, double end) {
        ChildOnPaper paper =
                new ChildOnPaper().named("children", number).of(home, home).seeks(CRISIS, arrival, 0);
        Child child = paper.child();
        at(arrival, 3, () -> {
            observer.arrived(child, ArrivalKind.ARRIVAL, arrival);
            observer.needBegan(child, arrival);
            observer.listed(child, CRISIS, arrival);
        });
        if (start > arrival) {
            double to = Math.min(start, END);
            at(to, 4, () -> observer.waited(child, CRISIS, Situation.HOME, arrival, to));
        }
        at(start, 5, () -> {
            observer.waitEnded(child, CRISIS, WaitEnd.ADMITTED, start);
            paper.in(CRISIS, -1, true);
            observer.admitted(child, CRISIS, Admission.PLACED, true, start);
        });
        double stayed = Math.min(end, END);
        if (start < END) {
            at(stayed, 0, () -> observer.stayed(child, CRISIS, Presence.ACTIVE, true, -1, start, stayed));
        }
        at(end, 1, () -> {
            observer.departed(child, CRISIS, start, end, end);
            paper.in(-1, CRISIS, true);
            observer.ended(child, Outcome.HOME, Situation.IN_PLACE, end);
        });
    }

    private void at(double day, int order, Runnable tell) {
        boolean cutOff = day == END && (order == 0 || order == 2 || order == 4);
        if (day < END || cutOff) {
            events.add(new Event(day, order, tell));
        }
    }
}
