package nl.doorstroom.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import nl.doorstroom.experiment.RefusingChannel;
import nl.doorstroom.experiment.ScratchOpening;

/** A disk that refuses one of the openings, writes and reads of the scratch file, and does all else. */
public final class FailingScratch implements Disk {
    private final int refused;
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * Refuses the k-th thing asked of the scratch file.
     *
     * @param refused counted from 1; 0 for none
     */
    public FailingScratch(int refused) {
        this.refused = refused;
    }

    /** What was asked of the scratch file so far. */
    public int asked() {
        return asked.get();
    }

    private boolean isRefused() {
        return asked.incrementAndGet() == refused;
    }

    @Override
    public OutputStream open(Path file) throws IOException {
        return OF_SYSTEM.open(file);
    }

    @Override
    public FileChannel scratch(Path file) throws IOException {
        if (isRefused()) {
            throw new IOException("No space left on device");
        }
        return new RefusingChannel(ScratchOpening.ON_DISK.open(file), this::isRefused);
    }
}
