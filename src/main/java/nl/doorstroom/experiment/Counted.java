package nl.doorstroom.experiment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.observe.Cell;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.observe.Periods;
import org.jspecify.annotations.Nullable;

/** What the tables of a run are made of: its rows and periods, which measures a row shows, and the numbers behind them. */
final class Counted {
    private static final Measure[] MEASURES = Measure.values();
    /** Shown also when 0 throughout. */
    private static final Set<Measure> MAIN = EnumSet.of(
            Measure.ARRIVALS_PER_YEAR,
            Measure.ADMISSIONS_PER_YEAR,
            Measure.DEPARTURES_PER_YEAR,
            Measure.WAITING_MEAN,
            Measure.WAITING_END,
            Measure.WAITED_SHARE,
            Measure.WAIT_DAYS_MEAN,
            Measure.WAIT_DAYS_P50,
            Measure.WAIT_DAYS_P90,
            Measure.WAIT_ALL_DAYS_MEAN,
            Measure.WITHIN_NORM_SHARE,
            Measure.STAY_WITHIN_NORM_SHARE,
            Measure.OPEN_PLACES_MEAN,
            Measure.OCCUPIED_MEAN,
            Measure.ACTIVE_MEAN,
            Measure.OCCUPANCY_SHARE,
            Measure.STAY_DAYS_MEAN,
            Measure.ADMISSIONS_PER_PLACE_YEAR,
            Measure.IN_CARE_MEAN,
            Measure.TRANSFERS_PER_CHILD,
            Measure.OUT_OF_HOME_PER_1000_YOUTH);

    private final Layout layout;
    private final Periods periods;
    private final Gathered gathered;
    private final List<Kept> replications;
    private final Set<List<Object>> occurring = new HashSet<>();

    Counted(Layout layout, Gathered gathered) {
        this.layout = layout;
        this.gathered = gathered;
        periods = layout.periods();
        replications = gathered.kept();
        for (Row row : rows()) {
            if (row.isAllPools() && row.isAllGroups()) {
                RowReader reader = years(row);
                Arrays.stream(MEASURES)
                        .filter(layout.detail().measures()::contains)
                        .filter(m -> MAIN.contains(m) || reader.occurs(m))
                        .forEach(m -> occurring.add(List.of(row.form(), m)));
            }
        }
    }

    Layout layout() {
        return layout;
    }

    Gathered gathered() {
        return gathered;
    }

    /** The number of replications. */
    int size() {
        return replications.size();
    }

    List<Row> rows() {
        return gathered.rows();
    }

    /** The row with these ids, or null. */
    @Nullable Row row(String form, String pool, String group) {
        return rows().stream()
                .filter(r -> r.form().equals(form)
                        && r.pool().equals(pool)
                        && r.group().equals(group))
                .findFirst()
                .orElse(null);
    }

    /** The whole run first, then its years. */
    IntStream periodIndices() {
        return IntStream.concat(IntStream.of(periods.years()), IntStream.range(0, periods.years()));
    }

    String label(int period) {
        return period == periods.years() ? Row.ALL : Integer.toString(periods.year(period));
    }

    /** A measure that stays 0 throughout a form has no rows there, but for the main ones. */
    Stream<Measure> shown(Row row) {
        return Arrays.stream(MEASURES).filter(m -> isShown(m, row));
    }

    boolean isShown(Measure measure, Row row) {
        boolean fits = (row.isAllForms() || !measure.isOfAllForms()) && (row.isAllGroups() || !measure.countsPlaces());
        boolean hasPlaces = !measure.countsPlaces() || hasPlaces(row);
        return fits && hasPlaces && occurring.contains(List.of(row.form(), measure));
    }

    /** A form of 0 places has places to speak of, unlike one without a limit. */
    private boolean hasPlaces(Row row) {
        return row.pools().stream().anyMatch(this::hasPlaces);
    }

    private boolean hasPlaces(int pool) {
        boolean isLimited = pool < layout.pools()
                && !(layout.scenario().base().forms().get(layout.formOf(pool)).capacity()
                        instanceof Capacity.Unlimited);
        return isLimited || replications.stream().anyMatch(k -> k.pool(pool).has(Cell.OPEN_DAYS));
    }

    RowSamples samples(Row row) {
        return new RowSamples(this, row, years(row));
    }

    /** The samples of one replication alone. */
    RowSamples samples(Row row, int replication) {
        List<Kept> one = replications.subList(replication, replication + 1);
        return new RowSamples(this, row, RowReader.ofYears(gathered, one, row));
    }

    private RowReader years(Row row) {
        return RowReader.ofYears(gathered, replications, row);
    }

    RowReader months(Row row, int year) {
        return RowReader.ofMonths(gathered, replications, row, year);
    }

    PairRows pairs(Workers workers) {
        return new PairRows(layout, gathered, replications, workers);
    }
}
