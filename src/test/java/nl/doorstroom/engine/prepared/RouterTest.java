package nl.doorstroom.engine.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import org.junit.jupiter.api.Test;

/** The first row whose condition holds counts (R23); a worse profile is referred without exits (R6). */
class RouterTest {
    private static final int ANY_AGE = Integer.MAX_VALUE;
    private static final Calendar CALENDAR = new Calendar(LocalDate.of(2025, 1, 1));
    private static final long TEN_ON_DAY_FIVE = CALENDAR.dayOf(LocalDate.of(2015, 1, 6));
    private final Network network = new Network(model());
    private final RoutingTables tables = new RoutingTables(2, 3);

    /** Streams s (frames court, free; referrers doctor, school) and t (frames free); forms a, b, c. */
    private static Model model() {
        List<Share<String>> both = List.of(new Share<>("court", 0.5), new Share<>("free", 0.5));
        Stream s = Stream.poisson("s", 1, "a").toBuilder()
                .frames(both)
                .referrers(List.of(new Share<>("doctor", 0.5), new Share<>("school", 0.5)))
                .build();
        Stream t = Stream.poisson("t", 1, "a").toBuilder()
                .frames(List.of(new Share<>("free", 1)))
                .build();
        return Model.of(List.of(s, t), List.of(form("a"), form("b"), form("c")))
                .withProfiles(List.of(Profile.of("mild"), Profile.of("severe")));
    }

    private static CareForm form(String id) {
        return CareForm.named(id, Capacity.places(1), new FixedLaw(1)).build();
    }

    /** A child with a u of a half for all. */
    private record Traveller(int stream, int profile, int referrer, int frame, long birthDay, double u)
            implements Router.Traveller {
        @Override
        public double uniform(int purpose) {
            return u;
        }
    }

    private static final Traveller MILD = new Traveller(0, 0, -1, -1, Router.NO_BIRTH, 0.5);

    private Router router(RoutingTable.Row... rows) {
        return new Router(new RoutingTable(List.of(rows)), network, CALENDAR, tables);
    }

    private static RoutingTable.Row row(When when, String form) {
        return new RoutingTable.Row(when, List.of(new Share<>(Destination.form(form), 1)));
    }

    private static When frames(String... ids) {
        return new When(Set.of(), Set.of(ids), Set.of(), Set.of(), 0, ANY_AGE);
    }

    private static When referrers(String... ids) {
        return new When(Set.of(), Set.of(), Set.of(ids), Set.of(), 0, ANY_AGE);
    }

    private static When from(String... ids) {
        return new When(Set.of(), Set.of(), Set.of(), Set.of(ids), 0, ANY_AGE);
    }

    private static When ages(int from, int to) {
        return new When(Set.of(), Set.of(), Set.of(), Set.of(), from, to);
    }

    private int form(Router router, Router.Traveller child) {
        return router.choose(child, tables.ofStream(0), 0, 0).form();
    }

    @Test
    void theFirstRowThatFitsCounts() {
        Router router = router(row(When.profile("severe"), "b"), row(When.ALWAYS, "c"), row(When.ALWAYS, "a"));
        assertThat(form(router, MILD)).isEqualTo(2);
        assertThat(form(router, new Traveller(0, 1, -1, -1, 0, 0.5))).isEqualTo(1);
    }

    @Test
    void whereNoRowFitsAChildGoesHome() {
        Router router = router(row(When.profile("severe"), "b"));
        Router.Target target = router.choose(MILD, tables.ofStream(0), 0, 0);
        assertThat(target.isForm()).isFalse();
        assertThat(target.outcome()).isEqualTo(Outcome.HOME);
        assertThat(router.row(MILD, tables.ofStream(0), 0)).isNull();
    }

    @Test
    void anExitIsAnOutcome() {
        Router router = new Router(RoutingTable.always(Destination.exit(Exit.ADULT_CARE)), network, CALENDAR, tables);
        assertThat(router.choose(MILD, tables.ofStream(0), 0, 0).outcome()).isEqualTo(Outcome.of(Exit.ADULT_CARE));
        assertThat(router.choose(MILD, tables.ofStream(0), 0, 0).isForm()).isFalse();
    }

    @Test
    void aRowMayAskTheFrameInTheListOfTheStreamOfTheChild() {
        Router router = router(row(frames("court"), "b"), row(When.ALWAYS, "c"));
        assertThat(form(router, new Traveller(0, 0, -1, 0, 0, 0.5))).isEqualTo(1);
        assertThat(form(router, new Traveller(0, 0, -1, 1, 0, 0.5))).isEqualTo(2);
        assertThat(form(router, new Traveller(1, 0, -1, 0, 0, 0.5))).isEqualTo(2);
        assertThat(form(router, MILD)).isEqualTo(2);
    }

    @Test
    void aRowMayAskTheReferrer() {
        Router router = router(row(referrers("school"), "b"), row(When.ALWAYS, "c"));
        assertThat(form(router, new Traveller(0, 0, 1, -1, 0, 0.5))).isEqualTo(1);
        assertThat(form(router, new Traveller(0, 0, 0, -1, 0, 0.5))).isEqualTo(2);
        assertThat(form(router, MILD)).isEqualTo(2);
    }

