package nl.doorstroom.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, written into {@code build.properties} by the build. */
final class ProgramVersion implements IVersionProvider {
    /** The version, such as {@code 0.1.0}. */
    static String text() {
        try (InputStream in =
                Objects.requireNonNull(ProgramVersion.class.getResourceAsStream("/nl/doorstroom/build.properties"))) {
            Properties build = new Properties();
            build.load(in);
            return Objects.requireNonNull(build.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"doorstroom " + text()};
    }
}
