package nl.doorstroom.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares tables line by line, numbers to nine digits, and says what differs in the way of a diff. */
final class GoldenDifference {
    private static final double RELATIVE = 1e-9;
    /** Below this two numbers are the same: rounding around zero. */
    private static final double NOTHING = 1e-12;

    private static final int SHOWN = 30;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private GoldenDifference() {}

    /** A diff of all tables: lines expected with {@code -}, lines found with {@code +}; empty when there is none. */
    static String of(Map<String, List<String>> expected, Map<String, List<String>> found) {
        List<String> diff = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : expected.entrySet()) {
            List<String> lines = found.getOrDefault(table.getKey(), List.of());
            diff.addAll(of(table.getKey(), table.getValue(), lines));
        }
        String rest = diff.size() > SHOWN ? "\n... and %d more lines".formatted(diff.size() - SHOWN) : "";
        return String.join("\n", diff.subList(0, Math.min(SHOWN, diff.size()))) + rest;
    }

    private static List<String> of(String table, List<String> expected, List<String> found) {
        List<String> diff = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            String one = i < expected.size() ? expected.get(i) : null;
            String other = i < found.size() ? found.get(i) : null;
            if (one == null || other == null || !sameLine(one, other)) {
                String place = table + ":" + (i + 1) + " ";
                if (one != null) {
                    diff.add("- " + place + one);
                }
                if (other != null) {
                    diff.add("+ " + place + other);
                }
            }
        }
        return diff;
    }

    private static boolean sameLine(String one, String other) {
        String[] mine = one.split(",", -1);
        String[] theirs = other.split(",", -1);
        boolean same = mine.length == theirs.length;
        for (int i = 0; same && i < mine.length; i++) {
            same = sameCell(mine[i], theirs[i]);
        }
        return same;
    }

    private static boolean sameCell(String one, String other) {
        if (!isNumber(one) || !isNumber(other)) {
            return one.equals(other);
        }
        double a = Double.parseDouble(one);
        double b = Double.parseDouble(other);
        return Math.abs(a - b) <= Math.max(NOTHING, RELATIVE * Math.max(Math.abs(a), Math.abs(b)));
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }
}
