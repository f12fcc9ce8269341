package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.stats.Interval;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** One or more charts of the same shape in a frame, row by row. */
final class Panels implements Drawing {
    private static final int SINGLE_WIDTH = 960;
    private static final int SINGLE_HEIGHT = 420;
    private static final int PANEL_WIDTH = 330;
    private static final int PANEL_HEIGHT = 205;
    private static final double GAP = 6;

    private final Frame frame;
    private final List<JFreeChart> charts;
    private final int columns;

    Panels(Frame frame, List<JFreeChart> charts) {
        this.frame = frame;
        this.charts = List.copyOf(charts);
        this.columns = charts.size() <= 1 ? 1 : charts.size() <= 4 ? 2 : charts.size() <= 15 ? 3 : 4;
    }

    private int rows() {
        return Math.max(1, (charts.size() + columns - 1) / columns);
    }

    @Override
    public int width() {
        return columns <= 2 ? SINGLE_WIDTH : 48 + columns * PANEL_WIDTH;
    }

    @Override
    public int height() {
        int body = columns == 1 ? SINGLE_HEIGHT : rows() * (columns == 2 ? PANEL_HEIGHT + 40 : PANEL_HEIGHT);
        return frame.above() + body + frame.below(width());
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D room = frame.draw(graphics, width(), height());
        double width = room.getWidth() / columns;
        double height = room.getHeight() / rows();
        for (int i = 0; i < charts.size(); i++) {
            double x = room.getX() + i % columns * width;
            int row = i / columns;
            double y = room.getY() + row * height;
            charts.get(i).draw(graphics, new Rectangle2D.Double(x, y, width - GAP, height - GAP));
            Look.smooth(graphics);
        }
    }

    /** A chart over time in the common look; the title stands above it at the left. */
    static JFreeChart overTime(String title, Months months, Locale locale, XYPlot plot) {
        plot.setDomainAxis(months.axis(locale));
        NumberAxis axis = new NumberAxis();
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
        return chart(title, plot);
    }

    static JFreeChart chart(String title, org.jfree.chart.plot.Plot plot) {
        JFreeChart chart = new JFreeChart(null, Look.font(12), plot, false);
        chart.setBackgroundPaint(Look.PAPER);
        chart.setPadding(new RectangleInsets(4, 2, 6, 10));
        if (!title.isEmpty()) {
            TextTitle heading = new TextTitle(title, Look.bold(12.5f));
            heading.setPaint(Look.INK);
            heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
            heading.setPadding(new RectangleInsets(0, 8, 4, 0));
            heading.setMaximumLinesToDisplay(1);
            chart.setTitle(heading);
        }
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

    /** An estimate and the half width of its 95% interval, when there is one; empty without an estimate. */
    static String withHalfWidth(Interval value, Locale locale) {
        if (Double.isNaN(value.estimate())) {
            return "";
        }
        String estimate = number(value.estimate(), locale);
        return value.isKnown() ? estimate + " " + halfWidth(value, locale) : estimate;
    }

    /** The half width of an interval that is known, with its sign; not 0 unless it is. */
    static String halfWidth(Interval value, Locale locale) {
        boolean isSmall = value.halfWidth() > 0 && value.halfWidth() < 0.05;
        return "± " + (isSmall ? "<" : "") + number(isSmall ? 0.1 : value.halfWidth(), locale);
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).stripTrailing() + "…";
    }

    static String date(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
    }
}
