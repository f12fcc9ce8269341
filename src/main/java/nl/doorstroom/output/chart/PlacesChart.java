package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.output.words.Words;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The places of a form over the calendar: active, blocked, turning over and empty, stacked, under the line of open places, and
 * above it who is there beyond them; with a band over replications around the places occupied.
 */
public final class PlacesChart {
    /**
     * Means per month, in places.
     *
     * @param above children above the open places, who are among the active and the blocked
     * @param occupied active and blocked together, with the band over replications
     * @param open NaN for a form without a limit
     */
    public record Form(
            String label,
            List<Double> active,
            List<Double> blocked,
            List<Double> turning,
            List<Double> above,
            Band occupied,
            List<Double> open) {}

    private static final List<Color> COLORS = List.of(Look.BLUE, Look.ORANGE, Look.YELLOW, Look.GREY, Look.PURPLE);
    private static final Stroke OPEN = new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    /** Lines instead of a fill: a fill would change the colours that it covers. */
    private static final Stroke BAND =
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 2}, 0);

    private final Months months;
    private final Words words;
    private final int replications;

    public PlacesChart(Months months, int replications, Words words) {
        this.months = months;
        this.replications = replications;
        this.words = words;
    }

    /** All forms, a panel each. */
    public Drawing overview(String run, List<Form> forms) {
        return new Panels(
                frame(words.say("places.title", run), words.say("places.subtitle.panels")),
                forms.stream()
                        .map(form -> new Panels.Panel(form.label(), chart(form)))
                        .toList(),
                words.say("places.none"));
    }

    /** One form, large. */
    public Drawing single(String run, Form form) {
        return new Panels(
                frame(words.say("places.title.form", form.label(), run), words.say("places.subtitle")),
                List.of(new Panels.Panel("", chart(form))),
                "");
    }

    private Frame frame(String title, String subtitle) {
        List<Frame.Key> keys = new ArrayList<>();
        List<String> names =
                List.of("places.active", "places.blocked", "places.turning", "places.empty", "places.above");
        for (int i = 0; i < names.size(); i++) {
            keys.add(new Frame.Key(COLORS.get(i), words.say(names.get(i)), false));
        }
        keys.add(new Frame.Key(Look.INK, words.say("places.open"), true));
        List<String> notes = new ArrayList<>(months.notes(words.locale()));
        notes.add(Band.note("places.note", "band.none", replications, words));
        return new Frame(title, subtitle, keys, notes);
    }

    private JFreeChart chart(Form form) {
        XYPlot plot = new XYPlot();
        plot.setDataset(0, line(form));
        plot.setRenderer(0, lineRenderer(OPEN));
        plot.setDataset(1, band(form.occupied()));
        plot.setRenderer(1, lineRenderer(BAND));
        plot.setDataset(2, areas(form));
        plot.setRenderer(2, areaRenderer());
        JFreeChart chart = Panels.overTime(words.say("places.axis"), months, words.locale(), plot);
        plot.getRangeAxis().setLowerBound(0);
        return chart;
    }

    /**
     * Each series is the sum up to and including its part; the plot draws the last one first, so that all parts show. Who is above
     * the open places stands on top of them, taken off the active and the blocked alike.
     */
    private XYSeriesCollection areas(Form form) {
        List<Double> active = new ArrayList<>();
        List<Double> occupied = new ArrayList<>();
        List<Double> taken = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        List<Double> withAbove = new ArrayList<>();
        for (int m = 0; m < months.size(); m++) {
            double children = known(form.active().get(m)) + known(form.blocked().get(m));
            double above = known(form.above().get(m));
            double within = children > 0 ? Math.max(0, children - above) / children : 0;
            active.add(within * known(form.active().get(m)));
            occupied.add(within * children);
            taken.add(occupied.get(m) + known(form.turning().get(m)));
            all.add(Math.max(taken.get(m), known(form.open().get(m))));
            withAbove.add(all.get(m) + above);
        }
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(series("active", active));
        data.addSeries(series("blocked", occupied));
        data.addSeries(series("turning", taken));
        data.addSeries(series("empty", all));
        data.addSeries(series("above", withAbove));
        return data;
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private XYSeriesCollection band(Band occupied) {
        XYSeriesCollection data = new XYSeriesCollection();
        if (replications > 1) {
            data.addSeries(series("low", occupied.low()));
            data.addSeries(series("high", occupied.high()));
        }
        return data;
    }

    private XYSeriesCollection line(Form form) {
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(series("open", form.open()));
        return data;
    }

    private XYSeries series(String key, List<Double> values) {
        XYSeries series = new XYSeries(key, true, false);
        for (int m = 0; m < months.size(); m++) {
            series.add(months.middle(m), values.get(m));
        }
        return series;
    }

    private static XYAreaRenderer areaRenderer() {
        XYAreaRenderer renderer = new XYAreaRenderer();
        for (int i = 0; i < COLORS.size(); i++) {
            renderer.setSeriesPaint(i, COLORS.get(i));
        }
        renderer.setOutline(false);
        return renderer;
    }

    private static XYLineAndShapeRenderer lineRenderer(Stroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setDefaultPaint(Look.INK);
        renderer.setDefaultStroke(stroke);
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }
}
