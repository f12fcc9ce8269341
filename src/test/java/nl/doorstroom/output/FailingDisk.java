package nl.doorstroom.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk that is full for a moment: it refuses one of the openings, writes and closings asked of it, and does all others. */
public final class FailingDisk implements FileOpening {
    private final int refused;
    private final AtomicInteger asked = new AtomicInteger();

    private FailingDisk(int refused) {
        this.refused = refused;
    }

    /** Refuses the k-th thing asked, counted from 1; of a write half is done. */
    public static FailingDisk at(int k) {
        return new FailingDisk(k);
    }

    /** Refuses nothing, and counts. */
    public static FailingDisk never() {
        return new FailingDisk(0);
    }

    /** What was asked so far. */
    public int asked() {
        return asked.get();
    }

    private boolean isRefused() {
        return asked.incrementAndGet() == refused;
    }

    private static IOException full() {
        return new IOException("No space left on device");
    }

    @Override
    public OutputStream open(Path file) throws IOException {
        if (isRefused()) {
            throw full();
        }
        return new FilterOutputStream(ON_DISK.open(file)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                boolean isRefused = isRefused();
                out.write(bytes, from, isRefused ? length / 2 : length);
                if (isRefused) {
                    throw full();
                }
            }

            @Override
            public void close() throws IOException {
                out.close();
                if (isRefused()) {
                    throw full();
                }
            }
        };
    }
}
