package nl.doorstroom.theory;

import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Stay;
import org.jspecify.annotations.Nullable;

/** The mean stay that remains of a law after trend, breakdown, cap and age limit (R17), in days. */
final class EffectiveStay {
    static final double YEAR_DAYS = Calendar.DAYS_PER_YEAR;
    private static final int STEPS = 24;

    private EffectiveStay() {}

    /**
     * The mean over ages at admission spread evenly within the band. A child admitted past the first limit has its extension.
     *
     * @param ages at admission; null when children have no ages
     * @param day the day of admission
     */
    static double meanDays(CareForm form, String profile, @Nullable AgeBand ages, double day) {
        Stay stay = form.stay();
        double factor = stay.trend(day);
        Law whole = stay.law(profile);
        Law broken = stay.broken() == null ? whole : stay.broken();
        return (1 - stay.breakdownShare()) * meanDays(form, whole, factor, ages)
                + stay.breakdownShare() * meanDays(form, broken, factor, ages);
    }

    /** The mean of a stay, whole or broken, cut at a number of days, before trend and age limit. */
    static double meanUpTo(Stay stay, String profile, boolean isBroken, double days) {
        Law broken = stay.broken();
        Law law = isBroken && broken != null ? broken : stay.law(profile);
        return upTo(law, 1, Math.min(stay.capDays(), days));
    }

    private static double meanDays(CareForm form, Law law, double factor, @Nullable AgeBand ages) {
        double cap = form.stay().capDays();
        if (ages == null) {
            return upTo(law, factor, cap);
        }
        AgeLimit limit = form.ages();
        double first = Math.max(ages.fromYears(), limit.fromYears());
        double last = Math.min(ages.toYears() + 1.0, limit.extendedUntilYears());
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double age = first + (last - first) * (i + 0.5) / STEPS;
            double extended = age >= limit.untilYears() ? 1 : limit.extensionShare();
            sum += (1 - extended) * upTo(law, factor, Math.min(cap, left(limit.untilYears(), age)))
                    + extended * upTo(law, factor, Math.min(cap, left(limit.extendedUntilYears(), age)));
        }
        return last <= first ? 0 : sum / STEPS;
    }

    private static double left(int limitYears, double age) {
        return Math.max(0, (limitYears - age) * Calendar.DAYS_PER_YEAR);
    }

    private static double upTo(Law law, double factor, double capDays) {
        return capDays == Double.POSITIVE_INFINITY ? factor * law.mean() : factor * law.meanUpTo(capDays / factor);
    }
}
