package nl.doorstroom.observe;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.doorstroom.domain.Cost;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import org.jspecify.annotations.Nullable;

/**
 * Cells that follow from others when a run is over: costs and youth-days. A price that changes inside a period counts with its
 * mean over the days of the period.
 */
final class Costs {
    private final Layout layout;
    private final Periods periods;
    private final Tally tally;

    Costs(Layout layout, Tally tally) {
        this.layout = layout;
        this.tally = tally;
        periods = layout.periods();
    }

    Layout layout() {
        return layout;
    }

    double @Nullable [] ofPool(int pool, Cell cell) {
        if (pool == layout.pools()) {
            return null;
        }
        Sum sum = new Sum(layout.formOf(pool), periods.months());
        if (cell != Cell.COST_EMPTY_EUR) {
            sum.add(tally.pools.series(pool, Cell.OUTSIDE_DAYS), Cost::outsidePerDay);
        }
        if (cell == Cell.COST_EMPTY_EUR) {
            sum.add(tally.pools.series(pool, Cell.EMPTY_DAYS), Cost::perPlaceDay);
            sum.add(tally.pools.series(pool, Cell.TURNOVER_DAYS), Cost::perPlaceDay);
        }
        if (cell == Cell.COST_EUR) {
            sum.add(tally.pools.series(pool, Cell.ACTIVE_DAYS), Cost::perDay);
            sum.add(tally.pools.series(pool, Cell.BLOCKED_DAYS), Cost::perDay);
            sum.add(tally.pools.series(pool, Cell.ADMISSIONS), Cost::perCase);
            sum.add(tally.pools.series(pool, Cell.OPEN_DAYS), Cost::perPlaceDay);
            sum.add(tally.pools.series(pool, Cell.ABOVE_OPEN_DAYS), Cost::overPerDay);
        }
        return sum.orNull();
    }

    /** The home municipality pays; what is paid for places is shared out by the days spent in the form. */
    double @Nullable [] ofGroup(int form, int group, Cell cell) {
        if (form == layout.forms()) {
            return null;
        }
        int row = layout.groupRow(form, group);
        Sum sum = new Sum(form, periods.years());
        sum.add(tally.groups.series(row, Cell.OUTSIDE_DAYS), Cost::outsidePerDay);
        if (cell == Cell.COST_EUR) {
            double[] stayed =
                    sumOf(tally.groups.series(row, Cell.ACTIVE_DAYS), tally.groups.series(row, Cell.BLOCKED_DAYS));
            sum.add(stayed, Cost::perDay);
            sum.add(tally.groups.series(row, Cell.ADMISSIONS), Cost::perCase);
            addPlaces(sum, form, stayed);
        }
        return sum.orNull();
    }

    private void addPlaces(Sum sum, int form, double[] stayed) {
        double[] all = new double[periods.years()];
        double[] open = new double[periods.years()];
        double[] above = new double[periods.years()];
        for (int pool = 0; pool < layout.pools(); pool++) {
            if (layout.formOf(pool) == form) {
                addYears(all, tally.pools.series(pool, Cell.ACTIVE_DAYS));
                addYears(all, tally.pools.series(pool, Cell.BLOCKED_DAYS));
                addYears(open, tally.pools.series(pool, Cell.OPEN_DAYS));
                addYears(above, tally.pools.series(pool, Cell.ABOVE_OPEN_DAYS));
            }
        }
        for (int y = 0; y < all.length; y++) {
            double share = all[y] > 0 ? stayed[y] / all[y] : 0;
            open[y] *= share;
            above[y] *= share;
        }
        sum.add(open, Cost::perPlaceDay);
        sum.add(above, Cost::overPerDay);
    }

    private void addYears(double[] years, double @Nullable [] months) {
        for (int m = 0; months != null && m < months.length; m++) {
            years[periods.yearOfMonth(m)] += months[m];
        }
    }

    private double[] sumOf(double @Nullable [] a, double @Nullable [] b) {
        double[] sum = new double[periods.years()];
        for (int y = 0; y < sum.length; y++) {
            sum[y] = (a == null ? 0 : a[y]) + (b == null ? 0 : b[y]);
        }
        return sum;
    }

    /** Thousand youths x days by month, of the whole row alone. */
    double @Nullable [] youthDays(int row) {
        double youth = 0;
        for (int home = 0; home < layout.network().homes().size(); home++) {
            youth += layout.isRegional(home) ? layout.youth(home) : 0;
        }
        if (row != layout.pools() || youth == 0) {
            return null;
        }
        double[] days = new double[periods.months()];
        double thousands = youth / 1000;
        Arrays.setAll(days, m -> thousands * periods.monthDays(m));
        return days;
    }

    /** Thousand youths x days by year, of the whole row of a municipality. */
    double @Nullable [] youthDays(int form, int group) {
        for (int home = 0; home < layout.network().homes().size(); home++) {
            double thousands = layout.youth(home) / 1000;
            if (form == layout.forms()
                    && layout.groups().ofHome(home) == group
                    && layout.isRegional(home)
                    && thousands > 0) {
                double[] days = new double[periods.years()];
                Arrays.setAll(days, y -> thousands * periods.yearDays(y));
                return days;
            }
        }
        return null;
    }

    /** Amounts of a form times its prices, by month or year. */
    private final class Sum {
        private final int form;
        private final double[] euros;
        private boolean any;

        Sum(int form, int size) {
            this.form = form;
            euros = new double[size];
        }

        void add(double @Nullable [] amounts, ToDoubleFunction<Cost> price) {
            for (int p = 0; amounts != null && p < euros.length; p++) {
                if (amounts[p] != 0) {
                    euros[p] += amounts[p] * meanPrice(price, p);
                    any |= euros[p] != 0;
                }
            }
        }

        private double meanPrice(ToDoubleFunction<Cost> price, int period) {
            boolean byMonth = euros.length == periods.months();
            double from = byMonth ? periods.monthStart(period) : periods.yearStart(period);
            double to = byMonth ? periods.monthStart(period + 1) : periods.yearStart(period + 1);
            return Costs.this.meanPrice(price, form, from, to);
        }

        double @Nullable [] orNull() {
            return any ? euros : null;
        }
    }

    private double meanPrice(ToDoubleFunction<Cost> price, int form, double from, double to) {
        List<Dated<Model>> models = layout.scenario().models();
        double first =
                price.applyAsDouble(models.get(0).value().forms().get(form).cost());
        double mean = first;
        for (int k = 1; k < models.size(); k++) {
            double days = to - Math.max(from, models.get(k).fromDay());
            double before = price.applyAsDouble(
                    models.get(k - 1).value().forms().get(form).cost());
            double after =
                    price.applyAsDouble(models.get(k).value().forms().get(form).cost());
            mean += days > 0 ? (after - before) * days / (to - from) : 0;
        }
        return mean;
    }
}
