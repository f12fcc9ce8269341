package nl.doorstroom.observe;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.ReportGroup;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.child.Child;

/**
 * The groups of children of the tables: by municipality, profile, age and referrer. A dimension with a single value is left
 * out, because it equals {@code all}. A child is in at most one group of each dimension.
 */
public final class Groups {
    /** The most groups a child is in. */
    static final int DIMENSIONS = 4;

    /** Days around a birthday within which a year of 365.25 days is not exact enough. */
    private static final double BIRTHDAY_MARGIN_YEARS = 3 / Calendar.DAYS_PER_YEAR;

    private final Calendar calendar;
    private final List<String> labels = new ArrayList<>();
    private final int firstHome;
    private final int firstProfile;
    private final int firstAge;
    private final List<AgeBand> ages;
    /** Group by stream and index in its list of referrers; empty when there is one referrer in all. */
    private final int[][] referrers;

    Groups(Scenario scenario, Network network, Detail detail) {
        calendar = scenario.calendar();
        firstHome = addAll("municipality:", detail.has(ReportGroup.MUNICIPALITY) ? network.homes() : List.of());
        List<String> profiles =
                scenario.base().profiles().stream().map(Profile::id).toList();
        firstProfile = addAll("profile:", detail.has(ReportGroup.PROFILE) ? profiles : List.of());
        ages = detail.has(ReportGroup.AGE)
                        && scenario.hasAges()
                        && scenario.reportAges().size() > 1
                ? scenario.reportAges()
                : List.of();
        firstAge = addAll("age:", ages.stream().map(AgeBand::toString).toList());
        referrers =
                detail.has(ReportGroup.REFERRER) ? addReferrers(scenario.base().streams()) : new int[0][];
    }

    private int addAll(String dimension, List<String> ids) {
        int first = labels.size();
        if (ids.size() < 2) {
            return -1;
        }
        ids.forEach(id -> labels.add(dimension + id));
        return first;
    }

    private int[][] addReferrers(List<Stream> streams) {
        List<String> ids = streams.stream()
                .flatMap(s -> s.referrers().stream())
                .map(Share::value)
                .distinct()
                .toList();
        int first = addAll("referrer:", ids);
        return first < 0
                ? new int[0][]
                : streams.stream()
                        .map(s -> s.referrers().stream()
                                .mapToInt(r -> first + ids.indexOf(r.value()))
                                .toArray())
                        .toArray(int[][]::new);
    }

    /** The groups, as in the column {@code group}. */
    public List<String> labels() {
        return labels;
    }

    /** The index of the group of a home, or -1 when there is one home only. */
    public int ofHome(int home) {
        return firstHome < 0 ? -1 : firstHome + home;
    }

    int count() {
        return labels.size();
    }

    /** Whether children are grouped by age. */
    boolean hasAges() {
        return !ages.isEmpty();
    }

    /** The most age bands that a child passes through. */
    int ageCount() {
        return ages.size();
    }

    /** Writes the groups of a child, but for that of its age, into {@code found} and gives their number. */
    int of(Child child, int[] found) {
        int n = 0;
        if (firstHome >= 0) {
            found[n++] = firstHome + child.home();
        }
        if (firstProfile >= 0) {
            found[n++] = firstProfile + child.profile();
        }
        if (referrers.length > 0 && child.referrer() >= 0) {
            found[n++] = referrers[child.stream()][child.referrer()];
        }
        return n;
    }

    /** The group of the age of a child on a day, or -1 when it is in none. */
    int ofAge(Child child, double day) {
        int band = ages.isEmpty() ? -1 : ageBand(child.birthDay(), day);
        return band < 0 ? -1 : firstAge + band;
    }

    /** The birthday after a day on which a child comes into another group, or never. */
    double nextLimit(Child child, double day) {
        if (child.birthDay() == Child.NO_BIRTH) {
            return Double.POSITIVE_INFINITY;
        }
        int years = ageYears(child.birthDay(), day);
        int next = Integer.MAX_VALUE;
        for (AgeBand band : ages) {
            next = band.fromYears() > years ? Math.min(next, band.fromYears()) : next;
            next = band.toYears() >= years ? Math.min(next, band.toYears() + 1) : next;
        }
        return next == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : calendar.birthday(child.birthDay(), next);
    }

    /** Whether a child is in the same group of age on all days from one to another. */
    boolean isInOneBand(Child child, double day, double later) {
        int group = ofAge(child, day);
        return group >= 0 ? group == ofAge(child, later) : nextLimit(child, day) >= later;
    }

    private int ageBand(long birthDay, double day) {
        if (birthDay == Child.NO_BIRTH) {
            return -1;
        }
        int years = ageYears(birthDay, day);
        for (int i = 0; i < ages.size(); i++) {
            AgeBand band = ages.get(i);
            if (years >= band.fromYears() && years <= band.toYears()) {
                return i;
            }
        }
        return -1;
    }

    private int ageYears(long birthDay, double day) {
        double years = Math.max(0, (day - birthDay) / Calendar.DAYS_PER_YEAR);
        int whole = (int) years;
        double part = years - whole;
        boolean nearBirthday = part < BIRTHDAY_MARGIN_YEARS || part > 1 - BIRTHDAY_MARGIN_YEARS;
        return nearBirthday ? calendar.ageYears(birthDay, day) : whole;
    }
}
