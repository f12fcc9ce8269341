package nl.doorstroom.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Reader;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads {@code known_children:}, a list of the children in care and waiting on the start date (R21). */
final class KnownChildrenReader {
    private final Values values;
    private final Model model;
    private final Calendar calendar;

    KnownChildrenReader(Values values, Model model, Calendar calendar) {
        this.values = values;
        this.model = model;
        this.calendar = calendar;
    }

    /** The children and where they were listed. */
    record Read(List<KnownChild> children, @Nullable ChildList list) {
        static final Read NOTHING = new Read(List.of(), null);
    }

    Read read(@Nullable Node node, Problems warnings) {
        String written = values.text(node);
        if (node == null || written == null) {
            return Read.NOTHING;
        }
        Path path;
        try {
            path = node.place().file().path().resolveSibling(written);
        } catch (InvalidPathException e) {
            values.problems().add(node, Rule.NO_FILE_NAME.with(Quoted.of(written)));
            return Read.NOTHING;
        }
        if (!Files.exists(path)) {
            values.problems().add(Reader.missing(node, path));
            return Read.NOTHING;
        }
        String name = Path.of(node.place().file().name())
                .resolveSibling(written)
                .normalize()
                .toString();
        ChildRows rows = new ChildRowsReader(name, path, values.problems()).read();
        if (rows == null) {
            return Read.NOTHING;
        }
        List<KnownChild> children = children(rows);
        warn(node, children, warnings);
        return new Read(children, new ChildList(path, rows.rows().size()));
    }

    private List<KnownChild> children(ChildRows rows) {
        Problems problems = values.problems();
        Map<String, Integer> lines = new HashMap<>();
        List<KnownChild> children = new ArrayList<>();
        for (ChildRows.Row row : rows.rows()) {
            Integer before = lines.putIfAbsent(rows.value(row, "id"), row.line());
            if (before != null && !rows.value(row, "id").isEmpty()) {
                problems.add(rows.problem(row, "id", Rule.ID_TWICE.with(before)));
            }
            KnownChild child = new ChildReader(rows, row, model, calendar, problems).read();
            if (child != null) {
                children.add(child);
            }
        }
        return children;
    }

    private void warn(Node node, List<KnownChild> children, Problems warnings) {
        boolean hasAges = model.streams().stream().anyMatch(s -> !s.ages().isEmpty());
        if (!hasAges && children.stream().anyMatch(c -> c.birthDay() != null)) {
            warnings.add(node, Rule.NO_AGES.with());
        }
        int limit = model.forms().stream()
                .mapToInt(form -> Math.max(form.ages().untilYears(), form.ages().extendedUntilYears()))
                .max()
                .orElse(0);
        long tooOld = hasAges
                ? children.stream().filter(child -> hasTurned(child, limit)).count()
                : 0;
        if (tooOld > 0) {
            warnings.add(node, Rule.BEYOND_AGE.with(tooOld));
        }
        Map<String, Integer> beyond = new TreeMap<>();
        for (KnownChild child : children) {
            KnownChild.Stayed place = child.place();
            if (place != null && child.need() == null && isBeyond(place, child.profile())) {
                beyond.merge(place.form(), 1, Integer::sum);
            }
        }
        beyond.forEach((form, number) -> warnings.add(node, Rule.BEYOND_STAY.with(number, form)));
    }

    private boolean hasTurned(KnownChild child, int years) {
        Long born = child.birthDay();
        return born != null && !calendar.dateOf(born).plusYears(years).isAfter(calendar.start());
    }

    /** Whether a stay has lasted longer than it can. */
    private boolean isBeyond(KnownChild.Stayed place, String profile) {
        CareForm form = Objects.requireNonNull(model.findForm(place.form()));
        Stay stay = form.stay();
        Law law = stay.law(profile);
        return place.elapsedDays() >= stay.capDays() || law.tail(place.elapsedDays()) <= 0;
    }

    /** A day of the calendar written 2026-01-31, or null. */
    static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = text.length() == 10 ? LocalDate.parse(text) : null;
            return date == null || date.getYear() < 1900 || date.getYear() > 2199 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
