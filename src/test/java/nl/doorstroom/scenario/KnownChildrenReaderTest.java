package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.scenario.read.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownChildrenReaderTest {
    private static final String HEADER =
            "id,municipality,birth_date,profile,frame,form,pool,since,status,need,need_since\n";
    static final String SCENARIO = """
            doorstroom: 1
            start: 2025-01-01
            run: {length: 1 year}
            areas:
              zuid: {dorp: {youth_0_17: 1000}, stad: {youth_0_17: 3000}}
            profiles: {light: {}, severe: {}}
            arrivals:
              children:
                rate: 8 per 28 days
                profiles: {light: 0.5, severe: 0.5}
                ages: {0-17: 1}
                frames: {voluntary: 0.8, guardianship: 0.2}
                to: foster
            forms:
              foster: {places: 30, stay: 200 days}
              crisis: {places: 10, stay: {fixed: 28 days}, holds_place: true}
            routing:
              crisis: foster
            known_children: children.csv
            """;

    @TempDir
    private Path folder;

    private Problems problems = new Problems();

    private Loaded load(String scenario, byte[] list) throws IOException {
        Files.write(folder.resolve("children.csv"), list);
        Files.writeString(folder.resolve("base.yaml"), scenario);
        problems = new Problems();
        return Scenarios.load(folder.resolve("base.yaml"), problems);
    }

    private List<KnownChild> children(String list) throws IOException {
        Loaded loaded = load(SCENARIO, list.getBytes(StandardCharsets.UTF_8));
        assertThat(problems.in(Locale.ENGLISH)).startsWith("\n0 problems");
        return Objects.requireNonNull(loaded).scenario().knownChildren();
    }

    private String refusal(String list) throws IOException {
        assertThat(load(SCENARIO, list.getBytes(StandardCharsets.UTF_8))).isNull();
        return problems.in(Locale.ENGLISH);
    }

    @Test
    void aGoodListHasChildrenInCareBlockedAndWaiting() throws IOException {
        List<KnownChild> children = children(HEADER
                + "k1,dorp,2012-03-01,light,guardianship,foster,zuid,2024-12-22,in_care,,\n"
                + "k2,stad,,severe,,crisis,,2024-11-22,blocked,foster,2024-12-20\n"
                + "k3,stad,2010-02-03,light,,,,,waiting,foster,2025-01-01\n");
        assertThat(children)
                .containsExactly(
                        new KnownChild(
                                "k1",
                                "dorp",
                                -java.time.temporal.ChronoUnit.DAYS.between(
                                        LocalDate.of(2012, 3, 1), LocalDate.of(2025, 1, 1)),
                                "light",
                                "guardianship",
                                new KnownChild.Stayed("foster", "zuid", 10),
                                null),
                        new KnownChild(
                                "k2",
                                "stad",
                                null,
                                "severe",
                                null,
                                new KnownChild.Stayed("crisis", "zuid", 40),
                                new KnownChild.Waited("foster", 12)),
                        new KnownChild("k3", "stad", -5446L, "light", null, null, new KnownChild.Waited("foster", 0)));
    }

    @Test
    void aSpreadsheetMayWriteSemicolonsQuotesAMarkAndWindowsLines() throws IOException {
        assertThat(children("\uFEFFid;status;municipality;profile;need;need_since\r\n"
                        + "\"k;1\";waiting;dorp;light;foster;2024-12-31\r\n\r\n"))
                .containsExactly(
                        new KnownChild("k;1", "dorp", null, "light", null, null, new KnownChild.Waited("foster", 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void excelMayStateTheSeparatorAndEndWithEmptyRows(String separator) throws IOException {
        String rows = "id;status;municipality;profile;need;need_since\r\n"
                + "k1;waiting;dorp;light;foster;2024-12-31\r\n;;;;;\r\n;;;;;;;\r\n";
        KnownChild child = new KnownChild("k1", "dorp", null, "light", null, null, new KnownChild.Waited("foster", 1));
        String list = rows.replace(";", separator);
        assertThat(children(list)).containsExactly(child);
        assertThat(children("sep=" + separator + "\r\n" + list)).containsExactly(child);
        assertThat(refusal("sep=" + separator + "\r\n" + list.replace("dorp", "nergens")))
                .contains("children.csv:3:12: municipality");
    }

    @Test
    void aChildOfACenturyAgoIsRefusedAndOnePastEveryAgeLimitWarnedAbout() throws IOException {
        assertThat(refusal(HEADER + "k1,dorp,1900-03-01,light,,,,,waiting,foster,2024-12-22\n"))
                .contains("2:9: birth_date: the birth date lies more than 99 years before the start");
        Loaded loaded = load(
                SCENARIO,
                (HEADER + "k1,dorp,2006-12-31,light,,,,,waiting,foster,2024-12-22\n"
                                + "k2,dorp,2007-01-01,light,,,,,waiting,foster,2024-12-22\n"
                                + "k3,dorp,2007-01-02,light,,,,,waiting,foster,2024-12-22\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Objects.requireNonNull(loaded).warnings().stream()
                        .map(warning -> warning.text().in(Locale.ENGLISH)))
                .containsExactly("children of the list that are past the age limit of every form: 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secret,drop,,light,,foster,,2024-12-22,in_care,, | 2:8: municipality: expected an area of this scenario; nearest is \"dorp\"",
                "secret,dorp,,lihgt,,foster,,2024-12-22,in_care,, | 2:14: profile: expected a profile of this scenario; nearest is \"light\"",
                "secret,dorp,,,,foster,,2024-12-22,in_care,, | profile: nothing stands here, expected a profile",
                "secret,dorp,,light,custody,foster,,2024-12-22,in_care,, | frame: expected a legal framework",
                "secret,dorp,,light,,fostr,,2024-12-22,in_care,, | form: expected a care form of this scenario; nearest is \"foster\"",
                "secret,dorp,,light,,foster,zuif,2024-12-22,in_care,, | pool: expected the area of a pool of this form of this scenario; nearest is \"zuid\"",
                "secret,dorp,,light,,foster,,22-12-2024,in_care,, | since: expected a date such as 2026-01-31",
                "secret,dorp,2012-02-30,light,,foster,,2024-12-22,in_care,, | birth_date: expected a date",
                "secret,dorp,2024-12-23,light,,foster,,2024-12-22,in_care,, | birth_date: the birth date lies after since",
                "secret,dorp,,light,,foster,,2025-01-02,in_care,, | since: this date lies after the start, 2025-01-01",
                "secret,dorp,,light,,foster,,2024-12-22,in_car,, | status: expected a status, in_care, waiting or blocked, of this scenario; nearest is \"in_care\"",
                "secret,dorp,,light,,foster,,2024-12-22,in_care,crisis, | need: expected nothing here for a child with the status in_care",
                "secret,dorp,,light,,foster,,,waiting,foster,2024-12-22 | form: expected nothing here for a child with the status waiting",
                "secret,dorp,,light,,,,,waiting,, | need: nothing stands here, expected a care form",
                "secret,dorp,,light,,crisis,,2024-12-22,blocked,, | need: nothing stands here",
                "secret,dorp,,light,,crisis,,2024-12-22,blocked,foster,2024-12-21 | need_since: need_since lies before since",
                "secret,dorp,,light,,crisis,,2024-12-22,blocked,crisis,2024-12-24 | need: a blocked child waits for a place elsewhere",
                "secret,dorp,,light,,foster,,2024-12-22,blocked,crisis,2024-12-24 | status: foster does not keep a child in its place",
                "@,dorp,,light,,foster,,2024-12-22,in_care,, | id: nothing stands here, expected an id",
                "secret,dorp | found 2 fields, expected 11",
            })
    void aBadRowIsRefusedWithoutAValueOfIt(String row, String message) throws IOException {
        String line = row.startsWith("@") ? row.substring(1) : row;
        assertThat(refusal(HEADER + line + "\n"))
                .startsWith(folder.resolve("children.csv") + ":2:")
                .contains(message)
                .doesNotContain("secret", "drop", "lihgt", "custody");
    }

    @Test
    void aChildMayBeBlockedFromItsFirstDayAndHaveTheLongestId() throws IOException {
        String id = "x".repeat(ChildReader.LONGEST_ID);
        assertThat(children(HEADER + id + ",stad,,severe,,crisis,,2024-12-20,blocked,foster,2024-12-20\n"))
                .extracting(KnownChild::need)
                .containsExactly(new KnownChild.Waited("foster", 12));
    }

    /** 123456782 passes the eleven-test, the others do not. */
    @Test
    void aThirdThatPassesTheElevenTestIsEnoughToBeCitizenNumbers() {
        assertThat(CitizenNumbers.among(List.of("123456782", "123456781", "111111111")))
                .isEqualTo(1);
        assertThat(CitizenNumbers.among(List.of("123456782", "123456781", "111111111", "123456783")))
                .isZero();
    }

    @Test
    void anIdStandsInAListOnce() throws IOException {
        String row = "secret,dorp,,light,,foster,,2024-12-22,in_care,,\n";
        assertThat(refusal(HEADER + row + row))
                .contains("children.csv:3:1: id: this id stands at line 2 too")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bsn", "BSN", "burgerservicenummer"})
    void aColumnOfCitizenServiceNumbersIsRefusedByName(String name) throws IOException {
        assertThat(refusal(HEADER.replace("\n", "," + name + "\n")
                        + "secret,dorp,,light,,foster,,2024-12-22,in_care,,,1\n"))
                .contains("children.csv:1:81: the column " + name.toLowerCase(Locale.ROOT) + " is refused");
    }

    @Test
    void aColumnOfCitizenServiceNumbersIsRefusedByItsValues() throws IOException {
        // 111222333: 9+8+7 + 2(6+5+4) + 3(3+2) - 3 = 66; 123456782: 9+16+21+24+25+24+21+16-2 = 154; both multiples of
        // 11.
        assertThat(
                        refusal(
                                HEADER + "111222333,dorp,,light,,foster,,2024-12-22,in_care,,\n"
                                        + "1234.56.782,dorp,,light,,foster,,2024-12-22,in_care,,\nk3,dorp,,light,,foster,,2024-12-22,in_care,,\n"))
                .contains("children.csv:1:1: the column id is refused", "(BSN) in 2 rows")
                .doesNotContain("111222333", "1234");
    }

    @Test
    void aLetterInFrontDoesNotHideACitizenServiceNumber() {
        assertThat(CitizenNumbers.among(java.util.List.of("k123456782", "BSN 123456782", "k1", "k2")))
                .isEqualTo(2);
        assertThat(CitizenNumbers.among(java.util.List.of("k123456783", "kind-12345")))
                .isZero();
    }

    @Test
    void ordinaryNumbersOfNineDigitsAreNotRefused() throws IOException {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 0; i < 50; i++) {
            list.append(300_000_000 + i).append(",dorp,,light,,foster,,2024-12-22,in_care,,\n");
        }
        assertThat(children(list.toString())).hasSize(50);
    }

    @Test
    void anUnknownColumnIsRefusedWithoutItsName() throws IOException {
        assertThat(refusal("id,status,profil,jansen\n"))
                .contains("children.csv:1:11: column 3", "nearest is \"profile\"", "children.csv:1:18: column 4")
                .doesNotContain("jansen");
        assertThat(refusal("id,id\n"))
                .contains("column id stands here for the second time", "column status is missing");
    }

    @Test
    void whatIsNotAListIsRefused() throws IOException {
        assertThat(refusal("")).contains("this list is empty");
        assertThat(refusal(HEADER + "\"secret,dorp\n"))
                .contains("not well-formed CSV")
                .doesNotContain("secret");
        assertThat(load(SCENARIO, new byte[] {'i', 'd', (byte) 0xE9})).isNull();
        assertThat(problems.in(Locale.ENGLISH)).contains("not UTF-8");
        assertThat(load(SCENARIO.replace("children.csv", "childen.csv"), new byte[0]))
                .isNull();
        assertThat(problems.in(Locale.ENGLISH)).contains("no such file; nearest is \"children.csv\"");
        assertThat(load(SCENARIO, new byte[(ChildRowsReader.MOST_MIB << 20) + 1]))
                .isNull();
        assertThat(problems.in(Locale.ENGLISH)).contains("larger than 16 MiB");
        assertThat(load(SCENARIO.replace("children.csv", "."), new byte[0])).isNull();
        assertThat(problems.in(Locale.ENGLISH)).contains("not an ordinary file");
    }

    @Test
    void aListHasSoManyChildrenAndNoMore() throws IOException {
        String header = "id,municipality,profile,need,need_since,status\n";
        StringBuilder list = new StringBuilder(header);
        for (int i = 1; i <= ChildRowsReader.MOST_ROWS; i++) {
            list.append('k').append(i).append(",dorp,light,foster,2024-12-31,waiting\n");
        }
        assertThat(children(list.toString())).hasSize(100_000);
        assertThat(refusal(list.append("one more,dorp,light,foster,2024-12-31,waiting\n")
                        .toString()))
                .contains("children.csv: this list has more than 100000 children")
                .contains("1 problem in");
    }

    @Test
    void aStartIsKnownInOneWay() throws IOException {
        assertThat(load(SCENARIO + "known_numbers: {in_care: {foster: 3}}\n", HEADER.getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(problems.in(Locale.ENGLISH)).contains("known_numbers or known_children, not both");
        assertThat(load(SCENARIO.replace("year}", "year, warm_up: 1 year}"), HEADER.getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(problems.in(Locale.ENGLISH)).contains("a warm-up or a known start, not both");
    }

    @Test
    void aStayLongerThanItCanLastIsWarnedAbout() throws IOException {
        Loaded loaded = load(
                SCENARIO,
                (HEADER
                                + "k1,dorp,,light,,foster,,2020-12-22,in_care,,\nk2,dorp,,light,,foster,,2024-12-22,in_care,,\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Objects.requireNonNull(loaded).warnings().stream()
                        .map(w -> w.text().in(Locale.ENGLISH)))
                .containsExactly("children of the list in foster for longer than a stay there can last: 1;"
                        + " they leave on day 0");
        assertThat(loaded.inputs()).containsExactly(folder.resolve("base.yaml"));
        assertThat(loaded.children()).isEqualTo(new ChildList(folder.resolve("children.csv"), 2));
    }

    @Test
    void theIdOfAChildIsNotInItsText() throws IOException {
        assertThat(children(HEADER + "secret,dorp,,light,,foster,,2024-12-22,in_care,,\n")
                        .toString())
                .doesNotContain("secret");
    }
}
