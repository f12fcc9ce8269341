package nl.doorstroom.output.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one table as CSV (RFC 4180, comma, UTF-8, line feed), row by row, cell by cell. A number is written so that reading it
 * gives the same double, with a point, in no locale; NaN, which stands for "no value", is an empty cell.
 */
public final class TableWriter implements Closeable {
    private final CsvWriter csv;
    private final int columns;
    private final String[] row;
    private int filled;
    private long rows;

    /** Starts the table with its header. */
    public TableWriter(OutputStream out, List<String> header) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(1 << 16)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        columns = header.size();
        row = new String[columns];
        csv.writeRecord(header);
    }

    /** A cell of text; null is an empty cell. */
    public TableWriter text(@Nullable String value) {
        return cell(value == null ? "" : CellText.text(value));
    }

    /** A cell with a number; NaN is an empty cell. */
    public TableWriter number(double value) {
        return cell(CellText.number(value));
    }

    /** A cell with a whole number. */
    public TableWriter whole(long value) {
        return cell(Long.toString(value));
    }

    private TableWriter cell(String value) {
        row[filled++] = value;
        return this;
    }

    /** Ends the row, which must be full. */
    public void end() {
        if (filled != columns) {
            throw new IllegalStateException(
                    "The row has %d cells but the table %d columns.".formatted(filled, columns));
        }
        csv.writeRecord(row);
        filled = 0;
        rows++;
    }

    /** Rows written so far, without the header. */
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
