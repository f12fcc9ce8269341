package nl.doorstroom.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Results could not be written; says which file and why. Nothing of the run is left behind. */
public final class CannotWriteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why a file or folder could not be written. */
    public enum Reason {
        /** The folder is there already. */
        EXISTS,
        /** The file is there already; single files are never replaced. */
        FILE_EXISTS,
        /** To be overwritten, but without a manifest of this program. */
        NOT_OURS,
        /** A symbolic link stands where the folder should come. */
        LINK,
        /** Not allowed. */
        DENIED,
        /** The folder around it cannot be made or is gone. */
        NO_FOLDER,
        /** Something on the way to it is a file and not a folder. */
        NOT_A_FOLDER,
        /** No space is left on the disk. */
        FULL,
        /** The new results did not get their name and the old ones did not get theirs back: these are in the file named. */
        SET_ASIDE,
        /** The system refused for another reason. */
        SYSTEM
    }

    /** What Unix and Windows say; a system in another language ends up with its own words. */
    private static final List<String> FULL_DISK =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private final transient Path file;
    private final Reason reason;

    CannotWriteException(Path file, Reason reason) {
        super(file + ": " + reason);
        this.file = file;
        this.reason = reason;
    }

    /** A file that the system refused. */
    public CannotWriteException(Path file, IOException cause) {
        this(file, reason(cause), cause);
    }

    CannotWriteException(Path file, Reason reason, IOException cause) {
        super(file + ": " + cause.getMessage(), cause);
        this.file = file;
        this.reason = reason;
    }

    private static Reason reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return Reason.DENIED;
        }
        if (cause instanceof NoSuchFileException) {
            return Reason.NO_FOLDER;
        }
        if (cause instanceof NotDirectoryException) {
            return Reason.NOT_A_FOLDER;
        }
        String said = Objects.requireNonNullElse(said(cause), "");
        return FULL_DISK.stream().anyMatch(said::contains) ? Reason.FULL : Reason.SYSTEM;
    }

    /** The file or folder that could not be written, where it would have stood. */
    public Path file() {
        return file;
    }

    public Reason reason() {
        return reason;
    }

    /**
     * What the system said, such as {@code No space left on device}, or the file that is not a folder; empty when it said
     * nothing.
     */
    public String system() {
        String said = said(getCause());
        return said == null ? "" : said;
    }

    private static @Nullable String said(@Nullable Throwable cause) {
        if (cause instanceof NotDirectoryException file) {
            return file.getFile();
        }
        if (cause instanceof FileSystemException refused) {
            return refused.getReason() == null ? refused.getClass().getSimpleName() : refused.getReason();
        }
        return cause == null ? null : cause.getMessage();
    }
}
