package nl.doorstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files on which an answer was once wrong, run whole; what is right stands at the top of each file. */
class FoundAnswersTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static String found(String name) {
        try {
            return Path.of(Objects.requireNonNull(FoundAnswersTest.class.getResource("/found/" + name))
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private String results() {
        return folder.resolve("results").toString();
    }

    private String run(String... arguments) {
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("-o", results(), "--lang", "en", "-q"))
                .toList();
        int code = Doorstroom.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString() + err).doesNotContain("Infinity", "NaN", "∞");
        return out.toString();
    }

    private double summary(String form, String measure) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of(results(), "tables/summary.csv"))) {
            return reader.stream()
                    .filter(row -> row.getField("form").equals(form)
                            && row.getField("measure").equals(measure)
                            && row.getField("pool").equals("all")
                            && row.getField("group").equals("all")
                            && row.getField("period").equals("all"))
                    .mapToDouble(row -> Double.parseDouble(row.getField("mean")))
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private String chart(String name) throws IOException {
        return Files.readString(Path.of(results(), "charts", name + ".svg"));
    }

    @Test
    void aFormWhereNobodyIsPlacedHeadsTheLongestWaits() throws IOException {
        String answer = run("run", found("nobody-placed.yaml"));
        assertThat(answer).doesNotContain("No wait of any size").contains("nobody placed");
        // 20 a year for one year, each from a uniform day on: 20 on the list, for half a year. Four standard errors
        // over 20 runs.
        assertThat(summary("familyhome", "waiting_end")).isCloseTo(20, within(4 * Math.sqrt(20.0 / 20)));
        assertThat(summary("familyhome", "wait_so_far_days_mean"))
                .isCloseTo(365 / 2.0, within(4 * 365 / Math.sqrt(12.0 * 20 * 20)));
        assertThat(answer.lines().filter(line -> line.startsWith("  familyhome  ")))
                .singleElement()
                .asString()
                .matches("  familyhome +- +- +- +(1|2)\\d(\\.\\d)? ± \\S+ +(1|2)\\d\\d ± \\S+ +-");
        assertThat(chart("days")).contains("familyhome</text", "far</text");
    }

    @Test
    void aStopCountsInTheLoadAndIsSaid() throws IOException {
        String answer = run("run", found("stopped-form.yaml"));
        assertThat(answer)
                .doesNotContain("Every form can keep up", "No wait of any size")
                .contains(
                        "nobody placed",
                        "crisis: nobody is placed from 2025-01-01 up to and including 2025-12-31",
                        // 8 in 28 days is 104.4 in a year of 365.25 days.
                        "crisis: from 2025, admission stop, list grows by 104 a year");
        assertThat(summary("crisis", "waiting_end")).isCloseTo(8 / 28.0 * 365, within(4 * Math.sqrt(104.3 / 4)));
    }

    @Test
    void aStopThatIsLiftedIsComparedWithoutADash() throws IOException {
        Path reform = Files.writeString(folder.resolve("lifted.yaml"), """
                doorstroom: 1
                extends: stopped-form.yaml
                changes:
                  - {on: 2025-07-01, set: {forms.crisis.admission_stop: false}}
                """);
        Path base = Files.copy(Path.of(found("stopped-form.yaml")), folder.resolve("stopped-form.yaml"));
        String answer = run("compare", base.toString(), reform.toString());
        assertThat(answer).doesNotContain("- ?").contains("mean on the list", "crisis: nobody placed in the base;");
    }

    /** A made-up scenario of a year with one full form of long stays; what else it says about its list is a parameter. */
    private String longStays(String more) throws IOException {
        return Files.writeString(folder.resolve("long.yaml"), """
                doorstroom: 1
                start: 2025-01-01
                run: {length: 1 year, replications: 4}
                forms:
                  full: {places: 5, stay: 10 years%s}
                  other: {places: unlimited, stay: 10 years}
                arrivals: {s: {rate: 60 per year, to: full}}
                """.formatted(more))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The first five walk in free, all the others wait.
                "",
                // And most of them give up after a month.
                ", leaves_list: 12 per year",
                // Or wait in another form, from the first day.
                ", alternative: {other: {after: 0 days, move_on: true}}"
            })
    void aListThatHardlyAnybodyLeavesForAPlaceIsAWait(String more) throws IOException {
        String answer = run("run", longStays(more));
        assertThat(answer).doesNotContain("No wait of any size").containsPattern("\n {2}full  +");
    }

    @Test
    void aFormOfNoPlacesIsSaidToHaveNone() throws IOException {
        String answer = run("run", found("nobody-enters.yaml"));
        // Half of 12 a year.
        assertThat(answer).contains("zero: from 2025, no places, list grows by 6.0 a year", "nobody placed");
        assertThat(answer.lines().filter(line -> line.startsWith("  zero  "))).hasSize(1);
        assertThat(summary("zero", "open_places_mean")).isZero();
        assertThat(summary("never", "open_places_mean")).isEqualTo(3);
    }

    @Test
    void aMeasureOfWhichThereIsNothingStopsAtTheFirstLook() {
        String answer = run("run", found("nobody-enters.yaml"), "--until-precise", "wait_days_mean of never within 5%");
        assertThat(answer).contains("20 replications");
        assertThat(err.toString()).contains("never: nothing to measure in 20 replications");
    }

    @Test
    void aFormWithoutAListSaysWhatIsLost() {
        // One in 5 days is 73.05 a year; 2 places of 20 days serve half.
        assertThat(run("run", found("lost-form.yaml")))
                .contains("crisis: from 2025, load 2.00, at least 36.5 a year find no place")
                .doesNotContain("list grows");
    }

    @Test
    void aFormWithoutALimitHasChildrenAndNoPlaces() {
        String answer = run("run", found("unlimited-blocked.yaml"));
        assertThat(answer.lines().filter(line -> line.contains("local-team:")))
                .singleElement()
                .asString()
                .matches("  local-team: \\S+ ± \\S+ children; next: foster 100%");
    }

    @Test
    void rowsWithTheSameBeginningAreToldApartEverywhere() throws IOException {
        String answer = run("run", found("forty-labels.yaml"), "-n", "2");
        assertThat(answer.lines()
                        .filter(line -> line.startsWith("  Family-typ…"))
                        .map(line -> line.substring(0, 32))
                        .toList())
                .isNotEmpty()
                .doesNotHaveDuplicates();
        for (String name : List.of("places", "flows", "days")) {
            String chart = chart(name);
            assertThat(IntStream.range(0, 12).mapToObj(form -> "variant " + form + " ("))
                    .as(name)
                    .allMatch(chart::contains);
        }
        assertThat(List.of(chart("places"), chart("flows"))).allMatch(chart -> chart.contains("fit</text"));
        assertThat(chart("pools-vorm00")).contains("The 20 areas with the longest list of 40");
        assertThat(Path.of(results(), "charts/pools-vorm01.svg")).doesNotExist();
    }
}
