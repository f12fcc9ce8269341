package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.stats.Interval;

/**
 * Rows with a name, and in every column a dot with its 95% interval for each run.
 *
 * @param names of the rows
 * @param colors of the runs, in the order of their dots
 * @param areDifferences whether 0 is no difference: then what cannot be told apart from it is grey and open
 */
record DotRows(List<String> names, List<DotColumn> columns, List<Color> colors, boolean areDifferences, Locale locale) {
    private static final int NAMES = 290;
    private static final int GAP = 40;
    private static final int AXIS = 26;
    private static final int LEAST_ROW = 30;
    private static final int BETWEEN_DOTS = 13;
    private static final int HEADING_LINE = 15;
    private static final int MOST_LINES = 2;
    private static final double DOT = 3.6;
    private static final double CAP = 3;
    private static final Font HEADING = Look.bold(12);
    private static final Font NAME = Look.font(12);
    private static final Font TICK = Look.font(10.5f);
    private static final Color UNSURE = new Color(0x9A, 0xA3, 0xAB);

    int height(int width) {
        return headingHeight(width) + names.size() * rowHeight() + AXIS;
    }

    private int rowHeight() {
        return Math.max(LEAST_ROW, colors.size() * BETWEEN_DOTS + 12);
    }

    private int headingHeight(double width) {
        int lines = columns.stream()
                .mapToInt(column -> headingLines(column, width).size())
                .max()
                .orElse(0);
        return lines * HEADING_LINE + 12;
    }

    private List<String> headingLines(DotColumn column, double width) {
        return Look.lines(HEADING, column.heading(), columnWidth(width), MOST_LINES);
    }

    private double columnWidth(double width) {
        return (width - NAMES - 16) / columns.size() - GAP;
    }

    void draw(Graphics2D graphics, Rectangle2D room, int width) {
        double top = room.getY() + headingHeight(width);
        for (int row = 0; row < names.size(); row++) {
            name(graphics, room, row, top + row * rowHeight());
        }
        double each = columnWidth(room.getWidth());
        for (int c = 0; c < columns.size(); c++) {
            double from = room.getX() + 8 + NAMES + c * (each + GAP) + GAP;
            column(
                    graphics,
                    columns.get(c),
                    new Rectangle2D.Double(from, top, each, names.size() * rowHeight()),
                    width);
        }
    }

    private void name(Graphics2D graphics, Rectangle2D room, int row, double y) {
        if (row % 2 == 0) {
            graphics.setColor(Look.STRIPE);
            graphics.fill(new Rectangle2D.Double(room.getX() + 8, y, room.getWidth() - 16, rowHeight()));
        }
        graphics.setColor(Look.INK);
        List<String> lines = Look.lines(NAME, names.get(row), NAMES - 14, MOST_LINES);
        Look.write(graphics, NAME, lines, room.getX() + NAMES, y + rowHeight() / 2.0, true);
    }

    private void column(Graphics2D graphics, DotColumn column, Rectangle2D area, int width) {
        graphics.setColor(Look.INK);
        List<String> lines = headingLines(column, width);
        double middle = area.getY() - 10 - lines.size() * HEADING_LINE / 2.0;
        Look.write(graphics, HEADING, lines, area.getX(), middle, false);
        Axis axis = Axis.of(column.byRow().stream().flatMap(List::stream).toList(), areDifferences, area);
        grid(graphics, axis, area);
        for (int row = 0; row < names.size(); row++) {
            for (int run = 0; run < colors.size(); run++) {
                double y = area.getY() + (row + 0.5) * rowHeight() + (run - (colors.size() - 1) / 2.0) * BETWEEN_DOTS;
                dot(graphics, column.byRow().get(row).get(run), axis, colors.get(run), y);
            }
        }
    }

    private void grid(Graphics2D graphics, Axis axis, Rectangle2D area) {
        NumberFormat format = NumberFormat.getInstance(locale);
        graphics.setFont(TICK);
        for (double tick : axis.ticks()) {
            boolean isZero = Math.abs(tick) < axis.step() / 2;
            graphics.setColor(isZero ? Look.MUTED : Look.GRID);
            graphics.setStroke(new BasicStroke(isZero ? 1.2f : 1));
            graphics.draw(new Line2D.Double(axis.x(tick), area.getY(), axis.x(tick), area.getMaxY()));
            graphics.setColor(Look.MUTED);
            String text = isZero ? "0" : (areDifferences && tick > 0 ? "+" : "") + format.format(tick);
            double left = axis.x(tick) - Look.width(TICK, text) / 2;
            graphics.drawString(text, (float) left, (float) area.getMaxY() + 15);
        }
    }

    private void dot(Graphics2D graphics, Interval value, Axis axis, Color color, double y) {
        if (Double.isNaN(value.estimate())) {
            return;
        }
        boolean isSure = !areDifferences || value.low() > 0 || value.high() < 0;
        graphics.setColor(isSure ? color : UNSURE);
        graphics.setStroke(new BasicStroke(1.4f));
        double x = axis.x(value.estimate());
        if (areDifferences && isSure && Math.abs(x - axis.x(0)) < DOT) {
            graphics.fill(pointer(axis.x(0), y, value.estimate() > 0 ? 1 : -1));
            return;
        }
        if (value.isKnown()) {
            double low = axis.x(Math.max(axis.low(), value.low()));
            double high = axis.x(value.high());
            graphics.draw(new Line2D.Double(low, y, high, y));
            graphics.draw(new Line2D.Double(low, y - CAP, low, y + CAP));
            graphics.draw(new Line2D.Double(high, y - CAP, high, y + CAP));
        }
        Ellipse2D dot = new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        if (!isSure) {
            graphics.setColor(Look.PAPER);
        }
        graphics.fill(dot);
        if (!isSure) {
            graphics.setColor(UNSURE);
            graphics.draw(dot);
        }
    }

    /** A sure difference that a dot would put on the zero line: only which way it goes. */
    private static Path2D pointer(double zero, double y, int direction) {
        Path2D pointer = new Path2D.Double();
        pointer.moveTo(zero + direction * 2, y - DOT);
        pointer.lineTo(zero + direction * (2 + 2 * DOT), y);
        pointer.lineTo(zero + direction * 2, y + DOT);
        pointer.closePath();
        return pointer;
    }
}
