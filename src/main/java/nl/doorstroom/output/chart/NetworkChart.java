package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.output.words.Words;

/**
 * The network of a scenario as arcs beside a list: streams and forms from top to bottom, roads down at the right, roads back up at
 * the left, wider for a larger share. Exits are left out.
 */
public final class NetworkChart implements Drawing {
    private static final int ROW = 34;
    private static final int NAMES = 300;
    private static final double FROM_SHARE = 0.01;
    private static final double WIDEST = 9;

    /** A road between two rows; the share is the mean over the rows of the routing table. */
    private record Road(int from, int to, double share) {}

    private final List<String> names = new ArrayList<>();
    private final List<Road> roads = new ArrayList<>();
    private final int streams;
    private final Frame frame;

    public NetworkChart(Scenario scenario, Words words) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (Stream stream : scenario.base().streams()) {
            names.add(words.of(stream.label()));
        }
        streams = names.size();
        for (CareForm form : scenario.base().forms()) {
            rows.put(form.id(), names.size());
            names.add(words.of(form.label()));
        }
        for (int s = 0; s < streams; s++) {
            add(s, scenario.base().streams().get(s).entry(), rows);
        }
        for (int f = 0; f < rows.size(); f++) {
            add(streams + f, scenario.base().forms().get(f).routing(), rows);
        }
        String title = words.of(scenario.title());
        List<Frame.Key> keys = List.of(
                new Frame.Key(Look.GREEN, words.say("network.entry"), true),
                new Frame.Key(Look.BLUE, words.say("network.down"), true),
                new Frame.Key(Look.ORANGE, words.say("network.up"), true));
        frame = new Frame(words.say("network.title", title), words.say("network.subtitle"), keys, List.of());
    }

    private void add(int from, RoutingTable table, Map<String, Integer> rows) {
        Map<Integer, Double> shares = new LinkedHashMap<>();
        for (RoutingTable.Row row : table.rows()) {
            for (Share<Destination> share : row.to()) {
                Integer to = share.value() instanceof Destination.ToForm form ? rows.get(form.form()) : null;
                if (to != null && to != from) {
                    shares.merge(to, share.share() / table.rows().size(), Double::sum);
                }
            }
        }
        shares.forEach((to, share) -> roads.add(new Road(from, to, share)));
    }

    private int reach() {
        return 60 + names.size() * ROW / 3;
    }

    @Override
    public int width() {
        return Math.max(700, NAMES + 2 * reach() + 60);
    }

    @Override
    public int height() {
        return frame.above(width()) + names.size() * ROW + 20 + frame.below(width());
    }

    @Override
    public void draw(Graphics2D graphics) {
        Rectangle2D room = frame.draw(graphics, width(), height());
        double left = (width() - NAMES) / 2.0;
        roads.stream()
                .filter(road -> road.share() >= FROM_SHARE)
                .sorted((a, b) -> Double.compare(a.share(), b.share()))
                .forEach(road -> arc(graphics, road, left, room.getY()));
        for (int row = 0; row < names.size(); row++) {
            name(graphics, names.get(row), row < streams, left, middle(row, room.getY()));
        }
    }

    private static double middle(int row, double top) {
        return top + (row + 0.5) * ROW;
    }

    private void arc(Graphics2D graphics, Road road, double left, double top) {
        boolean down = road.to() > road.from();
        double x = down ? left + NAMES : left;
        double from = middle(road.from(), top) + (down ? 5 : -5);
        double to = middle(road.to(), top) + (down ? -5 : 5);
        double bend = (down ? 1 : -1) * Math.min(reach(), 26 + Math.abs(to - from) / 2.4) * 4 / 3;
        Path2D path = new Path2D.Double();
        path.moveTo(x, from);
        path.curveTo(x + bend, from, x + bend, to, x, to);
        Color color = road.from() < streams ? Look.GREEN : down ? Look.BLUE : Look.ORANGE;
        double share = Math.min(1, road.share());
        graphics.setColor(Look.faint(color, (int) (70 + 150 * share)));
        graphics.setStroke(
                new BasicStroke((float) Math.max(0.8, WIDEST * share), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
        double size = 3 + WIDEST * share / 2;
        graphics.fill(new Ellipse2D.Double(x - size / 2 + (down ? 2 : -2), to - size / 2, size, size));
    }

    private static void name(Graphics2D graphics, String name, boolean isStream, double left, double y) {
        graphics.setColor(isStream ? Look.PAPER : new Color(0xF3, 0xF5, 0xF7));
        graphics.fill(new Rectangle2D.Double(left + 2, y - ROW / 2.0 + 3, NAMES - 4.0, ROW - 6.0));
        Font font = isStream ? Look.font(12) : Look.bold(12);
        graphics.setColor(isStream ? Look.MUTED : Look.INK);
        double at = y - font.getSize2D() * 0.55;
        List<String> lines = Look.lines(font, name, NAMES - 20, 2);
        for (String line : lines) {
            double middle = lines.size() == 1 ? y : at;
            double x = left + (NAMES - Look.width(font, line)) / 2;
            Look.write(graphics, font, List.of(line), x, middle, false);
            at += font.getSize2D() * 1.1;
        }
    }
}
