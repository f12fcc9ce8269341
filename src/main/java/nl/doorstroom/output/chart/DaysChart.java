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
import nl.doorstroom.output.words.Numbers;
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
     * @param soFar days that those who wait at the end of the run have waited; not part of a visit
     */
    public record Form(
            String label,
            Interval intake,
            Interval waiting,
            Interval active,
            Interval blocked,
            Interval total,
            Interval soFar) {
        public List<Interval> parts() {
            return List.of(intake, waiting, active, blocked);
        }
    }

    private static final int WIDTH = 1160;
    private static final int ROW = 34;
    private static final int TABLE = 560;
    private static final int HEADING = 36;
    /** Room for the half width behind a number. */
    private static final int HALF_WIDTH = 36;

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
        return frame.above(WIDTH) + 76 + Math.max(1, forms.size()) * ROW + frame.below(WIDTH);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D room = frame.draw(graphics, WIDTH, height());
        if (forms.isEmpty()) {
            graphics.setFont(Look.font(13));
            graphics.setColor(Look.INK);
            graphics.drawString(words.say("days.none"), (float) room.getX() + 8, (float) room.getCenterY());
            return;
        }
        // The numbers stand in columns at the right: a short part of a long bar has no room for its own.
        JFreeChart chart = chart();
        Rectangle2D bars = new Rectangle2D.Double(
                room.getX(), room.getY() + HEADING, room.getWidth() - TABLE, room.getHeight() - HEADING);
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
        names.setTickLabelFont(Look.font(11.5f));
        names.setMaximumCategoryLabelLines(3);
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
        return Panels.chart(plot);
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
        List<String> headings = new ArrayList<>(
                PARTS.stream().map(part -> words.say(part + ".short")).toList());
        headings.add(words.say("days.total"));
        headings.add(words.say("days.so_far"));
        double column = (TABLE - 20) / (double) headings.size();
        for (int i = 0; i < headings.size(); i++) {
            double edge = right - (headings.size() - 1 - i) * column - HALF_WIDTH - 8;
            boolean isTotal = i == PARTS.size();
            graphics.setColor(Look.INK);
            List<String> lines = Look.lines(Look.bold(12), headings.get(i), column - 4, 2);
            Look.write(graphics, Look.bold(12), lines, edge + HALF_WIDTH / 2.0, area.getY() - 18, true);
            for (int f = 0; f < forms.size(); f++) {
                number(graphics, column(forms.get(f), i), isTotal, edge, middle(plot, area, f) + 4);
            }
        }
    }

    private static Interval column(Form form, int column) {
        if (column < PARTS.size()) {
            return form.parts().get(column);
        }
        return column == PARTS.size() ? form.total() : form.soFar();
    }

    private void number(Graphics2D graphics, Interval days, boolean isTotal, double edge, double y) {
        Font font = isTotal ? Look.bold(12) : Look.font(12);
        graphics.setFont(font);
        graphics.setColor(Look.INK);
        String text = days(days);
        graphics.drawString(text, (float) (edge - Look.width(font, text)), (float) y);
        if (days.estimate() >= LEAST_SHOWN) {
            graphics.setFont(Look.font(10.5f));
            graphics.setColor(Look.MUTED);
            graphics.drawString(new Numbers(words.locale()).halfWidth(days), (float) edge + 4, (float) y);
        }
    }

    private String days(Interval days) {
        Numbers numbers = new Numbers(words.locale());
        boolean isSmall = days.estimate() > 0 && days.estimate() < LEAST_SHOWN;
        return isSmall ? numbers.below(LEAST_SHOWN, 1) : numbers.estimate(days);
    }

    private double middle(CategoryPlot plot, Rectangle2D area, int form) {
        return plot.getDomainAxis().getCategoryMiddle(form, forms.size(), area, RectangleEdge.LEFT);
    }
}
