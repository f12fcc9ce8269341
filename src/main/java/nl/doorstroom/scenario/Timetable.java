package nl.doorstroom.scenario;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Kind;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads {@code {weekly: {mon-fri 8-18: 6, otherwise: 2}}}: places by the hour of the week. */
final class Timetable {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern HOURS =
            Pattern.compile("([a-z]{3})(?:-([a-z]{3}))?(?: (\\d{1,2})(?::(\\d\\d))?-(\\d{1,2})(?::(\\d\\d))?)?");
    private static final int DAY = 24 * 60;
    private static final Kind PLACES = Kind.whole(0, 1_000_000);

    private final Values values;

    Timetable(Values values) {
        this.values = values;
    }

    /** The slots of a week; a plain number holds all week. */
    List<Capacity.Slot> read(Node node) {
        if (!(node instanceof Node.Fields fields) || fields.has("value")) {
            Quantity places = values.quantity(node, PLACES);
            return List.of(new Capacity.Slot(DayOfWeek.MONDAY, 0, places == null ? 0 : (int) places.value()));
        }
        Keys keys = new Keys(fields, values, "weekly", "source", "note").refuseUnknown();
        values.remarks(fields);
        Node.Fields week = values.fields(keys.required("weekly", Rule.WEEKLY.with()), Rule.WEEKLY.with());
        return week == null ? List.of() : slots(week);
    }

    private List<Capacity.Slot> slots(Node.Fields week) {
        int[] byMinute = new int[7 * DAY];
        Arrays.fill(byMinute, -1);
        int before = values.problems().size();
        for (Node.Field field : week.byKey().values()) {
            if (!field.key().equals("otherwise")) {
                fill(byMinute, field);
            }
        }
        Quantity otherwise = values.quantity(week.get("otherwise"), PLACES);
        for (int minute = 0; minute < byMinute.length; minute++) {
            if (byMinute[minute] < 0 && otherwise != null) {
                byMinute[minute] = (int) otherwise.value();
            } else if (byMinute[minute] < 0 && values.problems().size() == before) {
                values.problems().add(week, Rule.WEEKLY_HOLE.with(DAYS.get(minute / DAY)));
            }
        }
        return compressed(byMinute);
    }

    private void fill(int[] byMinute, Node.Field field) {
        Quantity places = values.quantity(field.value(), PLACES);
        Matcher matcher = HOURS.matcher(field.key());
        boolean fits = matcher.matches();
        int first = fits ? DAYS.indexOf(matcher.group(1)) : -1;
        int last = fits && matcher.group(2) != null ? DAYS.indexOf(matcher.group(2)) : first;
        int from = fits && matcher.group(3) != null ? minutes(matcher.group(3), matcher.group(4)) : 0;
        int to = fits && matcher.group(5) != null ? minutes(matcher.group(5), matcher.group(6)) : DAY;
        if (first < 0 || last < first || from >= to || to > DAY) {
            values.problems().add(new Problem(field.place(), field.value().path(), Rule.WEEKLY.with()));
            return;
        }
        for (int day = first; day <= last; day++) {
            for (int minute = day * DAY + from; minute < day * DAY + to; minute++) {
                if (byMinute[minute] >= 0) {
                    Problem twice = new Problem(
                            field.place(), field.value().path(), Rule.WEEKLY_TWICE.with(Quoted.plain(field.key())));
                    values.problems().add(twice);
                    return;
                }
                byMinute[minute] = places == null ? 0 : (int) places.value();
            }
        }
    }

    private static int minutes(String hour, @Nullable String minute) {
        return Integer.parseInt(hour) * 60 + (minute == null ? 0 : Integer.parseInt(minute));
    }

    private static List<Capacity.Slot> compressed(int[] byMinute) {
        List<Capacity.Slot> slots = new ArrayList<>();
        for (int minute = 0; minute < byMinute.length; minute++) {
            if (minute == 0 || byMinute[minute] != byMinute[minute - 1]) {
                DayOfWeek day = DayOfWeek.of(minute / DAY + 1);
                slots.add(new Capacity.Slot(day, minute % DAY / 60.0, Math.max(0, byMinute[minute])));
            }
        }
        return slots;
    }
}
