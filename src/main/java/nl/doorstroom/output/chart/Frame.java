package nl.doorstroom.output.chart;

import java.awt.Color;
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
    private static final int TITLE = 24;
    private static final int LINE = 18;
    private static final int MOST_LINES = 6;
    private static final float TITLE_FONT = 19;
    private static final float SUBTITLE_FONT = 12.5f;
    private static final float NOTE_FONT = 11.5f;

    int above(int width) {
        int texts = titleLines(width).size() * TITLE + subtitleLines(width).size() * LINE;
        return MARGIN + texts + 4 + keyRows(width).size() * LINE + (keys.isEmpty() ? 0 : 6) + 6;
    }

    int below(int width) {
        return noteLines(width).size() * LINE + (notes.isEmpty() ? 10 : 22);
    }

    /** Draws the texts; gives the room left for the chart. */
    Rectangle2D draw(Graphics2D graphics, int width, int height) {
        int y = MARGIN - 4;
        for (String line : titleLines(width)) {
            y += TITLE;
            text(graphics, Look.INK, TITLE_FONT, line, y);
        }
        y += 4;
        for (String line : subtitleLines(width)) {
            y += LINE;
            text(graphics, Look.MUTED, SUBTITLE_FONT, line, y);
        }
        y += 6;
        for (List<Key> row : keyRows(width)) {
            y += LINE;
            drawKeys(graphics, row, y);
        }
        int noteY = height - below(width) + 22;
        for (String line : noteLines(width)) {
            text(graphics, Look.MUTED, NOTE_FONT, line, noteY);
            noteY += LINE;
        }
        return new Rectangle2D.Double(
                MARGIN - 8, above(width), width - 2.0 * MARGIN + 16, height - above(width) - (double) below(width));
    }

    private List<String> titleLines(int width) {
        return Look.lines(Look.bold(TITLE_FONT), title, width - 2.0 * MARGIN, MOST_LINES);
    }

    private List<String> subtitleLines(int width) {
        return Look.lines(Look.font(SUBTITLE_FONT), subtitle, width - 2.0 * MARGIN, MOST_LINES);
    }

    private List<String> noteLines(int width) {
        return notes.stream()
                .flatMap(note -> Look.lines(Look.font(NOTE_FONT), note, width - 2.0 * MARGIN, MOST_LINES).stream())
                .toList();
    }

    private List<List<Key>> keyRows(int width) {
        List<List<Key>> rows = new ArrayList<>();
        double x = Double.POSITIVE_INFINITY;
        for (Key key : keys) {
            if (x + keyWidth(key) > width - MARGIN) {
                rows.add(new ArrayList<>());
                x = MARGIN;
            }
            rows.get(rows.size() - 1).add(key);
            x += keyWidth(key);
        }
        return rows;
    }

    private static double keyWidth(Key key) {
        return (key.isLine() ? 24 : 18) + Look.width(Look.font(SUBTITLE_FONT), key.word()) + 22;
    }

    private static void drawKeys(Graphics2D graphics, List<Key> row, int y) {
        double x = MARGIN;
        for (Key key : row) {
            graphics.setColor(key.color());
            int mark = (int) Math.round(x);
            graphics.fillRect(mark, key.isLine() ? y - 6 : y - 10, key.isLine() ? 18 : 12, key.isLine() ? 3 : 12);
            graphics.setFont(Look.font(SUBTITLE_FONT));
            graphics.setColor(Look.INK);
            graphics.drawString(key.word(), (float) x + (key.isLine() ? 24 : 18), y);
            x += keyWidth(key);
        }
    }

    private static void text(Graphics2D graphics, Color color, float size, String text, int y) {
        graphics.setFont(size == TITLE_FONT ? Look.bold(size) : Look.font(size));
        graphics.setColor(color);
        graphics.drawString(text, MARGIN, y);
    }
}
