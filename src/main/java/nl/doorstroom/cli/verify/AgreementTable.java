package nl.doorstroom.cli.verify;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.output.words.Words;

/** Agreements as plain text in the reader's language: a line for each check, and what the whole says. */
public final class AgreementTable {
    private final Words words;

    /**
     * A table in one language.
     *
     * @param words of the bundle {@code cli}
     */
    public AgreementTable(Words words) {
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
    public String lines(List<Agreement> ofCase) {
        StringBuilder text = new StringBuilder();
        for (Agreement agreement : ofCase) {
            text.append(line(agreement, text.isEmpty()));
        }
        return text.toString();
    }

    private String line(Agreement agreement, boolean isFirst) {
        String power = String.format(words.locale(), "%.1f%%", 100 * agreement.power());
        return columns(
                isFirst ? name(agreement.exactCase()) : "",
                agreement.check().what(),
                digits(agreement.exact()),
                digits(agreement.simulated().estimate()),
                "± " + digits(agreement.simulated().halfWidth()),
                String.format(words.locale(), "%.2f", agreement.z()),
                agreement.passes() ? power : power + words.say("verify.failed", agreement.threshold()));
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
    public String summary(Collection<Agreement> agreements) {
        long cases = agreements.stream().map(Agreement::exactCase).distinct().count();
        long failed = agreements.stream().filter(v -> !v.passes()).count();
        double low = agreements.stream().mapToDouble(Agreement::threshold).min().orElse(Double.NaN);
        double high =
                agreements.stream().mapToDouble(Agreement::threshold).max().orElse(Double.NaN);
        double weakest = Verification.weakestPower(agreements);
        String tooWeak = weakest >= Verification.POWER ? "" : words.say("verify.weak", 100 * Verification.POWER);
        String end = System.lineSeparator();
        return words.say("verify.counts", cases, agreements.size(), failed)
                + end
                + words.say("verify.alarm", 100 * Verification.FALSE_ALARM, low, high)
                + end
                + words.say("verify.strength", 100 * Agreement.STAY_ERROR, Math.floor(1e4 * weakest) / 100, tooWeak)
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
