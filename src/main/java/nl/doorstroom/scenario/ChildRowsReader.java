package nl.doorstroom.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doorstroom.scenario.read.Nearest;
import nl.doorstroom.scenario.read.Place;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.SourceFile;
import nl.doorstroom.scenario.read.Text;
import org.jspecify.annotations.Nullable;

/** Opens a list of children: CSV in UTF-8 with a header, fields parted by commas, semicolons or tabs. */
final class ChildRowsReader {
    static final List<String> COLUMNS = List.of(
            "id",
            "municipality",
            "birth_date",
            "profile",
            "frame",
            "form",
            "pool",
            "since",
            "status",
            "need",
            "need_since");
    static final int MOST_MIB = 16;
    static final int MOST_ROWS = 100_000;

    private static final Pattern STATED = Pattern.compile("sep=([,;\t])");

    private static final Set<String> REFUSED = Set.of("bsn", "burgerservicenummer");

    private final SourceFile file;
    private final Problems problems;

    ChildRowsReader(String name, Path path, Problems problems) {
        this.file = new SourceFile(name, path, List.of());
        this.problems = problems;
    }

    /** Null after reporting why the list cannot be used. */
    @Nullable ChildRows read() {
        byte[] bytes = bytes();
        String text = bytes == null ? null : text(bytes);
        if (text == null) {
            return null;
        }
        List<String> lines = text.lines().toList();
        // Excel writes and reads a first line such as sep=; for the separator.
        Matcher stated = STATED.matcher(lines.isEmpty() ? "" : lines.get(0));
        boolean isStated = stated.matches();
        List<String> rest = isStated ? lines.subList(1, lines.size()) : lines;
        char separator = isStated ? stated.group(1).charAt(0) : separator(rest.isEmpty() ? "" : rest.get(0));
        List<ChildRows.Row> rows = rows(text, lines, separator, isStated ? 1 : 0);
        if (rows == null) {
            return null;
        }
        return rows.isEmpty() ? refused(Rule.LIST_EMPTY.with(listed())) : checked(rows, separator);
    }

    private static char separator(String header) {
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private byte @Nullable [] bytes() {
        try {
            if (!Files.isRegularFile(file.path())) {
                refused(Rule.LIST_NOT_A_FILE.with());
                return null;
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file.path())) {
                bytes = in.readNBytes((MOST_MIB << 20) + 1);
            }
            if (bytes.length > MOST_MIB << 20) {
                refused(Rule.LIST_TOO_LARGE.with(MOST_MIB));
                return null;
            }
            return bytes;
        } catch (IOException | SecurityException e) {
            refused(Rule.LIST_UNREADABLE.with());
            return null;
        }
    }

    private @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            refused(Rule.LIST_ENCODING.with());
            return null;
        }
    }

    /** The rows with something in them: a spreadsheet ends a file with rows of separators only. */
    private @Nullable List<ChildRows.Row> rows(String text, List<String> lines, char separator, int skipped) {
        List<ChildRows.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord read : records) {
                int line = (int) read.getStartingLineNumber();
                boolean isEmpty = read.getFields().stream().allMatch(String::isBlank);
                if (line > skipped && !isEmpty) {
                    rows.add(new ChildRows.Row(line, lines.get(line - 1), read.getFields()));
                }
                if (rows.size() > MOST_ROWS + 1) {
                    refused(Rule.LIST_TOO_LONG.with(MOST_ROWS));
                    return null;
                }
            }
            return rows;
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            refused(Rule.LIST_NOT_CSV.with());
            return null;
        }
    }

    private @Nullable ChildRows checked(List<ChildRows.Row> all, char separator) {
        ChildRows.Row header = all.get(0);
        List<ChildRows.Row> rows = all.subList(1, all.size());
        int before = problems.size();
        Map<String, Integer> columns = columns(header, separator);
        int width = header.fields().size();
        for (ChildRows.Row row : rows) {
            if (row.fields().size() != width) {
                Place place = new Place(file, row.line(), 1);
                problems.add(new Problem(
                        place, "", Rule.LIST_FIELDS.with(row.fields().size(), width)));
            }
        }
        refuseCitizenNumbers(header, rows, separator);
        return problems.size() == before ? new ChildRows(file, separator, columns, rows) : null;
    }

    private Map<String, Integer> columns(ChildRows.Row header, char separator) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.fields().size(); i++) {
            String name = name(header, i);
            Text wrong = null;
            if (REFUSED.contains(name)) {
                wrong = Rule.LIST_BSN_COLUMN.with(name);
            } else if (!COLUMNS.contains(name)) {
                wrong = unknown(name, i + 1);
            } else if (columns.putIfAbsent(name, i) != null) {
                wrong = Rule.LIST_COLUMN_TWICE.with(name);
            }
            if (wrong != null) {
                int column = ChildRows.startOf(i, header.text(), separator);
                problems.add(new Problem(new Place(file, header.line(), column), "", wrong));
            }
        }
        for (String needed : List.of("id", "status")) {
            if (!columns.containsKey(needed)) {
                refused(Rule.LIST_COLUMN_MISSING.with(needed));
            }
        }
        return columns;
    }

    /** Not by what it is called: without a header the first row is a child. */
    private static Text unknown(String name, int number) {
        String nearest = Nearest.of(name, COLUMNS);
        return nearest == null
                ? Rule.LIST_COLUMN.with(number, listed())
                : Rule.LIST_COLUMN_NEAREST.with(number, nearest, listed());
    }

    private void refuseCitizenNumbers(ChildRows.Row header, List<ChildRows.Row> rows, char separator) {
        for (int i = 0; i < header.fields().size(); i++) {
            int column = i;
            int found = CitizenNumbers.among(rows.stream()
                    .filter(row -> column < row.fields().size())
                    .map(row -> row.fields().get(column).strip())
                    .toList());
            if (found > 0) {
                String name = COLUMNS.contains(name(header, i)) ? name(header, i) : String.valueOf(i + 1);
                int start = ChildRows.startOf(i, header.text(), separator);
                problems.add(
                        new Problem(new Place(file, header.line(), start), "", Rule.LIST_BSN_VALUES.with(name, found)));
            }
        }
    }

    private static String name(ChildRows.Row header, int position) {
        return header.fields().get(position).strip().toLowerCase(Locale.ROOT);
    }

    private static String listed() {
        return String.join(", ", COLUMNS);
    }

    private @Nullable ChildRows refused(Text text) {
        problems.add(new Problem(new Place(file, 0, 0), "", text));
        return null;
    }
}
