package nl.doorstroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.naive.RandomScenarios;
import nl.doorstroom.observe.Count;
import nl.doorstroom.observe.Detail;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a replication counted can go through a file and be put together with others in any order. */
class CountTest {
    private static final int REPLICATIONS = 6;

    private static List<Count> counted(Layout layout, int from, int to) throws InterruptedException {
        List<Count> counts = Collections.synchronizedList(new ArrayList<>());
        Replications.onThreads(layout, RunOptions.of(3, REPLICATIONS, 2)).run(from, to, counts::add);
        return counts;
    }

    private static Count throughBytes(Layout layout, Count count) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            count.write(new DataOutputStream(bytes));
            ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
            Count read = Count.read(layout, new DataInputStream(in));
            assertThat(in.available()).isZero();
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Results results) {
        try (results) {
            return Stream.of(
                            results.summary(),
                            results.months(),
                            results.flows(),
                            results.blocked(),
                            results.levels(),
                            results.outcomes(),
                            results.replications())
                    .flatMap(rows -> rows.map(Object::toString))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 13, 24, 35})
    void countsFromTwoRunsReadBackAndShuffledGiveTheTablesOfOneRun(long seed) throws InterruptedException {
        Scenario scenario = RandomScenarios.scenario(seed);
        RunOptions options = RunOptions.of(3, REPLICATIONS, 2);
        List<String> expected = tables(Replications.run(scenario, options));

        Layout layout = new Layout(scenario);
        List<Count> counts = new ArrayList<>(counted(layout, 0, 2));
        counts.addAll(counted(layout, 2, REPLICATIONS));
        Collections.shuffle(counts, new Random(seed));
        Layout elsewhere = new Layout(scenario);
        Results merged =
                Replications.merged(elsewhere, counts.stream().map(count -> throughBytes(elsewhere, count)), options);

        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(tables(merged)).isEqualTo(expected);
    }

    @Test
    void whatIsMissingTwiceOrOfAnotherScenarioIsRefused() throws InterruptedException {
        Layout layout = new Layout(RandomScenarios.scenario(2));
        RunOptions options = RunOptions.of(3, REPLICATIONS, 1);
        List<Count> counts = counted(layout, 0, 3);
        counts.sort((one, other) -> one.replication() - other.replication());
        assertThatThrownBy(() -> Replications.merged(layout, Stream.of(counts.get(0), counts.get(2)), options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Replication 1 is missing");
        assertThatThrownBy(() -> Replications.merged(layout, Stream.of(counts.get(0), counts.get(0)), options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Replication 0 twice");
        Layout other = new Layout(RandomScenarios.scenario(13));
        assertThatThrownBy(() -> Replications.merged(other, counts.stream(), options))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> throughBytes(other, counts.get(0))).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void aLightLayoutGivesTheSameMeansAndNothingElse() throws InterruptedException {
        Scenario scenario = RandomScenarios.scenario(24);
        RunOptions options = RunOptions.of(3, REPLICATIONS, 1);
        EnumSet<Measure> chosen = EnumSet.of(Measure.WAITING_MEAN, Measure.ADMISSIONS_PER_YEAR);
        try (Results full = Replications.run(scenario, options);
                Results light = Replications.run(scenario, Detail.only(chosen), options)) {
            List<SummaryRow> rows = light.summary().toList();
            assertThat(rows)
                    .isNotEmpty()
                    .allMatch(
                            row -> chosen.contains(row.measure()) && row.group().equals("all"));
            for (SummaryRow row : rows) {
                double mean = full.value(row.measure(), row.form(), row.pool(), row.group(), row.period())
                        .estimate();
                assertThat(row.mean()).as("%s", row).isCloseTo(mean, within(1e-9 * Math.max(1, mean)));
            }
            assertThat(light.months()).isEmpty();
            assertThat(light.scratchBytes()).isLessThan(full.scratchBytes() / 4);
        }
    }
}
