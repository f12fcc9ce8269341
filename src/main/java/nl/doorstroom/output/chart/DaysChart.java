package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * Where the days of a visit go: intake, wait, active and blocked, a bar per form with the 95% interval of the whole at its end,
 * every number written out with its own interval.
 */
public final class DaysChart implements Drawing {
    /**
     * Mean days per visit; NaN counts as nothing.
     *
     * @param total of the four, whose interval is not the sum of theirs
     */
    public record Form(
            String label, Interval intake, Interval waiting, Interval active, Interval blocked, Interval total) {
        public List<Interval> parts() {
            return List.of(intake, waiting, active, blocked);
        }
    }

    private static final int WIDTH = 1120;
    private static final int ROW = 34;
    private static final int TABLE = 500;
    /** Room for the half width behind a number. */
    private static final int HALF_WIDTH = 40;

    private static final double LEAST_SHOWN = 0.1;
    private static final double CAP = 4;
    private static final List<Color> COLORS = List.of(Look.SKY, Look.YELLOW, Look.BLUE, Look.ORANGE);
    private static final List<String> PARTS = List.of("days.intake", "days.wait", "days.active", "days.blocked");

    private final List<Form> forms;
    private final Frame frame;
    private final Words words;

    public DaysChart(String run, List<Form> forms, int replications, Words words) {
        this.forms = List.copyOf(forms);
        this.words = words;
        List<Frame.Key> keys = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++) {
            keys.add(new Frame.Key(COLORS.get(i), words.say(PARTS.get(i)), false));
        }
        String note = replications > 1 ? words.say("days.note", replications) : words.say("interval.none");
        this.frame = new Frame(words.say("days.title", run), words.say("days.subtitle"), keys, List.of(note));
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return frame.above() + 62 + forms.size() * ROW + frame.below(WIDTH);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D room = frame.draw(graphics, WIDTH, height());
        // The numbers stand in columns at the right: a short part of a long bar has no room for its own.
        JFreeChart chart = chart();
        Rectangle2D bars =
                new Rectangle2D.Double(room.getX(), room.getY() + 22, room.getWidth() - TABLE, room.getHeight() - 22);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(graphics, bars, info);
        Look.smooth(graphics);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        whiskers(graphics, chart.getCategoryPlot(), area);
        numbers(graphics, chart.getCategoryPlot(), area, room.getMaxX());
    }

    private JFreeChart chart() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Form form : forms) {
            for (int i = 0; i < PARTS.size(); i++) {
                double days = form.parts().get(i).estimate();
                data.addValue(Double.isNaN(days) ? 0 : days, PARTS.get(i), form.label());
            }
        }
        CategoryAxis names = new CategoryAxis();
        Panels.style(names);
        names.setTickLabelFont(Look.font(12));
        names.setTickLabelPaint(Look.INK);
        names.setMaximumCategoryLabelWidthRatio(0.5f);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        names.setCategoryMargin(0.35);
        CategoryPlot plot = new CategoryPlot(data, names, daysAxis(), renderer());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(Look.PAPER);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(Look.GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        return Panels.chart("", plot);
    }

    private NumberAxis daysAxis() {
        NumberAxis axis = new NumberAxis(words.say("days.axis"));
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(words.locale()));
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(words.locale()));
        axis.setLowerMargin(0);
        double most = forms.stream()
                .mapToDouble(form -> form.total().isKnown()
                        ? form.total().high()
                        : form.total().estimate())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        axis.setRange(0, Math.max(1, 1.05 * most));
        Panels.style(axis);
        return axis;
    }

    private StackedBarRenderer renderer() {
        StackedBarRenderer renderer = new StackedBarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        for (int i = 0; i < COLORS.size(); i++) {
            renderer.setSeriesPaint(i, COLORS.get(i));
        }
        return renderer;
    }

    private void whiskers(Graphics2D graphics, CategoryPlot plot, Rectangle2D area) {
        graphics.setColor(Look.INK);
        graphics.setStroke(new BasicStroke(1.2f));
        for (int f = 0; f < forms.size(); f++) {
            Interval total = forms.get(f).total();
            if (total.isKnown()) {
                double low = along(plot, area, Math.max(0, total.low()));
                double high = along(plot, area, total.high());
                double y = middle(plot, area, f);
                graphics.draw(new Line2D.Double(low, y, high, y));
                graphics.draw(new Line2D.Double(low, y - CAP, low, y + CAP));
                graphics.draw(new Line2D.Double(high, y - CAP, high, y + CAP));
            }
        }
    }

    private static double along(CategoryPlot plot, Rectangle2D area, double days) {
        return plot.getRangeAxis().valueToJava2D(days, area, RectangleEdge.BOTTOM);
    }

    private void numbers(Graphics2D graphics, CategoryPlot plot, Rectangle2D area, double right) {
        double column = (TABLE - 20) / 5.0;
        for (int i = 0; i <= PARTS.size(); i++) {
            boolean isTotal = i == PARTS.size();
            double edge = right - (PARTS.size() - i) * column - HALF_WIDTH - 8;
            String heading = words.say(isTotal ? "days.total" : PARTS.get(i) + ".short");
            write(graphics, heading, Look.bold(12), Look.INK, edge, area.getY() - 8);
            for (int f = 0; f < forms.size(); f++) {
                Form form = forms.get(f);
                Interval days = isTotal ? form.total() : form.parts().get(i);
                double y = middle(plot, area, f) + 4;
                write(graphics, days(days), isTotal ? Look.bold(12) : Look.font(12), Look.INK, edge, y);
                if (days.isKnown() && days.estimate() >= LEAST_SHOWN) {
                    graphics.setFont(Look.font(10.5f));
                    graphics.setColor(Look.MUTED);
                    String half = Panels.halfWidth(days, words.locale());
                    graphics.drawString(half, (float) edge + 4, (float) y);
                }
            }
        }
    }

    private String days(Interval days) {
        if (Double.isNaN(days.estimate())) {
            return "-";
        }
        boolean isSmall = days.estimate() > 0 && days.estimate() < LEAST_SHOWN;
        return (isSmall ? "<" : "") + Panels.number(isSmall ? LEAST_SHOWN : days.estimate(), words.locale());
    }

    private double middle(CategoryPlot plot, Rectangle2D area, int form) {
        return plot.getDomainAxis().getCategoryMiddle(form, forms.size(), area, RectangleEdge.LEFT);
    }

    private static void write(Graphics2D graphics, String text, Font font, Color color, double rightEdge, double y) {
        graphics.setFont(font);
        graphics.setColor(color);
        graphics.drawString(text, (float) (rightEdge - graphics.getFontMetrics().stringWidth(text)), (float) y);
    }
}
