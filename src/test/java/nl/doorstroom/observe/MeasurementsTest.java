package nl.doorstroom.observe;

import static nl.doorstroom.observe.PaperRegion.CRISIS;
import static nl.doorstroom.observe.PaperRegion.DORP;
import static nl.doorstroom.observe.PaperRegion.RESIDENTIAL;
import static nl.doorstroom.observe.PaperRegion.STAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.child.ChildOnPaper;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Presence;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;
import org.junit.jupiter.api.Test;

/** Sequences fed by hand, in a scenario of 2025 and 2026 (730 days); January ends on day 31, 2025 on day 365. */
class MeasurementsTest {
    private final Layout layout = new Layout(PaperRegion.scenario());
    private final Measurements measurements = new Measurements(layout);
    private final ChildOnPaper paper = new ChildOnPaper().of(STAD, 1);

    @Test
    void aWaitFromTheWarmUpIsClippedButKeepsItsLength() {
        paper.seeks(CRISIS, -20, 5);
        measurements.intake(paper.child(), CRISIS, -20, -15);
        measurements.waited(paper.child(), CRISIS, Situation.HOME, -15, 40);
        measurements.waitEnded(paper.child(), CRISIS, WaitEnd.ADMITTED, 40);

        assertThat(pool(CRISIS, Cell.INTAKE_DAYS)).isZero();
        assertThat(month(CRISIS, Cell.WAITING_DAYS, 0)).isEqualTo(31);
        assertThat(month(CRISIS, Cell.WAITING_DAYS, 1)).isEqualTo(9);
        assertThat(month(CRISIS, Cell.WAITING_END, 0)).isEqualTo(1);
        assertThat(month(CRISIS, Cell.WAIT_SO_FAR_END, 0)).isEqualTo(46);
        assertThat(month(CRISIS, Cell.WAITING_END, 1)).isZero();
        assertThat(month(CRISIS, Cell.WAIT_SUM, 1)).isEqualTo(55);
        assertThat(month(CRISIS, Cell.INTAKE_SUM, 1)).isEqualTo(5);
        assertThat(month(CRISIS, Cell.WAITED, 1)).isEqualTo(1);
    }

    @Test
    void whatHappensInTheWarmUpDoesNotCount() {
        paper.seeks(CRISIS, -50, 0);
        measurements.arrived(paper.child(), ArrivalKind.ARRIVAL, -50);
        measurements.needBegan(paper.child(), -50);
        measurements.waitEnded(paper.child(), CRISIS, WaitEnd.ADMITTED, -50);
        measurements.admitted(paper.child(), CRISIS, Admission.PLACED, true, -50);
        measurements.stayed(paper.child(), CRISIS, Presence.ACTIVE, true, -1, -50, -10);
        measurements.departed(paper.child(), CRISIS, -50, -10, -10);
        measurements.pool(CRISIS, 1, 1, 0, false, -50, 0);
        measurements.ended(paper.child(), Outcome.HOME, paper.child().situation(), -10);

        for (Cell cell : Cell.values()) {
            if (cell != Cell.YOUTH_DAYS) {
                assertThat(measurements.tally().ofPool(CRISIS, cell))
                        .as(cell.name())
                        .isNull();
                assertThat(measurements.tally().ofPool(layout.pools(), cell))
                        .as(cell.name())
                        .isNull();
            }
        }
    }

    @Test
    void aNormDateInTheRunCountsAlsoWhenTheWaitEndedBeforeIt() {
        paper.seeks(CRISIS, -5, 0);
        measurements.waitEnded(paper.child(), CRISIS, WaitEnd.ADMITTED, -1);
        assertThat(month(CRISIS, Cell.NORM_DATES, 0)).isEqualTo(1);
        assertThat(month(CRISIS, Cell.WITHIN_NORM, 0)).isEqualTo(1);
    }

