package nl.doorstroom.cli.verify;

import static nl.doorstroom.cli.verify.Textbook.CALENDAR;
import static nl.doorstroom.cli.verify.Textbook.accepts;
import static nl.doorstroom.cli.verify.Textbook.alwaysWaiting;
import static nl.doorstroom.cli.verify.Textbook.fromHomes;
import static nl.doorstroom.cli.verify.Textbook.model;
import static nl.doorstroom.cli.verify.Textbook.ofAges;
import static nl.doorstroom.cli.verify.Textbook.scenario;
import static nl.doorstroom.cli.verify.Textbook.withSeason;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Scale;
import nl.doorstroom.domain.ScaledLaw;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.theory.AgeingOut;
import nl.doorstroom.theory.ClosureByAttrition;
import nl.doorstroom.theory.Rematch;
import nl.doorstroom.theory.TimeAverage;
import nl.doorstroom.theory.UnlimitedPlaces;

/** What changes in time, or goes by days and ages. */
final class TimeCases {
    private TimeCases() {}

    static List<ExactCase> all() {
        return List.of(seasonal(), knownStart(), closure(), ageingOut(), rematch());
    }

    private static CareForm unlimited(Law stay) {
        return CareForm.named("form", new Capacity.Unlimited(), stay).build();
    }

    /** Unlimited places, gamma stays and a rate by month; the months are those of the calendar. */
    private static ExactCase seasonal() {
        List<Double> season = List.of(1.2, 1.1, 1.1, 1.0, 0.9, 0.9, 0.5, 0.6, 1.2, 1.3, 1.2, 1.0);
        Law stay = GammaLaw.ofMeanSd(60, 40);
        List<UnlimitedPlaces.Rate> rates = rates(15, season, LocalDate.of(2022, 1, 1), LocalDate.of(2027, 1, 1));
        List<YearMonth> months = IntStream.of(1, 4, 8, 11)
                .mapToObj(month -> YearMonth.of(2026, month))
                .toList();
        return new ExactCase(
                "Season",
                "UnlimitedPlaces",
                "Eick, Massey and Whitt (1993)",
                scenario(
                        "season",
                        3,
                        2,
                        model(List.of(withSeason(Stream.poisson("children", 15, "form"), season)), unlimited(stay))),
                80,
                months.stream()
                        .map(month -> ExactCheck.ofMonth(
                                Measure.OCCUPIED_MEAN,
                                "form",
                                month,
                                f -> inMonth(
                                        month,
                                        day -> new UnlimitedPlaces(new ScaledLaw(stay, f)).inCareMean(rates, day))))
                        .toList());
    }

    /** The average of a function of the day over a calendar month. */
    private static double inMonth(YearMonth month, DoubleUnaryOperator ofDay) {
        return TimeAverage.of(
                ofDay, dayOf(month.atDay(1)), dayOf(month.plusMonths(1).atDay(1)));
    }

    private static double dayOf(LocalDate date) {
        return (double) CALENDAR.dayOf(date);
    }

    /** The rate of each month from the first date on. */
    private static List<UnlimitedPlaces.Rate> rates(
            double perDay, List<Double> season, LocalDate from, LocalDate until) {
        List<UnlimitedPlaces.Rate> rates = new ArrayList<>();
        for (LocalDate month = from; month.isBefore(until); month = month.plusMonths(1)) {
            rates.add(new UnlimitedPlaces.Rate(
                    dayOf(month), dayOf(month.plusMonths(1)), perDay * season.get(month.getMonthValue() - 1)));
        }
        return rates;
    }

    /** Unlimited places from a given number of residents, of whom some have been there for long. */
    private static ExactCase knownStart() {
        Law stay = LogNormalLaw.ofMeanSd(200, 180);
        DoubleFunction<UnlimitedPlaces> places = f -> new UnlimitedPlaces(new ScaledLaw(stay, f));
        Scenario scenario = scenario(
                        "known_start", 0, 1, model(List.of(Stream.poisson("children", 2, "form")), unlimited(stay)))
                .withKnownStart(List.of(new KnownPool("form", Areas.WHOLE, 800, 0, null)));
        return new ExactCase(
                "Known start",
                "UnlimitedPlaces",
                "Cox (1962) 5; Eick, Massey and Whitt (1993)",
                scenario,
                200,
                IntStream.of(2, 6, 12)
                        .mapToObj(month -> YearMonth.of(2025, month))
                        .map(month -> ExactCheck.ofMonth(
                                Measure.OCCUPIED_MEAN,
                                "form",
                                month,
                                f -> inMonth(month, day -> places.apply(f).inCareMeanFromStart(800, 2, day))))
                        .toList());
    }

