package nl.doorstroom.cli.verify;

import static nl.doorstroom.cli.verify.Textbook.alwaysWaiting;
import static nl.doorstroom.cli.verify.Textbook.fromHomes;
import static nl.doorstroom.cli.verify.Textbook.model;
import static nl.doorstroom.cli.verify.Textbook.room;
import static nl.doorstroom.cli.verify.Textbook.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Scale;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.theory.BlockedTandem;
import nl.doorstroom.theory.Pooling;
import nl.doorstroom.theory.SecondChoice;
import nl.doorstroom.theory.StateLaw;

/** Pools that send children on to one another. */
final class NetworkCases {
    private static final double YEAR = Calendar.DAYS_PER_YEAR;

    private NetworkCases() {}

    static List<ExactCase> all() {
        return List.of(EightStations.exactCase(), alwaysFullTandem(), tandem(), secondChoice(), pooling());
    }

    private static CareFormBuilder form(String id, int places, double meanStayDays) {
        return CareForm.named(id, Capacity.places(places), new ExponentialLaw(meanStayDays));
    }

    private static RoutingTable onward(String form, double share) {
        return RoutingTable.of(List.of(
                new Share<>(Destination.form(form), share), new Share<>(Destination.exit(Exit.HOME), 1 - share)));
    }

    /** One place and one place, equal stays, always someone at the door: 2/3 of what one place could do. */
    private static ExactCase alwaysFullTandem() {
        DoubleFunction<BlockedTandem> tandem = f -> new BlockedTandem(1, f, 1, 1, f);
        return new ExactCase(
                "Blocking, full",
                "BlockedTandem",
                "Hunt (1956)",
                scenario(
                        "full_tandem",
                        1,
                        30,
                        model(
                                List.of(alwaysWaiting("door", 2, "first")),
                                form("first", 1, 1)
                                        .holdsPlace(true)
                                        .routing(onward("second", 1))
                                        .build(),
                                form("second", 1, 1).build())),
                40,
                List.of(
                        ExactCheck.of(Measure.ADMISSIONS_PER_YEAR, "second", f -> YEAR * 2 / (3 * f)),
                        ExactCheck.of(
                                Measure.BLOCKED_MEAN,
                                "first",
                                f -> tandem.apply(f).alwaysWaiting().mean(BlockedTandem.State::blocked)),
                        ExactCheck.of(
                                Measure.BLOCKED_DAYS_MEAN,
                                "first",
                                f -> tandem.apply(f)
                                        .blockedDaysMean(tandem.apply(f).alwaysWaiting()))));
    }

    /** Five crisis places, of whose children some need one of three places elsewhere; six may wait. */
    private static ExactCase tandem() {
        DoubleFunction<BlockedTandem> tandem = f -> new BlockedTandem(5, f, 0.6, 3, 1.2 * f);
        Function<BlockedTandem, StateLaw<BlockedTandem.State>> law = t -> t.withArrivals(3.5, 6);
        return new ExactCase(
                "Blocking",
                "BlockedTandem",
                "Perros (1994); Markov chain",
                scenario(
                        "tandem",
                        1,
                        25,
                        model(
                                List.of(Stream.poisson("children", 3.5, "first")),
                                form("first", 5, 1)
                                        .holdsPlace(true)
                                        .whenFull(room(6))
                                        .routing(onward("second", 0.6))
                                        .build(),
                                form("second", 3, 1.2).build())),
                40,
                List.of(
                        ExactCheck.of(
                                Measure.BLOCKED_MEAN,
                                "first",
                                f -> law.apply(tandem.apply(f)).mean(BlockedTandem.State::blocked)),
                        ExactCheck.of(
                                Measure.BLOCKED_DAYS_MEAN,
                                "first",
                                f -> tandem.apply(f).blockedDaysMean(law.apply(tandem.apply(f)))),
                        ExactCheck.of(
                                Measure.WAIT_DAYS_MEAN,
                                "first",
                                f -> tandem.apply(f).waitDaysMean(law.apply(tandem.apply(f)))),
                        ExactCheck.of(
                                Measure.ACTIVE_MEAN,
                                "first",
                                f -> law.apply(tandem.apply(f)).mean(BlockedTandem.State::active)),
                        ExactCheck.of(
                                Measure.OCCUPIED_MEAN,
                                "second",
                                f -> law.apply(tandem.apply(f)).mean(BlockedTandem.State::second))));
    }