    @Test
    void withinTheNormMeansAdmittedByTheNormDate() {
        admitAfter(20, 30); // norm date 30: within, in January
        admitAfter(25, 35.5); // norm date 35, February: too late
        paper.seeks(CRISIS, 28, 0); // norm date 38: left before it
        measurements.waitEnded(paper.child(), CRISIS, WaitEnd.LEFT_LIST, 30);
        paper.seeks(CRISIS, 725, 0); // norm date 735, after the end
        measurements.waitEnded(paper.child(), CRISIS, WaitEnd.ADMITTED, 726);
        paper.seeks(CRISIS, 700, 0); // still waiting at the end, norm date 710
        measurements.waited(paper.child(), CRISIS, Situation.HOME, 700, 730);

        assertThat(month(CRISIS, Cell.NORM_DATES, 0)).isEqualTo(1);
        assertThat(month(CRISIS, Cell.WITHIN_NORM, 0)).isEqualTo(1);
        assertThat(month(CRISIS, Cell.NORM_DATES, 1)).isEqualTo(2);
        assertThat(pool(CRISIS, Cell.NORM_DATES)).isEqualTo(4);
        assertThat(pool(CRISIS, Cell.WITHIN_NORM)).isEqualTo(1);
    }

    private void admitAfter(double since, double now) {
        paper.seeks(CRISIS, since, 0);
        measurements.waitEnded(paper.child(), CRISIS, WaitEnd.ADMITTED, now);
    }

    @Test
    void aMoveToAnotherListDoesNotEndTheWait() {
        paper.seeks(CRISIS, 0, 0);
        measurements.waited(paper.child(), CRISIS, Situation.HOME, 0, 4);
        measurements.waitEnded(paper.child(), CRISIS, WaitEnd.MOVED_LIST, 4);
        paper.seeks(RESIDENTIAL, 0, 0);
        measurements.needMoved(paper.child(), CRISIS, 4);
        measurements.waited(paper.child(), RESIDENTIAL, Situation.HOME, 4, 50);
        measurements.waitEnded(paper.child(), RESIDENTIAL, WaitEnd.ADMITTED, 50);

        assertThat(pool(CRISIS, Cell.WAITS_ENDED)).isZero();
        assertThat(pool(CRISIS, Cell.NORM_DATES)).isZero();
        assertThat(pool(RESIDENTIAL, Cell.NEEDS)).isEqualTo(1);
        assertThat(pool(RESIDENTIAL, Cell.WAIT_SUM)).isEqualTo(50);
        assertThat(pool(RESIDENTIAL, Cell.WAITING_DAYS)).isEqualTo(46);
    }

    @Test
    void aStayOverTheNewYearIsCutByYearForGroupsToo() {
        paper.seeks(CRISIS, 350, 0).in(CRISIS, -1, true);
        measurements.admitted(paper.child(), CRISIS, Admission.PLACED, true, 350);
        measurements.stayed(paper.child(), CRISIS, Presence.ACTIVE, true, -1, 350, 378);
        measurements.stayed(paper.child(), CRISIS, Presence.BLOCKED, true, RESIDENTIAL, 378, 400);
        measurements.departed(paper.child(), CRISIS, 350, 378, 400);

        assertThat(group(CRISIS, "municipality:stad", Cell.ACTIVE_DAYS, 0)).isEqualTo(15);
        assertThat(group(CRISIS, "municipality:stad", Cell.ACTIVE_DAYS, 1)).isEqualTo(13);
        assertThat(group(CRISIS, "municipality:dorp", Cell.ACTIVE_DAYS, 1)).isZero();
        assertThat(group(CRISIS, "profile:severe", Cell.BLOCKED_DAYS, 1)).isEqualTo(22);
        assertThat(pool(CRISIS, Cell.STAYED_ACTIVE_SUM)).isEqualTo(28);
        assertThat(pool(CRISIS, Cell.STAYED_BLOCKED_SUM)).isEqualTo(22);
        assertThat(pool(CRISIS, Cell.STAYS_WITHIN_NORM)).isZero();
        double[] blocked = new double[2];
        measurements.tally().blocked().read((from, next, byYear) -> {
            assertThat(from).isEqualTo(CRISIS);
            assertThat(next).isEqualTo(RESIDENTIAL + 1);
            blocked[1] += byYear[1];
        });
        assertThat(blocked[1]).isEqualTo(22);
    }

    /** 12 on 15 March 2025, which is day 73. */
    private long twelveOnDay73() {
        return layout.scenario().calendar().dayOf(java.time.LocalDate.of(2013, 3, 15));
    }

