package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.output.words.Numbers;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The waiting list over the calendar with a band over replications: one run, or the base and its reforms together. */
public final class ListChart {
    /**
     * The list of one form.
     *
     * @param bands one for a run; the base first and then each reform for a comparison
     * @param mean over the whole run; NaN for a comparison
     */
    public record Form(String label, List<Band> bands, Interval mean) {}

    private static final char NO_BREAK = '\u00a0';
    private static final Stroke EDGE =
            new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 2}, 0);

    private final Months months;
    private final Words words;
    private final int replications;

    public ListChart(Months months, int replications, Words words) {
        this.months = months;
        this.replications = replications;
        this.words = words;
    }

    /** All forms, a panel each. */
    public Drawing overview(String run, List<Form> forms) {
        return new Panels(
                frame(
                        words.say("list.title", run),
                        words.say(isComparison(forms) ? "list.subtitle.compare" : "list.subtitle.panels"),
                        forms),
                forms.stream().map(this::panel).toList(),
                words.say("list.none"));
    }

    /** One form, large. */
    public Drawing single(String run, Form form) {
        return new Panels(
                frame(words.say("list.title.form", form.label(), run), words.say("list.subtitle"), List.of(form)),
                List.of(new Panels.Panel("", chart(form))),
                "");
    }

    private Frame frame(String title, String subtitle, List<Form> forms) {
        List<Frame.Key> keys = new ArrayList<>();
        List<Band> bands = forms.isEmpty() ? List.of() : forms.get(0).bands();
        for (int i = 0; bands.size() > 1 && i < bands.size(); i++) {
            keys.add(new Frame.Key(color(i, bands.size()), bands.get(i).word(), true));
        }
        List<String> notes = new ArrayList<>(months.notes(words.locale()));
        String several = isComparison(forms) ? "band.note.compare" : "band.note";
        notes.add(Band.note(several, "band.none", replications, words));
        return new Frame(title, subtitle, keys, notes);
    }

    private static boolean isComparison(List<Form> forms) {
        return forms.stream().anyMatch(form -> form.bands().size() > 1);
    }

    private Panels.Panel panel(Form form) {
        String mean = new Numbers(words.locale()).withHalfWidth(form.mean()).replace(' ', NO_BREAK);
        String title = Double.isNaN(form.mean().estimate()) ? form.label() : form.label() + "   " + mean;
        return new Panels.Panel(title, chart(form));
    }

    /** Several bands are drawn as edges: fills on top of each other would mix to a colour that is nobody's. */
    private JFreeChart chart(Form form) {
        boolean isFilled = form.bands().size() == 1;
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setAlpha(isFilled ? 0.25f : 0);
        for (int b = 0; b < form.bands().size(); b++) {
            data.addSeries(series(b, form.bands().get(b)));
            Color color = color(b, form.bands().size());
            renderer.setSeriesPaint(b, color);
            renderer.setSeriesFillPaint(b, color);
            renderer.setSeriesStroke(b, new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        XYPlot plot = new XYPlot();
        plot.setDataset(data);
        plot.setRenderer(renderer);
        if (!isFilled) {
            edges(plot, form.bands());
        }
        JFreeChart chart = Panels.overTime(words.say("list.axis"), months, words.locale(), plot);
        if (plot.getRangeAxis().getUpperBound() < 1) {
            plot.getRangeAxis().setRange(0, 1);
        } else {
            plot.getRangeAxis().setLowerBound(0);
        }
        return chart;
    }

    private void edges(XYPlot plot, List<Band> bands) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (Band band : replications > 1 ? bands : List.<Band>of()) {
            for (List<Double> edge : List.of(band.low(), band.high())) {
                int s = data.getSeriesCount();
                XYSeries series = new XYSeries(s, true, false);
                for (int m = 0; m < months.size(); m++) {
                    series.add(months.middle(m), edge.get(m));
                }
                data.addSeries(series);
                renderer.setSeriesPaint(s, color(bands.indexOf(band), bands.size()));
                renderer.setSeriesStroke(s, EDGE);
            }
        }
        plot.setDataset(1, data);
        plot.setRenderer(1, renderer);
    }

    private YIntervalSeries series(int key, Band band) {
        YIntervalSeries series = new YIntervalSeries(key);
        for (int m = 0; m < months.size(); m++) {
            if (!Double.isNaN(band.mean().get(m))) {
                double low = Double.isNaN(band.low().get(m))
                        ? band.mean().get(m)
                        : band.low().get(m);
                double high = Double.isNaN(band.high().get(m))
                        ? band.mean().get(m)
                        : band.high().get(m);
                series.add(months.middle(m), band.mean().get(m), low, high);
            }
        }
        return series;
    }

    private static Color color(int band, int bands) {
        return bands == 1 ? Look.BLUE : Look.RUNS.get(band % Look.RUNS.size());
    }
}
