package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scale;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every expected number is worked by hand beside it. */
class LoadCheckTest {
    private static final Offset<Double> TINY = within(1e-9);
    private static final double YEAR = 365.25;

    private static CareFormBuilder form(String id, double places, double stayDays) {
        return CareForm.named(id, Capacity.places(places), new FixedLaw(stayDays));
    }

    private static RoutingTable to(String form, double share) {
        return RoutingTable.of(List.of(
                new Share<>(Destination.form(form), share), new Share<>(Destination.exit(Exit.HOME), 1 - share)));
    }

    private static Scenario scenario(int years, Model model) {
        LocalDate start = LocalDate.of(2025, 1, 1);
        long days = start.plusYears(years).toEpochDay() - start.toEpochDay();
        return Scenario.of("x", new Calendar(start), new RunPlan(0, days, 1), model);
    }

    private static Scenario scenario(int years, Stream stream, CareForm... forms) {
        return scenario(years, Model.of(List.of(stream), List.of(forms)));
    }

    private static LoadCheck.PoolYear row(LoadCheck check, String form, int year) {
        return check.years().stream()
                .filter(y -> y.form().equals(form) && y.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static Stream stream(Stream s, Stream.Rate rate, List<Share<AgeBand>> ages, Stream.Returns returns) {
        return s.toBuilder().rate(rate).ages(ages).returns(returns).build();
    }

    @Test
    void oneQueue() {
        LoadCheck check = LoadCheck.of(scenario(
                1,
                Stream.poisson("s", 8 / 28.0, "crisis"),
                form("crisis", 10, 28).build()));
        LoadCheck.PoolYear crisis = row(check, "crisis", 2025);
        assertThat(crisis.load()).isCloseTo(0.8, TINY); // 8/28 a day x 28 days / 10 places
        assertThat(crisis.needsPerYear()).isCloseTo(8 / 28.0 * YEAR, TINY);
        assertThat(crisis.growthPerYear()).isZero();
        assertThat(crisis.keepsUp()).isTrue();
        assertThat(check.tooFull()).isEmpty();
    }

    @Test
    void aPoolThatCannotKeepUpGrowsByWhatItDoesNotServe() {
        LoadCheck check = LoadCheck.of(
                scenario(2, Stream.poisson("s", 1, "a"), form("a", 8, 10).build()));
        assertThat(row(check, "a", 2025).load()).isCloseTo(1.25, TINY); // 1 x 10 / 8
        assertThat(row(check, "a", 2025).growthPerYear()).isCloseTo(0.2 * YEAR, TINY); // 1 - 8/10 a day
        assertThat(check.tooFull()).hasSize(1);
    }

    @Test
    void childrenWhoGoRoundAreCountedEveryTime() {
        LoadCheck check = LoadCheck.of(scenario(
                1,
                Stream.poisson("s", 1, "a"),
                form("a", 20, 10).routing(to("b", 0.5)).build(),
                form("b", 20, 3).routing(to("a", 0.5)).build()));
        // a = 1 + b/2, b = a/2: a = 4/3, b = 2/3
        assertThat(row(check, "a", 2025).load()).isCloseTo(4 / 3.0 * 10 / 20, TINY);
        assertThat(row(check, "b", 2025).load()).isCloseTo(2 / 3.0 * 3 / 20, TINY);
    }

    @Test
    void turnoverTakesPlacesAndIsNoStay() {
        CareForm form = form("a", 10, 9)
                .terms(new AdmissionTerms(null, 1, 28, new FixedLaw(1), false, Set.of()))
                .build();
        LoadCheck.PoolYear row = row(LoadCheck.of(scenario(1, Stream.poisson("s", 0.5, "a"), form)), "a", 2025);
        assertThat(row.load()).isCloseTo(0.5, TINY); // 0.5 x (9 + 1) / 10
        assertThat(row.meanStayDays()).isCloseTo(9, TINY);
    }

    @Test
    void theAgeLimitCutsTheStay() {
        Stream base = Stream.poisson("s", 1, "a");
        List<Share<AgeBand>> ages = List.of(new Share<>(new AgeBand(17, 17), 0.5), new Share<>(new AgeBand(0, 0), 0.5));
        LoadCheck check = LoadCheck.of(scenario(
                1, stream(base, base.rate(), ages, null), form("a", 1000, 2000).build()));
        // Half is 17 to 18 and stays half a year on average; half is a baby and stays 2000 days.
        assertThat(row(check, "a", 2025).meanStayDays()).isCloseTo((YEAR / 2 + 2000) / 2, TINY);
    }

    @Test
    void whoAgesOutDuringAStayNeverReachesTheNextForm() {
        Stream base = Stream.poisson("s", 1, "a");
        List<Share<AgeBand>> ages = List.of(new Share<>(new AgeBand(17, 17), 1.0));
        LoadCheck check = LoadCheck.of(scenario(
                1,
                stream(base, base.rate(), ages, null),
                form("a", 1000, YEAR / 2).routing(to("b", 1)).build(),
                form("b", 1000, 1).build()));
        // Stays of half a year from an age spread over the last year before 18: half reaches the next form.
        assertThat(row(check, "b", 2025).needsPerYear()).isCloseTo(YEAR / 2, within(1e-6));
    }

    @Test
    void aStayGoesOnPastTheFirstLimitForThoseWithAnExtension() {
        Stream base = Stream.poisson("s", 1, "a");
        List<Share<AgeBand>> ages = List.of(new Share<>(new AgeBand(17, 17), 1.0));
        LoadCheck check = LoadCheck.of(scenario(
                1,
                stream(base, base.rate(), ages, null),
                form("a", 1000, YEAR)
                        .ages(new AgeLimit(0, 18, 0.25, 21, null))
                        .routing(to("b", 1))
                        .build(),
                form("b", 1000, 1).ages(new AgeLimit(0, 18, 0.25, 21, null)).build()));
        assertThat(row(check, "b", 2025).needsPerYear()).isCloseTo(0.25 * YEAR, within(1e-6));
        // Half a year until 18 in the mean; a quarter stays on for the whole year.
        assertThat(row(check, "a", 2025).meanStayDays()).isCloseTo(0.75 * YEAR / 2 + 0.25 * YEAR, TINY);
    }

    @Test
    void nobodyReturnsPastTheAgeLimit() {
        Stream base = Stream.poisson("s", 1, "a");
        Stream.Returns afterAYear = new Stream.Returns(0.5, new FixedLaw(YEAR), List.of(Exit.HOME));
        CareForm form = form("a", 10, 1)
                .routing(RoutingTable.of(List.of(new Share<>(Destination.exit(Exit.HOME), 1.0))))
                .build();
        for (int age : List.of(16, 17)) {
            List<Share<AgeBand>> ages = List.of(new Share<>(new AgeBand(age, age), 1.0));
            LoadCheck check = LoadCheck.of(scenario(1, stream(base, base.rate(), ages, afterAYear), form));
            // At 16 half comes back at 17 and nobody at 18, but for the few who left on the birthday's eve.
            double expected = age == 16 ? 0.5 / 1.5 : 0;
            assertThat(check.repeatShare().get("s")).isCloseTo(expected, within(0.002));
        }
    }

    @Test
    void aCapCutsTheLawAndATrendStretchesIt() {
        Stay stay = new Stay(new ExponentialLaw(30), Map.of(), 60, 0.1, Double.POSITIVE_INFINITY, 0, null, 1);
        CareForm form = form("a", 10, 1).stay(stay).build();
        LoadCheck check = LoadCheck.of(scenario(2, Stream.poisson("s", 0.1, "a"), form));
        double factor = Math.pow(1.1, (365 + 182.5) / YEAR); // the middle of 2026
        double mean = 30 * factor * (1 - Math.exp(-60 / (30 * factor)));
        assertThat(row(check, "a", 2026).meanStayDays()).isCloseTo(mean, TINY);
    }

    @Test
    void returnsAddArrivals() {
        Stream base = Stream.poisson("s", 0.7, "a");
        Stream stream =
                stream(base, base.rate(), List.of(), new Stream.Returns(0.5, new FixedLaw(100), List.of(Exit.HOME)));
        CareForm form = form("a", 10, 5)
                .routing(RoutingTable.of(List.of(
                        new Share<>(Destination.exit(Exit.HOME), 0.6),
                        new Share<>(Destination.exit(Exit.DROP_OUT), 0.4))))
                .build();
        LoadCheck check = LoadCheck.of(scenario(1, stream, form));
        assertThat(check.repeatShare().get("s")).isCloseTo(0.3, TINY); // 0.5 of the 0.6 who go home
        assertThat(row(check, "a", 2025).needsPerYear()).isCloseTo(1 * YEAR, TINY); // 0.7 / (1 - 0.3)
    }

    @Test
    void growthAndSeasonFollowTheCalendar() {
        Stream base = Stream.poisson("s", 1, "a");
        List<Double> july = List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 12.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        Stream stream = stream(base, new Stream.Rate(1, july, 0, Double.POSITIVE_INFINITY), List.of(), null);
        LoadCheck check = LoadCheck.of(scenario(1, stream, form("a", 10, 1).build()));
        assertThat(row(check, "a", 2025).needsPerYear()).isCloseTo(31 * 12 / 365.0 * YEAR, TINY);
    }

    @Test
    void aRampClosesPlacesDayByDay() {
        CareForm form = form("a", 10, 6).build();
        Scenario base = scenario(2, Stream.poisson("s", 1, "a"), form);
        LoadCheck check = LoadCheck.of(base.withCapacityEdits(List.of(new CapacityEdit("a", 0, 365, -4, null, null))));
        assertThat(row(check, "a", 2025).places()).isCloseTo(8, TINY); // from 10 to 6 in a straight line
        assertThat(row(check, "a", 2026).places()).isCloseTo(6, TINY);
        assertThat(row(check, "a", 2026).keepsUp()).isFalse();
        assertThat(LoadCheck.atStart(base).years().get(0).load()).isCloseTo(0.6, TINY);
    }

    @Test
    void aDatedModelCountsForItsPartOfTheYear() {
        Model before = Model.of(
                List.of(Stream.poisson("s", 1, "a")), List.of(form("a", 10, 5).build()));
        Model after = Model.of(
                List.of(Stream.poisson("s", 3, "a")), List.of(form("a", 10, 5).build()));
        LoadCheck check =
                LoadCheck.of(scenario(1, before).withModels(List.of(new Dated<>(0, before), new Dated<>(73, after))));
        assertThat(row(check, "a", 2025).load()).isCloseTo((0.2 * 1 + 0.8 * 3) * 5 / 10, TINY);
    }

    @Test
    void breakdownsAndProfilesHaveTheirOwnRoads() {
        CareForm a = form("a", 10, 5)
                .stay(new Stay(new FixedLaw(4), Map.of("x", new FixedLaw(8)), 1e9, 0, 1e9, 0.25, new FixedLaw(2), 1))
                .routing(new RoutingTable(List.of(
                        new RoutingTable.Row(When.profile("x"), List.of(new Share<>(Destination.form("b"), 1.0))))))
                .afterBreakdown(RoutingTable.always(Destination.form("c")))
                .build();
        Stream stream = Stream.poisson("s", 1, "a").toBuilder()
                .profiles(List.of(new Share<>("x", 0.5), new Share<>("y", 0.5)))
                .build();
        Model model = Model.of(
                        List.of(stream),
                        List.of(a, form("b", 10, 1).build(), form("c", 10, 1).build()))
                .withProfiles(List.of(Profile.of("x"), Profile.of("y")));
        LoadCheck check = LoadCheck.of(scenario(1, model));
        assertThat(row(check, "a", 2025).meanStayDays()).isCloseTo(0.75 * (8 + 4) / 2 + 0.25 * 2, TINY);
        assertThat(row(check, "b", 2025).needsPerYear()).isCloseTo(0.375 * YEAR, TINY); // x, not broken down
        assertThat(row(check, "c", 2025).needsPerYear()).isCloseTo(0.25 * YEAR, TINY);
    }

    @Test
    void childrenGoToThePoolsOfTheirHomeAndDemandOnlyRegionsToSharedOnesOnly() {
        LocalText label = LocalText.of("x");
        Areas areas = new Areas(
                List.of(
                        new Area("r", label, Area.Level.REGION, null, Map.of(), false),
                        new Area("w", label, Area.Level.SUBREGION, "r", Map.of(), false),
                        new Area("e", label, Area.Level.SUBREGION, "r", Map.of(), false),
                        new Area("m1", label, Area.Level.MUNICIPALITY, "w", Map.of(), false),
                        new Area("m2", label, Area.Level.MUNICIPALITY, "e", Map.of(), false),
                        new Area("n", label, Area.Level.REGION, null, Map.of(), true)),
                Map.of("g", List.of("r", "n")));
        CareForm foster = CareForm.named(
                        "foster", new Capacity.Planned(Map.of("w", 5.0, "e", 10.0), 1), new FixedLaw(2))
                .scale(Scale.of(Area.Level.SUBREGION))
                .routing(to("closed", 0.5))
                .build();
        CareForm closed = CareForm.named("closed", new Capacity.Planned(Map.of("g", 4.0), 1), new FixedLaw(2))
                .scale(Scale.shared("g"))
                .routing(to("foster", 1))
                .build();
        Stream own = withHomes(
                Stream.poisson("own", 1, "foster"), List.of(new Share<>("m1", 0.25), new Share<>("m2", 0.75)));
        Stream neighbour = withHomes(Stream.poisson("neighbour", 0.5, "closed"), List.of(new Share<>("n", 1.0)));
        // Own children: foster = 1 + closed, closed = foster / 2: foster 2, closed 1. The neighbour's go home after
        // closed.
        Model model = Model.of(List.of(own, neighbour), List.of(foster, closed)).withAreas(areas);
        List<LoadCheck.PoolYear> rows = LoadCheck.of(scenario(1, model)).years();
        assertThat(rows).extracting(LoadCheck.PoolYear::area).containsExactly("w", "e", "g");
        assertThat(rows.get(0).load()).isCloseTo(2 * 0.25 * 2 / 5, TINY);
        assertThat(rows.get(1).load()).isCloseTo(2 * 0.75 * 2 / 10, TINY);
        assertThat(rows.get(2).load()).isCloseTo((1 + 0.5) * 2 / 4, TINY);
    }

    private static Stream withHomes(Stream s, List<Share<String>> homes) {
        return s.toBuilder().homes(homes).build();
    }

    @Test
    void whereChildrenComeFromCanDecide() {
        When fromA = new When(Set.of(), Set.of(), Set.of(), Set.of("a"), 0, Integer.MAX_VALUE);
        CareForm hub = form("hub", 10, 1)
                .routing(new RoutingTable(
                        List.of(new RoutingTable.Row(fromA, List.of(new Share<>(Destination.form("end"), 1.0))))))
                .build();
        Model model = Model.of(
                List.of(Stream.poisson("one", 1, "a"), Stream.poisson("two", 2, "hub")),
                List.of(
                        form("a", 10, 1).routing(to("hub", 1)).build(),
                        hub,
                        form("end", 10, 1).build()));
        LoadCheck check = LoadCheck.of(scenario(1, model));
        assertThat(row(check, "hub", 2025).needsPerYear()).isCloseTo(3 * YEAR, TINY);
        assertThat(row(check, "end", 2025).needsPerYear()).isCloseTo(1 * YEAR, TINY);
    }

    @Test
    void aFormWithoutALimitHasNoLoad() {
        CareForm form =
                CareForm.named("a", new Capacity.Unlimited(), new FixedLaw(5)).build();
        LoadCheck check = LoadCheck.of(scenario(1, Stream.poisson("s", 1, "a"), form));
        assertThat(check.years().get(0).load()).isNaN();
        assertThat(check.years().get(0).keepsUp()).isTrue();
    }

    @Test
    void aStopTakesItsDaysOffThePlaces() {
        AdmissionTerms stopped = new AdmissionTerms(null, 1, AdmissionTerms.DEFAULT_REMATCH_DAYS, null, true, Set.of());
        Model open = Model.of(
                List.of(Stream.poisson("s", 8 / 28.0, "crisis")),
                List.of(form("crisis", 10, 28).build()));
        Model shut = Model.of(
                open.streams(), List.of(form("crisis", 10, 28).terms(stopped).build()));
        // Open for 73 of 365 days: 0.8 over a fifth.
        Scenario scenario = scenario(1, open).withModels(List.of(new Dated<>(0, open), new Dated<>(73, shut)));
        assertThat(row(LoadCheck.of(scenario), "crisis", 2025).load()).isCloseTo(4, TINY);
        LoadCheck.PoolYear always = row(LoadCheck.of(scenario(1, shut)), "crisis", 2025);
        assertThat(always.load()).isInfinite();
        assertThat(always.keepsUp()).isFalse();
        assertThat(always.growthPerYear()).isCloseTo(8 / 28.0 * YEAR, TINY);
        assertThat(always.places()).isEqualTo(10);
    }

    @Test
    void aStopThatExemptsSomeLeavesThePlacesToThem() {
        AdmissionTerms stopped =
                new AdmissionTerms(null, 1, AdmissionTerms.DEFAULT_REMATCH_DAYS, null, true, Set.of("blocked"));
        LoadCheck check = LoadCheck.of(scenario(
                1,
                Stream.poisson("s", 8 / 28.0, "crisis"),
                form("crisis", 10, 28).terms(stopped).build()));
        assertThat(row(check, "crisis", 2025).load()).isCloseTo(0.8, TINY);
    }

    @Test
    void theStartAndTheYearsAtOnceAreWhatEachIsByItself() {
        Stream coming = Stream.poisson("s", 1, "a");
        Scenario scenario = scenario(3, coming, form("a", 8, 10).build());
        LoadCheck.StartAndYears both = LoadCheck.startAndYears(scenario);
        assertThat(both.start()).isEqualTo(LoadCheck.atStart(scenario));
        assertThat(both.years()).isEqualTo(LoadCheck.of(scenario));
        assertThat(both.years().years()).hasSizeGreaterThan(2);
    }
}
