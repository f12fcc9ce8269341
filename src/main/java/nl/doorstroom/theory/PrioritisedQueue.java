package nl.doorstroom.theory;

import java.util.List;

/**
 * M/M/c with classes in order of priority, non-pre-emptive, first come first served inside a class, one law of stay for
 * all classes.
 *
 * <pre>
 * s(k) = load per place of classes 1..k,  s(0) = 0,  W0 = C stay / c  with C = Erlang C of the whole load
 * Wq(k) = W0 / ((1 - s(k-1)) (1 - s(k)))
 * </pre>
 *
 * <p>Source: [1] Cobham (1954), Priority assignment in waiting line problems, Operations Research 2, with
 * the correction in Operations Research 3 (1955); [2] Kella and Yechiali (1985), Waiting times in the non-preemptive
 * priority M/M/c queue, Stochastic Models 1.
 *
 * @param classArrivalsPerDay arrivals of each class, the first served first; each above 0
 * @param meanStayDays above 0, the same for all classes
 * @param places above the whole load
 */
public record PrioritisedQueue(List<Double> classArrivalsPerDay, double meanStayDays, int places) {

    public PrioritisedQueue {
        classArrivalsPerDay = List.copyOf(classArrivalsPerDay);
        Require.atLeast(1, "the number of classes", classArrivalsPerDay.size());
        classArrivalsPerDay.forEach(arrivals -> Require.positive("classArrivalsPerDay", arrivals));
        Require.positive("meanStayDays", meanStayDays);
        Require.atLeast(1, "places", places);
        Require.steady(sum(classArrivalsPerDay) * meanStayDays / places);
    }

    /** Mean wait in days of a class (0 is served first), zero waits included. */
    public double waitDaysMean(int priority) {
        double everyone = loadPerPlace(classArrivalsPerDay.size());
        double whenFull = Erlang.waitedShare(places, everyone * places) * meanStayDays / places;
        return whenFull / ((1 - loadPerPlace(priority)) * (1 - loadPerPlace(priority + 1)));
    }

    /** Mean number of a class on the list. */
    public double waitingMean(int priority) {
        return classArrivalsPerDay.get(priority) * waitDaysMean(priority);
    }

    private double loadPerPlace(int classes) {
        return sum(classArrivalsPerDay.subList(0, classes)) * meanStayDays / places;
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
