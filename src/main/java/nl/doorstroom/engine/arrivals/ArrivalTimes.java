package nl.doorstroom.engine.arrivals;

import java.time.LocalDate;
import java.util.TreeSet;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.ModelRules;
import nl.doorstroom.random.Draws;

/**
 * The days on which a stream's children come: the m-th is where the cumulative rate, from the start of the run, reaches
 * E1 + ... + Em (R19), so that a changed rate moves days and keeps children. Between month ends and dated changes the rate is
 * r (1 + g)^(t / 365.25), whose integral is inverted in closed form.
 */
final class ArrivalTimes {
    private final Blueprint blueprint;
    private final int stream;
    private final long subjectKey;
    private final long purposeKey;
    private final double[] pieces;
    private int piece;
    /** The rate at the start of the piece, and its growth. */
    private double perDay;

    private double growthPerDay;
    private long drawn;
    /** E1 + ... + Em, and the cumulative rate at the start of the piece. */
    private double target;

    private double reached;

    ArrivalTimes(Blueprint blueprint, int stream, long subjectKey, long purposeKey) {
        this.blueprint = blueprint;
        this.stream = stream;
        this.subjectKey = subjectKey;
        this.purposeKey = purposeKey;
        this.pieces = starts();
        begin(0);
    }

    private void begin(int next) {
        piece = next;
        if (piece < pieces.length) {
            perDay = rateAt(pieces[piece]);
            growthPerDay = growthAt(pieces[piece]);
        }
    }

    private double[] starts() {
        TreeSet<Double> days = new TreeSet<>();
        days.add(blueprint.startDay);
        boolean seasonal = false;
        boolean grows = false;
        for (ModelRules model : blueprint.models) {
            Stream.Rate rate = model.streams[stream].rate;
            seasonal |= rate.season().stream().distinct().count() > 1;
            grows |= rate.growthPerYear() != 0;
            days.add(rate.growthUntilDay());
        }
        for (double day : blueprint.modelDays) {
            days.add(day);
        }
        if (grows) {
            days.add(0.0);
        }
        if (seasonal) {
            LocalDate month = blueprint.calendar.dateOf(blueprint.startDay).withDayOfMonth(1);
            for (; blueprint.calendar.dayOf(month) < blueprint.endDay; month = month.plusMonths(1)) {
                days.add((double) blueprint.calendar.dayOf(month));
            }
        }
        return days.subSet(blueprint.startDay, true, blueprint.endDay, false).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The day of the next arrival; infinite when none comes before the end of the run. */
    double next() {
        target += Draws.exponential(subjectKey, purposeKey, drawn++);
        while (piece < pieces.length) {
            double from = pieces[piece];
            double day = from + daysUntil(target - reached);
            boolean last = piece == pieces.length - 1;
            if (last || day < pieces[piece + 1]) {
                return day;
            }
            reached += integral(pieces[piece + 1] - from);
            begin(piece + 1);
        }
        return Child.NEVER;
    }

    private double daysUntil(double amount) {
        if (perDay <= 0) {
            return Child.NEVER;
        }
        return growthPerDay == 0 ? amount / perDay : Math.log1p(amount * growthPerDay / perDay) / growthPerDay;
    }

    private double integral(double days) {
        return growthPerDay == 0 ? perDay * days : perDay * Math.expm1(growthPerDay * days) / growthPerDay;
    }

    /** Children per day at the start of a piece. */
    private double rateAt(double from) {
        Stream.Rate rate = rate(from);
        int month = blueprint.calendar.dateOf(from).getMonthValue();
        double years = Math.max(0, Math.min(from, rate.growthUntilDay())) / Calendar.DAYS_PER_YEAR;
        double grown = rate.growthPerYear() == 0 ? 1 : Math.pow(1 + rate.growthPerYear(), years);
        return rate.perDay() * rate.season().get(month - 1) * grown;
    }

    private double growthAt(double from) {
        Stream.Rate rate = rate(from);
        boolean grows = from >= 0 && from < rate.growthUntilDay() && rate.growthPerYear() != 0;
        return grows ? Math.log1p(rate.growthPerYear()) / Calendar.DAYS_PER_YEAR : 0;
    }

    private Stream.Rate rate(double day) {
        int model = 0;
        while (model + 1 < blueprint.modelDays.length && blueprint.modelDays[model + 1] <= day) {
            model++;
        }
        return blueprint.models[model].streams[stream].rate;
    }
}
