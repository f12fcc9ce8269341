package nl.doorstroom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import nl.doorstroom.bench.CompareResults.Value;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareResultsTest {
    private static final int REPLICATIONS = 40;
    private static final String WAIT = "all foster all all wait_days_mean";
    private static final String PART = "2026 foster north all wait_days_mean";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void aDifferenceBeyondChanceIsFoundOnAWholeFormAndOnAPart() {
        for (String key : new String[] {WAIT, PART}) {
            Map<String, Value> older =
                    Map.of(WAIT, new Value(100, 2, REPLICATIONS), PART, new Value(50, 3, REPLICATIONS));
            Map<String, Value> newer = new HashMap<>(older);
            newer.put(WAIT, new Value(101, 2, REPLICATIONS));
            newer.put(PART, new Value(51, 3, REPLICATIONS));
            assertThat(compare(older, newer, 0.01)).isZero();
            newer.put(key, new Value(130, 2, REPLICATIONS));
            assertThat(compare(older, newer, 0.01)).isEqualTo(1);
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Beyond chance (1 rows", key);
        }
    }

    @Test
    void fixedNumbersMustBeTheSame() {
        Map<String, Value> older = Map.of(WAIT, new Value(100, 0, REPLICATIONS));
        assertThat(compare(older, Map.of(WAIT, new Value(100 + 1e-9, 0, REPLICATIONS)), 0.01))
                .isZero();
        assertThat(compare(older, Map.of(WAIT, new Value(100.001, 0, REPLICATIONS)), 0.01))
                .isEqualTo(1);
    }

    @Test
    void aRowOnlyInOneIsBeyondChanceWhenItIsFarFromNothing() {
        Map<String, Value> base = Map.of(PART, new Value(50, 3, REPLICATIONS));
        Map<String, Value> more = new HashMap<>(base);
        more.put(PART, new Value(51, 3, REPLICATIONS));
        // Left out when 0: one event in all replications.
        more.put(WAIT, new Value(0.025, 0.025, REPLICATIONS));
        assertThat(compare(base, more, 0.01)).isZero();
        // Left out without data: a mean of five replications.
        more.put(WAIT, new Value(100, 2, 5));
        assertThat(compare(base, more, 0.01)).isZero();
        more.put(WAIT, new Value(100, 2, REPLICATIONS));
        assertThat(compare(base, more, 0.01)).isEqualTo(1);
        assertThat(compare(more, base, 0.01)).isEqualTo(1);
    }

    @Test
    void runsWithTheSameRandomNumbersAreRefused() {
        Map<String, Value> values = Map.of(WAIT, new Value(100, 2, REPLICATIONS));
        assertThat(compare(values, values, 0.01)).isEqualTo(2);
    }

    /** Of 400 comparisons of equals some 5% alarm: 20, give or take 4.4; the bounds are four standard deviations. */
    @Test
    void falseAlarmsAreAsManyAsStated() {
        int alarms = 0;
        for (int family = 0; family < 400; family++) {
            Map<String, Value> older = new HashMap<>();
            Map<String, Value> newer = new HashMap<>();
            for (int row = 0; row < 30; row++) {
                for (String key : new String[] {"all f" + row + " all all m", "2026 f" + row + " all all m"}) {
                    older.put(key, sampled());
                    newer.put(key, sampled());
                }
            }
            alarms += compare(older, newer, 0.05);
        }
        assertThat(alarms).isBetween(3, 37);
    }

    /** For a percentile the half width is that of the mean of the replications' own ones: 2, 4 and 9, with an error of 2.08. */
    @Test
    void theStandardErrorIsThatOfTheInterval(@TempDir Path folder) throws IOException {
        double t = new TDistribution(null, 9).inverseCumulativeProbability(0.975);
        Files.writeString(
                folder.resolve("summary.csv"),
                "period,form,pool,group,measure,unit,mean,half_width_95,q10,q50,q90,replications\n"
                        + "all,foster,all,all,wait_days_mean,days,100," + 2 * t + ",0,0,0,10\n"
                        + "all,foster,all,all,wait_days_p90,days,77,1,0,0,0,3\n"
                        + "all,foster,all,age:0-3,wait_days_p90,days,77,1,0,0,0,3\n"
                        + "2026,foster,north,all,wait_days_mean,days,50,,0,0,0,1\n");
        Files.writeString(
                folder.resolve("replications.csv"),
                "replication,period,form,pool,group,measure,numerator,denominator\n"
                        + "1,all,foster,all,all,wait_days_p90,2,1\n"
                        + "1,all,foster,all,all,wait_days_mean,200,2\n"
                        + "2,all,foster,all,all,wait_days_p90,4,1\n"
                        + "3,all,foster,all,all,wait_days_p90,9,1\n"
                        + "4,all,foster,all,all,wait_days_p90,0,0\n");
        Map<String, Value> values = CompareResults.read(folder);
        assertThat(values).hasSize(3);
        assertThat(values.get(WAIT).mean()).isEqualTo(100);
        assertThat(values.get(WAIT).standardError()).isCloseTo(2, within(1e-12));
        assertThat(values.get(PART).standardError()).isNaN();
        Value percentile = values.get("all foster all all wait_days_p90");
        assertThat(percentile.mean()).isEqualTo(5);
        assertThat(percentile.standardError()).isCloseTo(Math.sqrt(13 / 3.0), within(1e-12));
    }

    /** The mean of normal draws with its standard error. */
    private Value sampled() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < REPLICATIONS; i++) {
            double draw = 10 + random.nextGaussian();
            sum += draw;
            squares += draw * draw;
        }
        double mean = sum / REPLICATIONS;
        double variance = (squares - REPLICATIONS * mean * mean) / (REPLICATIONS - 1);
        return new Value(mean, Math.sqrt(variance / REPLICATIONS), REPLICATIONS);
    }

    private int compare(Map<String, Value> older, Map<String, Value> newer, double rate) {
        printed.reset();
        return new CompareResults(new PrintStream(printed, true, StandardCharsets.UTF_8), rate).compare(older, newer);
    }
}
