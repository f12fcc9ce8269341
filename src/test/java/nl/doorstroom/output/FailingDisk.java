package nl.doorstroom.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk that is full, for a moment or from then on: it refuses some of the openings, writes, closings and moves asked of it. */
public final class FailingDisk implements Disk {
    private final int first;
    private final int last;
    private final AtomicInteger asked = new AtomicInteger();

    private FailingDisk(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** Refuses the k-th thing asked, counted from 1, and does all others; of a write half is done. */
    public static FailingDisk at(int k) {
        return new FailingDisk(k, k);
    }

    /** Refuses the k-th thing asked and all after it. */
    public static FailingDisk from(int k) {
        return new FailingDisk(k, Integer.MAX_VALUE);
    }

    /** Refuses nothing, and counts. */
    public static FailingDisk never() {
        return new FailingDisk(0, 0);
    }

    /** What was asked so far. */
    public int asked() {
        return asked.get();
    }

    private boolean isRefused() {
        int k = asked.incrementAndGet();
        return first <= k && k <= last;
    }

    private static IOException full() {
        return new IOException("No space left on device");
    }

    @Override
    public void move(Path folder, Path to) throws IOException {
        if (isRefused()) {
            throw full();
        }
        OF_SYSTEM.move(folder, to);
    }

    @Override
    public OutputStream open(Path file) throws IOException {
        if (isRefused()) {
            throw full();
        }
        return new FilterOutputStream(OF_SYSTEM.open(file)) {
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
