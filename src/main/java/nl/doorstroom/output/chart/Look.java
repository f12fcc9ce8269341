package nl.doorstroom.output.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.output.words.ShortLabels;

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
    static final Color PURPLE = new Color(0x6A, 0x4C, 0x93);
    static final Color STRIPE = new Color(0xF6, 0xF7, 0xF8);

    /** The base first, in grey-black, then one colour per reform. */
    static final List<Color> RUNS =
            List.of(new Color(0x4A, 0x55, 0x60), ORANGE, BLUE, GREEN, new Color(0xCC, 0x79, 0xA7), PURPLE);

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private Look() {}

    /** The colour of a run in a comparison, the base being 0. */
    static Color run(int index) {
        return RUNS.get(index % RUNS.size());
    }

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

    /** The width of a text in points, on whatever it is drawn. */
    static double width(Font font, String text) {
        return font.getStringBounds(text, MEASURE).getWidth();
    }

    /** A text cut in the middle to a width in points. */
    static String fit(Font font, String text, double width) {
        String cut = text;
        for (int length = text.length() - 1; length > 1 && width(font, cut) > width; length--) {
            cut = ShortLabels.cut(text, length);
        }
        return cut;
    }

    /** A text in lines of a width in points; what does not fit on the last is cut in the middle. */
    static List<String> lines(Font font, String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            boolean fits = line.isEmpty() || width(font, line + " " + word) <= width;
            if (!fits && lines.size() < most - 1) {
                lines.add(fit(font, line.toString(), width));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(fit(font, line.toString(), width));
        return lines;
    }

    /** Writes lines under each other, the middle of them all at a height. */
    static void write(Graphics2D graphics, Font font, List<String> lines, double x, double middle, boolean toTheLeft) {
        graphics.setFont(font);
        double leading = font.getSize2D() * 1.15;
        double y = middle - leading * (lines.size() - 1) / 2 + font.getSize2D() * 0.35;
        for (String line : lines) {
            double left = toTheLeft ? x - width(font, line) : x;
            graphics.drawString(line, (float) left, (float) y);
            y += leading;
        }
    }
}
