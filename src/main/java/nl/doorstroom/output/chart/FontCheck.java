package nl.doorstroom.output.chart;

import java.util.List;
import java.util.Locale;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;

/** Whether this machine can draw charts: without fontconfig or any font Java fails at the first text. */
public final class FontCheck {
    private FontCheck() {}

    /** Draws a small chart; false when Java finds no fonts. */
    public static boolean canDraw() {
        Interval one = new Interval(1, 0.5);
        try {
            DaysChart chart = new DaysChart(
                    "x",
                    List.of(new DaysChart.Form("x", one, one, one, one, one, one)),
                    2,
                    Words.in("charts", Locale.ENGLISH));
            return Picture.png(chart).length > 0;
        } catch (LinkageError | RuntimeException | InternalError e) {
            // What Java throws differs by version: InternalError, NoClassDefFoundError, NullPointerException.
            return false;
        }
    }
}
