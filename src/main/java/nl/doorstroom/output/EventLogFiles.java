package nl.doorstroom.output;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.doorstroom.domain.Network;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.observe.EventLog;
import nl.doorstroom.observe.LogRecord;
import nl.doorstroom.output.table.TableKind;
import nl.doorstroom.output.table.TableWriter;

/**
 * The event log of a run: {@code tables/log.csv} or {@code tables/log.parquet}. Every replication writes a file of its own while
 * it runs; at the end they become one, in order of replication, whatever the number of threads.
 */
public final class EventLogFiles {
    /** What the log is written as. */
    public enum Format {
        CSV,
        PARQUET;

        private String file() {
            return "tables/" + TableKind.LOG.id() + "." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String PARTS = ".log";

    private final RunFolder folder;
    private final Network network;
    private final Format format;
    private final Map<Thread, TableWriter> open = new ConcurrentHashMap<>();

    public EventLogFiles(RunFolder folder, Network network, Format format) {
        this.folder = folder;
        this.network = network;
        this.format = format;
    }

    /** The observer of a replication, numbered from 0; called on the thread that runs it. */
    public Observer observer(int replication) {
        closeLast();
        String name = PARTS + "/" + String.format(Locale.ROOT, "%06d.csv", replication + 1);
        try {
            TableWriter table = new TableWriter(folder.open(name), TableKind.LOG.columns());
            open.put(Thread.currentThread(), table);
            return new EventLog(network, line -> write(table, replication + 1, line));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void closeLast() {
        TableWriter last = open.remove(Thread.currentThread());
        if (last != null) {
            close(last);
        }
    }

    private void close(TableWriter table) {
        try {
            table.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void write(TableWriter table, int replication, LogRecord line) {
        try {
            table.whole(replication).text(line.childCase()).number(line.day()).text(line.event());
            table.text(line.form())
                    .text(line.pool())
                    .text(line.from())
                    .text(line.to())
                    .number(line.since())
                    .end();
        } catch (UncheckedIOException e) {
            throw failed(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Makes one file of all replications. */
    public void finish() {
        open.values().forEach(this::close);
        open.clear();
        try {
            Path parts = folder.prepare(PARTS + "/x").resolveSibling("");
            if (format == Format.PARQUET) {
                Parquet.write(parts.resolve("*.csv"), folder.prepare(format.file()));
            } else {
                join(parts);
            }
            FileTree.delete(parts);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void join(Path parts) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(parts)) {
            files = all.sorted().toList();
        }
        folder.write(format.file(), out -> {
            for (int i = 0; i < files.size(); i++) {
                append(files.get(i), i > 0, out);
            }
        });
    }

    private static void append(Path file, boolean withoutHeader, OutputStream out) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (withoutHeader) {
                int next = in.read();
                while (next >= 0 && next != '\n') {
                    next = in.read();
                }
            }
            in.transferTo(out);
        }
    }

    private CannotWriteException failed(IOException cause) {
        return new CannotWriteException(folder.target().resolve(format.file()), cause);
    }
}
