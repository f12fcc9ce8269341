package nl.doorstroom.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.naive.Trace;

/**
 * What both simulators tell of a run, in one line per child: {@code K 10-60 blocked from 30; P 60-90; home 90}. Children of a
 * script go by their name, others by {@code source#number}. Days are rounded to six digits.
 */
record Told(Trace engine, Trace naive) {
    /** The places a child was in, and how it left. */
    Told child(String name, String story) {
        return both(name, story, t -> story(t, name));
    }

    /** The waits of a child that have ended, apart from the one for its own unlimited form. */
    Told waits(String name, String waits) {
        return both(
                "waits of " + name,
                waits,
                t -> t.waits().stream()
                        .filter(w -> is(w.child(), name) && !form(t, w.pool()).startsWith("go-"))
                        .map(w -> form(t, w.pool()) + " " + day(w.needSince()) + "-" + day(w.day()) + " "
                                + w.how().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("; ")));
    }

    /** The places that were the first of any kind for a need (R8). */
    Told firstPlaces(String name, String places) {
        return both(
                "first places of " + name,
                places,
                t -> visits(t, name)
                        .filter(Trace.Visit::first)
                        .map(v -> form(t, v.pool()) + " " + day(v.admittedDay()))
                        .collect(Collectors.joining("; ")));
    }

    /** The open places of a pool: {@code 0: 10; 5: 9}. */
    Told open(String formAtArea, String days) {
        return both("open places of " + formAtArea, days, t -> changes(t, formAtArea, Trace.Places::open));
    }

    Told occupied(String formAtArea, String days) {
        return both("occupied places of " + formAtArea, days, t -> changes(t, formAtArea, Trace.Places::occupied));
    }

    private Told both(String what, String expected, Function<Trace, String> told) {
        assertThat(told.apply(naive)).as("%s, naive", what).isEqualTo(expected);
        assertThat(told.apply(engine)).as("%s, engine", what).isEqualTo(expected);
        return this;
    }

    private static String changes(Trace trace, String formAtArea, Function<Trace.Places, Integer> count) {
        Map<Double, Integer> byDay = new TreeMap<>();
        trace.places().stream()
                .filter(p -> formAtArea.equals(form(trace, p.pool()) + "@" + area(trace, p.pool()))
                        || formAtArea.equals(form(trace, p.pool())))
                .forEach(p -> byDay.put(p.fromDay(), count.apply(p)));
        StringBuilder text = new StringBuilder();
        int last = -1;
        for (Map.Entry<Double, Integer> entry : byDay.entrySet()) {
            if (entry.getValue() != last) {
                text.append(text.isEmpty() ? "" : "; ")
                        .append(day(entry.getKey()))
                        .append(": ")
                        .append(entry.getValue());
            }
            last = entry.getValue();
        }
        return text.toString();
    }

    private static String story(Trace trace, String name) {
        Stream<String> visits = visits(trace, name).map(v -> visit(trace, v));
        Stream<String> ends = trace.left().stream()
                .filter(l -> is(l.child(), name))
                .map(l -> l.outcome().id() + " " + day(l.day()));
        return Stream.concat(visits, ends).collect(Collectors.joining("; "));
    }

    private static String visit(Trace trace, Trace.Visit v) {
        String blocked = v.readyDay() < v.departedDay() ? " blocked from " + day(v.readyDay()) : "";
        String how = v.how() == Admission.PLACED ? "" : " " + v.how().name().toLowerCase(Locale.ROOT);
        String intake = v.intakeDays() > 0 ? " after intake " + day(v.intakeDays()) : "";
        return form(trace, v.pool()) + " " + day(v.admittedDay()) + "-" + day(v.departedDay()) + blocked
                + (v.fitting() ? "" : " not fitting") + how + intake;
    }

    private static Stream<Trace.Visit> visits(Trace trace, String name) {
        return trace.visits().stream()
                .filter(v -> is(v.child(), name) && !form(trace, v.pool()).startsWith("go-"));
    }

    private static boolean is(String child, String name) {
        return List.of(
                                name,
                                ScriptedChild.source(name) + "#1",
                                ScriptedChild.source(name.replace("/return", "")) + ":1/return#1")
                        .contains(child)
                && (name.endsWith("/return") == child.endsWith("/return#1") || name.equals(child));
    }

    private static String form(Trace trace, int pool) {
        int form = trace.network().pools().get(pool).form();
        return trace.network().model().forms().get(form).id();
    }

    private static String area(Trace trace, int pool) {
        return trace.network().pools().get(pool).area();
    }

    static String day(double day) {
        if (day == Trace.NEVER) {
            return "end";
        }
        BigDecimal rounded = BigDecimal.valueOf(day).setScale(6, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
