package nl.doorstroom.experiment;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.domain.Network;
import nl.doorstroom.observe.Layout;

/** The number of children that a pool had at most in so much of the time. */
final class Levels {
    /** The least percentile that is of use to plan places by. */
    static final int LEAST_NEEDED = 80;

    private static final int[] PERCENTILES = {50, LEAST_NEEDED, 85, 90, 95, 99, 100};

    private final Layout layout;
    private final double[][] days;
    private final int years;

    /**
     * @param days days by number of children; index pool x years + year
     */
    Levels(Layout layout, double[][] days) {
        this.layout = layout;
        this.days = days;
        years = layout.periods().years();
    }

    Stream<LevelRow> rows() {
        return layout.network().pools().stream().flatMap(this::rows);
    }

    private Stream<LevelRow> rows(Network.Pool pool) {
        double[] all = new double[0];
        for (int year = 0; year < years; year++) {
            double[] of = days[pool.index() * years + year];
            double[] sum = Arrays.copyOf(all, Math.max(all.length, of.length));
            for (int n = 0; n < of.length; n++) {
                sum[n] += of[n];
            }
            all = sum;
        }
        Stream<LevelRow> whole = rows(Row.ALL, pool, all);
        Stream<LevelRow> byYear = IntStream.range(0, years)
                .boxed()
                .flatMap(y -> rows(Integer.toString(layout.periods().year(y)), pool, days[pool.index() * years + y]));
        return Stream.concat(whole, byYear);
    }

    private Stream<LevelRow> rows(String period, Network.Pool pool, double[] daysByNumber) {
        String form = layout.scenario().base().forms().get(pool.form()).id();
        double total = Arrays.stream(daysByNumber).sum();
        return Arrays.stream(total > 0 ? PERCENTILES : new int[0])
                .mapToObj(p -> new LevelRow(period, form, pool.area(), "used", p, level(daysByNumber, total, p)));
    }

    /** The smallest number of children not exceeded in this percentage of the time; 100: the largest that occurred. */
    static int level(double[] daysByNumber, double total, int percentile) {
        int largest = daysByNumber.length - 1;
        while (largest > 0 && daysByNumber[largest] == 0) {
            largest--;
        }
        double seen = 0;
        for (int n = 0; n < largest; n++) {
            seen += daysByNumber[n];
            if (percentile < 100 && seen >= total * percentile / 100) {
                return n;
            }
        }
        return largest;
    }
}
