package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;

/**
 * Which forms gain and which lose by a reform: the paired difference of every form from the base as a dot with its 95% interval,
 * a column per measure and a dot per reform. What cannot be told apart from no difference is grey and open.
 */
public final class DifferencesChart implements Drawing {
    /**
     * A measure with its own scale.
     *
     * @param byForm the differences of each form, in the order of the reforms; NaN where there is none
     */
    public record Column(String heading, List<List<Interval>> byForm) {}

    private static final int WIDTH = 1120;
    private static final int NAMES = 270;
    private static final int GAP = 40;
    private static final int HEADING = 26;
    private static final int AXIS = 26;
    private static final int BETWEEN_DOTS = 13;
    private static final double DOT = 3.6;
    private static final double CAP = 3;
    private static final Color UNSURE = new Color(0x9A, 0xA3, 0xAB);

    private final List<String> forms;
    private final List<Column> columns;
    private final int reforms;
    private final Words words;
    private final Frame frame;

    /**
     * A picture of a comparison.
     *
     * @param reforms names, in the order of the dots
     * @param forms names, in the order of the rows
     */
    public DifferencesChart(
            String title,
            List<String> reforms,
            List<String> forms,
            List<Column> columns,
            int replications,
            Words words) {
        this.forms = List.copyOf(forms);
        this.columns = List.copyOf(columns);
        this.reforms = reforms.size();
        this.words = words;
        List<Frame.Key> keys = new ArrayList<>();
        for (int r = 0; r < reforms.size(); r++) {
            keys.add(new Frame.Key(color(r), reforms.get(r), true));
        }
        String note = replications > 1 ? words.say("differences.note", replications) : words.say("interval.none");
        frame = new Frame(
                words.say("differences.title", title), words.say("differences.subtitle"), keys, List.of(note));
    }

    private static Color color(int reform) {
        return Look.RUNS.get((reform + 1) % Look.RUNS.size());
    }

    @Override
    public int width() {
        return WIDTH;
    }

    private int rowHeight() {
        return Math.max(26, reforms * BETWEEN_DOTS + 12);
    }

    @Override
    public int height() {
        return frame.above() + HEADING + forms.size() * rowHeight() + AXIS + frame.below(WIDTH);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D room = frame.draw(graphics, WIDTH, height());
        double top = room.getY() + HEADING;
        for (int f = 0; f < forms.size(); f++) {
            row(graphics, room, f, top + f * rowHeight());
        }
        double left = room.getX() + 8 + NAMES;
        double width = (room.getMaxX() - 8 - left) / columns.size() - GAP;
        for (int c = 0; c < columns.size(); c++) {
            double from = left + c * (width + GAP) + GAP;
            column(graphics, columns.get(c), new Rectangle2D.Double(from, top, width, forms.size() * rowHeight()));
        }
    }

    private void row(Graphics2D graphics, Rectangle2D room, int form, double y) {
        if (form % 2 == 0) {
            graphics.setColor(new Color(0xF6, 0xF7, 0xF8));
            graphics.fill(new Rectangle2D.Double(room.getX() + 8, y, room.getWidth() - 16, rowHeight()));
        }
        graphics.setFont(Look.font(12));
        graphics.setColor(Look.INK);
        String name = Look.fit(graphics, graphics.getFont(), forms.get(form), NAMES - 14);
        int width = graphics.getFontMetrics().stringWidth(name);
        graphics.drawString(name, (float) (room.getX() + NAMES - width), (float) (y + rowHeight() / 2.0 + 4));
    }

