package nl.doorstroom.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.function.BooleanSupplier;

/** A file that refuses some of the writes and reads asked of it, of a write after half of it; all else is done on another one. */
public final class RefusingChannel extends FileChannel {
    private final FileChannel done;
    private final BooleanSupplier refuses;

    /**
     * Wraps a file.
     *
     * @param refuses asked at every write and read
     */
    public RefusingChannel(FileChannel done, BooleanSupplier refuses) {
        this.done = done;
        this.refuses = refuses;
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        if (!refuses.getAsBoolean()) {
            return done.write(from, position);
        }
        done.write(from.limit(from.position() + from.remaining() / 2), position);
        throw new IOException("No space left on device");
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        if (refuses.getAsBoolean()) {
            throw new IOException("Input/output error");
        }
        return done.read(to, position);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        done.close();
    }

    private static UnsupportedOperationException unexpected() {
        return new UnsupportedOperationException("The scratch file is written and read by position.");
    }

    @Override
    public int read(ByteBuffer to) {
        throw unexpected();
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw unexpected();
    }

    @Override
    public int write(ByteBuffer from) {
        throw unexpected();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw unexpected();
    }

    @Override
    public long position() {
        throw unexpected();
    }

    @Override
    public FileChannel position(long newPosition) {
        throw unexpected();
    }

    @Override
    public long size() {
        throw unexpected();
    }

    @Override
    public FileChannel truncate(long size) {
        throw unexpected();
    }

    @Override
    public void force(boolean metaData) {
        throw unexpected();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw unexpected();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw unexpected();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw unexpected();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw unexpected();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw unexpected();
    }
}
