package nl.doorstroom.scenario;

import java.util.List;
import java.util.Map;
import nl.doorstroom.scenario.read.Place;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.SourceFile;
import nl.doorstroom.scenario.read.Text;

/**
 * The rows of a list of children. Its children are real: a problem tells where it is and what was expected, never what the list
 * says there.
 *
 * @param file without its lines, so that no message can show them
 * @param columns position by name
 */
record ChildRows(SourceFile file, char separator, Map<String, Integer> columns, List<Row> rows) {
    /**
     * @param text the line on which the row begins, to find columns in
     */
    record Row(int line, String text, List<String> fields) {}

    /** The value of a column, without spaces around it; empty where the list has no such column. */
    String value(Row row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.fields().get(at).strip();
    }

    Problem problem(Row row, String column, Text text) {
        Integer at = columns.get(column);
        return new Problem(place(row, at == null ? 0 : at), column, text);
    }

    Place place(Row row, int position) {
        return new Place(file, row.line(), startOf(position, row.text(), separator));
    }

    /** Where the field at a position starts, counted from 1. */
    static int startOf(int position, String line, char separator) {
        boolean quoted = false;
        int passed = 0;
        for (int i = 0; i < line.length() && passed < position; i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == separator && !quoted && ++passed == position) {
                return line.codePointCount(0, i + 1) + 1;
            }
        }
        return 1;
    }
}
