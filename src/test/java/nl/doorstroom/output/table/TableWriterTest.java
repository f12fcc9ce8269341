package nl.doorstroom.output.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWriterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void writesPlainUtf8WithLineFeeds() throws IOException {
        try (TableWriter table = new TableWriter(bytes, List.of("form", "mean", "rows"))) {
            table.text("gezinshuis é").number(1234.5).whole(3).end();
            table.text(null).number(Double.NaN).whole(-1).end();
            assertThat(table.rows()).isEqualTo(2);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("form,mean,rows\ngezinshuis é,1234.5,3\n,,-1\n");
    }

    @Test
    void hostileTextComesBackInOneCellAndStartsNoFormula() throws IOException {
        String hostile = "=HYPERLINK(\"http://x\",\"y\"),\n\"";
        try (TableWriter table = new TableWriter(bytes, List.of("a", "b"))) {
            table.text(hostile).text("b").end();
        }
        List<CsvRecord> read;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(bytes.toString(StandardCharsets.UTF_8))) {
            read = reader.stream().toList();
        }
        assertThat(read).hasSize(2);
        assertThat(read.get(1).getFields()).containsExactly("'" + hostile, "b");
    }

    @Test
    void refusesARowThatIsNotFull() {
        TableWriter table = new TableWriter(bytes, List.of("a", "b"));
        table.text("only one");
        assertThatThrownBy(table::end).hasMessage("The row has 1 cells but the table 2 columns.");
    }
}
