package nl.doorstroom.output.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;

/** The one look of all charts. Colours: Okabe and Ito (2008), Color Universal Design, darkened where lines must be read. */
final class Look {
    static final Color INK = new Color(0x22, 0x2B, 0x35);
    static final Color MUTED = new Color(0x5B, 0x66, 0x70);
    static final Color GRID = new Color(0xE3, 0xE7, 0xEA);
    static final Color PAPER = Color.WHITE;
    static final Color REFORM = new Color(0x8A, 0x1C, 0x5A);

    static final Color SKY = new Color(0x9C, 0xC9, 0xE6);
    static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    static final Color ORANGE = new Color(0xD5, 0x5E, 0x00);
    static final Color YELLOW = new Color(0xF0, 0xC2, 0x3B);
    static final Color GREEN = new Color(0x00, 0x9E, 0x73);
    static final Color GREY = new Color(0xD3, 0xD9, 0xDE);

    /** The base first, in grey-black, then one colour per reform. */
    static final List<Color> RUNS = List.of(
            new Color(0x4A, 0x55, 0x60), ORANGE, BLUE, GREEN, new Color(0xCC, 0x79, 0xA7), new Color(0x6A, 0x4C, 0x93));

    private Look() {}

    static Font font(float size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 12).deriveFont(size);
    }

    static Font bold(float size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, 12).deriveFont(size);
    }

    static Color faint(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** A text cut with an ellipsis to a width in points. */
    static String fit(Graphics2D graphics, Font font, String text, double width) {
        if (graphics.getFontMetrics(font).stringWidth(text) <= width) {
            return text;
        }
        String cut = text;
        while (!cut.isEmpty() && graphics.getFontMetrics(font).stringWidth(cut + "…") > width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut.stripTrailing() + "…";
    }
}
