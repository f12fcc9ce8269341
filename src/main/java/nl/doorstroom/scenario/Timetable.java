package nl.doorstroom.scenario;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Text;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads {@code {weekly: {mon-fri 8-18: 6, otherwise: 2}}}: places by the hour of the week. */
final class Timetable {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern HOURS =
            Pattern.compile("([a-z]{3})(?:-([a-z]{3}))?(?: (\\d{1,2})(?::(\\d\\d))?-(\\d{1,2})(?::(\\d\\d))?)?");
    private static final Pattern WORD = Pattern.compile("[a-z]{2,}");
    private static final List<String> DUTCH = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
    private static final int DAY = 24 * 60;
    private static final Notation PLACES = Notation.whole(0, 1_000_000);

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
        Span span = Span.parse(field.key());
        if (span == null) {
            String english = english(field.key());
            boolean isClear = Span.parse(english) != null;
            Text text = isClear ? Rule.WEEKLY_ENGLISH.with(Quoted.plain(english)) : Rule.WEEKLY.with();
            values.problems().add(new Problem(field.place(), field.value().path(), text));
            return;
        }
        for (int day : span.days()) {
            for (int minute = day * DAY + span.from(); minute < day * DAY + span.to(); minute++) {
                int ofWeek = minute % byMinute.length;
                if (byMinute[ofWeek] >= 0) {
                    Problem twice = new Problem(
                            field.place(), field.value().path(), Rule.WEEKLY_TWICE.with(Quoted.plain(field.key())));
                    values.problems().add(twice);
                    return;
                }
                byMinute[ofWeek] = places == null ? 0 : (int) places.value();
            }
        }
    }

    /** The key as it would be in English: days in Dutch, whole words and capitals are plain enough to advise on. */
    private static String english(String key) {
        Matcher word = WORD.matcher(key.toLowerCase(Locale.ROOT));
        return word.replaceAll(found -> {
            String start = found.group().substring(0, Math.min(3, found.group().length()));
            int dutch = DUTCH.indexOf(start.substring(0, 2));
            return dutch >= 0 && !DAYS.contains(start) ? DAYS.get(dutch) : start;
        });
    }

    /**
     * Days of the week and hours on each of them, in minutes; the hours of a night end on the next day.
     *
     * @param days numbers from Monday, 0
     */
    private record Span(List<Integer> days, int from, int to) {
        static @Nullable Span parse(String key) {
            Matcher matcher = HOURS.matcher(key);
            if (!matcher.matches()) {
                return null;
            }
            int first = DAYS.indexOf(matcher.group(1));
            int last = matcher.group(2) == null ? first : DAYS.indexOf(matcher.group(2));
            int from = matcher.group(3) == null ? 0 : minutes(matcher.group(3), matcher.group(4));
            int to = matcher.group(5) == null ? DAY : minutes(matcher.group(5), matcher.group(6));
            if (first < 0 || last < 0 || from < 0 || to < 0 || from == to || from == DAY) {
                return null;
            }
            List<Integer> days = new ArrayList<>();
            for (int day = first; days.size() <= (last - first + 7) % 7; day = (day + 1) % 7) {
                days.add(day);
            }
            return new Span(days, from, from < to ? to : to + DAY);
        }

        /** Minutes since midnight; -1 if there is no such time. */
        private static int minutes(String hour, @Nullable String minute) {
            int minutes = minute == null ? 0 : Integer.parseInt(minute);
            int time = Integer.parseInt(hour) * 60 + minutes;
            return minutes < 60 && time <= DAY ? time : -1;
        }
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
