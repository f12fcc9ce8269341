package nl.doorstroom.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;

/**
 * The days on which the children of one stream come: the m-th at the inverse cumulative rate of E1 + ... + Em (R19). Sums run
 * from the start of the run over the stretches in which nothing but growth changes the rate, so that a second simulator that
 * adds in this order finds the same days to the last bit and the same things happen at one instant.
 */
final class NaiveArrivals {
    private final Scenario scenario;
    private final int stream;
    private final NaiveDraws draws;
    private final List<Double> bends;
    private double exponentials;
    long number;
    double nextDay = Double.POSITIVE_INFINITY;

    NaiveArrivals(Scenario scenario, int stream, double startDay, NaiveDraws draws) {
        this.scenario = scenario;
        this.stream = stream;
        this.draws = draws;
        this.bends = bends(startDay);
        if (scenario.base().streams().get(stream).alwaysWaiting() == 0) {
            advance();
        }
    }

    /** Goes to the next arrival. */
    void advance() {
        exponentials +=
                draws.arrivalExponential(scenario.base().streams().get(stream).id(), number);
        number++;
        nextDay = dayOf(exponentials);
    }

    private double dayOf(double mass) {
        double before = 0;
        for (int i = 0; i < bends.size(); i++) {
            double from = bends.get(i);
            double until = i + 1 < bends.size() ? bends.get(i + 1) : Double.POSITIVE_INFINITY;
            double day = from + daysFor(mass - before, from);
            if (day < until) {
                return day;
            }
            before += massOf(until - from, from);
        }
        return Double.POSITIVE_INFINITY;
    }

    private double daysFor(double mass, double from) {
        double g = growthPerDay(from);
        double perDay = perDay(from);
        if (perDay == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return g == 0 ? mass / perDay : Math.log1p(mass * g / perDay) / g;
    }

    private double massOf(double days, double from) {
        double g = growthPerDay(from);
        return g == 0 ? perDay(from) * days : perDay(from) * Math.expm1(g * days) / g;
    }

    private double perDay(double from) {
        Stream.Rate rate = rate(from);
        double season = rate.season().get(scenario.calendar().monthOf(from).getMonthValue() - 1);
        double years = Math.max(0, Math.min(from, rate.growthUntilDay())) / Calendar.DAYS_PER_YEAR;
        return rate.perDay() * season * Math.pow(1 + rate.growthPerYear(), years);
    }

    private double growthPerDay(double from) {
        Stream.Rate rate = rate(from);
        boolean grows = rate.growthPerYear() != 0 && from >= 0 && from < rate.growthUntilDay();
        return grows ? Math.log1p(rate.growthPerYear()) / Calendar.DAYS_PER_YEAR : 0;
    }

    private Stream.Rate rate(double day) {
        return modelAt(scenario, day).streams().get(stream).rate();
    }

    private List<Double> bends(double startDay) {
        TreeSet<Double> days = new TreeSet<>(List.of(startDay));
        for (Dated<Model> dated : scenario.models()) {
            Stream.Rate rate = dated.value().streams().get(stream).rate();
            days.add(dated.fromDay());
            days.add(rate.growthUntilDay());
            if (rate.season().stream().distinct().count() > 1) {
                addMonths(days, startDay);
            }
        }
        return days.stream()
                .filter(d -> d >= startDay && d < scenario.run().lengthDays())
                .toList();
    }

    private void addMonths(TreeSet<Double> days, double startDay) {
        LocalDate month = scenario.calendar().dateOf(startDay).withDayOfMonth(1);
        for (; scenario.calendar().dayOf(month) < scenario.run().lengthDays(); month = month.plusMonths(1)) {
            days.add((double) scenario.calendar().dayOf(month));
        }
    }

    static Model modelAt(Scenario scenario, double day) {
        Model model = scenario.base();
        for (Dated<Model> dated : scenario.models()) {
            if (dated.fromDay() <= day) {
                model = dated.value();
            }
        }
        return model;
    }
}