    private void column(Graphics2D graphics, Column column, Rectangle2D area) {
        graphics.setFont(Look.bold(12));
        graphics.setColor(Look.INK);
        graphics.drawString(
                Look.fit(graphics, graphics.getFont(), column.heading(), area.getWidth()),
                (float) area.getX(),
                (float) area.getY() - 9);
        Scale scale = Scale.of(column.byForm().stream().flatMap(List::stream).toList(), area);
        grid(graphics, scale, area);
        for (int f = 0; f < forms.size(); f++) {
            for (int r = 0; r < reforms; r++) {
                double middle = area.getY() + (f + 0.5) * rowHeight();
                double y = middle + (r - (reforms - 1) / 2.0) * BETWEEN_DOTS;
                dot(graphics, column.byForm().get(f).get(r), scale, color(r), y);
            }
        }
    }

    private void grid(Graphics2D graphics, Scale scale, Rectangle2D area) {
        NumberFormat format = NumberFormat.getInstance(words.locale());
        graphics.setFont(Look.font(10.5f));
        for (double tick : scale.ticks()) {
            boolean isZero = Math.abs(tick) < scale.step() / 2;
            graphics.setColor(isZero ? Look.MUTED : Look.GRID);
            graphics.setStroke(new BasicStroke(isZero ? 1.2f : 1));
            graphics.draw(new Line2D.Double(scale.x(tick), area.getY(), scale.x(tick), area.getMaxY()));
            graphics.setColor(Look.MUTED);
            String text = isZero ? "0" : (tick > 0 ? "+" : "") + format.format(tick);
            int width = graphics.getFontMetrics().stringWidth(text);
            graphics.drawString(text, (float) (scale.x(tick) - width / 2.0), (float) area.getMaxY() + 15);
        }
    }

    private static void dot(Graphics2D graphics, Interval difference, Scale scale, Color color, double y) {
        if (Double.isNaN(difference.estimate())) {
            return;
        }
        boolean isSure = difference.low() > 0 || difference.high() < 0;
        graphics.setColor(isSure ? color : UNSURE);
        graphics.setStroke(new BasicStroke(1.4f));
        if (difference.isKnown()) {
            double low = scale.x(difference.low());
            double high = scale.x(difference.high());
            graphics.draw(new Line2D.Double(low, y, high, y));
            graphics.draw(new Line2D.Double(low, y - CAP, low, y + CAP));
            graphics.draw(new Line2D.Double(high, y - CAP, high, y + CAP));
        }
        Ellipse2D dot = new Ellipse2D.Double(scale.x(difference.estimate()) - DOT, y - DOT, 2 * DOT, 2 * DOT);
        if (!isSure) {
            graphics.setColor(Look.PAPER);
        }
        graphics.fill(dot);
        if (!isSure) {
            graphics.setColor(UNSURE);
            graphics.draw(dot);
        }
    }

    /** From differences to places on the picture; 0 is always on it, and steps are 1, 2 or 5 times a power of ten. */
    private record Scale(double low, double high, double step, Rectangle2D area) {
        private static final int STEPS = 5;

        static Scale of(List<Interval> shown, Rectangle2D area) {
            double[] ends = shown.stream()
                    .flatMapToDouble(d -> DoubleStream.of(d.estimate(), d.low(), d.high()))
                    .filter(Double::isFinite)
                    .toArray();
            double low = Math.min(0, DoubleStream.of(ends).min().orElse(0));
            double high = Math.max(0, DoubleStream.of(ends).max().orElse(0));
            double span = high > low ? high - low : 1;
            return new Scale(low - 0.06 * span, high + 0.06 * span, step(span / STEPS), area);
        }

        private static double step(double atLeast) {
            double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
            return DoubleStream.of(1, 2, 5, 10)
                    .map(factor -> factor * power)
                    .filter(step -> step >= atLeast)
                    .findFirst()
                    .orElse(10 * power);
        }

        double x(double difference) {
            return area.getX() + (difference - low) / (high - low) * area.getWidth();
        }

        double[] ticks() {
            return IntStream.rangeClosed((int) Math.ceil(low / step), (int) Math.floor(high / step))
                    .mapToDouble(i -> i * step)
                    .toArray();
        }
    }
}
