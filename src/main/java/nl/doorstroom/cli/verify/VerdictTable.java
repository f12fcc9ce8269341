package nl.doorstroom.cli.verify;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.output.words.Words;

/** Verdicts as plain text in the reader's language: a line for each check, and what the whole says. */
public final class VerdictTable {
    private final Words words;

    /**
     * A table in one language.
     *
     * @param words of the bundle {@code cli}
     */
    public VerdictTable(Words words) {
        this.words = words;
    }

    /** The line above the checks. */
    public String heading() {
        return columns(
                words.say("verify.case"),
                words.say("verify.check"),
                words.say("verify.exact"),
                words.say("verify.simulated"),
                "95%",
                "z",
                words.say("verify.power"));
    }

    /** The checks of one case; the name stands on the first line. */
    public String lines(List<Verdict> ofCase) {
        StringBuilder text = new StringBuilder();
        for (Verdict verdict : ofCase) {
            text.append(line(verdict, text.isEmpty()));
        }
        return text.toString();
    }

    private String line(Verdict verdict, boolean isFirst) {
        String power = String.format(words.locale(), "%.1f%%", 100 * verdict.power());
        return columns(
                isFirst ? name(verdict.exactCase()) : "",
                verdict.check().what(),
                digits(verdict.exact()),
                digits(verdict.simulated().estimate()),
                "± " + digits(verdict.simulated().halfWidth()),
                String.format(words.locale(), "%.2f", verdict.z()),
                verdict.passes() ? power : power + words.say("verify.failed", verdict.threshold()));
    }

    /** Most cases carry the name of their model, which is the same in every language. */
    private String name(ExactCase exactCase) {
        String key = "verify.case." + exactCase.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        return words.has(key) ? words.say(key) : exactCase.name();
    }

    private static String columns(
            String name, String check, String exact, String simulated, String halfWidth, String z, String power) {
        return String.format(
                Locale.ROOT,
                "%-19s %-36s %10s %12s %11s %6s %8s%n",
                name,
                check,
                exact,
                simulated,
                halfWidth,
                z,
                power);
    }

    /** What the whole says: false-alarm rate, power, and how many checks failed. */
    public String summary(Collection<Verdict> verdicts) {
        long cases = verdicts.stream().map(Verdict::exactCase).distinct().count();
        long failed = verdicts.stream().filter(v -> !v.passes()).count();
        double low = verdicts.stream().mapToDouble(Verdict::threshold).min().orElse(Double.NaN);
        double high = verdicts.stream().mapToDouble(Verdict::threshold).max().orElse(Double.NaN);
        double weakest = Verification.weakestPower(verdicts);
        String tooWeak = weakest >= Verification.POWER ? "" : words.say("verify.weak", 100 * Verification.POWER);
        String end = System.lineSeparator();
        return words.say("verify.counts", cases, verdicts.size(), failed)
                + end
                + words.say("verify.alarm", 100 * Verification.FALSE_ALARM, low, high)
                + end
                + words.say("verify.strength", 100 * Verdict.STAY_ERROR, Math.floor(1e4 * weakest) / 100, tooWeak)
                + end;
    }

    /** Five digits. */
    private String digits(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return Double.toString(value);
        }
        int before = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return String.format(words.locale(), "%." + Math.min(6, Math.max(0, 5 - before)) + "f", value);
    }
}
