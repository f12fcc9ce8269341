package nl.doorstroom.output.chart;

import java.util.List;
import nl.doorstroom.output.words.Words;

/**
 * A figure per month over the replications of a run; NaN where there is none.
 *
 * @param word what the line is: the run or the reform
 * @param mean mean over replications
 * @param low lower edge of the band, the tenth percentile over replications
 * @param high upper edge of the band, the ninetieth
 */
public record Band(String word, List<Double> mean, List<Double> low, List<Double> high) {
    /** Below this number of replications there are no 8 out of 10 of them. */
    private static final int FEW = 10;

    public Band {
        mean = List.copyOf(mean);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    /** What the band is, by the number of replications. */
    static String note(String several, String one, int replications, Words words) {
        if (replications == 1) {
            return words.say(one);
        }
        return words.say(replications < FEW ? several + ".few" : several, replications);
    }
}
