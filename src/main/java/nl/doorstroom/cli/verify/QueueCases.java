package nl.doorstroom.cli.verify;

import static nl.doorstroom.cli.verify.Textbook.model;
import static nl.doorstroom.cli.verify.Textbook.ofProfile;
import static nl.doorstroom.cli.verify.Textbook.room;
import static nl.doorstroom.cli.verify.Textbook.scenario;
import static nl.doorstroom.cli.verify.Textbook.turnover;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Norms;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.theory.Erlang;
import nl.doorstroom.theory.FiniteRoomQueue;
import nl.doorstroom.theory.ImpatientQueue;
import nl.doorstroom.theory.MultiServerQueue;
import nl.doorstroom.theory.PrioritisedQueue;
import nl.doorstroom.theory.SingleServerQueue;

/** Single pools with one list. */
final class QueueCases {
    private QueueCases() {}

    static List<ExactCase> all() {
        return List.of(
                multiServer(), finiteRoom(), erlangLoss(), impatient(), singleServer(), withTurnover(), prioritised());
    }

    private static CareFormBuilder form(String id, int places, Law stay) {
        return CareForm.named(id, Capacity.places(places), stay);
    }

    /** M/M/c. The norm makes the share within it a point of the law of the wait, which the order of the list changes. */
    private static ExactCase multiServer() {
        DoubleFunction<MultiServerQueue> one = f -> new MultiServerQueue(4, 0.2 * f, 1);
        DoubleFunction<MultiServerQueue> ten = f -> new MultiServerQueue(9, f, 10);
        DoubleFunction<MultiServerQueue> fifty = f -> new MultiServerQueue(11.875, 4 * f, 50);
        return new ExactCase(
                "M/M/c",
                "MultiServerQueue",
                "Gross et al. (2008) 2.3; Cooper (1981) 3.4",
                scenario(
                        "mmc",
                        3,
                        8,
                        model(
                                List.of(
                                        Stream.poisson("to_one", 4, "one"),
                                        Stream.poisson("to_ten", 9, "ten"),
                                        Stream.poisson("to_fifty", 11.875, "fifty")),
                                form("one", 1, new ExponentialLaw(0.2)).build(),
                                form("ten", 10, new ExponentialLaw(1))
                                        .norms(new Norms(1.0, null))
                                        .build(),
                                form("fifty", 50, new ExponentialLaw(4)).build())),
                40,
                List.of(
                        ExactCheck.of(Measure.WAIT_DAYS_MEAN, "one", one, MultiServerQueue::waitDaysMean),
                        ExactCheck.of(Measure.WAIT_DAYS_MEAN, "ten", ten, MultiServerQueue::waitDaysMean),
                        ExactCheck.of(Measure.WAITED_SHARE, "ten", ten, MultiServerQueue::waitedShare),
                        ExactCheck.of(
                                Measure.WITHIN_NORM_SHARE,
                                "ten",
                                f -> 1 - ten.apply(f).waitLongerShare(1)),
                        ExactCheck.of(Measure.WAITING_MEAN, "ten", ten, MultiServerQueue::waitingMean),
                        ExactCheck.of(Measure.OCCUPANCY_SHARE, "ten", ten, MultiServerQueue::occupancyShare),
                        ExactCheck.of(Measure.WAITED_SHARE, "fifty", fifty, MultiServerQueue::waitedShare),
                        ExactCheck.of(Measure.OCCUPIED_MEAN, "fifty", fifty, MultiServerQueue::occupiedMean)));
    }

    private static ExactCase finiteRoom() {
        DoubleFunction<FiniteRoomQueue> queue = f -> new FiniteRoomQueue(5, f, 4, 3);
        return new ExactCase(
                "M/M/c/K",
                "FiniteRoomQueue",
                "Gross et al. (2008) 2.5",
                scenario(
                        "mmck",
                        1,
                        10,
                        model(
                                List.of(Stream.poisson("children", 5, "form")),
                                form("form", 4, new ExponentialLaw(1))
                                        .whenFull(room(3))
                                        .build())),
                40,
                List.of(
                        ExactCheck.of(Measure.LOST_SHARE, "form", queue, FiniteRoomQueue::lostShare),
                        ExactCheck.of(Measure.WAIT_DAYS_MEAN, "form", queue, FiniteRoomQueue::waitDaysMean),
                        ExactCheck.of(Measure.WAITING_MEAN, "form", queue, FiniteRoomQueue::waitingMean),
                        ExactCheck.of(Measure.OCCUPIED_MEAN, "form", queue, FiniteRoomQueue::occupiedMean)));
    }

