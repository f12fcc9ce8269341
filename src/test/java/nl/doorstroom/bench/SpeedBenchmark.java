package nl.doorstroom.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.engine.Blueprint;
import nl.doorstroom.engine.Child;
import nl.doorstroom.engine.Observer;
import nl.doorstroom.engine.Origin;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measurements;

/**
 * The speed of the engine, with all statistics on, beside the hand-written loop in one run: on the reference network, and on
 * the same network with patience, blocking out of crisis and ageing out. Run by {@code ./mvnw -Pbench verify}.
 */
public final class SpeedBenchmark {
    private static final double DAYS_PER_WEEK = 7;
    private static final double YEARS = 200;
    private static final int ROUNDS = 5;

    private final ReferenceNetwork network = ReferenceNetwork.read();

    private SpeedBenchmark() {}

    public static void main(String[] args) throws Exception {
        new SpeedBenchmark().run();
    }

    private void run() throws Exception {
        Scenario plain = scenario(false);
        Scenario rich = scenario(true);
        double events = count(plain);
        double richEvents = count(rich);
        double bestRatio = 0;
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double loop = loopSpeed(round);
            double engine = speed(plain, events, 1, 4);
            double with = speed(rich, richEvents, 1, 4);
            double four = speed(plain, events, 4, 16);
            ratios.add(engine / loop);
            bestRatio = Math.max(bestRatio, engine / loop);
            System.out.printf(
                    Locale.ROOT,
                    "hand-written %.2f, engine %.2f (ratio %.2f), with patience, blocking and ages %.2f, four threads %.2f (%.2f x one) million events/s%n",
                    loop / 1e6,
                    engine / 1e6,
                    engine / loop,
                    with / 1e6,
                    four / 1e6,
                    four / engine);
        }
        ratios.sort(null);
        System.out.printf(Locale.ROOT, "median ratio %.2f of %d rounds%n", ratios.get(ROUNDS / 2), ROUNDS);
    }

    private double loopSpeed(int seed) {
        HandWrittenLoop loop = new HandWrittenLoop(network, seed);
        loop.runTo(500);
        long from = System.nanoTime();
        long events = loop.runTo(500 + 4 * YEARS * Calendar.DAYS_PER_YEAR / DAYS_PER_WEEK);
        return events * 1e9 / (System.nanoTime() - from);
    }

    private static double speed(Scenario scenario, double events, int threads, int replications) throws Exception {
        Blueprint blueprint = Blueprint.of(scenario);
        Layout layout = new Layout(scenario);
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "replication");
            thread.setDaemon(true);
            return thread;
        });
        long from = System.nanoTime();
        List<Callable<Double>> work = new ArrayList<>();
        for (int r = 0; r < replications; r++) {
            int replication = r;
            work.add(() -> {
                new Simulation(blueprint, 1, replication, new Measurements(layout)).run();
                return 0.0;
            });
        }
        for (Future<Double> each : pool.invokeAll(work)) {
            each.get();
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        pool.shutdown();
        return events * replications / seconds;
    }

    /** Events of one replication: arrivals from outside and ends of service. */
    private static double count(Scenario scenario) {
        double[] events = new double[1];
        Observer counting = new Observer() {
            @Override
            public void arrived(Child child, Origin origin, double now) {
                events[0]++;
            }

            @Override
            public void departed(Child child, int pool, double since, double ready, double now) {
                events[0]++;
            }
        };
        new Simulation(Blueprint.of(scenario), 1, 0, counting).run();
        return events[0];
    }

    private Scenario scenario(boolean rich) {
        List<CareForm> forms = new ArrayList<>();
        for (int i = 0; i < network.stations(); i++) {
            CareFormBuilder form = CareForm.named(
                            network.names().get(i),
                            Capacity.places(network.places()[i]),
                            new Law.Exponential(DAYS_PER_WEEK / network.endsPerWeek()[i]))
                    .routing(RoutingTable.of(destinations(i)));
            if (rich) {
                form.waiting(new Waiting(0, 1 / 60.0, null, Waiting.Factors.NONE));
                form.holdsPlace(network.names().get(i).equals("crisis"));
                form.ages(new AgeLimit(0, 18, 0, 18, null));
            }
            forms.add(form.build());
        }
        List<Stream> streams = new ArrayList<>();
        for (int i = 0; i < network.stations(); i++) {
            if (network.arrivalsPerWeek()[i] > 0) {
                String name = network.names().get(i);
                Stream stream = Stream.poisson("to-" + name, network.arrivalsPerWeek()[i] / DAYS_PER_WEEK, name);
                streams.add(rich ? withAges(stream) : stream);
            }
        }
        return Scenario.of(
                rich ? "reference-rich" : "reference",
                new Calendar(LocalDate.of(2025, 1, 1)),
                new RunPlan(0, YEARS * Calendar.DAYS_PER_YEAR, 1),
                Model.of(streams, forms));
    }

    private static Stream withAges(Stream s) {
        List<Share<AgeBand>> ages =
                List.of(new Share<>(new AgeBand(0, 11), 0.6), new Share<>(new AgeBand(12, 17), 0.4));
        return new Stream(
                s.id(),
                s.label(),
                s.rate(),
                s.homes(),
                ages,
                s.profiles(),
                s.frames(),
                s.referrers(),
                s.entry(),
                s.priorityClass(),
                s.alwaysWaiting(),
                s.returns());
    }

    private List<Share<Destination>> destinations(int station) {
        List<Share<Destination>> to = new ArrayList<>();
        double leaves = 1;
        for (int j = 0; j < network.stations(); j++) {
            double share = network.routing()[station][j];
            if (share > 0) {
                to.add(new Share<>(Destination.form(network.names().get(j)), share));
                leaves -= share;
            }
        }
        to.add(new Share<>(Destination.exit(Exit.LEAVES), leaves));
        return to;
    }
}