    /** Children of the first form take a place of the second when their own is full, and stay there half as long again. */
    private static ExactCase secondChoice() {
        DoubleFunction<SecondChoice> choice = f -> new SecondChoice(4, 4, f, 2, 4, f, 1.5 * f);
        DoubleFunction<StateLaw<SecondChoice.State>> law = f -> choice.apply(f).law();
        Stay second = new Stay(
                new ExponentialLaw(1), Map.of(), Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, 0, null, 1.5);
        return new ExactCase(
                "Second choice",
                "SecondChoice",
                "Cooper (1981) 4, after Kosten (1937); Markov chain",
                scenario(
                        "second_choice",
                        1,
                        15,
                        model(
                                List.of(
                                        Stream.poisson("to_first", 4, "first"),
                                        Stream.poisson("to_second", 2, "second")),
                                form("first", 4, 1)
                                        .whenFull(WhenFull.LOST)
                                        .alternative(new Alternative("second", null, 0, false))
                                        .build(),
                                form("second", 4, 1)
                                        .stay(second)
                                        .whenFull(WhenFull.LOST)
                                        .build())),
                40,
                List.of(
                        ExactCheck.of(
                                Measure.LOST_SHARE,
                                "first",
                                f -> choice.apply(f).firstLostShare(law.apply(f))),
                        ExactCheck.of(
                                Measure.LOST_SHARE,
                                "second",
                                f -> choice.apply(f).secondLostShare(law.apply(f))),
                        ExactCheck.of(Measure.NOT_FITTING_SHARE, "second", f -> {
                            double alternative = law.apply(f).mean(SecondChoice.State::alternative);
                            return alternative / (alternative + law.apply(f).mean(SecondChoice.State::own));
                        }),
                        ExactCheck.of(
                                Measure.OCCUPIED_MEAN,
                                "first",
                                f -> law.apply(f).mean(SecondChoice.State::first))));
    }

    /** Four municipalities with five places each, against one region with twenty. */
    private static ExactCase pooling() {
        List<String> homes = List.of("north", "east", "south", "west");
        List<Share<String>> evenly =
                homes.stream().map(home -> new Share<>(home, 0.25)).toList();
        CareForm apart = CareForm.named(
                        "apart",
                        new Capacity.Planned(homes.stream().collect(Collectors.toMap(home -> home, home -> 5.0)), 1),
                        new ExponentialLaw(1))
                .scale(Scale.of(Area.Level.MUNICIPALITY))
                .whenFull(WhenFull.LOST)
                .build();
        CareForm together = form("together", 20, 1).whenFull(WhenFull.LOST).build();
        return new ExactCase(
                "Pooling",
                "Pooling",
                "Smith and Whitt (1981)",
                scenario(
                        "pooling",
                        1,
                        4,
                        model(
                                        List.of(
                                                fromHomes(Stream.poisson("to_apart", 16, "apart"), evenly),
                                                fromHomes(Stream.poisson("to_together", 16, "together"), evenly)),
                                        apart,
                                        together)
                                .withAreas(region(homes))),
                40,
                List.of(
                        ExactCheck.of(Measure.LOST_SHARE, "apart", f -> new Pooling(4, 5, 4 * f).separateLostShare()),
                        ExactCheck.of(
                                Measure.LOST_SHARE, "together", f -> new Pooling(4, 5, 4 * f).pooledLostShare())));
    }

    /** One region with these municipalities. */
    static Areas region(List<String> municipalities) {
        List<Area> areas = new java.util.ArrayList<>(
                List.of(new Area(Areas.WHOLE, LocalText.of(Areas.WHOLE), Area.Level.REGION, null, Map.of(), false)));
        municipalities.forEach(
                id -> areas.add(new Area(id, LocalText.of(id), Area.Level.MUNICIPALITY, Areas.WHOLE, Map.of(), false)));
        return new Areas(areas, Map.of());
    }
}
