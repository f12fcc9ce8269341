package nl.doorstroom.output.chart;

import java.util.List;

/**
 * A figure per month over the replications of a run; NaN where there is none.
 *
 * @param word what the line is: the run or the reform
 * @param mean mean over replications
 * @param low lower edge of the band, the tenth percentile over replications
 * @param high upper edge of the band, the ninetieth
 */
public record Band(String word, List<Double> mean, List<Double> low, List<Double> high) {
    public Band {
        mean = List.copyOf(mean);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }
}
