package nl.doorstroom.output.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.doorstroom.output.words.Words;

/** Measures of many things under each other, such as the pools of a form: a dot with its 95% interval for each run. */
public final class RowsChart implements Drawing {
    /**
     * What stands above and below the rows.
     *
     * @param notes beside the one on the dots and intervals
     */
    public record Texts(String title, String subtitle, List<String> notes) {}

    private static final int WIDTH = 1120;

    private final Frame frame;
    private final DotRows rows;

    /**
     * A picture of one run or several.
     *
     * @param runs names, in the order of the dots
     * @param names of the rows
     */
    public RowsChart(
            Texts texts,
            List<String> runs,
            List<String> names,
            List<DotColumn> columns,
            int replications,
            Words words) {
        List<Color> colors = runs.size() == 1
                ? List.of(Look.BLUE)
                : IntStream.range(0, runs.size()).mapToObj(Look::run).toList();
        List<Frame.Key> keys = new ArrayList<>();
        for (int r = 0; runs.size() > 1 && r < runs.size(); r++) {
            keys.add(new Frame.Key(colors.get(r), runs.get(r), true));
        }
        List<String> notes = new ArrayList<>(texts.notes());
        notes.add(replications > 1 ? words.say("rows.note", replications) : words.say("interval.none"));
        frame = new Frame(texts.title(), texts.subtitle(), keys, notes);
        rows = new DotRows(names, columns, colors, false, words.locale());
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return frame.above(WIDTH) + rows.height(WIDTH) + frame.below(WIDTH);
    }

    @Override
    public void draw(Graphics2D graphics) {
        rows.draw(graphics, frame.draw(graphics, WIDTH, height()), WIDTH);
    }
}
