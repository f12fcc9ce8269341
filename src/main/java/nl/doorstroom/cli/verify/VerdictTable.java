package nl.doorstroom.cli.verify;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Verdicts as plain text: a line for each check, and what the whole says. */
public final class VerdictTable {
    private VerdictTable() {}

    /** The line above the checks. */
    public static String heading() {
        return columns("case", "check", "exact", "simulated", "95%", "z", "power");
    }

    /** The checks of one case; the name stands on the first line. */
    public static String lines(List<Verdict> ofCase) {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : ofCase) {
            text.append(line(verdict, text.isEmpty()));
        }
        return text.toString();
    }

    private static String line(Verdict verdict, boolean isFirst) {
        return columns(
                isFirst ? verdict.exactCase().name() : "",
                verdict.check().what(),
                digits(verdict.exact()),
                digits(verdict.simulated().estimate()),
                "+- " + digits(verdict.simulated().halfWidth()),
                String.format(Locale.ROOT, "%.2f", verdict.z()),
                String.format(Locale.ROOT, "%.1f%%", 100 * verdict.power())
                        + (verdict.passes()
                                ? ""
                                : String.format(Locale.ROOT, "  FAILED: |z| above %.2f", verdict.threshold())));
    }

    private static String columns(
            String name, String check, String exact, String simulated, String halfWidth, String z, String power) {
        return String.format(
                Locale.ROOT,
                "%-16s %-36s %10s %10s %11s %6s %7s%n",
                name,
                check,
                exact,
                simulated,
                halfWidth,
                z,
                power);
    }

    /** What the whole says: false-alarm rate, power, and how many checks failed. */
    public static String summary(Collection<Verdict> verdicts) {
        long cases = verdicts.stream().map(Verdict::exactCase).distinct().count();
        long failed = verdicts.stream().filter(v -> !v.passes()).count();
        double low = verdicts.stream().mapToDouble(Verdict::threshold).min().orElse(Double.NaN);
        double high = verdicts.stream().mapToDouble(Verdict::threshold).max().orElse(Double.NaN);
        double weakest = Verification.weakestPower(verdicts);
        return String.format(
                Locale.ROOT,
                "%d cases, %d checks, %d failed.%n"
                        + "A right program fails one or more of them with a chance of at most %.1f%%: a check fails when |z| is above"
                        + " %.2f to %.2f, by its replications.%n"
                        + "Power: the chance that a check fails when all stays are %.0f%% too long. Each case has a check with"
                        + " %.2f%% or more%s.%n",
                cases,
                verdicts.size(),
                failed,
                100 * Verification.FALSE_ALARM,
                low,
                high,
                100 * Verdict.STAY_ERROR,
                Math.floor(1e4 * weakest) / 100,
                weakest >= Verification.POWER
                        ? ""
                        : String.format(Locale.ROOT, ", below the %.0f%% it must have", 100 * Verification.POWER));
    }

    /** Five digits. */
    private static String digits(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return Double.toString(value);
        }
        int before = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return String.format(Locale.ROOT, "%." + Math.min(6, Math.max(0, 5 - before)) + "f", value);
    }
}
