package nl.doorstroom.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Whether two runs with independent random numbers differ by more than chance, on every row of {@code summary.csv}; of the
 * percentiles those that {@code replications.csv} gives by replication. Run by {@code scripts/compare-results}, as one source
 * file.
 *
 * <p>A row is tested by Welch's t, with the standard error that its 95% interval implies; fixed numbers must be the same. A
 * row that only one run has is tested against 0 and for being missing, and is beyond chance when both are. The false-alarm
 * rate is that of all tests together (Holm): one half of it goes to the rows of a whole form over the whole run, which are
 * few and so are tested sharply, the other half to all others.
 *
 * <p>Sources: B. L. Welch (1947), Biometrika 34, 28-35; S. Holm (1979), Scandinavian Journal of Statistics 6, 65-70.
 */
public final class CompareResults {
    private static final List<String> KEY = List.of("period", "form", "pool", "group", "measure");
    private static final double FIXED = 1e-9;
    private static final double POWER = 0.9;
    /** The relative half width of a 95% interval up to which a row is called well known. */
    private static final double WELL_KNOWN = 0.1;

    private static final int SHOWN = 10;

    private final PrintStream out;
    private final double familyFalseAlarm;

    CompareResults(PrintStream out, double familyFalseAlarm) {
        this.out = out;
        this.familyFalseAlarm = familyFalseAlarm;
    }

    /** Arguments: the folders of two runs, and the false-alarm rate (default 0.01). Ends with 1 when a row differs. */
    public static void main(String[] arguments) throws IOException {
        double rate = 0.01;
        try {
            rate = arguments.length == 3 ? Double.parseDouble(arguments[2]) : rate;
        } catch (NumberFormatException notANumber) {
            rate = Double.NaN;
        }
        if (arguments.length < 2 || arguments.length > 3 || !(rate > 0 && rate < 1)) {
            System.err.println("usage: compare-results OLD_FOLDER NEW_FOLDER [FALSE_ALARM_RATE between 0 and 1]");
            System.exit(2);
        }
        Path older = Path.of(arguments[0], "tables");
        Path newer = Path.of(arguments[1], "tables");
        for (Path tables : List.of(older, newer)) {
            if (!Files.exists(tables.resolve("summary.csv"))) {
                System.err.println("compare-results: no " + tables.resolve("summary.csv"));
                System.exit(2);
            }
        }
        System.exit(new CompareResults(System.out, rate).compare(read(older), read(newer)));
    }

    /** A value of one run. */
    record Value(double mean, double standardError, int replications) {
        static final Value NONE = new Value(0, 0, 0);

        boolean hasError() {
            return !Double.isNaN(standardError);
        }
    }

    /** One row in both runs; {@link Value#NONE} where it is missing. */
    private record Pair(String key, Value older, Value newer, double p) {
        double difference() {
            return newer.mean - older.mean;
        }

        double standardError() {
            return Math.hypot(older.standardError, newer.standardError);
        }

        boolean isInBoth() {
            return older != Value.NONE && newer != Value.NONE;
        }

        boolean isTested() {
            return !Double.isNaN(p);
        }

        /** Whether the difference is known in proportion, and by chance. */
        boolean isRandom() {
            return isTested() && isInBoth() && older.mean != 0 && standardError() > 0;
        }

        /** Welch and Satterthwaite. */
        double degreesOfFreedom() {
            double a = older.standardError * older.standardError;
            double b = newer.standardError * newer.standardError;
            double spread =
                    (a == 0 ? 0 : a * a / (older.replications - 1)) + (b == 0 ? 0 : b * b / (newer.replications - 1));
            return (a + b) * (a + b) / spread;
        }

        double relative(double amount) {
            return amount / Math.abs(older.mean);
        }

        double relativeHalfWidth95() {
            return relative(quantile(0.975) * standardError());
        }

        double quantile(double probability) {
            return new TDistribution(null, degreesOfFreedom()).inverseCumulativeProbability(probability);
        }
    }