    /** Twenty full places and a list of ten; places close one by one from spring to winter, by attrition. */
    private static ExactCase closure() {
        DoubleFunction<ClosureByAttrition> closing =
                f -> new ClosureByAttrition(0.4, 50 * f, 60, 20, 10, ClosureByAttrition.Step.ramp(20, 8, 90, 330), 90);
        Scenario scenario = scenario(
                        "closure",
                        0,
                        1,
                        model(
                                List.of(Stream.poisson("children", 0.4, "form")),
                                CareForm.named("form", Capacity.places(20), new ExponentialLaw(50))
                                        .waiting(new Waiting(0, 1 / 60.0, null, Waiting.Factors.NONE))
                                        .build()))
                .withKnownStart(List.of(new KnownPool("form", Areas.WHOLE, 20, 10, null)))
                .withCapacityEdits(List.of(new CapacityEdit("form", 90, 330, -12, null, null)));
        return new ExactCase(
                "Closure",
                "ClosureByAttrition",
                "Kolmogorov (1931); Jensen (1953)",
                scenario,
                3000,
                List.of(
                        ExactCheck.of(
                                Measure.WAITING_MEAN,
                                "form",
                                f -> closing.apply(f).averageOver(0, 365).mean(ClosureByAttrition.State::waiting)),
                        ExactCheck.of(
                                Measure.OCCUPIED_MEAN,
                                "form",
                                f -> closing.apply(f).averageOver(0, 365).mean(ClosureByAttrition.State::occupied)),
                        ExactCheck.of(
                                Measure.WAITING_END,
                                "form",
                                f -> closing.apply(f).at(365).mean(ClosureByAttrition.State::waiting)),
                        ExactCheck.ofMonth(
                                Measure.OCCUPIED_MEAN,
                                "form",
                                YearMonth.of(2025, 9),
                                f -> closing.apply(f).averageOver(243, 273).mean(ClosureByAttrition.State::occupied))));
    }

    /** Children come at ages 12 to 16 and leave at 18. A birth is a whole date, so they are half a day older on average. */
    private static ExactCase ageingOut() {
        Law stay = LogNormalLaw.ofMeanSd(600, 500);
        double halfDay = 0.5 / Calendar.DAYS_PER_YEAR;
        DoubleFunction<AgeingOut> ageing = f -> new AgeingOut(
                new ScaledLaw(stay, f),
                18,
                List.of(
                        new AgeingOut.EntryAges(12 + halfDay, 15 + halfDay, 0.4),
                        new AgeingOut.EntryAges(15 + halfDay, 17 + halfDay, 0.6)));
        Stream children = ofAges(
                Stream.poisson("children", 5, "form"),
                List.of(new Share<>(new AgeBand(12, 14), 0.4), new Share<>(new AgeBand(15, 16), 0.6)));
        return new ExactCase(
                "Ageing out",
                "AgeingOut",
                "Takacs (1962) 3",
                scenario("ageing_out", 8, 4, model(List.of(children), unlimited(stay))),
                60,
                List.of(
                        ExactCheck.of(Measure.STAY_DAYS_MEAN, "form", ageing, AgeingOut::inCareDaysMean),
                        ExactCheck.of(
                                Measure.IN_CARE_MEAN,
                                "form",
                                f -> 5 * ageing.apply(f).inCareDaysMean()),
                        ExactCheck.ofOutcome(
                                Outcome.AGED_OUT,
                                "form",
                                f -> 5
                                        * Calendar.DAYS_PER_YEAR
                                        * ageing.apply(f).agedOutShare())));
    }

    /** In each municipality one child and one free place; and one place with four children always at its door. */
    private static ExactCase rematch() {
        List<String> homes =
                IntStream.range(0, 40).mapToObj(i -> "municipality_" + i).toList();
        List<Share<String>> evenly = homes.stream()
                .map(home -> new Share<>(home, 1.0 / homes.size()))
                .toList();
        CareForm alone = CareForm.named(
                        "alone",
                        new Capacity.Planned(homes.stream().collect(Collectors.toMap(home -> home, home -> 1.0)), 1),
                        new ExponentialLaw(30))
                .scale(Scale.of(Area.Level.MUNICIPALITY))
                .terms(accepts(0.3, 7))
                .build();
        CareForm chosen = CareForm.named("chosen", Capacity.places(1), new ExponentialLaw(1))
                .terms(accepts(0.2, 0.4))
                .build();
        Rematch meetings = new Rematch(0.3, 7);
        Scenario scenario = scenario(
                        "rematch",
                        0,
                        3,
                        model(
                                        List.of(
                                                fromHomes(Stream.poisson("nobody", 0, "alone"), evenly),
                                                fromHomes(alwaysWaiting("door", 4, "chosen"), evenly)),
                                        alone,
                                        chosen)
                                .withAreas(NetworkCases.region(homes)))
                .withKnownStart(homes.stream()
                        .map(home -> new KnownPool("alone", home, 0, 1, null))
                        .toList());
        return new ExactCase(
                "Rematch",
                "Rematch",
                "geometric law; Ross (1996) 3.6",
                scenario,
                150,
                List.of(
                        ExactCheck.of(Measure.WAIT_DAYS_MEAN, "alone", f -> meetings.waitDaysMean(1)),
                        ExactCheck.of(
                                Measure.OCCUPANCY_SHARE, "chosen", f -> new Rematch(0.2, 0.4).occupancyShare(4, f)),
                        ExactCheck.of(
                                Measure.ADMISSIONS_PER_YEAR,
                                "chosen",
                                f -> Calendar.DAYS_PER_YEAR * new Rematch(0.2, 0.4).occupancyShare(4, f) / f)));
    }
}
