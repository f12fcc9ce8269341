package nl.doorstroom.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The right to write one run folder, held by one process; falls free when the process ends in whatever way. */
final class FolderLock implements AutoCloseable {
    // A second channel on the same file would, when closed, take this process's lock away (POSIX).
    private static final Map<Path, FolderLock> HELD_HERE = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(FolderLock::releaseUnused, "free locks"));
    }

    private static final String OURS = " doorstroom";
    private static final int LONGEST = 40;

    private final Path file;
    private final FileChannel channel;
    private boolean handedOver;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or null when another run holds it. A stop during this call leaves no file. */
    static synchronized @Nullable FolderLock tryOn(Path file) throws IOException {
        if (HELD_HERE.containsKey(file)) {
            return null;
        }
        FolderLock lock = acquire(file);
        if (lock != null) {
            HELD_HERE.put(file, lock);
        }
        return lock;
    }

    /** From here on its holder frees it when the program is stopped. */
    void handOver() {
        synchronized (FolderLock.class) {
            handedOver = true;
        }
    }

    private static synchronized void releaseUnused() {
        for (FolderLock lock : HELD_HERE.values()) {
            if (!lock.handedOver) {
                lock.file.toFile().delete();
            }
        }
    }

    private static @Nullable FolderLock acquire(Path file) throws IOException {
        while (true) {
            create(file);
            Object before = identity(file);
            FileChannel channel = openIfThere(file);
            if (before == null || channel == null) {
                continue;
            }
            if (channel.tryLock() == null) {
                channel.close();
                return null;
            }
            // The holder before us may have deleted the file between our open and our lock.
            if (before.equals(identity(file))) {
                channel.truncate(0);
                String content = ProcessHandle.current().pid() + OURS;
                channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)));
                return new FolderLock(file, channel);
            }
            channel.close();
        }
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // Left by another run, alive or dead; the lock tells.
        }
    }

    private static @Nullable Object identity(Path file) throws IOException {
        try {
            BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Objects.requireNonNullElse(read.fileKey(), file);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static @Nullable FileChannel openIfThere(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** The process id written into a lock that another process holds, or empty when it cannot be read. */
    static synchronized String holder(Path file) {
        if (HELD_HERE.containsKey(file)) {
            return Long.toString(ProcessHandle.current().pid());
        }
        try {
            return Files.readString(file).replace(OURS, "").strip();
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /**
     * Whether a lock file was left by a process that is no more. One without the mark of this program, as earlier versions
     * wrote, counts only beside an unfinished folder.
     */
    static boolean isOfDead(Path file, boolean hasPart) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
                return false;
            }
            String content = Files.readString(file).strip();
            String process = content.replace(OURS, "");
            boolean isLock = process.matches("[0-9]{1,18}") && (hasPart || content.endsWith(OURS));
            return isLock
                    && ProcessHandle.of(Long.parseLong(process))
                            .filter(ProcessHandle::isAlive)
                            .isEmpty();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (FolderLock.class) {
            try {
                Files.deleteIfExists(file);
            } finally {
                channel.close();
                HELD_HERE.remove(file);
            }
        }
    }
}
