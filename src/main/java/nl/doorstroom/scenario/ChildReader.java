package nl.doorstroom.scenario;

import java.time.LocalDate;
import java.util.List;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Share;
import nl.doorstroom.scenario.read.Nearest;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Text;
import org.jspecify.annotations.Nullable;

/** Reads one row of a list of children. */
final class ChildReader {
    private static final List<String> STATUSES = List.of("in_care", "waiting", "blocked");
    static final int LONGEST_ID = 100;
    private static final int OLDEST = 99;

    private final ChildRows rows;
    private final ChildRows.Row row;
    private final Model model;
    private final Calendar calendar;
    private final Problems problems;

    ChildReader(ChildRows rows, ChildRows.Row row, Model model, Calendar calendar, Problems problems) {
        this.rows = rows;
        this.row = row;
        this.model = model;
        this.calendar = calendar;
        this.problems = problems;
    }

    /** Null after reporting what is wrong. */
    @Nullable KnownChild read() {
        int before = problems.size();
        String id = value("id");
        if (id.isEmpty()) {
            wrong("id", Rule.CELL_EMPTY.with(Rule.AN_ID.with()));
        } else if (id.length() > LONGEST_ID) {
            wrong("id", Rule.ID_LONG.with(LONGEST_ID));
        }
        String home = only(
                "municipality", model.areas().homes().stream().map(Area::id).toList(), Rule.AN_AREA.with());
        String profile =
                only("profile", model.profiles().stream().map(Profile::id).toList(), Rule.A_PROFILE.with());
        String frame = value("frame").isEmpty() ? null : known("frame", frames(), Rule.A_FRAME.with());
        LocalDate born = value("birth_date").isEmpty() ? null : past("birth_date");
        if (born != null && born.plusYears(OLDEST + 1L).isBefore(calendar.start())) {
            wrong("birth_date", Rule.BORN_TOO_LONG_AGO.with(OLDEST));
        }
        String status = known("status", STATUSES, Rule.A_STATUS.with());
        if (status == null) {
            return null;
        }
        KnownChild.Stayed place = null;
        KnownChild.Waited need = null;
        if (status.equals("waiting")) {
            refuseFilled(status, "form", "pool", "since");
        } else {
            place = place(home, born);
        }
        if (status.equals("in_care")) {
            refuseFilled(status, "need", "need_since");
        } else {
            need = need(home, born, place);
        }
        return problems.size() > before || home == null || profile == null
                ? null
                : new KnownChild(id, home, born == null ? null : calendar.dayOf(born), profile, frame, place, need);
    }

    private KnownChild.@Nullable Stayed place(@Nullable String home, @Nullable LocalDate born) {
        CareForm form = form("form");
        LocalDate since = since("since", born);
        String area = form == null ? null : pool(form, home);
        return form == null || since == null || area == null
                ? null
                : new KnownChild.Stayed(form.id(), area, -calendar.dayOf(since));
    }

    private @Nullable String pool(CareForm form, @Nullable String home) {
        if (!value("pool").isEmpty()) {
            return known("pool", model.areas().poolAreas(form.scale()), Rule.A_POOL.with());
        }
        return home == null ? null : serving("form", form, home);
    }

    /** The pool for a home; reported when there is none. */
    private @Nullable String serving(String column, CareForm form, String home) {
        String area = model.areas().poolAreaOf(home, form.scale());
        if (area == null) {
            wrong(column, Rule.NO_POOL.with(form.id(), home));
        }
        return area;
    }

    private KnownChild.@Nullable Waited need(
            @Nullable String home, @Nullable LocalDate born, KnownChild.@Nullable Stayed place) {
        CareForm form = form("need");
        LocalDate since = since("need_since", born);
        if (form == null || since == null || home == null) {
            return null;
        }
        String area = serving("need", form, home);
        double waited = -calendar.dayOf(since);
        if (place != null) {
            checkBlocked(place, form, area, waited);
        }
        return new KnownChild.Waited(form.id(), waited);
    }

    private void checkBlocked(KnownChild.Stayed place, CareForm need, @Nullable String area, double waited) {
        if (waited > place.elapsedDays()) {
            wrong("need_since", Rule.NEED_BEFORE_SINCE.with());
        }
        if (place.form().equals(need.id()) && place.area().equals(area)) {
            wrong("need", Rule.BLOCKED_FOR_OWN.with());
        }
        CareForm in = model.findForm(place.form());
        if (in == null || !in.holdsPlace()) {
            wrong("status", Rule.NOT_HELD.with(place.form()));
        }
    }

    private void refuseFilled(String status, String... columns) {
        for (String column : columns) {
            if (!value(column).isEmpty()) {
                wrong(column, Rule.CELL_FILLED.with(status));
            }
        }
    }

    private @Nullable CareForm form(String column) {
        String id = known(column, model.forms().stream().map(CareForm::id).toList(), Rule.A_FORM.with());
        return model.findForm(id);
    }

    private List<String> frames() {
        return model.streams().stream()
                .flatMap(stream -> stream.frames().stream())
                .map(Share::value)
                .distinct()
                .toList();
    }

    /** One of the names known; may be left out where there is only one. */
    private @Nullable String only(String column, List<String> known, Text expected) {
        return value(column).isEmpty() && known.size() == 1 ? known.get(0) : known(column, known, expected);
    }

    private @Nullable String known(String column, List<String> known, Text expected) {
        String value = value(column);
        if (known.contains(value)) {
            return value;
        }
        String nearest = value.isEmpty() ? null : Nearest.of(value, known);
        if (value.isEmpty()) {
            wrong(column, Rule.CELL_EMPTY.with(expected));
        } else if (nearest == null) {
            wrong(column, Rule.CELL_UNKNOWN.with(expected));
        } else {
            wrong(column, Rule.CELL_NEAREST.with(expected, nearest));
        }
        return null;
    }

    private @Nullable LocalDate since(String column, @Nullable LocalDate born) {
        LocalDate since = past(column);
        if (since != null && born != null && born.isAfter(since)) {
            wrong("birth_date", Rule.BORN_AFTER.with(column));
        }
        return since;
    }

    private @Nullable LocalDate past(String column) {
        LocalDate date = KnownChildrenReader.date(value(column));
        if (date == null) {
            wrong(column, Rule.CELL_DATE.with());
        } else if (date.isAfter(calendar.start())) {
            wrong(column, Rule.DATE_AFTER_START.with(calendar.start()));
        }
        return date;
    }

    private String value(String column) {
        return rows.value(row, column);
    }

    private void wrong(String column, Text text) {
        problems.add(rows.problem(row, column, text));
    }
}
