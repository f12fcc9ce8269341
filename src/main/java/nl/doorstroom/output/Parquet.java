package nl.doorstroom.output;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns CSV files into one Parquet file. The one class that loads DuckDB, which is large: touched only when asked for. */
final class Parquet {
    /** What the system said, in the midst of what DuckDB makes of it. */
    private static final Pattern REFUSED = Pattern.compile("(?:write|open|create) file \\\\?\".*?\\\\?\": ([^\"\\n]+)");

    private Parquet() {}

    /**
     * Writes the rows of all files that match a pattern, in the order of their names.
     *
     * @param csv a path that may hold a star
     * @throws IOException with what the system said, when the file cannot be written
     * @throws CannotWriteException naming the folder of temporary files, when DuckDB finds no room to unpack itself there
     */
    static void write(Path csv, Path parquet) throws IOException {
        String order =
                "COPY (SELECT * FROM read_csv(%s, header = true, nullstr = '', sample_size = -1)) TO %s (FORMAT parquet)"
                        .formatted(quoted(csv), quoted(parquet));
        // One thread and rows in order: the same file every time. Nothing is put on disk beside it.
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET temp_directory = ''");
            statement.execute("SET preserve_insertion_order = true");
            statement.execute(order);
        } catch (SQLException e) {
            throw new IOException(plain(String.valueOf(e.getMessage())), e);
        } catch (ExceptionInInitializerError e) {
            if (e.getCause() != null && e.getCause().getCause() instanceof IOException full) {
                throw new CannotWriteException(Path.of(System.getProperty("java.io.tmpdir")), full);
            }
            throw e;
        }
    }

    private static String plain(String said) {
        Matcher refused = REFUSED.matcher(said);
        return refused.find() ? refused.group(1) : said;
    }

    private static String quoted(Path path) {
        return "'" + path.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