    @Test
    void aRowMayAskWhereTheChildCameFrom() {
        Router router = router(row(from("a", "t"), "b"), row(When.ALWAYS, "c"));
        assertThat(router.choose(MILD, tables.ofForm(0), 0, 0).form()).isEqualTo(1);
        assertThat(router.choose(MILD, tables.ofStream(1), 0, 0).form()).isEqualTo(1);
        assertThat(router.choose(MILD, tables.ofForm(1), 0, 0).form()).isEqualTo(2);
        assertThat(router.choose(MILD, tables.ofStream(0), 0, 0).form()).isEqualTo(2);
    }

    @Test
    void agesAreInCompletedYearsAndBothEndsCount() {
        Router router = router(row(ages(10, 12), "b"), row(When.ALWAYS, "c"));
        Traveller child = new Traveller(0, 0, -1, -1, TEN_ON_DAY_FIVE, 0.5);
        assertThat(router.choose(child, tables.ofStream(0), 4.9, 0).form()).isEqualTo(2);
        assertThat(router.choose(child, tables.ofStream(0), 5, 0).form()).isEqualTo(1);
        double almostThirteen = CALENDAR.dayOf(LocalDate.of(2028, 1, 5));
        assertThat(router.choose(child, tables.ofStream(0), almostThirteen, 0).form())
                .isEqualTo(1);
        assertThat(router.choose(child, tables.ofStream(0), almostThirteen + 1, 0)
                        .form())
                .isEqualTo(2);
        assertThat(form(router, MILD)).isEqualTo(1);
    }

    @Test
    void aChoiceTakesTheFirstShareWhoseSumExceedsU() {
        Router router = new Router(
                RoutingTable.of(List.of(
                        new Share<>(Destination.form("a"), 0.25),
                        new Share<>(Destination.exit(Exit.HOME), 0.25),
                        new Share<>(Destination.form("b"), 0.5))),
                network,
                CALENDAR,
                tables);
        assertThat(form(router, at(0.24))).isZero();
        assertThat(form(router, at(0.25))).isEqualTo(-1);
        assertThat(form(router, at(0.49))).isEqualTo(-1);
        assertThat(form(router, at(0.5))).isEqualTo(1);
    }

    private static Traveller at(double u) {
        return new Traveller(0, 0, -1, -1, Router.NO_BIRTH, u);
    }

    @Test
    void aReturnMayLeadWhereAgeAndStreamAllowWhateverElseIsAsked() {
        Router router = router(row(When.profile("severe"), "a"), row(from("t"), "b"), row(ages(0, 9), "c"));
        assertThat(leads(router, Router.NO_BIRTH, 0, 0)).isTrue();
        assertThat(leads(router, Router.NO_BIRTH, 0, 1)).isFalse();
        assertThat(router.mayLead(Router.NO_BIRTH, tables.ofStream(1), 0, f -> f == 1))
                .isTrue();
        assertThat(leads(router, TEN_ON_DAY_FIVE, 0, 2)).isTrue();
        assertThat(leads(router, TEN_ON_DAY_FIVE, 6, 2)).isFalse();
    }

    private boolean leads(Router router, long birthDay, double now, int form) {
        return router.mayLead(birthDay, tables.ofStream(0), now, f -> f == form);
    }

    private Router.Row mixed() {
        return router(new RoutingTable.Row(
                        When.ALWAYS,
                        List.of(
                                new Share<>(Destination.form("a"), 0.1),
                                new Share<>(Destination.exit(Exit.HOME), 0.5),
                                new Share<>(Destination.form("b"), 0),
                                new Share<>(Destination.form("c"), 0.4))))
                .row(MILD, tables.ofStream(0), 0);
    }

    @Test
    void aFormWithoutAChanceIsNotReached() {
        assertThat(mixed().reaches(0)).isTrue();
        assertThat(mixed().reaches(1)).isFalse();
        assertThat(mixed().reaches(2)).isTrue();
    }

    @Test
    void whenWorseExitsAreLeftOutAndTheirShareIsSpreadOverTheForms() {
        assertThat(mixed().formWithPool(network, 0, at(0.19), 0)).isZero();
        assertThat(mixed().formWithPool(network, 0, at(0.21), 0)).isEqualTo(2);
        Router.Row exits = router(
                        new RoutingTable.Row(When.ALWAYS, List.of(new Share<>(Destination.exit(Exit.HOME), 1.0))))
                .row(MILD, tables.ofStream(0), 0);
        assertThat(exits.formWithPool(network, 0, MILD, 0)).isEqualTo(-1);
        Router.Row one = router(row(When.ALWAYS, "b")).row(MILD, tables.ofStream(0), 0);
        assertThat(one.formWithPool(network, 0, MILD, 0)).isEqualTo(1);
    }

    @Test
    void ofThreeFormsEachHasItsShare() {
        Router.Row three = router(new RoutingTable.Row(
                        When.ALWAYS,
                        List.of(
                                new Share<>(Destination.form("a"), 0.2),
                                new Share<>(Destination.form("b"), 0.3),
                                new Share<>(Destination.form("c"), 0.5))))
                .row(MILD, tables.ofStream(0), 0);
        assertThat(three.formWithPool(network, 0, at(0.19), 0)).isZero();
        assertThat(three.formWithPool(network, 0, at(0.2), 0)).isEqualTo(1);
        assertThat(three.formWithPool(network, 0, at(0.49), 0)).isEqualTo(1);
        assertThat(three.formWithPool(network, 0, at(0.51), 0)).isEqualTo(2);
    }
}
