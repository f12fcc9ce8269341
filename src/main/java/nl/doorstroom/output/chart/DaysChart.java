package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.output.words.Words;
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

/** Where the days of a visit go: intake, wait, active and blocked, a bar per form, every number written out. */
public final class DaysChart implements Drawing {
    /** Mean days per visit; NaN counts as nothing. */
    public record Form(String label, double intake, double waiting, double active, double blocked) {
        public List<Double> parts() {
            return List.of(intake, waiting, active, blocked);
        }

        double total() {
            return parts().stream()
                    .filter(days -> !days.isNaN())
                    .mapToDouble(days -> days)
                    .sum();
        }
    }

    private static final int WIDTH = 960;
    private static final int ROW = 34;
    private static final int TABLE = 370;
    private static final List<Color> COLORS = List.of(Look.SKY, Look.YELLOW, Look.BLUE, Look.ORANGE);
    private static final List<String> PARTS = List.of("days.intake", "days.wait", "days.active", "days.blocked");

    private final List<Form> forms;
    private final Frame frame;
    private final Words words;

    public DaysChart(String run, List<Form> forms, Words words) {
        this.forms = List.copyOf(forms);
        this.words = words;
        List<Frame.Key> keys = new ArrayList<>();
        for (int i = 0; i < PARTS.size(); i++) {
            keys.add(new Frame.Key(COLORS.get(i), words.say(PARTS.get(i)), false));
        }
        this.frame = new Frame(words.say("days.title", run), words.say("days.subtitle"), keys, List.of());
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
        numbers(graphics, chart.getCategoryPlot(), info.getPlotInfo().getDataArea(), room.getMaxX());
    }

    private JFreeChart chart() {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Form form : forms) {
            for (int i = 0; i < PARTS.size(); i++) {
                double days = form.parts().get(i);
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

    private void numbers(Graphics2D graphics, CategoryPlot plot, Rectangle2D area, double right) {
        NumberFormat format = NumberFormat.getIntegerInstance(words.locale());
        double column = (TABLE - 20) / 5.0;
        for (int i = 0; i <= PARTS.size(); i++) {
            double edge = right - (PARTS.size() - i) * column - 8;
            String heading = words.say(i < PARTS.size() ? PARTS.get(i) + ".short" : "days.total");
            write(graphics, heading, true, edge, area.getY() - 8);
            for (int f = 0; f < forms.size(); f++) {
                Form form = forms.get(f);
                double days = i < PARTS.size() ? form.parts().get(i) : form.total();
                String text = Double.isNaN(days) ? "-" : days > 0 && days < 0.5 ? "<1" : format.format(days);
                write(graphics, text, i == PARTS.size(), edge, middle(plot, area, f) + 4);
            }
        }
    }

    private double middle(CategoryPlot plot, Rectangle2D area, int form) {
        return plot.getDomainAxis().getCategoryMiddle(form, forms.size(), area, RectangleEdge.LEFT);
    }

    private static void write(Graphics2D graphics, String text, boolean bold, double rightEdge, double y) {
        graphics.setFont(bold ? Look.bold(12) : Look.font(12));
        graphics.setColor(Look.INK);
        graphics.drawString(text, (float) (rightEdge - graphics.getFontMetrics().stringWidth(text)), (float) y);
    }
}
