package nl.doorstroom.output;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Turns CSV files into one Parquet file. The one class that loads DuckDB, which is large: touched only when asked for. */
final class Parquet {
    private Parquet() {}

    /**
     * Writes the rows of all files that match a pattern, in the order of their names.
     *
     * @param csv a path that may hold a star
     */
    static void write(Path csv, Path parquet) throws IOException {
        String order =
                "COPY (SELECT * FROM read_csv(%s, header = true, nullstr = '', sample_size = -1)) TO %s (FORMAT parquet)"
                        .formatted(quoted(csv), quoted(parquet));
        // One thread and rows in order: the same file every time.
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET preserve_insertion_order = true");
            statement.execute(order);
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
