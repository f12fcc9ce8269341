package nl.doorstroom.output.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import nl.doorstroom.output.words.Numbers;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Interval;

/**
 * From where to where children go, as a table of colours with the number and its 95% interval in every cell: unlike a Sankey it
 * stays readable with many forms and with children who go round.
 */
public final class FlowsChart implements Drawing {
    /**
     * Children per year, each with its interval.
     *
     * @param cells by row and column
     * @param ofRows the sum of every row
     * @param ofColumns the sum of every column
     */
    public record Flows(List<List<Interval>> cells, List<Interval> ofRows, List<Interval> ofColumns) {}

    private static final int CELL_WIDTH = 58;
    private static final int CELL_HEIGHT = 34;
    private static final int NAMES = 290;
    private static final double LEAN = Math.PI / 5;
    private static final int MOST_HEADING = 250;
    private static final int MOST_LINES = 2;
    private static final Font NAME = Look.font(12);
    private static final Font TOTAL = Look.bold(12);
    private static final double SHOWN_FROM = 0.05;

    private final List<String> from;
    private final List<String> to;
    private final Flows flows;
    private final Words words;
    private final Frame frame;

    /**
     * @param from names of the rows
     * @param to names of the columns
     */
    public FlowsChart(String run, List<String> from, List<String> to, Flows flows, int replications, Words words) {
        this.from = List.copyOf(from);
        this.to = List.copyOf(to);
        this.flows = flows;
        this.words = words;
        String note = replications > 1 ? words.say("flows.note", replications) : words.say("interval.none");
        this.frame = new Frame(words.say("flows.title", run), words.say("flows.subtitle"), List.of(), List.of(note));
    }

    /** The last headings lean over the edge of the table. */
    @Override
    public int width() {
        double lean = 0;
        for (int c = 0; c < to.size(); c++) {
            double right = (c + 0.5) * CELL_WIDTH + headingWidth(to.get(c)) * Math.cos(LEAN);
            lean = Math.max(lean, right - (to.size() + 1) * CELL_WIDTH);
        }
        return (int) Math.max(640, 48 + NAMES + (to.size() + 1) * CELL_WIDTH + Math.max(40, lean));
    }

    private static double headingWidth(String name) {
        return headingLines(name).stream()
                .mapToDouble(line -> Look.width(NAME, line))
                .max()
                .orElse(0);
    }

    private static List<String> headingLines(String name) {
        return Look.lines(NAME, name, MOST_HEADING, MOST_LINES);
    }

    private int headingHeight() {
        double longest = to.stream().mapToDouble(FlowsChart::headingWidth).max().orElse(0);
        return (int) Math.ceil(longest * Math.sin(LEAN)) + 32;
    }

    @Override
    public int height() {
        int table = headingHeight() + (from.size() + 1) * CELL_HEIGHT;
        return frame.above(width()) + table + frame.below(width()) + 10;
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D room = frame.draw(graphics, width(), height());
        double left = room.getX() + 8 + NAMES;
        double top = room.getY() + headingHeight();
        headings(graphics, left, top);
        double most = largest();
        for (int r = 0; r < from.size(); r++) {
            double y = top + r * CELL_HEIGHT;
            name(graphics, NAME, from.get(r), left, y);
            for (int c = 0; c < to.size(); c++) {
                cell(graphics, left + c * CELL_WIDTH, y, flows.cells().get(r).get(c), most);
            }
            number(graphics, left + to.size() * CELL_WIDTH, y, flows.ofRows().get(r), true);
        }
        totals(graphics, left, top + from.size() * CELL_HEIGHT);
    }

    private void headings(Graphics2D graphics, double left, double top) {
        AffineTransform upright = graphics.getTransform();
        for (int c = 0; c <= to.size(); c++) {
            graphics.setTransform(upright);
            graphics.translate(left + (c + 0.5) * CELL_WIDTH, top - 12);
            graphics.rotate(-LEAN);
            graphics.setColor(Look.INK);
            boolean isTotal = c == to.size();
            List<String> lines = isTotal ? List.of(words.say("flows.total")) : headingLines(to.get(c));
            Look.write(graphics, isTotal ? TOTAL : NAME, lines, 0, 0, false);
        }
        graphics.setTransform(upright);
    }

    private static void name(Graphics2D graphics, Font font, String name, double right, double y) {
        graphics.setColor(Look.INK);
        List<String> lines = Look.lines(font, name, NAMES - 12, MOST_LINES);
        Look.write(graphics, font, lines, right - 10, y + CELL_HEIGHT / 2.0, true);
    }

    private void cell(Graphics2D graphics, double x, double y, Interval flow, double most) {
        double value = flow.estimate();
        boolean shown = value >= SHOWN_FROM;
        // By the logarithm: a flow of 3 and one of 3000 must both be seen.
        double strength = shown ? Math.log(value / SHOWN_FROM) / Math.log(Math.max(most, 1) / SHOWN_FROM) : 0;
        graphics.setColor(shown ? shade(strength) : Look.STRIPE);
        graphics.fill(new Rectangle2D.Double(x + 1, y + 1, CELL_WIDTH - 2, CELL_HEIGHT - 2));
        if (shown) {
            number(graphics, x, y, flow, false);
        }
    }

    /** Never so dark that ink cannot be read on it. */
    static Color shade(double strength) {
        double s = Math.min(1, Math.max(0, strength));
        return new Color(between(0xEC, 0x5A, s), between(0xF4, 0xA5, s), between(0xFA, 0xD6, s));
    }

    private static int between(int light, int dark, double strength) {
        return (int) Math.round(light + (dark - light) * strength);
    }

    private void number(Graphics2D graphics, double x, double y, Interval flow, boolean bold) {
        if (!(flow.estimate() >= SHOWN_FROM)) {
            return;
        }
        graphics.setColor(Look.INK);
        Numbers numbers = new Numbers(words.locale());
        String half = numbers.halfWidth(flow);
        double middle = y + CELL_HEIGHT / 2.0;
        Font font = bold ? Look.bold(11.5f) : Look.font(11.5f);
        centred(graphics, numbers.estimate(flow), font, x, half.isEmpty() ? middle + 4 : middle);
        if (!half.isEmpty()) {
            centred(graphics, half, Look.font(9), x, middle + 11);
        }
    }

    private static void centred(Graphics2D graphics, String text, Font font, double x, double y) {
        graphics.setFont(font);
        graphics.drawString(text, (float) (x + (CELL_WIDTH - Look.width(font, text)) / 2), (float) y);
    }

    private void totals(Graphics2D graphics, double left, double y) {
        name(graphics, TOTAL, words.say("flows.total"), left, y);
        for (int c = 0; c < to.size(); c++) {
            number(graphics, left + c * CELL_WIDTH, y, flows.ofColumns().get(c), true);
        }
    }

    private double largest() {
        return flows.cells().stream()
                .flatMap(List::stream)
                .mapToDouble(Interval::estimate)
                .max()
                .orElse(0);
    }
}
