package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** One or more charts of the same shape in a frame, row by row. */
final class Panels implements Drawing {
    private static final int SINGLE_WIDTH = 960;
    private static final int SINGLE_HEIGHT = 420;
    private static final int PANEL_WIDTH = 330;
    private static final int PANEL_HEIGHT = 186;
    private static final int NOTHING_HEIGHT = 60;
    private static final double GAP = 6;
    private static final Font TITLE = Look.bold(12.5f);
    private static final int TITLE_LINE = 17;
    /** Room for the tails of letters. */
    private static final int TITLE_GAP = 4;

    private static final int TITLE_INDENT = 8;
    private static final int MOST_TITLE_LINES = 3;

    /** A chart and what it is called; empty for a single chart, whose frame says it. */
    record Panel(String title, JFreeChart chart) {}

    private final Frame frame;
    private final List<Panel> panels;
    private final String nothing;
    private final int columns;

    /**
     * Charts in a frame.
     *
     * @param nothing what is said when there are no panels
     */
    Panels(Frame frame, List<Panel> panels, String nothing) {
        this.frame = frame;
        this.panels = List.copyOf(panels);
        this.nothing = nothing;
        int number = panels.size();
        this.columns = number <= 1 ? 1 : number <= 4 ? 2 : number <= 15 ? 3 : 4;
    }

    private int rows() {
        return Math.max(1, (panels.size() + columns - 1) / columns);
    }

    @Override
    public int width() {
        return columns <= 2 ? SINGLE_WIDTH : 48 + columns * PANEL_WIDTH;
    }

    private int panelHeight() {
        int height = columns == 1 ? SINGLE_HEIGHT : columns == 2 ? PANEL_HEIGHT + 40 : PANEL_HEIGHT;
        return panels.isEmpty() ? NOTHING_HEIGHT : height + titleHeight();
    }

    /** The same for every panel, so that the charts of a row stand beside each other. */
    private int titleHeight() {
        int lines = panels.stream()
                .mapToInt(
                        panel -> panel.title().isEmpty() ? 0 : titleLines(panel).size())
                .max()
                .orElse(0);
        return lines == 0 ? 0 : lines * TITLE_LINE + TITLE_GAP;
    }

    private List<String> titleLines(Panel panel) {
        double width = (width() - 32.0) / columns - GAP - 2 * TITLE_INDENT;
        return Look.lines(TITLE, panel.title(), width, MOST_TITLE_LINES);
    }

    @Override
    public int height() {
        return frame.above(width()) + rows() * panelHeight() + frame.below(width());
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D room = frame.draw(graphics, width(), height());
        if (panels.isEmpty()) {
            graphics.setFont(Look.font(13));
            graphics.setColor(Look.INK);
            graphics.drawString(nothing, (float) room.getX() + 8, (float) room.getCenterY());
        }
        double width = room.getWidth() / columns;
        double height = room.getHeight() / rows();
        for (int i = 0; i < panels.size(); i++) {
            double x = room.getX() + i % columns * width;
            int row = i / columns;
            double y = room.getY() + row * height;
            draw(graphics, panels.get(i), new Rectangle2D.Double(x, y, width - GAP, height - GAP));
        }
    }

    private void draw(Graphics2D graphics, Panel panel, Rectangle2D area) {
        double top = area.getY() + titleHeight();
        List<String> lines = panel.title().isEmpty() ? List.of() : titleLines(panel);
        double y = top - TITLE_GAP - 2 - TITLE_LINE * (lines.size() - 1);
        graphics.setFont(TITLE);
        graphics.setColor(Look.INK);
        for (String line : lines) {
            graphics.drawString(line, (float) area.getX() + TITLE_INDENT, (float) y);
            y += TITLE_LINE;
        }
        panel.chart().draw(graphics, new Rectangle2D.Double(area.getX(), top, area.getWidth(), area.getMaxY() - top));
        Look.smooth(graphics);
    }

    /** A chart over time in the common look, with what its numbers count. */
    static JFreeChart overTime(String counted, Months months, Locale locale, XYPlot plot) {
        plot.setDomainAxis(months.axis(locale));
        NumberAxis axis = new NumberAxis(counted);
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(locale));
        axis.setNumberFormatOverride(NumberFormat.getInstance(locale));
        axis.setAutoRangeIncludesZero(true);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0.1);
        style(axis);
        axis.setAxisLineVisible(false);
        plot.setRangeAxis(axis);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Look.PAPER);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Look.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        months.mark(plot);
        return chart(plot);
    }

    static JFreeChart chart(org.jfree.chart.plot.Plot plot) {
        JFreeChart chart = new JFreeChart(null, Look.font(12), plot, false);
        chart.setBackgroundPaint(Look.PAPER);
        chart.setPadding(new RectangleInsets(4, 2, 6, 10));
        return chart;
    }

    static void style(Axis axis) {
        axis.setTickLabelFont(Look.font(10.5f));
        axis.setTickLabelPaint(Look.MUTED);
        axis.setLabelFont(Look.font(11.5f));
        axis.setLabelPaint(Look.MUTED);
        axis.setAxisLinePaint(Look.MUTED);
        axis.setTickMarkPaint(Look.MUTED);
    }

    /** A number for the eye: one decimal below ten. */
    static String number(double value, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Math.abs(value) < 9.95 ? 1 : 0);
        return format.format(value);
    }

    static String date(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
    }
}
