package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.output.Words;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The places of a form over the calendar: active, blocked, turning over and empty, stacked, under the line of open places. */
public final class PlacesChart {
    /** Means per month, in places; {@code open} is NaN for a form without a limit. */
    public record Form(
            String label, List<Double> active, List<Double> blocked, List<Double> turning, List<Double> open) {}

    private static final List<Color> COLORS = List.of(Look.BLUE, Look.ORANGE, Look.YELLOW, Look.GREY);

    private final Months months;
    private final Words words;

    public PlacesChart(Months months, Words words) {
        this.months = months;
        this.words = words;
    }

    /** All forms, a panel each. */
    public Drawing overview(String run, List<Form> forms) {
        return new Panels(
                frame(words.say("places.title", run), words.say("places.subtitle.panels")),
                forms.stream().map(form -> chart(form.label(), form)).toList());
    }

    /** One form, large. */
    public Drawing single(String run, Form form) {
        return new Panels(
                frame(words.say("places.title.form", form.label(), run), words.say("places.subtitle")),
                List.of(chart("", form)));
    }

    private Frame frame(String title, String subtitle) {
        List<Frame.Key> keys = new ArrayList<>();
        List<String> names = List.of("places.active", "places.blocked", "places.turning", "places.empty");
        for (int i = 0; i < names.size(); i++) {
            keys.add(new Frame.Key(COLORS.get(i), words.say(names.get(i)), false));
        }
        keys.add(new Frame.Key(Look.INK, words.say("places.open"), true));
        return new Frame(title, subtitle, keys, months.notes(words.locale()));
    }

    private JFreeChart chart(String title, Form form) {
        XYPlot plot = new XYPlot();
        plot.setDataset(0, line(form));
        plot.setRenderer(0, lineRenderer());
        plot.setDataset(1, areas(form));
        plot.setRenderer(1, areaRenderer());
        JFreeChart chart = Panels.overTime(title, months, words.locale(), plot);
        plot.getRangeAxis().setLowerBound(0);
        return chart;
    }

    private DefaultTableXYDataset areas(Form form) {
        DefaultTableXYDataset data = new DefaultTableXYDataset();
        List<Double> empty = new ArrayList<>();
        for (int m = 0; m < months.size(); m++) {
            double left = form.open().get(m)
                    - form.active().get(m)
                    - form.blocked().get(m)
                    - form.turning().get(m);
            empty.add(Double.isNaN(left) ? 0 : Math.max(0, left));
        }
        data.addSeries(series("active", known(form.active())));
        data.addSeries(series("blocked", known(form.blocked())));
        data.addSeries(series("turning", known(form.turning())));
        data.addSeries(series("empty", empty));
        return data;
    }

    private XYSeriesCollection line(Form form) {
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(series("open", form.open()));
        return data;
    }

    /** An area needs a number in every month. */
    private static List<Double> known(List<Double> values) {
        return values.stream().map(value -> value.isNaN() ? 0.0 : value).toList();
    }

    private XYSeries series(String key, List<Double> values) {
        XYSeries series = new XYSeries(key, true, false);
        for (int m = 0; m < months.size(); m++) {
            series.add(months.middle(m), values.get(m));
        }
        return series;
    }

    private static StackedXYAreaRenderer areaRenderer() {
        StackedXYAreaRenderer renderer = new StackedXYAreaRenderer();
        for (int i = 0; i < COLORS.size(); i++) {
            renderer.setSeriesPaint(i, COLORS.get(i));
        }
        renderer.setOutline(false);
        return renderer;
    }

    private static XYLineAndShapeRenderer lineRenderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Look.INK);
        renderer.setSeriesStroke(0, new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }
}
