package nl.doorstroom.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** A table of figures, one row a round, with their medians below. */
final class Rounds {
    static final int COUNT = 15;

    private Rounds() {}

    /** Prints the figures of each round after a first one that warms up, and their medians; returns the medians. */
    static double[] print(List<String> heads, Callable<double[]> round) throws Exception {
        round.call();
        System.out.println("round   " + String.join("  ", heads));
        List<double[]> rounds = new ArrayList<>();
        for (int r = 1; r <= COUNT; r++) {
            rounds.add(round.call());
            print(Integer.toString(r), heads, rounds.get(r - 1));
        }
        double[] medians = new double[heads.size()];
        Arrays.setAll(
                medians, i -> rounds.stream().mapToDouble(f -> f[i]).sorted().toArray()[COUNT / 2]);
        print("median", heads, medians);
        return medians;
    }

    private static void print(String round, List<String> heads, double[] figures) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-6s", round));
        for (int i = 0; i < figures.length; i++) {
            line.append(String.format(Locale.ROOT, "  %" + heads.get(i).length() + ".2f", figures[i]));
        }
        System.out.println(line);
    }
}
