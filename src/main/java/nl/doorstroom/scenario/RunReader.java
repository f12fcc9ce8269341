package nl.doorstroom.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads {@code run:}. */
final class RunReader {
    private static final int REPLICATIONS = 50;
    private static final Pattern CALENDAR_LENGTH = Pattern.compile("([1-9]\\d{0,2}) (year|month)s?");

    private final Values values;
    private final Calendar calendar;

    RunReader(Values values, Calendar calendar) {
        this.values = values;
        this.calendar = calendar;
    }

    /** The plan, and whether the run starts from what is known. */
    record Read(RunPlan plan, boolean fromKnown) {}

    Read read(Node.Fields top) {
        Node node = top.get("run");
        Node.Fields fields = node == null ? null : values.fields(node, Rule.SECTION.with());
        if (fields == null) {
            return new Read(new RunPlan(0, 1, 1), false);
        }
        Keys keys = new Keys(
                        fields, values, "length", "warm_up", "replications", "start_from", "begin", "source", "note")
                .refuseUnknown();
        Quantity warmUp = values.quantity(keys.get("warm_up"), Notation.DURATION);
        Quantity replications = values.quantity(keys.get("replications"), Notation.whole(1, 1_000_000));
        boolean fromKnown = fromKnown(fields, keys, top);
        RunPlan plan = new RunPlan(
                warmUp == null ? 0 : warmUp.value(),
                length(keys.required("length", Rule.RUN_LENGTH.with())),
                replications == null ? REPLICATIONS : (int) replications.value(),
                begin(keys.get("begin"), fromKnown));
        return new Read(plan, fromKnown);
    }

    /** A run that starts from what is known begins with that. */
    private Begin begin(@Nullable Node node, boolean fromKnown) {
        String begin = values.word(node, List.of("empty", "full"), Rule.BEGIN.with());
        if (!"full".equals(begin)) {
            return Begin.EMPTY;
        }
        if (node != null && fromKnown) {
            values.problems().add(node, Rule.FULL_AND_KNOWN.with());
        }
        return Begin.FULL;
    }

    /** Whole years and months follow the calendar, so that a run of ten years ends on the eve of a year. */
    private double length(@Nullable Node node) {
        Quantity days = values.quantity(node, Notation.POSITIVE_DURATION, Rule.RUN_LENGTH.with());
        Node inner = node instanceof Node.Fields fields ? fields.get("value") : node;
        if (node != null && days != null && days.value() < 1) {
            values.expected(node, Rule.RUN_TOO_SHORT.with());
        }
        if (inner instanceof Node.Scalar scalar && days != null) {
            Matcher matcher = CALENDAR_LENGTH.matcher(scalar.text());
            if (matcher.matches()) {
                return calendarDays(
                        Integer.parseInt(matcher.group(1)), matcher.group(2).equals("year"));
            }
        }
        return days == null ? 1 : days.value();
    }

    private double calendarDays(int number, boolean years) {
        try {
            LocalDate start = calendar.start();
            return calendar.dayOf(years ? start.plusYears(number) : start.plusMonths(number));
        } catch (DateTimeException e) {
            return number * Notation.YEAR_DAYS;
        }
    }

    private boolean fromKnown(Node.Fields fields, Keys keys, Node.Fields top) {
        boolean hasKnown = top.has("known_numbers") || top.has("known_children");
        Node node = keys.get("start_from");
        String from = values.word(
                node, List.of("empty", "warm_up", "known_numbers", "known_children"), Rule.START_FROM.with());
        boolean warm = keys.has("warm_up");
        if (from == null) {
            if (warm && hasKnown && node == null) {
                values.problems().add(fields, Rule.WARM_UP_AND_START.with());
            }
            return hasKnown && !warm;
        }
        boolean known = from.startsWith("known_");
        if (node != null && warm && !from.equals("warm_up")) {
            values.problems().add(node, Rule.WARM_UP_AND_START.with());
        } else if (node != null && !warm && from.equals("warm_up")) {
            values.problems().add(node, Rule.NO_WARM_UP.with());
        } else if (node != null && known && !top.has(from)) {
            Rule missing = from.equals("known_numbers") ? Rule.NO_KNOWN_NUMBERS : Rule.NO_KNOWN_CHILDREN;
            values.problems().add(node, missing.with());
        }
        return known;
    }
}
