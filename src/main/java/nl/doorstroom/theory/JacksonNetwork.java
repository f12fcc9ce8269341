package nl.doorstroom.theory;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An open network of M/M/c stations with feedback: Poisson arrivals from outside, exponential stays, routing by chance.
 * In the steady state each station behaves as an M/M/c of its own with the flow of the traffic equations.
 *
 * <p>Source: Jackson (1957), Networks of waiting lines, Operations Research 5(4), theorem; Gross, Shortle, Thompson and
 * Harris (2008), section 4.2.
 */
public final class JacksonNetwork {

    private final List<MultiServerQueue> stations;
    private final double externalPerDay;

    private JacksonNetwork(List<MultiServerQueue> stations, double externalPerDay) {
        this.stations = stations;
        this.externalPerDay = externalPerDay;
    }

    /**
     * The network of these stations.
     *
     * @param externalPerDay arrivals from outside by station
     * @param routing row = from, column = to
     * @param meanStayDays by station
     * @param places by station
     * @throws IllegalArgumentException also when a station cannot keep up
     */
    public static JacksonNetwork of(double[] externalPerDay, double[][] routing, double[] meanStayDays, int[] places) {
        double[] flow = TrafficEquations.solve(externalPerDay, routing);
        List<MultiServerQueue> stations = IntStream.range(0, flow.length)
                .mapToObj(i -> new MultiServerQueue(flow[i], meanStayDays[i], places[i]))
                .toList();
        double external = 0;
        for (double perDay : externalPerDay) {
            external += perDay;
        }
        return new JacksonNetwork(stations, external);
    }

    /** A station as a queue of its own: its arrivals per day are visits from outside and from inside together. */
    public MultiServerQueue station(int index) {
        return stations.get(index);
    }

    /** Mean number of visits of a child to any station. */
    public double visitsPerChild() {
        return stations.stream().mapToDouble(MultiServerQueue::arrivalsPerDay).sum() / externalPerDay;
    }

    /** Mean days from arrival to leaving the network, waits included (Little). */
    public double throughputDaysMean() {
        double inside = stations.stream()
                .mapToDouble(station -> station.occupiedMean() + station.waitingMean())
                .sum();
        return inside / externalPerDay;
    }
}