    /** No room to wait: the loss asks for the mean of the stay only, whatever its law. */
    private static ExactCase erlangLoss() {
        return new ExactCase(
                "Erlang B",
                "Erlang",
                "Erlang (1917); Cooper (1981) 3.3",
                scenario(
                        "erlang_b",
                        1,
                        8,
                        model(
                                List.of(
                                        Stream.poisson("to_exponential", 8, "exponential"),
                                        Stream.poisson("to_lognormal", 8, "lognormal")),
                                form("exponential", 10, new ExponentialLaw(1))
                                        .whenFull(WhenFull.LOST)
                                        .build(),
                                form("lognormal", 10, LogNormalLaw.ofMeanSd(1, 1.5))
                                        .whenFull(WhenFull.LOST)
                                        .build())),
                40,
                List.of(
                        ExactCheck.of(Measure.LOST_SHARE, "exponential", f -> Erlang.lostShare(10, 8 * f)),
                        ExactCheck.of(Measure.LOST_SHARE, "lognormal", f -> Erlang.lostShare(10, 8 * f)),
                        ExactCheck.of(
                                Measure.OCCUPIED_MEAN, "lognormal", f -> 8 * f * (1 - Erlang.lostShare(10, 8 * f)))));
    }

    /** More children than places can serve, who leave the list; patience as a hazard and as a law is the same here. */
    private static ExactCase impatient() {
        DoubleFunction<ImpatientQueue> queue = f -> new ImpatientQueue(6, f, 5, 2);
        return new ExactCase(
                "M/M/c+M",
                "ImpatientQueue",
                "Palm (1957); Mandelbaum and Zeltyn (2007)",
                scenario(
                        "mmcm",
                        1,
                        8,
                        model(
                                List.of(
                                        Stream.poisson("to_hazard", 6, "hazard"),
                                        Stream.poisson("to_patience", 6, "patience")),
                                form("hazard", 5, new ExponentialLaw(1))
                                        .waiting(new Waiting(0, 0.5, null, Waiting.Factors.NONE))
                                        .build(),
                                form("patience", 5, new ExponentialLaw(1))
                                        .waiting(new Waiting(0, 0, new ExponentialLaw(2), Waiting.Factors.NONE))
                                        .build())),
                40,
                List.of(
                        ExactCheck.of(Measure.LEFT_LIST_SHARE, "hazard", queue, ImpatientQueue::leftListShare),
                        ExactCheck.of(Measure.WAIT_DAYS_MEAN, "hazard", queue, ImpatientQueue::waitDaysMean),
                        ExactCheck.of(Measure.WAIT_ALL_DAYS_MEAN, "hazard", queue, ImpatientQueue::waitAllDaysMean),
                        ExactCheck.of(Measure.LEFT_LIST_SHARE, "patience", queue, ImpatientQueue::leftListShare),
                        ExactCheck.of(Measure.WAIT_DAYS_MEAN, "patience", queue, ImpatientQueue::waitDaysMean),
                        ExactCheck.of(Measure.WAITING_MEAN, "patience", queue, ImpatientQueue::waitingMean)));
    }

