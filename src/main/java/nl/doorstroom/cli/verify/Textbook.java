package nl.doorstroom.cli.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.WhenFull;

/** Short ways to write textbook models as scenarios. */
final class Textbook {
    static final Calendar CALENDAR = new Calendar(LocalDate.of(2025, 1, 1));

    private Textbook() {}

    /** A scenario that counts from 2025 on; years of the warm-up have 365.25 days. */
    static Scenario scenario(String id, int warmUpYears, int years, Model model) {
        double length = CALENDAR.dayOf(CALENDAR.start().plusYears(years));
        return Scenario.of(id, CALENDAR, new RunPlan(warmUpYears * Calendar.DAYS_PER_YEAR, length, 1), model);
    }

    static Model model(List<Stream> streams, CareForm... forms) {
        return Model.of(streams, List.of(forms));
    }

    static WhenFull room(int children) {
        return new WhenFull(children, null, null);
    }

    static AdmissionTerms turnover(Law days) {
        return new AdmissionTerms(null, 1, AdmissionTerms.DEFAULT_REMATCH_DAYS, days, false, Set.of());
    }

    static AdmissionTerms accepts(double share, double rematchDays) {
        return new AdmissionTerms(null, share, rematchDays, null, false, Set.of());
    }

    /** A stream that always keeps so many children at the door of a form. */
    static Stream alwaysWaiting(String id, int children, String form) {
        return Stream.poisson(id, 0, form).toBuilder().alwaysWaiting(children).build();
    }

    static Stream ofProfile(Stream plain, String profile) {
        return plain.toBuilder().profiles(List.of(new Share<>(profile, 1))).build();
    }

    static Stream fromHomes(Stream plain, List<Share<String>> homes) {
        return plain.toBuilder().homes(homes).build();
    }

    static Stream ofAges(Stream plain, List<Share<AgeBand>> ages) {
        return plain.toBuilder().ages(ages).build();
    }

    static Stream withSeason(Stream plain, List<Double> season) {
        Stream.Rate rate = new Stream.Rate(plain.rate().perDay(), season, 0, Double.POSITIVE_INFINITY);
        return plain.toBuilder().rate(rate).build();
    }
}
