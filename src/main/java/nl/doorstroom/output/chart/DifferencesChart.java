package nl.doorstroom.output.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.doorstroom.output.words.Words;

/**
 * Which forms gain and which lose by a reform: the paired difference of every form from the base as a dot with its 95% interval,
 * a column per measure and a dot per reform. What cannot be told apart from no difference is grey and open.
 */
public final class DifferencesChart implements Drawing {
    private static final int WIDTH = 1120;

    private final Frame frame;
    private final DotRows rows;

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
            List<DotColumn> columns,
            int replications,
            Words words) {
        List<Color> colors = IntStream.range(0, reforms.size())
                .mapToObj(r -> Look.run(r + 1))
                .toList();
        List<Frame.Key> keys = new ArrayList<>();
        for (int r = 0; r < reforms.size(); r++) {
            keys.add(new Frame.Key(colors.get(r), reforms.get(r), true));
        }
        String note = replications > 1 ? words.say("differences.note", replications) : words.say("interval.none");
        frame = new Frame(
                words.say("differences.title", title), words.say("differences.subtitle"), keys, List.of(note));
        rows = new DotRows(forms, columns, colors, true, words.locale());
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
