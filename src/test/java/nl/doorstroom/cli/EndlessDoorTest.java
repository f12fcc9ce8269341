package nl.doorstroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Streams that keep children waiting at a door from which they go at once, so that it would be filled again at the same instant
 * without end. What is refused here ran for ever before it was refused.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndlessDoorTest {
    private static final String SCENARIO = """
            doorstroom: 1
            start: 2025-01-01
            run: {length: 60 days, replications: 1}
            arrivals:
              children: {always_waiting: 2, to: %s%s}
            forms:
              foster: {places: 1, stay: {fixed: 20 days}%s}
              hostel: {places: %s, stay: {fixed: 20 days}%s}
            """;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String scenario) throws IOException {
        Path file = Files.writeString(folder.resolve("door.yaml"), scenario);
        PrintWriter out = new PrintWriter(new StringWriter());
        String results = folder.resolve("results").toString();
        return Doorstroom.run(out, new PrintWriter(err), "run", file.toString(), "-q", "--lang", "en", "-o", results);
    }

    private void assertThatItIsRefused(String scenario, String message) throws IOException {
        assertThat(run(scenario)).isEqualTo(ExitCode.INPUT);
        assertThat(err.toString()).contains(message, "1 problem in");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "alternative: {hostel: {after: 0 days}} | 7:60: forms.foster.alternative: always_waiting cannot fill the form hostel, which has no limit",
                "alternative: {hostel: {after: 0 days, move_on: false}} | cannot fill the form hostel, which has no limit",
                "when_full: lost | 7:58: forms.foster.when_full: always_waiting cannot keep children at foster, which sends them away at once when it is full",
                "room: 1 | cannot keep children at foster, which sends them away at once when it is full",
                "when_full: outside | cannot keep children at foster, which sends them away at once when it is full",
                "when_full: {outside: {after: 0 days, keeps_entry: true}} | which sends them away at once when it is full",
                "leaves_list: {fixed: 0 days} | cannot keep children at foster, whose list they leave after 0 days",
            })
    void whatRefillsTheDoorWithoutEndIsRefused(String foster, String message) throws IOException {
        assertThatItIsRefused(String.format(SCENARIO, "foster", "", ", " + foster, "unlimited", ""), message);
    }

    @Test
    void aStreamThatGoesToNoFormIsRefused() throws IOException {
        assertThatItIsRefused(
                String.format(SCENARIO, "home", "", "", "3", ""),
                "5:37: arrivals.children.to: always_waiting cannot keep children at no form: all leave at once");
    }

    /** A dated change is held against the same rules. */
    @Test
    void aChangeThatLetsThemGoAtOnceIsRefused() throws IOException {
        String later = String.format(SCENARIO, "foster", "", ", alternative: {hostel: {after: 1 day}}", "unlimited", "")
                + "changes:\n  - {on: 2025-02-01, set: {forms.foster.alternative.hostel.after: 0 days}}\n";
        assertThatItIsRefused(later, "always_waiting cannot fill the form hostel, which has no limit");
    }

    /** Each of these fills the form once, at day 0, and then again as places fall free. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alternative: {hostel: {after: 0 days}} | 2 | from_age: 0 | ''",
                "alternative: {hostel: {after: 1 day}} | unlimited | from_age: 0 | ''",
                "alternative: {hostel: {after: 0 days}} | unlimited | intake: 1 day | ''",
                "alternative: {hostel: {after: 0 days}} | unlimited | from_age: 12 | ', ages: {4-11: 1}'",
                "when_full: {outside: {after: 1 day}} | unlimited | from_age: 0 | ''",
                "leaves_list: {fixed: 1 day} | unlimited | from_age: 0 | ''",
            })
    void whatTakesTimeRuns(String foster, String places, String hostel, String ages) throws IOException {
        assertThat(run(String.format(SCENARIO, "foster", ages, ", " + foster, places, ", " + hostel)))
                .as(err.toString())
                .isZero();
    }
}
