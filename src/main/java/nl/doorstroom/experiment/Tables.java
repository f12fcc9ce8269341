package nl.doorstroom.experiment;

import java.util.stream.Stream;

/**
 * The rows of every table of a run, in the order in which they are written. Streams are made on demand, are ordered, and may be
 * asked for again.
 */
public interface Tables {
    Stream<SummaryRow> summary();

    Stream<MonthRow> months();

    Stream<FlowRow> flows();

    Stream<BlockedRow> blocked();

    Stream<LevelRow> levels();

    Stream<OutcomeRow> outcomes();

    Stream<TargetRow> targets();

    Stream<ReplicationRow> replications();
}
