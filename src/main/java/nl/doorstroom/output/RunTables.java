package nl.doorstroom.output;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.doorstroom.domain.Target;
import nl.doorstroom.experiment.BlockedRow;
import nl.doorstroom.experiment.DifferenceRow;
import nl.doorstroom.experiment.FlowRow;
import nl.doorstroom.experiment.LevelRow;
import nl.doorstroom.experiment.MonthRow;
import nl.doorstroom.experiment.OutcomeRow;
import nl.doorstroom.experiment.ReplicationRow;
import nl.doorstroom.experiment.SummaryRow;
import nl.doorstroom.experiment.Tables;
import nl.doorstroom.experiment.TargetRow;
import nl.doorstroom.output.table.TableKind;
import nl.doorstroom.output.table.TableWriter;
import nl.doorstroom.output.words.Words;

/** Writes the tables of a run into its folder, a row at a time, and counts them. */
public final class RunTables {
    /** Rows from which a table is written as Parquet as well. */
    private static final long LARGE = 1_000_000;

    private final RunFolder folder;
    private final String prefix;
    private final Map<String, Long> rows = new TreeMap<>();

    public RunTables(RunFolder folder) {
        this(folder, "");
    }

    /**
     * Tables of one of several runs in a folder.
     *
     * @param prefix of the file names, such as {@code base/}
     */
    public RunTables(RunFolder folder, String prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /** Writes every table of a run. */
    public void write(Tables tables) {
        write(TableKind.SUMMARY, tables.summary(), RunTables::summary);
        write(TableKind.MONTHS, tables.months(), RunTables::month);
        write(TableKind.FLOWS, tables.flows(), RunTables::flow);
        write(TableKind.BLOCKED, tables.blocked(), RunTables::blocked);
        write(TableKind.LEVELS, tables.levels(), RunTables::level);
        write(TableKind.OUTCOMES, tables.outcomes(), RunTables::outcome);
        write(TableKind.TARGETS, tables.targets(), RunTables::target);
        write(TableKind.REPLICATIONS, tables.replications(), RunTables::replication);
    }

    /** Writes the table of a comparison. */
    public void write(Stream<DifferenceRow> differences) {
        write(TableKind.DIFFERENCES, differences, RunTables::difference);
    }

    /** Rows by file written so far. */
    public Map<String, Long> rows() {
        return Map.copyOf(rows);
    }

    /** Writes what the columns of every table mean. */
    public void describe(Collection<TableKind> kinds, Words words) {
        DataDictionary.write(folder, kinds, words);
    }

    private <R> void write(TableKind kind, Stream<R> source, BiConsumer<TableWriter, R> cells) {
        folder.write(prefix + kind.file(), out -> {
            try (TableWriter table = new TableWriter(out, kind.columns());
                    source) {
                source.forEachOrdered(row -> {
                    cells.accept(table, row);
                    table.end();
                });
                rows.put(prefix + kind.file(), table.rows());
            }
        });
        if (rows.getOrDefault(prefix + kind.file(), 0L) > LARGE) {
            asParquet(kind);
        }
    }

    private void asParquet(TableKind kind) {
        String file = prefix + "tables/" + kind.id() + ".parquet";
        try {
            Parquet.write(folder.prepare(prefix + kind.file()), folder.prepare(file));
        } catch (IOException e) {
            throw new CannotWriteException(folder.target().resolve(file), e);
        }
    }

    private static void summary(TableWriter table, SummaryRow row) {
        table.text(row.period()).text(row.form()).text(row.pool()).text(row.group());
        table.text(row.measure().id())
                .text(row.measure().unit())
                .number(row.mean())
                .number(row.halfWidth95());
        table.number(row.q10()).number(row.q50()).number(row.q90()).whole(row.replications());
    }

    private static void month(TableWriter table, MonthRow row) {
        table.text(row.month().toString()).text(row.form()).text(row.pool()).text(row.group());
        table.text(row.measure().id()).number(row.mean()).number(row.low95()).number(row.high95());
        table.number(row.q10()).number(row.q50()).number(row.q90());
    }

    private static void flow(TableWriter table, FlowRow row) {
        table.text(row.period())
                .text(row.from())
                .text(row.fromPool())
                .text(row.to())
                .text(row.toPool());
        table.number(row.perYear()).number(row.halfWidth95());
    }

    private static void blocked(TableWriter table, BlockedRow row) {
        table.text(row.period())
                .text(row.form())
                .text(row.pool())
                .text(row.nextForm())
                .text(row.nextPool());
        table.number(row.childrenMean()).number(row.daysPerYear()).number(row.halfWidth95());
    }

    private static void level(TableWriter table, LevelRow row) {
        table.text(row.period()).text(row.form()).text(row.pool()).text(row.kind());
        table.whole(row.percentile()).whole(row.children());
    }

    private static void outcome(TableWriter table, OutcomeRow row) {
        table.text(row.period())
                .text(row.outcome())
                .text(row.form())
                .text(row.pool())
                .text(row.group());
        table.text(row.situation()).number(row.perYear()).number(row.halfWidth95());
    }

    private static void target(TableWriter table, TargetRow row) {
        Target target = row.target();
        table.text(target.measure()).text(target.form()).text(target.pool()).text(target.group());
        table.text(target.period()).number(target.value()).number(target.within());
        table.number(row.simulated()).number(row.halfWidth95()).text(Boolean.toString(row.met()));
        table.text(target.use().name().toLowerCase(Locale.ROOT)).text(target.source());
    }

    private static void replication(TableWriter table, ReplicationRow row) {
        table.whole(row.replication())
                .text(row.period())
                .text(row.form())
                .text(row.pool())
                .text(row.group());
        table.text(row.measure().id()).number(row.numerator()).number(row.denominator());
    }

    private static void difference(TableWriter table, DifferenceRow row) {
        table.text(row.reform())
                .text(row.period())
                .text(row.form())
                .text(row.pool())
                .text(row.group());
        table.text(row.measure().id())
                .number(row.difference())
                .number(row.low95())
                .number(row.high95());
        table.number(row.varianceRatio()).text(row.verdict().name().toLowerCase(Locale.ROOT));
    }
}
