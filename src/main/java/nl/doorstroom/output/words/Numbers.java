package nl.doorstroom.output.words;

import java.util.Locale;
import nl.doorstroom.stats.Interval;

/** Numbers for the eye: no more digits than matter, and no more than the interval around them allows. */
public record Numbers(Locale locale) {
    private static final int MOST_DECIMALS = 3;
    /** From this half width on, the last digits of whole numbers say nothing either. */
    private static final double ROUGH = 1000;
    /** A share whose interval is as wide as all that a share can be. */
    private static final double SAYS_NOTHING = 0.5;

    /** Two or three digits; a dash when there is no value. */
    public String of(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        String pattern = size >= 99.95 ? "%,.0f" : size >= 0.995 || size < 0.005 ? "%,.1f" : "%.2f";
        return String.format(locale, pattern, size < 0.005 ? 0.0 : value);
    }

    /** A number without decimals when it is whole. */
    public String number(double value) {
        return value == Math.rint(value) ? fixed(value, 0) : of(value);
    }

    /** A value too small to be told. */
    public String below(double least, int decimals) {
        return "<" + fixed(least, decimals);
    }

    /** An estimate and the half width of its 95% interval, when there is one and the estimate is not exact. */
    public String withHalfWidth(Interval value) {
        String half = halfWidth(value);
        return half.isEmpty() ? estimate(value) : estimate(value) + " " + half;
    }

    /** An estimate with the digits that its interval allows; a whole number without decimals when it is exact. */
    public String estimate(Interval value) {
        if (!hasWidth(value)) {
            return value.isKnown() ? number(value.estimate()) : of(value.estimate());
        }
        return fixed(rough(value.estimate(), value.halfWidth()), decimals(value.halfWidth()));
    }

    /** The half width of an interval behind its sign; empty when there is none, or the estimate is exact. */
    public String halfWidth(Interval value) {
        if (!hasWidth(value)) {
            return "";
        }
        double half = value.halfWidth();
        double least = Math.pow(10, -MOST_DECIMALS);
        return half < least / 2 ? "± " + below(least, MOST_DECIMALS) : "± " + fixed(rough(half, half), decimals(half));
    }

    private static boolean hasWidth(Interval value) {
        return value.halfWidth() > 0 && Double.isFinite(value.estimate()) && Double.isFinite(value.halfWidth());
    }

    /** One digit of a half width below 1, two above. */
    private static int decimals(double half) {
        if (half >= 9.5) {
            return 0;
        }
        return half >= 0.95 ? 1 : Math.min(MOST_DECIMALS, (int) Math.ceil(-Math.log10(half)));
    }

    private static double rough(double value, double half) {
        if (half < ROUGH) {
            return value;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(half)) - 1);
        return Math.rint(value / unit) * unit;
    }

    private String fixed(double value, int decimals) {
        double unit = Math.pow(10, decimals);
        double shown = Math.rint(value * unit) == 0 ? 0.0 : value;
        return String.format(locale, "%,." + decimals + "f", shown);
    }

    /** A share of 1 in percents with its 95% interval; all that is possible when the interval is no narrower than that. */
    public String percent(Interval share) {
        if (share.halfWidth() >= SAYS_NOTHING) {
            return "0-100%";
        }
        Interval percent = new Interval(100 * share.estimate(), 100 * share.halfWidth());
        return (hasWidth(percent) ? withHalfWidth(percent) : fixed(percent.estimate(), 0)) + "%";
    }

    /** A difference with its sign and its 95% interval. */
    public String signed(Interval difference) {
        boolean isMore = difference.estimate() > 0 && estimate(difference).matches(".*[1-9].*");
        return (isMore ? "+" : "") + withHalfWidth(difference);
    }

    /** A percentile, which is the middle of a class of 1 to 2%: in whole days from 10 days on. */
    public String percentile(Interval days) {
        boolean isWhole = days.estimate() >= 10;
        String text = isWhole || days.estimate() == 0 ? fixed(days.estimate(), 0) : of(days.estimate());
        String half = fixed(days.halfWidth(), isWhole || days.halfWidth() >= 10 ? 0 : 1);
        return days.isKnown() && half.matches(".*[1-9].*") ? text + " ± " + half : text;
    }

    /** A text made as wide as wanted with spaces behind it, or cut in the middle. */
    public static String left(String text, int width) {
        String cut = ShortLabels.cut(text, width);
        return cut + " ".repeat(width - cut.length());
    }

    /** A text made as wide as wanted with spaces before it. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
