package nl.doorstroom.output.chart;

import java.util.List;
import java.util.Locale;
import nl.doorstroom.output.words.Words;

/** Whether this machine can draw charts: without fontconfig or any font Java fails at the first text. */
public final class FontCheck {
    private FontCheck() {}

    /** Draws a small chart; false when Java finds no fonts. */
    public static boolean canDraw() {
        try {
            DaysChart chart = new DaysChart(
                    "x", List.of(new DaysChart.Form("x", 1, 1, 1, 1)), Words.in("charts", Locale.ENGLISH));
            return Picture.png(chart).length > 0;
        } catch (LinkageError | RuntimeException | InternalError e) {
            // What Java throws differs by version: InternalError, NoClassDefFoundError, NullPointerException.
            return false;
        }
    }
}