    @Test
    void aChildCountsByItsAgeOnTheDay() {
        paper.born(twelveOnDay73()).seeks(CRISIS, 72.5, 0);
        measurements.waited(paper.child(), CRISIS, Situation.HOME, 72.5, 80);
        measurements.waited(paper.child(), CRISIS, Situation.HOME, 80, 90);
        assertThat(group(CRISIS, "age:0-11", Cell.WAITING_DAYS, 0)).isEqualTo(0.5);
        assertThat(group(CRISIS, "age:12-17", Cell.WAITING_DAYS, 0)).isEqualTo(17);
    }

    @Test
    void aLongStayIsCutOnTheBirthdayAndAtTheYearsEnd() {
        paper.born(twelveOnDay73()).in(CRISIS, -1, true);
        measurements.stayed(paper.child(), CRISIS, Presence.ACTIVE, true, -1, -30, 730);
        assertThat(group(CRISIS, "age:0-11", Cell.ACTIVE_DAYS, 0)).isEqualTo(73);
        assertThat(group(CRISIS, "age:0-11", Cell.ACTIVE_DAYS, 1)).isZero();
        assertThat(group(CRISIS, "age:12-17", Cell.ACTIVE_DAYS, 0)).isEqualTo(292);
        assertThat(group(CRISIS, "age:12-17", Cell.ACTIVE_DAYS, 1)).isEqualTo(365);
        assertThat(group(CRISIS, "profile:severe", Cell.ACTIVE_DAYS, 0)).isEqualTo(365);
        assertThat(group(CRISIS, "profile:severe", Cell.ACTIVE_DAYS, 1)).isEqualTo(365);
    }

    @Test
    void aListAtTheYearsEndHoldsChildrenByTheirAgeThen() {
        paper.born(twelveOnDay73()).seeks(CRISIS, 10, 0);
        measurements.waited(paper.child(), CRISIS, Situation.HOME, 10, 400);
        assertThat(group(CRISIS, "age:0-11", Cell.WAITING_END, 0)).isZero();
        assertThat(group(CRISIS, "age:12-17", Cell.WAITING_END, 0)).isEqualTo(1);
        assertThat(group(CRISIS, "age:12-17", Cell.WAIT_SO_FAR_END, 0)).isEqualTo(355);
        assertThat(group(CRISIS, "age:12-17", Cell.WAITING_END, 1)).isZero();
    }

    @Test
    void aSubstituteIsTheFirstPlaceOfTheFormSought() {
        paper.seeks(RESIDENTIAL, 10, 2).in(CRISIS, -1, false);
        measurements.admitted(paper.child(), CRISIS, Admission.PLACED, true, 42);
        measurements.stayed(paper.child(), CRISIS, Presence.ACTIVE, false, -1, 42, 60);
        measurements.waited(paper.child(), RESIDENTIAL, Situation.HOME, 12, 42);
        measurements.waited(paper.child(), RESIDENTIAL, Situation.NOT_FITTING, 42, 60);
        measurements.waitEnded(paper.child(), RESIDENTIAL, WaitEnd.ADMITTED, 60);
        measurements.departed(paper.child(), CRISIS, 42, 60, 60);
        paper.in(RESIDENTIAL, CRISIS, true);
        measurements.admitted(paper.child(), RESIDENTIAL, Admission.PLACED, false, 60);

        assertThat(pool(RESIDENTIAL, Cell.FIRST_PLACES)).isEqualTo(1);
        assertThat(pool(RESIDENTIAL, Cell.FIRST_PLACE_WAIT_SUM)).isEqualTo(30);
        assertThat(pool(CRISIS, Cell.FIRST_PLACES)).isZero();
        assertThat(pool(RESIDENTIAL, Cell.WAIT_SUM)).isEqualTo(48);
        assertThat(pool(RESIDENTIAL, Cell.WAITING_PLACED_DAYS)).isEqualTo(18);
        assertThat(pool(CRISIS, Cell.NOT_FITTING_DAYS)).isEqualTo(18);
        assertThat(pool(layout.pools(), Cell.TRANSFERS)).isEqualTo(1);
        assertThat(pool(layout.pools(), Cell.OUT_OF_HOME_STARTS)).isEqualTo(1);
    }