    /** The rows of a folder of tables, by period, form, pool, group and measure. */
    static Map<String, Value> read(Path tables) throws IOException {
        Map<String, Value> values = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(tables.resolve("summary.csv"))) {
            for (NamedCsvRecord row : rows) {
                if (!isPercentile(row)) {
                    values.put(key(row), value(row));
                }
            }
        }
        ownPercentiles(tables.resolve("replications.csv")).forEach((key, own) -> values.put(key, meanOf(own)));
        return values;
    }

    private static Value value(NamedCsvRecord row) {
        int replications = Integer.parseInt(row.getField("replications"));
        double halfWidth = number(row.getField("half_width_95"));
        double error = replications < 2
                ? Double.NaN
                : halfWidth / new TDistribution(null, replications - 1.0).inverseCumulativeProbability(0.975);
        return new Value(number(row.getField("mean")), error, replications);
    }

    /** The percentiles of each replication, by row: the interval in the summary is that of their mean, not of its own column. */
    private static Map<String, List<Double>> ownPercentiles(Path replications) throws IOException {
        Map<String, List<Double>> own = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(replications)) {
            for (NamedCsvRecord row : rows) {
                if (isPercentile(row) && number(row.getField("denominator")) > 0) {
                    own.computeIfAbsent(key(row), k -> new ArrayList<>()).add(number(row.getField("numerator")));
                }
            }
        }
        return own;
    }

    private static Value meanOf(List<Double> draws) {
        double mean = draws.stream().mapToDouble(d -> d).average().orElse(Double.NaN);
        double squares =
                draws.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
        int count = draws.size();
        return new Value(mean, count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1.0) / count), count);
    }

    private static boolean isPercentile(NamedCsvRecord row) {
        return row.getField("measure").matches(".*_p\\d+");
    }

    private static String key(NamedCsvRecord row) {
        return String.join(" ", KEY.stream().map(row::getField).toList());
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** Prints what differs and what would have been found; returns the exit code. */
    int compare(Map<String, Value> older, Map<String, Value> newer) {
        List<Pair> pairs = pairs(older, newer);
        List<Pair> whole = pairs.stream().filter(p -> isWhole(p.key)).toList();
        List<Pair> parts = pairs.stream().filter(p -> !isWhole(p.key)).toList();
        print("%d and %d replications%n", replications(older), replications(newer));
        if (shareRandomNumbers(whole)) {
            print("Most numbers are the same to the bit: give the two runs different seeds.%n");
            return 2;
        }
        List<Pair> beyond = new ArrayList<>(judged("whole forms over the whole run", whole));
        beyond.addAll(judged("parts: years, pools, groups of children", parts));
        printPairs("Beyond chance", beyond);
        printOnlyInOne(
                "Only in the old run",
                pairs.stream().filter(p -> p.newer == Value.NONE).toList());
        printOnlyInOne(
                "Only in the new run",
                pairs.stream().filter(p -> p.older == Value.NONE).toList());
        printDetectable("whole forms over the whole run", whole);
        printDetectable("parts: years, pools, groups of children", parts);
        List<Pair> wellKnown = whole.stream()
                .filter(Pair::isRandom)
                .filter(p -> p.relativeHalfWidth95() <= WELL_KNOWN)
                .sorted(Comparator.comparingDouble((Pair p) -> -Math.abs(p.relative(p.difference()))))
                .toList();
        printPairs("Whole forms whose difference is known within 10%, largest first", wellKnown);
        print(
                beyond.isEmpty()
                        ? "No row differs by more than chance (false-alarm rate of all tests together %s).%n"
                        : "THE RUNS DIFFER (false-alarm rate of all tests together %s).%n",
                familyFalseAlarm);
        return beyond.isEmpty() ? 0 : 1;
    }

    private static List<Pair> pairs(Map<String, Value> older, Map<String, Value> newer) {
        Map<String, Value> all = new TreeMap<>(older);
        all.putAll(newer);
        int olderReplications = replications(older);
        int newerReplications = replications(newer);
        List<Pair> pairs = new ArrayList<>();
        for (String key : all.keySet()) {
            Value a = older.getOrDefault(key, Value.NONE);
            Value b = newer.getOrDefault(key, Value.NONE);
            double p = welch(a, b);
            if (a == Value.NONE) {
                p = Math.max(p, missing(b.replications, newerReplications, olderReplications));
            } else if (b == Value.NONE) {
                p = Math.max(p, missing(a.replications, olderReplications, newerReplications));
            }
            pairs.add(new Pair(key, a, b, p));
        }
        return pairs;
    }

    private static double welch(Value a, Value b) {
        Pair pair = new Pair("", a, b, Double.NaN);
        if (!a.hasError() || !b.hasError() || Double.isNaN(pair.difference())) {
            return Double.NaN;
        }
        double error = pair.standardError();
        double size = Math.max(Math.abs(a.mean), Math.abs(b.mean));
        if (error <= FIXED * size) {
            return Math.abs(pair.difference()) <= FIXED * size ? 1 : 0;
        }
        TDistribution t = new TDistribution(null, pair.degreesOfFreedom());
        return 2 * t.cumulativeProbability(-Math.abs(pair.difference()) / error);
    }

    /** The chance that all replications with data fall in the one run and none in the other, either way (Fisher's exact test). */
    private static double missing(int withData, int replications, int others) {
        double chance = 2;
        for (int i = 0; i < withData; i++) {
            chance *= (replications - i) / (double) (replications + others - i);
        }
        return Math.min(1, chance);
    }

    private List<Pair> judged(String name, List<Pair> pairs) {
        List<Pair> tested = pairs.stream()
                .filter(Pair::isTested)
                .sorted(Comparator.comparingDouble(Pair::p))
                .toList();
        List<Pair> beyond = new ArrayList<>();
        while (beyond.size() < tested.size()
                && tested.get(beyond.size()).p < familyFalseAlarm / 2 / (tested.size() - beyond.size())) {
            beyond.add(tested.get(beyond.size()));
        }
        print(
                "%s: %d rows, %d tested (the others have no interval), %d beyond chance; smallest p %.1e%n",
                name, pairs.size(), tested.size(), beyond.size(), tested.isEmpty() ? 1 : tested.get(0).p);
        return beyond;
    }

    /** What these numbers of replications would find, had it been there. */
    private void printDetectable(String name, List<Pair> pairs) {
        List<Pair> tested = pairs.stream().filter(Pair::isRandom).toList();
        if (tested.isEmpty()) {
            return;
        }
        double alarm = familyFalseAlarm / 2 / tested.size();
        double power = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(POWER);
        double[] detectable = tested.stream()
                .mapToDouble(p -> p.relative((p.quantile(1 - alarm / 2) + power) * p.standardError()))
                .sorted()
                .toArray();
        print(
                "%s: found with probability %s would be a difference of %.1f%% or more on a quarter of the rows, %.1f%% on a half, %.1f%% on three quarters%n",
                name, POWER, 100 * at(detectable, 0.25), 100 * at(detectable, 0.5), 100 * at(detectable, 0.75));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private void printPairs(String head, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        print("%s (%d rows; +- is a 95%% interval; at most %d shown):%n", head, pairs.size(), SHOWN);
        for (Pair p : pairs.subList(0, Math.min(SHOWN, pairs.size()))) {
            print(
                    "  %-75s %12.6g -> %12.6g  %+8.2f +- %.2f%%  p %.1e%n",
                    p.key,
                    p.older.mean,
                    p.newer.mean,
                    100 * p.relative(p.difference()),
                    p.standardError() > 0 ? 100 * p.relativeHalfWidth95() : 0,
                    p.p);
        }
    }

    private void printOnlyInOne(String head, List<Pair> pairs) {
        print("%s: %d rows, at most %d shown%n", head, pairs.size(), SHOWN);
        for (Pair p : pairs.subList(0, Math.min(SHOWN, pairs.size()))) {
            Value value = p.older == Value.NONE ? p.newer : p.older;
            print("  %-75s %12.6g in %d replications%n", p.key, value.mean, value.replications);
        }
    }

    private static boolean isWhole(String key) {
        String[] parts = key.split(" ");
        return parts[0].equals("all") && parts[2].equals("all") && parts[3].equals("all");
    }

    private static int replications(Map<String, Value> values) {
        return values.values().stream().mapToInt(Value::replications).max().orElse(0);
    }

    private static boolean shareRandomNumbers(List<Pair> whole) {
        Pair[] random = whole.stream()
                .filter(p -> p.isTested() && p.standardError() > 0)
                .toArray(Pair[]::new);
        return Arrays.stream(random).filter(p -> p.difference() == 0).count() > random.length / 2;
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}
