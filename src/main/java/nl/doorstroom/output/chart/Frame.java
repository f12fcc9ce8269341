package nl.doorstroom.output.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around every chart: a title, a line that says what is shown and in which unit, the colours and their words above,
 * the notes below.
 */
record Frame(String title, String subtitle, List<Key> keys, List<String> notes) {
    /** A colour and its word; a line or a filled square. */
    record Key(Color color, String word, boolean isLine) {}

    private static final int MARGIN = 24;
    private static final int TITLE = 22;
    private static final int LINE = 18;

    int above() {
        return MARGIN + TITLE + LINE + 4 + (keys.isEmpty() ? 0 : LINE + 6) + 6;
    }

    int below(Graphics2D graphics, int width) {
        return lines(graphics, width).size() * LINE + (notes.isEmpty() ? 10 : 22);
    }

    /** Notes wrap; their number of lines at a width is estimated without a canvas. */
    int below(int width) {
        int perLine = Math.max(20, (width - 2 * MARGIN) / 6);
        return notes.stream().mapToInt(note -> 1 + note.length() / perLine).sum() * LINE + (notes.isEmpty() ? 10 : 22);
    }

    /** Draws the texts; gives the room left for the chart. */
    Rectangle2D draw(Graphics2D graphics, int width, int height) {
        int y = MARGIN + TITLE - 4;
        text(graphics, Look.INK, 19, true, title, MARGIN, y, width - 2 * MARGIN);
        y += LINE + 4;
        text(graphics, Look.MUTED, 12.5f, false, subtitle, MARGIN, y, width - 2 * MARGIN);
        if (!keys.isEmpty()) {
            drawKeys(graphics, y + LINE + 6);
        }
        int below = below(width);
        int noteY = height - below + 22;
        for (String line : lines(graphics, width)) {
            text(graphics, Look.MUTED, 11.5f, false, line, MARGIN, noteY, width - 2 * MARGIN);
            noteY += LINE;
        }
        return new Rectangle2D.Double(
                MARGIN - 8, above(), width - 2.0 * MARGIN + 16, height - above() - (double) below);
    }

    private void drawKeys(Graphics2D graphics, int y) {
        int x = MARGIN;
        for (Key key : keys) {
            graphics.setColor(key.color());
            graphics.fillRect(x, key.isLine() ? y - 6 : y - 10, key.isLine() ? 18 : 12, key.isLine() ? 3 : 12);
            x += key.isLine() ? 24 : 18;
            graphics.setFont(Look.font(12.5f));
            graphics.setColor(Look.INK);
            graphics.drawString(key.word(), x, y);
            x += graphics.getFontMetrics().stringWidth(key.word()) + 22;
        }
    }

    private List<String> lines(Graphics2D graphics, int width) {
        FontMetrics metrics = graphics.getFontMetrics(Look.font(11.5f));
        List<String> lines = new ArrayList<>();
        for (String note : notes) {
            StringBuilder line = new StringBuilder();
            for (String word : note.split(" ", -1)) {
                if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width - 2 * MARGIN) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static void text(
            Graphics2D graphics, Color color, float size, boolean bold, String text, int x, int y, int width) {
        graphics.setFont(bold ? Look.bold(size) : Look.font(size));
        graphics.setColor(color);
        graphics.drawString(Look.fit(graphics, graphics.getFont(), text, width), x, y);
    }
}