    @Test
    void placesAreCountedEmptyTurningAndAbove() {
        measurements.pool(CRISIS, 3, 1, 1, true, 0, 10);
        measurements.pool(CRISIS, 3, 4, 0, false, 10, 40);

        assertThat(pool(CRISIS, Cell.OPEN_DAYS)).isEqualTo(120);
        assertThat(pool(CRISIS, Cell.OCCUPIED_DAYS)).isEqualTo(130);
        assertThat(pool(CRISIS, Cell.TURNOVER_DAYS)).isEqualTo(10);
        assertThat(pool(CRISIS, Cell.EMPTY_DAYS)).isEqualTo(10);
        assertThat(pool(CRISIS, Cell.STOPPED_DAYS)).isEqualTo(10);
        assertThat(pool(CRISIS, Cell.ABOVE_OPEN_DAYS)).isEqualTo(30);
        assertThat(measurements.tally().levelDays().of(CRISIS, 0)[1]).isEqualTo(10);
        assertThat(measurements.tally().levelDays().of(CRISIS, 0)[4]).isEqualTo(30);
    }

    /** Two days at 100, an admission of 1000, ten open place-days at 10 and one child-day over capacity at 5. */
    @Test
    void costsAreDaysCasesPlacesAndOverCapacity() {
        paper.in(CRISIS, -1, true).seeks(CRISIS, 0, 0);
        measurements.admitted(paper.child(), CRISIS, Admission.PLACED, true, 0);
        measurements.stayed(paper.child(), CRISIS, Presence.ACTIVE, true, -1, 0, 2);
        measurements.pool(CRISIS, 1, 2, 0, false, 0, 1);
        measurements.pool(CRISIS, 1, 0, 0, false, 1, 10);
        measurements.outside(paper.child(), CRISIS, 5, 6);

        assertThat(pool(CRISIS, Cell.COST_EUR)).isEqualTo(2 * 100 + 1000 + 10 * 10 + 5 + 300);
        assertThat(pool(CRISIS, Cell.COST_EMPTY_EUR)).isEqualTo(90);
        assertThat(pool(CRISIS, Cell.COST_OUTSIDE_EUR)).isEqualTo(300);
        assertThat(group(CRISIS, "municipality:stad", Cell.COST_EUR, 0)).isEqualTo(2 * 100 + 1000 + 10 * 10 + 5 + 300);
    }

    @Test
    void youthOfTheRegionIsTheSumOfItsMunicipalities() {
        assertThat(pool(layout.pools(), Cell.YOUTH_DAYS)).isCloseTo(4.0 * 730, within(1e-9));
        assertThat(group(layout.forms(), "municipality:dorp", Cell.YOUTH_DAYS, 1))
                .isEqualTo(365);
    }

    @Test
    void anOutcomeIsCountedWhereTheChildWas() {
        paper.seeks(RESIDENTIAL, 0, 0).of(DORP, 0).in(-1, -1, true);
        measurements.ended(paper.child(), Outcome.LEFT_LIST, paper.child().situation(), 20);
        paper.in(CRISIS, -1, true).blockedSince(0);
        measurements.ended(paper.child(), Outcome.LEFT_LIST, paper.child().situation(), 400);

        StringBuilder seen = new StringBuilder();
        measurements.tally().outcomes().read((row, code, byYear) -> {
            if (row <= layout.pools()) {
                seen.append(row).append(OutcomeCode.situation(code)).append(Arrays.toString(byYear));
            }
        });
        assertThat(seen).hasToString("0BLOCKED[0.0, 1.0]1HOME[1.0, 0.0]");
    }

    private double pool(int row, Cell cell) {
        double[] series = measurements.tally().ofPool(row, cell);
        return series == null ? 0 : Arrays.stream(series).sum();
    }

    private double month(int row, Cell cell, int month) {
        double[] series = measurements.tally().ofPool(row, cell);
        return series == null ? 0 : series[month];
    }

    private double group(int form, String label, Cell cell, int year) {
        double[] series =
                measurements.tally().ofGroup(form, layout.groups().labels().indexOf(label), cell);
        return series == null ? 0 : series[year];
    }
}
