package nl.doorstroom.scenario.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a scenario file: an ordinary file of at most 512 KiB, in UTF-8, with lines a person could read. */
final class ScenarioText {
    static final int MOST_KIB = 512;
    static final int LONGEST_LINE = 20_000;

    private final String name;
    private final Path path;
    private final Problems problems;

    private ScenarioText(String name, Path path, Problems problems) {
        this.name = name;
        this.path = path;
        this.problems = problems;
    }

    /** The file with its lines, or null after reporting why it cannot be used. */
    static @Nullable SourceFile read(String name, Path path, Problems problems) {
        ScenarioText text = new ScenarioText(name, path, problems);
        byte[] bytes = text.bytes();
        return bytes == null ? null : text.decoded(bytes);
    }

    /** The lines of bytes that did not come from a file. */
    static @Nullable SourceFile decode(String name, byte[] bytes, Problems problems) {
        return new ScenarioText(name, Path.of(name), problems).decoded(bytes);
    }

    private byte @Nullable [] bytes() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return refused(attributes.isDirectory() ? Message.A_FOLDER.with() : Message.NOT_A_REGULAR_FILE.with());
            }
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(MOST_KIB * 1024 + 1);
            }
        } catch (NoSuchFileException e) {
            return missing();
        } catch (AccessDeniedException e) {
            return refused(Message.UNREADABLE.with(new Text("no permission", "geen toestemming")));
        } catch (FileSystemException e) {
            return refused(Message.UNREADABLE.with(Quoted.plain(String.valueOf(e.getReason()))));
        } catch (IOException | SecurityException e) {
            return refused(Message.UNREADABLE.with(Quoted.plain(String.valueOf(e.getMessage()))));
        }
    }

    private byte @Nullable [] refused(Text text) {
        problems.add(new Problem(Place.whole(SourceFile.unread(name, path)), "", text));
        return null;
    }

    private byte @Nullable [] missing() {
        problems.add(missing(Place.whole(SourceFile.unread(name, path)), "", path));
        return null;
    }

    static Problem missing(Place place, String nodePath, Path path) {
        Path wanted = path.getFileName();
        String nearest = wanted == null ? null : Nearest.of(wanted.toString(), neighbours(path));
        Text text = nearest == null
                ? Message.NO_SUCH_FILE.with()
                : Message.NO_SUCH_FILE_NEAREST.with(Quoted.plain(nearest));
        return new Problem(place, nodePath, text, nearest, null);
    }

    private static List<String> neighbours(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .limit(1000)
                    .toList();
        } catch (IOException | SecurityException e) {
            return List.of();
        }
    }

    private @Nullable SourceFile decoded(byte[] bytes) {
        SourceFile unread = SourceFile.unread(name, path);
        Text refusal = refusal(bytes);
        if (refusal != null) {
            problems.add(new Problem(Place.whole(unread), "", refusal));
            return null;
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        SourceFile file = SourceFile.of(name, path, out.flip().toString());
        if (result.isError()) {
            int last = file.lines().isEmpty() ? 1 : file.lines().size();
            int column = file.line(last).codePointCount(0, file.line(last).length()) + 1;
            problems.add(new Problem(
                    new Place(file, last, column),
                    "",
                    Message.WRONG_ENCODING.with(bytes[in.position()] & 0xFF),
                    null,
                    Message.MAYBE_SAVE_AS_UTF8.with()));
            return null;
        }
        return checked(file);
    }

    private static @Nullable Text refusal(byte[] bytes) {
        if (bytes.length == 0) {
            return Message.EMPTY_FILE.with();
        }
        if (bytes.length > MOST_KIB * 1024) {
            return Message.TOO_LARGE.with(MOST_KIB);
        }
        boolean wide = bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0);
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) || wide) {
            return Message.OTHER_UNICODE.with("UTF-16");
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private @Nullable SourceFile checked(SourceFile file) {
        int before = problems.size();
        for (int number = 1; number <= file.lines().size(); number++) {
            checkLine(file, number);
        }
        return problems.size() == before ? file : null;
    }

    private void checkLine(SourceFile file, int number) {
        String line = file.line(number);
        if (line.length() > LONGEST_LINE) {
            Text text = Message.LINE_TOO_LONG.with(line.length(), LONGEST_LINE);
            problems.add(new Problem(new Place(file, number, LONGEST_LINE + 1), "", text));
            return;
        }
        int column = 1;
        for (int i = 0; i < line.length(); column++) {
            int character = line.codePointAt(i);
            if (character != '\t' && Quoted.isInvisible(character)) {
                Text text = Message.CONTROL_CHARACTER.with(character);
                problems.add(new Problem(new Place(file, number, column), "", text));
                return;
            }
            i += Character.charCount(character);
        }
    }
}
