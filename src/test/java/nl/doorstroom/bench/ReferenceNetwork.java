package nl.doorstroom.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The network of eight stations of the speed benchmark: exponential stays, Poisson arrivals, first come first served, and
 * its exact answers (J. R. Jackson (1957), "Networks of waiting lines", Operations Research 5, 518-521; Erlang C).
 *
 * <p>Read from {@code speed/params.txt}, which {@code speed/make_params.py} wrote. Time is in weeks; an index is a
 * station.
 *
 * @param routing chance to go from station i to station j; what a row lacks to 1 leaves
 * @param throughputPerWeek exact arrivals from outside and inside
 * @param waitWeeks exact mean wait in the queue
 * @param waiting exact mean number in the queue
 */
public record ReferenceNetwork(
        List<String> names,
        double[] arrivalsPerWeek,
        double[] endsPerWeek,
        int[] places,
        double[][] routing,
        double[] throughputPerWeek,
        double[] waitWeeks,
        double[] waiting) {

    public static ReferenceNetwork read() {
        List<String> lines = lines();
        int stations = Integer.parseInt(lines.get(0).strip());
        double[][] routing = new double[stations][];
        for (int i = 0; i < stations; i++) {
            routing[i] = numbers(lines.get(5 + i));
        }
        return new ReferenceNetwork(
                List.of(lines.get(1).strip().split(" ")),
                numbers(lines.get(2)),
                numbers(lines.get(3)),
                Arrays.stream(numbers(lines.get(4)))
                        .mapToInt(places -> (int) places)
                        .toArray(),
                routing,
                numbers(lines.get(5 + stations)),
                numbers(lines.get(7 + stations)),
                numbers(lines.get(8 + stations)));
    }

    public int stations() {
        return names.size();
    }

    private static List<String> lines() {
        try (InputStream file = ReferenceNetwork.class.getResourceAsStream("/speed/params.txt")) {
            byte[] bytes = Objects.requireNonNull(file, "speed/params.txt").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
