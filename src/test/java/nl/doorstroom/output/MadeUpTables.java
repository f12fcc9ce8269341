package nl.doorstroom.output;

import java.time.YearMonth;
import java.util.stream.Stream;
import nl.doorstroom.domain.Target;
import nl.doorstroom.experiment.BlockedRow;
import nl.doorstroom.experiment.FlowRow;
import nl.doorstroom.experiment.LevelRow;
import nl.doorstroom.experiment.MonthRow;
import nl.doorstroom.experiment.OutcomeRow;
import nl.doorstroom.experiment.ReplicationRow;
import nl.doorstroom.experiment.SummaryRow;
import nl.doorstroom.experiment.Tables;
import nl.doorstroom.experiment.TargetRow;
import nl.doorstroom.observe.Measure;

/** One made-up row for every table. */
final class MadeUpTables implements Tables {
    private static final Measure WAITING = Measure.WAITING_MEAN;

    @Override
    public Stream<SummaryRow> summary() {
        return Stream.of(
                new SummaryRow("all", "foster", "all", "all", WAITING, 12.5, Double.NaN, 10, 12, 15, 1),
                new SummaryRow("2026", "=foster", "west", "profile:x", WAITING, 3, 0.25, 1, 2, 3, 50));
    }

    @Override
    public Stream<MonthRow> months() {
        return Stream.of(
                new MonthRow(YearMonth.of(2026, 2), "foster", "all", "all", WAITING, 12.5, 11, 13, 10, 12, 15));
    }

    @Override
    public Stream<FlowRow> flows() {
        return Stream.of(new FlowRow("all", "crisis", "zeeland", "home", "all", 7.25, 0.5));
    }

    @Override
    public Stream<BlockedRow> blocked() {
        return Stream.of(new BlockedRow("all", "crisis", "zeeland", "foster", "west", 1.5, 547.875, 20));
    }

    @Override
    public Stream<LevelRow> levels() {
        return Stream.of(new LevelRow("all", "crisis", "zeeland", "used", 95, 9));
    }

    @Override
    public Stream<OutcomeRow> outcomes() {
        return Stream.of(new OutcomeRow("all", "left_list", "foster", "west", "all", "home", 2, 0.5));
    }

    @Override
    public Stream<TargetRow> targets() {
        Target target =
                new Target("occupancy_share", "closed", "all", "all", "all", 0.8, 0.05, Target.Use.CHECK, "2.4");
        return Stream.of(new TargetRow(target, 0.83, 0.01, true));
    }

    @Override
    public Stream<ReplicationRow> replications() {
        return Stream.of(new ReplicationRow(1, "all", "foster", "all", "all", WAITING, 4565.625, 365.25));
    }
}