    /** One place with stays of one length, of a gamma law and of a lognormal law. */
    private static ExactCase singleServer() {
        return new ExactCase(
                "M/G/1",
                "SingleServerQueue",
                "Pollaczek (1930); Khinchine (1932)",
                scenario(
                        "mg1",
                        3,
                        30,
                        model(
                                List.of(
                                        Stream.poisson("to_fixed", 0.75, "fixed"),
                                        Stream.poisson("to_gamma", 0.75, "gamma"),
                                        Stream.poisson("to_lognormal", 0.75, "lognormal")),
                                form("fixed", 1, new FixedLaw(1)).build(),
                                form("gamma", 1, GammaLaw.ofMeanSd(1, 0.7)).build(),
                                form("lognormal", 1, LogNormalLaw.ofMeanSd(1, 1.1))
                                        .build())),
                40,
                List.of(
                        ExactCheck.of(
                                Measure.WAIT_DAYS_MEAN, "fixed", f -> new SingleServerQueue(0.75, f, 0).waitDaysMean()),
                        ExactCheck.of(
                                Measure.WAIT_DAYS_MEAN,
                                "gamma",
                                f -> new SingleServerQueue(0.75, f, 0.7 * f).waitDaysMean()),
                        ExactCheck.of(
                                Measure.WAIT_DAYS_MEAN,
                                "lognormal",
                                f -> new SingleServerQueue(0.75, f, 1.1 * f).waitDaysMean()),
                        ExactCheck.of(
                                Measure.WAITED_SHARE,
                                "gamma",
                                f -> new SingleServerQueue(0.75, f, 0.7 * f).waitedShare())));
    }

    /** A place that stays empty after every child, with a list and without room to wait. */
    private static ExactCase withTurnover() {
        DoubleFunction<SingleServerQueue> list = f -> new SingleServerQueue(0.6, f, 0.7 * f).withTurnover(0.25, 0.25);
        return new ExactCase(
                "Turnover",
                "SingleServerQueue, Erlang",
                "M/G/1 with service S + T; Erlang (1917) with stay S + T",
                scenario(
                        "turnover",
                        2,
                        50,
                        model(
                                List.of(Stream.poisson("to_list", 0.6, "list"), Stream.poisson("to_loss", 1, "loss")),
                                form("list", 1, GammaLaw.ofMeanSd(1, 0.7))
                                        .terms(turnover(new ExponentialLaw(0.25)))
                                        .build(),
                                form("loss", 6, GammaLaw.ofMeanSd(4, 2.8))
                                        .terms(turnover(new ExponentialLaw(1)))
                                        .whenFull(WhenFull.LOST)
                                        .build())),
                40,
                List.of(
                        ExactCheck.of(Measure.WAIT_DAYS_MEAN, "list", list, SingleServerQueue::waitDaysMean),
                        ExactCheck.of(Measure.TURNOVER_MEAN, "list", f -> 0.6 * 0.25),
                        ExactCheck.of(Measure.OCCUPANCY_SHARE, "list", f -> 0.6 * f),
                        ExactCheck.of(Measure.LOST_SHARE, "loss", f -> Erlang.lostShare(6, 4 * f + 1))));
    }

    /** Three classes before four places; those in a place stay. */
    private static ExactCase prioritised() {
        List<String> classes = List.of("crisis", "severe", "other");
        List<Double> perDay = List.of(0.8, 1.4, 1.4);
        DoubleFunction<PrioritisedQueue> queue = f -> new PrioritisedQueue(perDay, f, 4);
        Model model = new Model(
                Areas.single(),
                classes,
                Map.of(),
                classes.stream()
                        .map(name -> new Profile(name, LocalText.of(name), 1, name, null, 1))
                        .toList(),
                IntStream.range(0, 3)
                        .mapToObj(k -> ofProfile(
                                Stream.poisson("from_" + classes.get(k), perDay.get(k), "form"), classes.get(k)))
                        .toList(),
                List.of(form("form", 4, new ExponentialLaw(1)).build()));
        return new ExactCase(
                "Priorities",
                "PrioritisedQueue",
                "Cobham (1954); Kella and Yechiali (1985)",
                scenario("priorities", 3, 15, model),
                40,
                IntStream.range(0, 3)
                        .mapToObj(k -> ExactCheck.ofProfile(
                                Measure.WAIT_DAYS_MEAN,
                                "form",
                                classes.get(k),
                                f -> queue.apply(f).waitDaysMean(k)))
                        .toList());
    }
}
