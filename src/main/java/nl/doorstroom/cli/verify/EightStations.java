package nl.doorstroom.cli.verify;

import static nl.doorstroom.cli.verify.Textbook.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.theory.JacksonNetwork;
import nl.doorstroom.theory.MultiServerQueue;
import nl.doorstroom.theory.TrafficEquations;

/** The network of eight forms of the speed benchmark, with feedback: each is loaded for a stated share of its places. */
final class EightStations {
    static final List<String> FORMS = List.of(
            "toegang",
            "ambulant",
            "specialistisch",
            "pleegzorg",
            "gezinshuis",
            "residentieel",
            "crisis",
            "jeugdzorgplus");
    static final int[] PLACES = {12, 120, 60, 200, 50, 40, 10, 3};
    private static final double[] LOAD_PER_PLACE = {0.85, 0.9, 0.88, 0.93, 0.85, 0.82, 0.75, 0.7};
    private static final double[] ARRIVALS_PER_WEEK = {20, 0, 0, 0, 0, 0, 4, 0};
    private static final double[][] ROUTING = {
        {0, 0.55, 0.25, 0.02, 0.01, 0.02, 0.05, 0},
        {0.1, 0, 0.25, 0.06, 0.02, 0.03, 0.06, 0},
        {0.06, 0.3, 0, 0.06, 0.03, 0.08, 0.05, 0.01},
        {0.04, 0.3, 0.1, 0, 0.12, 0.08, 0.06, 0},
        {0.03, 0.25, 0.1, 0.12, 0, 0.15, 0.05, 0.01},
        {0.03, 0.25, 0.1, 0.12, 0.12, 0, 0.06, 0.06},
        {0.15, 0.2, 0.15, 0.2, 0.08, 0.12, 0, 0.03},
        {0, 0.2, 0.15, 0.05, 0.1, 0.45, 0, 0}
    };

    private EightStations() {}

    static double[] arrivalsPerDay() {
        return Arrays.stream(ARRIVALS_PER_WEEK).map(perWeek -> perWeek / 7).toArray();
    }

    /** The stays that give the stated loads. */
    static double[] stayDays() {
        double[] flow = TrafficEquations.solve(arrivalsPerDay(), ROUTING);
        double[] days = new double[flow.length];
        Arrays.setAll(days, i -> LOAD_PER_PLACE[i] * PLACES[i] / flow[i]);
        return days;
    }

    static JacksonNetwork network(double stayFactor) {
        double[] days = Arrays.stream(stayDays()).map(each -> each * stayFactor).toArray();
        return JacksonNetwork.of(arrivalsPerDay(), ROUTING, days, PLACES);
    }

    static Model model() {
        double[] perDay = arrivalsPerDay();
        double[] days = stayDays();
        List<Stream> streams = new ArrayList<>();
        List<CareForm> forms = new ArrayList<>();
        for (int i = 0; i < PLACES.length; i++) {
            if (perDay[i] > 0) {
                streams.add(Stream.poisson("to_" + FORMS.get(i), perDay[i], FORMS.get(i)));
            }
            forms.add(CareForm.named(FORMS.get(i), Capacity.places(PLACES[i]), new ExponentialLaw(days[i]))
                    .routing(routing(ROUTING[i]))
                    .build());
        }
        return Model.of(streams, forms);
    }

    private static RoutingTable routing(double[] row) {
        List<Share<Destination>> to = new ArrayList<>();
        double home = 1;
        for (int i = 0; i < row.length; i++) {
            if (row[i] > 0) {
                to.add(new Share<>(Destination.form(FORMS.get(i)), row[i]));
                home -= row[i];
            }
        }
        to.add(new Share<>(Destination.exit(Exit.HOME), home));
        return RoutingTable.of(to);
    }

    private static MultiServerQueue station(double stayFactor, String form) {
        return network(stayFactor).station(FORMS.indexOf(form));
    }

    /** The waits of the largest forms come in rare long spells; there the share that waits is the steadier measure. */
    static ExactCase exactCase() {
        List<ExactCheck> checks = new ArrayList<>();
        for (String form : List.of("toegang", "specialistisch", "crisis")) {
            checks.add(ExactCheck.of(
                    Measure.WAIT_DAYS_MEAN, form, f -> station(f, form).waitDaysMean()));
        }
        for (String form : List.of("ambulant", "gezinshuis", "residentieel", "jeugdzorgplus")) {
            checks.add(ExactCheck.of(
                    Measure.WAITED_SHARE, form, f -> station(f, form).waitedShare()));
        }
        for (String form : List.of("pleegzorg", "ambulant")) {
            checks.add(ExactCheck.of(
                    Measure.OCCUPIED_MEAN, form, f -> station(f, form).occupiedMean()));
        }
        checks.add(ExactCheck.of(
                Measure.TRANSFERS_PER_CHILD, "all", f -> network(1).visitsPerChild() - 1));
        checks.add(ExactCheck.of(Measure.IN_CARE_MEAN, "all", f -> inCareMean(network(f))));
        return new ExactCase(
                "Jackson network",
                "JacksonNetwork",
                "Jackson (1957); Gross et al. (2008) 4.2",
                scenario("eight_stations", 15, 45, model()),
                40,
                checks);
    }

    private static double inCareMean(JacksonNetwork network) {
        double sum = 0;
        for (int i = 0; i < PLACES.length; i++) {
            sum += network.station(i).occupiedMean();
        }
        return sum;
    }
}
