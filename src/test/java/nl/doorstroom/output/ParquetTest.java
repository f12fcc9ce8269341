package nl.doorstroom.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ParquetTest {
    @TempDir
    private Path folder;

    @Test
    void keepsRowsOrderAndNumbers() throws Exception {
        Files.writeString(folder.resolve("part-001.csv"), "case,time\na 'x',0.1\nb,\n");
        Files.writeString(folder.resolve("part-002.csv"), "case,time\nc,-3\n");
        Path parquet = folder.resolve("it's.parquet");
        Parquet.write(folder.resolve("part-*.csv"), parquet);
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT string_agg(\"case\" || '=' || coalesce(time::text, 'none'), ';') FROM '"
                                + parquet.toString().replace("'", "''") + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("a 'x'=0.1;b=none;c=-3.0");
        }
        byte[] first = Files.readAllBytes(parquet);
        Parquet.write(folder.resolve("part-*.csv"), parquet);
        assertThat(Files.readAllBytes(parquet)).isEqualTo(first);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aRefusalIsInTheWordsOfTheSystem() throws IOException {
        Path csv = Files.writeString(folder.resolve("part.csv"), "case\na\n");
        assertThatThrownBy(() -> Parquet.write(csv, Path.of("/dev/full")))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThatThrownBy(() -> Parquet.write(csv, folder.resolve("nowhere/x.parquet")))
                .isInstanceOf(IOException.class)
                .hasMessage("No such file or directory");
    }
}
