package nl.doorstroom.experiment;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers put aside on disk, so that what grows with the length of a run and its replications takes no memory. The file stands in
 * the folder for temporary files of the system and goes when it is closed, and when the program ends, however it ends. For use by
 * any number of threads.
 */
final class ScratchFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final AtomicLong size = new AtomicLong();

    /**
     * Makes an empty one.
     *
     * @throws ScratchFileException when the system refuses
     */
    ScratchFile(ScratchOpening opening) {
        file = Path.of(System.getProperty("java.io.tmpdir"), "doorstroom-" + UUID.randomUUID() + ".scratch");
        try {
            channel = opening.open(file);
        } catch (IOException e) {
            throw new ScratchFileException(file, e);
        }
    }

    /**
     * Adds numbers, and tells the place of the first; the others follow it.
     *
     * @throws ScratchFileException when they cannot be written, as on a full disk
     */
    long append(double[] numbers) {
        long place = size.getAndAdd(numbers.length);
        ByteBuffer bytes = bytes(numbers.length);
        bytes.asDoubleBuffer().put(numbers);
        try {
            long start = place * Double.BYTES;
            while (bytes.hasRemaining()) {
                channel.write(bytes, start + bytes.position());
            }
        } catch (IOException e) {
            throw new ScratchFileException(file, e);
        }
        return place;
    }

    /**
     * The numbers from a place on.
     *
     * @throws ScratchFileException when they cannot be read
     */
    double[] read(long place, int count) {
        ByteBuffer bytes = bytes(count);
        try {
            long start = place * Double.BYTES;
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, start + bytes.position()) < 0) {
                    throw new EOFException("cut short at byte " + (start + bytes.position()));
                }
            }
        } catch (IOException e) {
            throw new ScratchFileException(file, e);
        }
        double[] numbers = new double[count];
        bytes.flip().asDoubleBuffer().get(numbers);
        return numbers;
    }

    private static ByteBuffer bytes(int numbers) {
        return ByteBuffer.allocate(numbers * Double.BYTES).order(ByteOrder.nativeOrder());
    }

    /** Numbers put aside so far, in bytes. */
    long bytes() {
        return size.get() * Double.BYTES;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing of it is needed any more.
        }
    }
}
