package nl.doorstroom.naive;

import java.time.LocalDate;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;

/** The days on which the children of one stream come: the m-th at the inverse cumulative rate of E1 + ... + Em (R19). */
final class NaiveArrivals {
    private final Scenario scenario;
    private final int stream;
    private final NaiveDraws draws;
    long number;
    double nextDay;

    NaiveArrivals(Scenario scenario, int stream, double startDay, NaiveDraws draws) {
        this.scenario = scenario;
        this.stream = stream;
        this.draws = draws;
        this.nextDay = startDay;
        advance();
    }

    /** Goes to the next arrival. */
    void advance() {
        Stream first = scenario.base().streams().get(stream);
        if (first.alwaysWaiting() > 0) {
            nextDay = Double.POSITIVE_INFINITY;
            return;
        }
        nextDay = after(nextDay, draws.arrivalExponential(first.id(), number));
        number++;
    }

    /** The day on which the rate, added up from a day on, reaches a mass. */
    private double after(double from, double mass) {
        double day = from;
        double left = mass;
        while (day < scenario.run().lengthDays()) {
            double until = pieceEnd(day);
            Stream.Rate rate = model(day).streams().get(stream).rate();
            boolean grows = rate.growthPerYear() != 0 && day >= 0 && day < rate.growthUntilDay();
            double perDay = rateAt(rate, day);
            double growthPerDay = grows ? Math.log(1 + rate.growthPerYear()) / Calendar.DAYS_PER_YEAR : 0;
            double piece = perDay * grown(growthPerDay, until - day);
            if (piece >= left) {
                return day + inverseGrown(growthPerDay, left / perDay);
            }
            left -= piece;
            day = until;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The integral of exp(g x) over [0, days]. */
    private static double grown(double g, double days) {
        return g == 0 ? days : Math.expm1(g * days) / g;
    }

    private static double inverseGrown(double g, double mass) {
        return g == 0 ? mass : Math.log1p(g * mass) / g;
    }

    private double rateAt(Stream.Rate rate, double day) {
        double season = rate.season().get(scenario.calendar().monthOf(day).getMonthValue() - 1);
        double years = Math.max(0, Math.min(day, rate.growthUntilDay())) / Calendar.DAYS_PER_YEAR;
        return rate.perDay() * season * Math.pow(1 + rate.growthPerYear(), years);
    }

    /** The end of the stretch from a day in which month, model and growth stay the same. */
    private double pieceEnd(double day) {
        LocalDate nextMonth = scenario.calendar().monthOf(day).plusMonths(1).atDay(1);
        double end = scenario.calendar().dayOf(nextMonth);
        if (day < 0) {
            end = Math.min(end, 0);
        }
        double growthUntil = model(day).streams().get(stream).rate().growthUntilDay();
        if (growthUntil > day) {
            end = Math.min(end, growthUntil);
        }
        for (Dated<Model> dated : scenario.models()) {
            if (dated.fromDay() > day) {
                end = Math.min(end, dated.fromDay());
            }
        }
        return end;
    }

    private Model model(double day) {
        return modelAt(scenario, day);
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
