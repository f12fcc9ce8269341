package nl.doorstroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.stats.Interval;
import org.junit.jupiter.api.Test;

/** Numbers that the short answer and the charts add up from several rows, with their intervals. */
class SharesAndSumsTest {
    /** Children who hold a place in crisis until a foster family or a group has one. */
    private static final Scenario BLOCKED = Scenario.of(
            "blocked",
            new Calendar(LocalDate.of(2025, 1, 1)),
            new RunPlan(60, 730, 6),
            Model.of(
                    List.of(Stream.poisson("children", 0.2, "crisis")),
                    List.of(
                            CareForm.named("crisis", Capacity.places(6), new ExponentialLaw(14))
                                    .holdsPlace(true)
                                    .routing(RoutingTable.of(List.of(
                                            new Share<>(Destination.form("foster"), 0.7),
                                            new Share<>(Destination.form("group"), 0.3))))
                                    .build(),
                            CareForm.named("foster", Capacity.places(5), new ExponentialLaw(40))
                                    .build(),
                            CareForm.named("group", Capacity.places(3), new ExponentialLaw(40))
                                    .build())));

    @Test
    void sharesOfBlockedDaysAddUpToOneAndFollowTheTable() throws InterruptedException {
        Results results = Replications.run(BLOCKED, RunOptions.of(5, 6, 2));
        List<BlockedShare> shares = results.blockedShares("crisis");
        double total = results.blocked()
                .filter(SharesAndSumsTest::isWhole)
                .mapToDouble(BlockedRow::daysPerYear)
                .sum();
        assertThat(shares).hasSize(2);
        assertThat(shares.stream().mapToDouble(s -> s.share().estimate()).sum()).isCloseTo(1, within(1e-12));
        assertThat(shares.get(0).share().estimate())
                .isGreaterThan(shares.get(1).share().estimate());
        for (BlockedShare share : shares) {
            double days = results.blocked()
                    .filter(row -> isWhole(row) && row.nextForm().equals(share.nextForm()))
                    .mapToDouble(BlockedRow::daysPerYear)
                    .sum();
            assertThat(share.share().estimate()).isCloseTo(days / total, within(1e-12));
        }
        // What one gains the other loses: two shares of one whole are equally uncertain.
        assertThat(shares.get(0).share().halfWidth())
                .isPositive()
                .isCloseTo(shares.get(1).share().halfWidth(), within(1e-9));
    }

    @Test
    void flowsAddUpWithAnIntervalOfTheirOwn() throws InterruptedException {
        Results results = Replications.run(BLOCKED, RunOptions.of(5, 6, 2));
        FlowRow row = results.flows()
                .filter(r -> r.period().equals("all") && r.from().equals("crisis") && r.to().equals("foster"))
                .findFirst()
                .orElseThrow();
        assertThat(results.flow(Set.of("crisis"), Set.of("foster")))
                .isEqualTo(new Interval(row.perYear(), row.halfWidth95()));
        Interval both = results.flow(Set.of("crisis"), Set.of("foster", "group"));
        assertThat(both.estimate())
                .isCloseTo(
                        row.perYear()
                                + results.flow(Set.of("crisis"), Set.of("group"))
                                        .estimate(),
                        within(1e-9));
        assertThat(results.flow(Set.of("crisis"), Set.of("nowhere")).estimate()).isZero();
    }

    @Test
    void theSumOfTheDaysOfAVisitHasItsOwnInterval() throws InterruptedException {
        Results results = Replications.run(BLOCKED, RunOptions.of(5, 6, 2));
        Interval active = results.value(Measure.ACTIVE_DAYS_MEAN, "crisis", "all", "all", "all");
        Interval blocked = results.value(Measure.BLOCKED_DAYS_MEAN, "crisis", "all", "all", "all");
        Interval stay = results.value(Measure.STAY_DAYS_MEAN, "crisis", "all", "all", "all");
        Interval sum = results.sum(List.of(Measure.ACTIVE_DAYS_MEAN, Measure.BLOCKED_DAYS_MEAN), "crisis");
        assertThat(sum.estimate())
                .isCloseTo(active.estimate() + blocked.estimate(), within(1e-9))
                .isCloseTo(stay.estimate(), within(1e-9));
        assertThat(sum.halfWidth()).isCloseTo(stay.halfWidth(), within(1e-9));
        assertThat(results.sum(List.of(Measure.STAY_DAYS_MEAN), "no-such-form").estimate())
                .isNaN();
    }

    private static boolean isWhole(BlockedRow row) {
        return row.period().equals("all") && row.form().equals("crisis");
    }
}
