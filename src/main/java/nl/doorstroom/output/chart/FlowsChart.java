package nl.doorstroom.output.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
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
    private static final int NAMES = 270;
    private static final int HEADING = 150;
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

    @Override
    public int width() {
        return Math.max(640, 48 + NAMES + (to.size() + 1) * CELL_WIDTH + 40);
    }

    @Override
    public int height() {
        return frame.above() + HEADING + (from.size() + 1) * CELL_HEIGHT + frame.below(width()) + 10;
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D room = frame.draw(graphics, width(), height());
        double left = room.getX() + 8 + NAMES;
        double top = room.getY() + HEADING;
        headings(graphics, left, top);
        double most = largest();
        for (int r = 0; r < from.size(); r++) {
            double y = top + r * CELL_HEIGHT;
            name(graphics, from.get(r), left, y);
            for (int c = 0; c < to.size(); c++) {
                cell(graphics, left + c * CELL_WIDTH, y, flows.cells().get(r).get(c), most);
            }
            number(graphics, left + to.size() * CELL_WIDTH, y, flows.ofRows().get(r), Look.INK, true);
        }
        totals(graphics, left, top + from.size() * CELL_HEIGHT);
    }

    private void headings(Graphics2D graphics, double left, double top) {
        AffineTransform upright = graphics.getTransform();
        for (int c = 0; c <= to.size(); c++) {
            graphics.setTransform(upright);
            graphics.translate(left + (c + 0.5) * CELL_WIDTH, top - 8);
            graphics.rotate(-Math.PI / 5);
            graphics.setFont(c == to.size() ? Look.bold(12) : Look.font(12));
            graphics.setColor(Look.INK);
            String name = c == to.size() ? words.say("flows.total") : to.get(c);
            graphics.drawString(Look.fit(graphics, graphics.getFont(), name, HEADING * 1.5), 0, 0);
        }
        graphics.setTransform(upright);
    }

    private void name(Graphics2D graphics, String name, double right, double y) {
        graphics.setFont(Look.font(12));
        graphics.setColor(Look.INK);
        String text = Look.fit(graphics, graphics.getFont(), name, NAMES - 12);
        int width = graphics.getFontMetrics().stringWidth(text);
        graphics.drawString(text, (float) (right - width - 10), (float) (y + CELL_HEIGHT / 2.0 + 4));
    }

    private void cell(Graphics2D graphics, double x, double y, Interval flow, double most) {
        double value = flow.estimate();
        boolean shown = value >= SHOWN_FROM;
        // By the logarithm: a flow of 3 and one of 3000 must both be seen.
        double strength = shown ? Math.log(value / SHOWN_FROM) / Math.log(Math.max(most, 1) / SHOWN_FROM) : 0;
        graphics.setColor(shown ? shade(strength) : new Color(0xF6, 0xF7, 0xF8));
        graphics.fill(new Rectangle2D.Double(x + 1, y + 1, CELL_WIDTH - 2, CELL_HEIGHT - 2));
        if (shown) {
            number(graphics, x, y, flow, strength > 0.62 ? Look.PAPER : Look.INK, false);
        }
    }

    private static Color shade(double strength) {
        double s = Math.min(1, Math.max(0, strength));
        return new Color(between(0xE4, 0x00, s), between(0xEF, 0x4B, s), between(0xF6, 0x82, s));
    }

    private static int between(int light, int dark, double strength) {
        return (int) Math.round(light + (dark - light) * strength);
    }

    private void number(Graphics2D graphics, double x, double y, Interval flow, Color color, boolean bold) {
        if (!(flow.estimate() >= SHOWN_FROM)) {
            return;
        }
        graphics.setColor(color);
        String number = Panels.number(flow.estimate(), words.locale());
        double middle = y + CELL_HEIGHT / 2.0;
        centred(graphics, number, bold ? Look.bold(11.5f) : Look.font(11.5f), x, flow.isKnown() ? middle : middle + 4);
        if (flow.isKnown()) {
            String half = Panels.halfWidth(flow, words.locale());
            centred(graphics, half, Look.font(9), x, middle + 11);
        }
    }

    private static void centred(Graphics2D graphics, String text, Font font, double x, double y) {
        graphics.setFont(font);
        int width = graphics.getFontMetrics().stringWidth(text);
        graphics.drawString(text, (float) (x + (CELL_WIDTH - width) / 2.0), (float) y);
    }

    private void totals(Graphics2D graphics, double left, double y) {
        graphics.setFont(Look.bold(12));
        graphics.setColor(Look.INK);
        String text = words.say("flows.total");
        int width = graphics.getFontMetrics().stringWidth(text);
        graphics.drawString(text, (float) (left - width - 10), (float) (y + CELL_HEIGHT / 2.0 + 4));
        for (int c = 0; c < to.size(); c++) {
            number(graphics, left + c * CELL_WIDTH, y, flows.ofColumns().get(c), Look.INK, true);
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
