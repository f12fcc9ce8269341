package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.ResidentsEdit;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.ScaledLaw;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.scenario.read.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a good file means. */
class LanguageTest {
    private static final String QUEUE = """
            doorstroom: 1
            start: 2025-01-01
            run: {warm_up: 1 year, length: 20 years, replications: 40}
            forms:
              crisis: {places: 10, stay: {exponential: {mean: 28 days}}, when_full: lost}
            arrivals:
              children: {rate: 8 per 28 days, to: crisis}
            """;

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file;
    }

    private Loaded load(Path... files) {
        Problems problems = new Problems();
        Loaded loaded = Scenarios.load(List.of(files), problems);
        assertThat(loaded).as(problems.in(Locale.ENGLISH)).isNotNull();
        return loaded;
    }

    private Scenario scenario(String text) throws IOException {
        return load(write("scenario.yaml", text)).scenario();
    }

    private String problems(Path... files) {
        Problems problems = new Problems();
        assertThat(Scenarios.load(List.of(files), problems)).isNull();
        return problems.in(Locale.ENGLISH).replace(folder + "/", "");
    }

    private static CareForm form(Model model, String id) {
        return model.forms().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTextbookQueueIsTheSameAsOneBuiltInCode() throws IOException {
        Scenario read = scenario(QUEUE);
        CareForm crisis = CareForm.named("crisis", Capacity.places(10), new ExponentialLaw(28))
                .whenFull(WhenFull.LOST)
                .routing(RoutingTable.always(Destination.exit(Exit.LEAVES)))
                .build();
        Model model = Model.of(List.of(Stream.poisson("children", 8.0 / 28, "crisis")), List.of(crisis));
        assertThat(read.run()).isEqualTo(new RunPlan(365.25, 7305, 40));
        assertThat(read.base()).usingRecursiveComparison().isEqualTo(model);
        assertThat(read.id()).isEqualTo("scenario");
    }

    @Test
    void oneLineMoreWritesEveryTextbookVariant() throws IOException {
        CareForm room = form(
                scenario(QUEUE.replace("when_full: lost", "when_full: {wait: {room: 5, then: lost}}"))
                        .base(),
                "crisis");
        assertThat(room.whenFull()).isEqualTo(new WhenFull(5, null, null));
        CareForm patience = form(
                scenario(QUEUE.replace("when_full: lost", "leaves_list: {exponential: {mean: 60 days}}"))
                        .base(),
                "crisis");
        assertThat(patience.waiting().patience()).isEqualTo(new ExponentialLaw(60));
        CareForm weekly = form(
                scenario(QUEUE.replace("places: 10", "places: {weekly: {mon-fri 8-18: 6, otherwise: 2}}"))
                        .base(),
                "crisis");
        assertThat(((Capacity.Weekly) weekly.capacity()).byArea().get("region"))
                .hasSize(11)
                .startsWith(
                        new Capacity.Slot(DayOfWeek.MONDAY, 0, 2),
                        new Capacity.Slot(DayOfWeek.MONDAY, 8, 6),
                        new Capacity.Slot(DayOfWeek.MONDAY, 18, 2))
                .endsWith(new Capacity.Slot(DayOfWeek.FRIDAY, 18, 2));
        Model priorities = scenario(
                        QUEUE.replace("arrivals:", "profiles: {second: {class: 2}, first: {class: 1}}\narrivals:")
                                .replace("to: crisis", "to: crisis, profiles: {first: 0.5, second: 0.5}"))
                .base();
        assertThat(priorities.classes()).containsExactly("1", "2");
        assertThat(priorities.profiles()).extracting(Profile::priorityClass).containsExactly("2", "1");
        Model tandem = scenario(QUEUE.replace("rate: 8 per 28 days", "always_waiting: 1")
                        .replace("when_full: lost", "when_full: wait"))
                .base();
        assertThat(tandem.streams().get(0).alwaysWaiting()).isEqualTo(1);
    }

    @Test
    void aRunOfWholeYearsEndsOnTheEveOfAYear() throws IOException {
        assertThat(scenario(QUEUE.replace("length: 20 years", "length: 10 years"))
                        .run()
                        .lengthDays())
                .isEqualTo(3652);
        assertThat(scenario(QUEUE.replace("length: 20 years", "length: 1 month"))
                        .run()
                        .lengthDays())
                .isEqualTo(31);
        assertThat(scenario(QUEUE.replace("length: 20 years", "length: 1.5 years"))
                        .run()
                        .lengthDays())
                .isEqualTo(1.5 * 365.25);
    }

    private static final String REGION = """
            doorstroom: 1
            start: 2025-01-01
            run: {length: 2 years}
            areas:
              region: {west: {dorp: {youth_0_17: 6000}, stad: {youth_0_17: 14000}}, east: {polder: {youth_0_17: 5000}}}
              neighbour: {demand_only: true, youth_0_17: 64000}
            groups: {shared: [region, neighbour]}
            profiles: [light, severe]
            arrivals:
              own: {rate: 44 per 1000 youth per year, profiles: {light: 0.9, severe: 0.1}, to: {light: foster, all: closed}}
              other: {from: neighbour, rate: 18 per year, profiles: {severe: 1}, to: closed, growth: 2% per year}
            forms:
              foster: {scale: subregional, places: 76, spread: youth, stay: 2 years}
              closed: {scale: shared, places: 40, stay: {gamma: {shape: 2, scale: 30 days}, cap: 1 year, times: 0.5}}
            routing:
              closed: {light: home, severe: {foster: 0.5, home: 0.5}}
              foster: {light: home, severe: home}
            known_numbers: {in_care: {foster: 30}, waiting: {foster: 7}, waiting_days: {foster: 30 days}}
            """;

    @Test
    void ratesSharesAndPlacesAreDealtByYouth() throws IOException {
        Scenario scenario = scenario(REGION);
        Stream own = scenario.base().streams().get(0);
        assertThat(own.rate().perDay()).isCloseTo(44.0 / 1000 * 25_000 / 365.25, within(1e-12));
        assertThat(own.homes())
                .containsExactly(new Share<>("dorp", 0.24), new Share<>("polder", 0.2), new Share<>("stad", 0.56));
        assertThat(scenario.base().streams().get(1).homes()).containsExactly(new Share<>("neighbour", 1));
        // 76 places over 20,000 and 5,000 youths: 60.8 and 15.2.
        assertThat(form(scenario.base(), "foster").capacity())
                .isEqualTo(new Capacity.Planned(Map.of("west", 61.0, "east", 15.0), 1));
        // 30 in care over 61 and 15 places: 24.08 and 5.92; 7 waiting over the youth: 5.6 and 1.4.
        assertThat(scenario.knownStart())
                .containsExactlyInAnyOrder(
                        new KnownPool("foster", "west", 24, 6, new FixedLaw(30)),
                        new KnownPool("foster", "east", 6, 1, new FixedLaw(30)));
    }

    @Test
    void theCapOfAStayIsKeptApartFromItsLaw() throws IOException {
        CareForm closed = form(scenario(REGION).base(), "closed");
        assertThat(closed.stay().any()).isEqualTo(new ScaledLaw(new GammaLaw(2, 30), 0.5));
        assertThat(closed.stay().capDays()).isEqualTo(365.25);
    }

    @Test
    void poolsWithoutAKnownNumberAreWarnedAbout() throws IOException {
        Loaded loaded = load(write("region.yaml", REGION));
        assertThat(loaded.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.in(Locale.ENGLISH))
                        .contains("no known number in care for closed: it starts empty"));
    }

    @Test
    void aFileLiesOverTheOneItExtends() throws IOException {
        write("base.yaml", QUEUE);
        write("middle.yaml", """
                doorstroom: 1
                extends: base.yaml
                forms: {crisis: {when_full: ~, stay: 30 days}, foster: {places: 5, stay: 1 year}}
                changes: [{on: 2026-01-01, close: crisis, places: 2}]
                """);
        Path top = write("top.yaml", """
                doorstroom: 1
                extends: middle.yaml
                title: Top
                run: {length: 1 year}
                changes: [{on: 2025-06-01, open: crisis, places: 1}]
                """);
        Scenario scenario = load(top).scenario();
        assertThat(scenario.title().nl()).isEqualTo("Top");
        assertThat(scenario.run()).isEqualTo(new RunPlan(365.25, 365, 40));
        assertThat(form(scenario.base(), "crisis").whenFull()).isEqualTo(WhenFull.WAIT);
        assertThat(form(scenario.base(), "crisis").stay().any()).isEqualTo(new FixedLaw(30));
        assertThat(scenario.base().forms()).extracting(CareForm::id).containsExactly("crisis", "foster");
        assertThat(scenario.capacityEdits()).extracting(CapacityEdit::places).containsExactly(1.0, -2.0);
    }

    @Test
    void aRingAndAMissingFileAreReportedAtExtends() throws IOException {
        Path one = write("one.yaml", "doorstroom: 1\nextends: two.yaml\n");
        write("two.yaml", "doorstroom: 1\nextends: one.yaml\n");
        assertThat(problems(one)).startsWith("two.yaml:2:10: extends: this file extends itself: one.yaml");
        Path lost = write("lost.yaml", "doorstroom: 1\nextends: tow.yaml\n");
        assertThat(problems(lost)).startsWith("lost.yaml:2:10: extends: no such file; nearest is \"two.yaml\"");
    }

    @Test
    void everyDateOfAnEditHasAModelOfItsOwn() throws IOException {
        Scenario scenario = scenario(QUEUE + """
                changes:
                  - {on: 2026-01-01, set: {arrivals.children.rate: 9 per 28 days}}
                  - {on: 2027-01-01, set: {arrivals.children.rate: 10 per 28 days}}
                  - {on: 2027-01-01, times: {forms.crisis.stay: 0.5}, residents: true}
                  - {on: 2027-01-01, add: {forms.crisis.stay.exponential.mean: 2 days}}
                  - {on: 2025-01-01, set: {forms.crisis.holds_place: true}}
                """);
        assertThat(scenario.models()).extracting(Dated::fromDay).containsExactly(0.0, 365.0, 730.0);
        assertThat(scenario.models())
                .extracting(dated -> dated.value().streams().get(0).rate().perDay())
                .containsExactly(8.0 / 28, 9.0 / 28, 10.0 / 28);
        assertThat(scenario.models())
                .allMatch(dated -> form(dated.value(), "crisis").holdsPlace());
        Law last = form(scenario.models().get(2).value(), "crisis").stay().any();
        assertThat(last).isEqualTo(new ScaledLaw(new ExponentialLaw(30), 0.5));
        assertThat(scenario.residentsEdits()).containsExactly(new ResidentsEdit("crisis", 730, 0.5));
    }

    @Test
    void reformsGiveTheSameScenarioInAnyOrder() throws IOException {
        Path base = write("base.yaml", QUEUE);
        Path a = reform(
                "a", "{on: 2026-01-01, add: {forms.crisis.places: 0.1}}", "{on: 2026-01-01, close: crisis, places: 3}");
        Path b = reform(
                "b",
                "{on: 2026-01-01, times: {forms.crisis.places: 1.1}}",
                "{on: 2026-01-01, open: crisis, places: 1}");
        Path c = reform(
                "c", "{on: 2026-01-01, add: {forms.crisis.places: 0.2}}", "{on: 2025-07-01, close: crisis, places: 1}");
        Scenario first = load(base, a, b, c).scenario();
        assertThat(form(first.models().get(1).value(), "crisis").capacity()).isEqualTo(Capacity.places(11.33));
        for (List<Path> order : List.of(List.of(base, c, b, a), List.of(base, b, a, c), List.of(base, b, c, a))) {
            Scenario other = load(order.toArray(Path[]::new)).scenario();
            assertThat(other)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "title")
                    .isEqualTo(first);
        }
        assertThat(first.id()).isEqualTo("base+a+b+c");
        assertThat(first.title().nl()).isEqualTo("a + b + c");
    }

    private Path reform(String name, String... changes) throws IOException {
        String list = String.join(
                "\n", Arrays.stream(changes).map(change -> "  - " + change).toList());
        return write(name + ".yaml", "doorstroom: 1\nextends: base.yaml\nchanges:\n" + list + "\n");
    }

    @Test
    void aSetThatMeetsAnotherFilesChangeNamesBothLines() throws IOException {
        Path base = write("base.yaml", QUEUE);
        Path a = reform("a", "{on: 2026-01-01, set: {forms.crisis.stay: 20 days}}");
        Path b = reform("b", "{on: 2027-01-01, set: {forms.crisis.stay: 30 days}}");
        Path c = reform("c", "{on: 2027-01-01, times: {forms.crisis.stay.exponential.mean: 0.9}}");
        assertThat(problems(base, a, b))
                .contains(
                        "b.yaml:4:28: changes[0].set.forms.crisis.stay: this changes forms.crisis.stay, and so does the set at a.yaml:4");
        assertThat(problems(base, a, c)).contains("c.yaml:4:30: ", "and so does the set at a.yaml:4");
    }

    @Test
    void aReformExtendsTheBaseAndHoldsChangesOnly() throws IOException {
        Path base = write("base.yaml", QUEUE);
        write("other.yaml", QUEUE);
        Path stranger = write("stranger.yaml", "doorstroom: 1\nextends: other.yaml\n");
        assertThat(problems(base, stranger))
                .contains("stranger.yaml:2:10: extends: this reform does not extend base.yaml");
        Path variant = write("variant.yaml", "doorstroom: 1\nextends: base.yaml\nforms: {crisis: {places: 9}}\n");
        assertThat(problems(base, variant))
                .contains("variant.yaml:3:1: forms: a reform beside others holds changes only");
        assertThat(load(variant).scenario().id()).isEqualTo("variant");
    }

    @Test
    void aListThatCanNeverEmptyIsRefused() throws IOException {
        String closing = "changes: [{on: 2026-01-01, close: crisis, places: all}]\n";
        String waits = QUEUE.replace(", when_full: lost", "");
        assertThat(problems(write("closing.yaml", waits + closing)))
                .contains("changes[0]: closes crisis in region for good while children can still be sent there");
        assertThat(scenario(QUEUE + closing).capacityEdits()).hasSize(1);
        assertThat(scenario(waits.replace("28 days}}", "28 days}}, leaves_list: 0.1 per month") + closing)
                        .capacityEdits())
                .hasSize(1);
    }

    @Test
    void numbersKeepWhereTheyComeFrom() throws IOException {
        Loaded loaded = load(write(
                "origin.yaml", QUEUE.replace("places: 10", "places: {value: 10, source: \"2.4\", range: 8 to 12}")));
        assertThat(loaded.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.path()).isEqualTo("forms.crisis.places");
            assertThat(origin.place().line()).isEqualTo(5);
            assertThat(origin.source()).isEqualTo("2.4");
            assertThat(origin.range()).isNotNull();
        });
    }

    @Test
    void theMeasuresOfTargetsAreThoseOfTheTables() {
        Set<String> measured =
                Set.copyOf(Arrays.stream(Measure.values()).map(Measure::id).toList());
        assertThat(Measures.ALL).containsExactlyInAnyOrderElementsOf(measured);
    }

    @Test
    void aWeekMayWrapAroundItsEndAndANightEndsOnTheNextDay() throws IOException {
        Capacity.Weekly weekly = (Capacity.Weekly)
                scenario(QUEUE.replace("places: 10", "places: {weekly: {fri-mon 20-8: 6, otherwise: 2}}"))
                        .base()
                        .forms()
                        .get(0)
                        .capacity();
        List<Capacity.Slot> slots = weekly.byArea().values().iterator().next();
        assertThat(slots)
                .containsExactly(
                        new Capacity.Slot(DayOfWeek.MONDAY, 0, 6),
                        new Capacity.Slot(DayOfWeek.MONDAY, 8, 2),
                        new Capacity.Slot(DayOfWeek.MONDAY, 20, 6),
                        new Capacity.Slot(DayOfWeek.TUESDAY, 8, 2),
                        new Capacity.Slot(DayOfWeek.FRIDAY, 20, 6),
                        new Capacity.Slot(DayOfWeek.SATURDAY, 8, 2),
                        new Capacity.Slot(DayOfWeek.SATURDAY, 20, 6),
                        new Capacity.Slot(DayOfWeek.SUNDAY, 8, 2),
                        new Capacity.Slot(DayOfWeek.SUNDAY, 20, 6));
    }

    @Test
    void aBlockOfTextIsATitle() throws IOException {
        Scenario read = scenario("title: >\n  Een\n  titel\nnote: |\n  een\n  twee\n" + QUEUE);
        assertThat(read.title().nl()).isEqualTo("Een titel");
    }

    @Test
    void whatMayNotBeMeantIsToldAsAWarning() throws IOException {
        assertThat(warnings(QUEUE.replace("places: 10", "places: 7.5")))
                .containsExactly("7.5 places in crisis are no whole number: 8 open");
        assertThat(warnings(QUEUE.replace("places: 10", "places: 50, group_of: 8")))
                .containsExactly("50 places in crisis are no whole number of groups of 8: 48 open");
        assertThat(warnings(QUEUE.replace("places: 10", "places: 10, rematch: 5 days")))
                .containsExactly("rematch has no meaning without accepts: every place suits");
        assertThat(warnings(QUEUE.replace("to: crisis", "to: crisis, profiles: {a: 1.0, b: 0.0}")
                        + "profiles: {a: {severity: 3, worsens_to: b}, b: {severity: 2}}\n"))
                .containsExactly("a (severity 3) worsens to b (severity 2), which is lighter");
        assertThat(warnings(QUEUE)).isEmpty();
    }

    private List<String> warnings(String text) throws IOException {
        return load(write("scenario.yaml", text)).warnings().stream()
                .map(warning -> warning.text().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aSetToNothingForGoodIsRefusedAsAClosingIs() throws IOException {
        String waits = QUEUE.replace(", when_full: lost", "");
        Path file = write("scenario.yaml", waits + "changes: [{on: 2026-01-01, set: {forms.crisis.places: 0}}]\n");
        assertThat(problems(file)).contains("closes crisis in region for good");
        load(
                write(
                        "scenario.yaml",
                        waits
                                + "changes: [{on: 2026-01-01, set: {forms.crisis.places: 0}}, {on: 2027-01-01, set: {forms.crisis.places: 5}}]\n"));
    }

    @Test
    void closingInGroupsClosesForGoodWhenLessThanHalfAGroupIsLeft() throws IOException {
        String grouped = QUEUE.replace("places: 10", "places: 16, group_of: 8").replace(", when_full: lost", "");
        assertThat(problems(
                        write("scenario.yaml", grouped + "changes: [{on: 2026-01-01, close: crisis, places: 13}]\n")))
                .contains("closes crisis in region for good");
        load(write("scenario.yaml", grouped + "changes: [{on: 2026-01-01, close: crisis, places: 12}]\n"));
    }

    @Test
    void reformsThatTogetherCloseMoreThanThereIsAreRefused() throws IOException {
        Path base = write("base.yaml", QUEUE);
        String reform = "doorstroom: 1\nextends: base.yaml\nchanges: [{on: 2026-01-01, close: crisis, share: 60%}]\n";
        Path one = write("one.yaml", reform);
        Path two = write("two.yaml", reform.replace("2026-01", "2026-02"));
        load(base, one);
        load(base, two);
        assertThat(problems(base, one, two)).contains("closes 6 of the 4 places there are");
    }

    @Test
    void noLineOfAFileThatIsNoScenarioIsShown() throws IOException {
        for (String secret : List.of("secret", "password: secret", "secret: [", "a: 1\nsecret")) {
            write("other.conf", secret + "\n");
            Path file = write("scenario.yaml", "doorstroom: 1\nextends: other.conf\n");
            assertThat(problems(file))
                    .contains("scenario.yaml:2:10: extends: other.conf is no scenario")
                    .doesNotContain("secret", "password");
        }
        write("base.yaml", "doorstroom: 1\nforms: [\n");
        assertThat(problems(write("scenario.yaml", "doorstroom: 1\nextends: base.yaml\n")))
                .contains("base.yaml:3:", "not well-formed YAML");
    }

    @Test
    void timesOfAStayWithALawPerProfileScalesEach() throws IOException {
        Path found = Path.of("src/test/resources/found/by-profile-without-default.yaml")
                .toAbsolutePath();
        Path reform = write(
                "reform.yaml",
                "doorstroom: 1\nextends: " + found + "\nchanges: [{on: 2025-02-01, times: {forms.P.stay: 0.5}}]\n");
        Model after = load(reform).scenario().models().get(1).value();
        assertThat(form(after, "P").stay().byProfile()).isEqualTo(Map.of("a", new FixedLaw(5), "b", new FixedLaw(10)));
    }
}
