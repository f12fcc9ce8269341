package nl.doorstroom.golden;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Compares every golden case in a Java machine of its own, which is told to leave its built-in mathematics aside. Prints one line
 * when all is well, and a diff otherwise.
 */
final class PlainMathRun {
    static final String WELL = "All cases agree.";

    private PlainMathRun() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int builtIn = differencesFromStrictMath();
        if (builtIn > 0) {
            System.out.println("The built-in mathematics is still on: " + builtIn + " values differ.");
            return;
        }
        StringBuilder diff = new StringBuilder();
        for (GoldenCase golden : GoldenCase.all()) {
            String one = GoldenDifference.of(golden.expected(), golden.run(Path.of(args[0], golden.toString())));
            diff.append(one.isEmpty() ? "" : golden + "\n" + one + "\n");
        }
        System.out.println(diff.isEmpty() ? WELL : diff.toString());
    }

    /** Without built-in versions, {@code Math} computes as {@code StrictMath} does. */
    private static int differencesFromStrictMath() {
        int differences = 0;
        for (int i = 1; i <= 1_000_000; i++) {
            double x = i * 1e-5;
            differences += Math.exp(x) == StrictMath.exp(x) ? 0 : 1;
            differences += Math.log(x) == StrictMath.log(x) ? 0 : 1;
            differences += Math.pow(x, 0.37) == StrictMath.pow(x, 0.37) ? 0 : 1;
        }
        return differences;
    }
}
