package nl.doorstroom.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.doorstroom.output.CannotWriteException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one run, written whole or not at all: files go to a hidden folder beside it, which takes its name in one move at
 * {@link #commit}. Closed without a commit, or when the program is stopped, nothing stays. One process writes a folder at a time.
 */
public final class RunFolder implements AutoCloseable {
    /** The file that tells a folder of this program from any other. */
    public static final String MANIFEST = "manifest.json";

    private static final String PART = ".part";
    private static final String OLD = ".old";
    private static final String LOCK = ".lock";
    private static final Pattern OURS = Pattern.compile("\\A\\{\\s*\"doorstroom\"\\s*:");

    /** Writes the content of one file. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    private final Path target;
    private final Path part;
    private final Path old;
    private final FolderLock lock;
    private final boolean overwrite;
    private final Disk disk;
    private final Thread onStop = new Thread(this::abandon, "doorstroom-tidy");
    private boolean open = true;

    private RunFolder(Path target, FolderLock lock, boolean overwrite, Disk disk) throws IOException {
        this.target = target;
        this.part = sibling(target, PART);
        this.old = sibling(target, OLD);
        this.lock = lock;
        this.overwrite = overwrite;
        this.disk = disk;
        clear();
        Files.createDirectory(part);
        Runtime.getRuntime().addShutdownHook(onStop);
        lock.handOver();
    }

    /**
     * Reserves the next free {@code <name>-001} in a folder, which is made when it is not there.
     *
     * @param overwrite take the highest number there is instead of the next one
     * @throws CannotWriteException when the folder cannot be made
     */
    public static RunFolder numbered(Path parent, String name, boolean overwrite) {
        return numbered(parent, name, overwrite, Disk.OF_SYSTEM);
    }

    /** The same on another disk. */
    public static RunFolder numbered(Path parent, String name, boolean overwrite, Disk disk) {
        try {
            FileTree.makeFolder(parent);
            sweep(parent, disk);
            for (int number = highest(parent, name) + (overwrite ? 0 : 1); ; number++) {
                Path target = parent.resolve(name + "-" + String.format(Locale.ROOT, "%03d", Math.max(number, 1)));
                RunFolder folder = tryAt(target, overwrite, disk);
                if (folder != null) {
                    return folder;
                }
                if (overwrite) {
                    throw new BusyException(target, FolderLock.holder(sibling(target, LOCK)));
                }
            }
        } catch (IOException e) {
            throw new CannotWriteException(parent, e);
        }
    }

    /**
     * Reserves exactly this folder.
     *
     * @throws CannotWriteException when it is there already and may not be overwritten, or cannot be made
     * @throws BusyException when another run is writing it
     */
    public static RunFolder at(Path target, boolean overwrite) {
        return at(target, overwrite, Disk.OF_SYSTEM);
    }

    /** The same on another disk. */
    public static RunFolder at(Path target, boolean overwrite, Disk disk) {
        Path parent = target.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new CannotWriteException(target, Reason.EXISTS);
        }
        try {
            FileTree.makeFolder(parent);
            sweep(parent, disk);
            RunFolder folder = tryAt(target.normalize(), overwrite, disk);
            if (folder != null) {
                return folder;
            }
        } catch (IOException e) {
            throw new CannotWriteException(target, e);
        }
        if (!overwrite && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new CannotWriteException(target, Reason.EXISTS);
        }
        throw new BusyException(target, FolderLock.holder(sibling(target.normalize(), LOCK)));
    }

    /** Null when the folder is taken: by another run, or already there while it may not be overwritten. */
    private static @Nullable RunFolder tryAt(Path target, boolean overwrite, Disk disk) throws IOException {
        FolderLock lock = FolderLock.tryOn(sibling(target, LOCK));
        if (lock == null) {
            return null;
        }
        try {
            // Looked at only now: the run that held the lock may just have made it, or have been killed.
            putBack(target, disk);
            if (isFree(target, overwrite)) {
                RunFolder folder = new RunFolder(target, lock, overwrite, disk);
                lock = null;
                return folder;
            }
            return null;
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    /** What a killed run left goes. */
    private void clear() throws IOException {
        disk.remove(old);
        disk.remove(part);
    }

    /**
     * What killed runs left in a folder goes, and results that one had set aside come back. Locks of living processes, and
     * hidden files of other programs, stay.
     */
    private static void sweep(Path parent, Disk disk) {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, ".*" + LOCK)) {
            for (Path file : locks) {
                String name = file.getFileName().toString();
                Path target = parent.resolve(name.substring(1, name.length() - LOCK.length()));
                boolean hasPart = Files.isDirectory(sibling(target, PART), LinkOption.NOFOLLOW_LINKS);
                try (FolderLock lock = FolderLock.isOfDead(file, hasPart) ? FolderLock.tryOn(file) : null) {
                    if (lock != null) {
                        putBack(target, disk);
                        disk.remove(sibling(target, OLD));
                        disk.remove(sibling(target, PART));
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // What stays is hidden, and hinders nobody.
        }
    }

    private static boolean isFree(Path target, boolean overwrite) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (Files.isSymbolicLink(target)) {
            throw new CannotWriteException(target, Reason.LINK);
        }
        if (isEmptyFolder(target)) {
            return true;
        }
        if (overwrite && !isOurs(target)) {
            throw new CannotWriteException(target, Reason.NOT_OURS);
        }
        return overwrite;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        return Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
                && OURS.matcher(Files.readString(manifest)).find();
    }

    private static int highest(Path parent, String name) throws IOException {
        // Also one that a killed run has set aside.
        Pattern numbered = Pattern.compile(
                "(?:%1$s-(\\d{3,9})|\\.%1$s-(\\d{3,9})%2$s)".formatted(Pattern.quote(name), Pattern.quote(OLD)));
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.map(folder -> numbered.matcher(folder.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(match -> Integer.parseInt(match.group(1) == null ? match.group(2) : match.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private static Path sibling(Path target, String mark) {
        return target.toAbsolutePath().resolveSibling("." + target.getFileName() + mark);
    }

    /** A folder that a killed run was about to replace comes back. */
    private static void putBack(Path target, Disk disk) throws IOException {
        Path old = sibling(target, OLD);
        if (Files.exists(old, LinkOption.NOFOLLOW_LINKS) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            disk.move(old, target);
        }
    }

    /** Where the folder will stand. */
    public Path target() {
        return target;
    }

    /**
     * Where a file stands until the commit, with its folders made, for writers that want a path of their own.
     *
     * @throws IllegalStateException when the folder is closed: a thread that has not noticed may not make it anew
     */
    public synchronized Path prepare(String name) {
        requireOpen();
        Path file = part.resolve(name).normalize();
        if (!file.startsWith(part)) {
            throw new IllegalArgumentException("The file (%s) lies outside the run folder.".formatted(name));
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
        } catch (IOException e) {
            throw new CannotWriteException(target.resolve(name), e);
        }
        return file;
    }

    /** Opens a new file, for a writer that keeps it open. */
    synchronized OutputStream open(String name) throws IOException {
        return new BufferedOutputStream(disk.open(prepare(name)), 1 << 16);
    }

    /** Writes a new file, by a name like {@code tables/summary.csv}. */
    public void write(String name, Content content) {
        try (OutputStream out = open(name)) {
            content.to(out);
        } catch (IOException e) {
            throw new CannotWriteException(target.resolve(name), e);
        } catch (UncheckedIOException e) {
            throw new CannotWriteException(target.resolve(name), Objects.requireNonNull(e.getCause()));
        }
    }

    /** Gives the folder its name. From here on it is there, whole. */
    public synchronized Path commit() {
        requireOpen();
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
                replace();
            } else {
                disk.move(part, target);
            }
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            throw new CannotWriteException(target, Reason.EXISTS);
        } catch (IOException e) {
            throw new CannotWriteException(target, e);
        }
        return target;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("The run folder (%s) is closed.".formatted(target));
        }
    }

    private void replace() throws IOException {
        if (!overwrite || !isOurs(target)) {
            throw new CannotWriteException(target, Reason.EXISTS);
        }
        disk.move(target, old);
        try {
            disk.move(part, target);
        } catch (IOException e) {
            putBackOld();
            throw e;
        }
        try {
            disk.remove(old);
        } catch (IOException e) {
            // The results are there; what stays is hidden, and is cleared by the next run of this name.
        }
    }

    private void putBackOld() {
        try {
            disk.move(old, target);
        } catch (IOException e) {
            throw new CannotWriteException(old, Reason.SET_ASIDE, e);
        }
    }

    @Override
    public void close() {
        abandon();
        try {
            Runtime.getRuntime().removeShutdownHook(onStop);
        } catch (IllegalStateException e) {
            // The program is being stopped; the hook finds nothing left to do.
        }
    }

    private synchronized void abandon() {
        if (!open) {
            return;
        }
        open = false;
        try (lock) {
            FileTree.deleteWhileWritten(part);
        } catch (IOException e) {
            // What stays is hidden, and is cleared by the next run of this name.
        }
    }
}
