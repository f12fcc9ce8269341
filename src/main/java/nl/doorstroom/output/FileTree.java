package nl.doorstroom.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Makes and removes folders; a symbolic link is removed, not followed. */
final class FileTree {
    private static final int ATTEMPTS = 40;
    private static final long PAUSE_MILLIS = 25;

    private FileTree() {}

    /**
     * Makes a folder with those around it; a link to a folder is a folder.
     *
     * @throws NotDirectoryException when something on the way is no folder
     */
    static void makeFolder(Path folder) throws IOException {
        for (Path around = folder.toAbsolutePath();
                around != null && !Files.isDirectory(around);
                around = around.getParent()) {
            if (Files.exists(around, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(around.toString());
            }
        }
        // createDirectories of Java 17 refuses a link to a folder.
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Removes a file or folder with all it holds; nothing happens when it is not there. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) throws IOException {
                if (cause != null) {
                    throw cause;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The same while another thread may still be writing into it, as at Ctrl-C. */
    static void deleteWhileWritten(Path root) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                delete(root);
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
