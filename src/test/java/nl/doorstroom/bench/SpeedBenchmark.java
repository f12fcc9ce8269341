package nl.doorstroom.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.engine.Simulation;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.observe.Cell;
import nl.doorstroom.observe.Layout;
import nl.doorstroom.observe.Measurements;
import nl.doorstroom.observe.Tally;

/**
 * The speed of the engine, with all statistics on, beside the hand-written loop in one run: on the reference network, and on
 * the same network with patience, blocking out of crisis and ageing out. Run by {@code ./mvnw -Pbench verify}.
 */
public final class SpeedBenchmark {
    private static final double DAYS_PER_WEEK = 7;
    private static final double YEARS = 50;

    private static final int ROUNDS = 15;
    private static final int REPLICATIONS = 24;
    private static final int THREADS = 4;
    /** Left out of the waits: the network starts with the mean numbers, and so with shorter queues than it has in the mean. */
    private static final int SETTLING_MONTHS = 60;
    /** The largest |z| by which a mean wait may miss the exact one. */
    private static final double MOST_ERRORS = 4.5;

    private final ReferenceNetwork network = ReferenceNetwork.read();
    private final Scenario plain = scenario(false);
    private final Scenario rich = scenario(true);
    private final Waits waits = new Waits(network.stations());
    private int replication;

    private SpeedBenchmark() {}

    /** Prints the figures; exits with 1 when a wait of the engine is not the exact one. */
    public static void main(String[] arguments) throws Exception {
        boolean right = new SpeedBenchmark().run();
        System.exit(right ? 0 : 1);
    }

    private boolean run() throws Exception {
        System.out.println("million events/s, wall clock; an event is an arrival from outside or an end of a stay");
        printRounds(List.of("hand-written", "engine", "ratio", "4 threads", "x one thread"), this::plainRound);
        // Last: what this network does not need would be compiled into the code that the figures above run.
        printRounds(List.of("with patience, blocking, ages"), () -> new double[] {engineSpeed(rich, 1) / 1e6});
        return areWaitsRight();
    }

    private double[] plainRound() throws Exception {
        double loop = loopSpeed();
        double engine = engineSpeed(plain, 1);
        double threads = engineSpeed(plain, THREADS);
        return new double[] {loop / 1e6, engine / 1e6, engine / loop, threads / 1e6, threads / engine};
    }

    /** Prints the figures of each round after a first one that warms up, and their medians. */
    private static void printRounds(List<String> heads, Callable<double[]> round) throws Exception {
        round.call();
        System.out.println("round   " + String.join("  ", heads));
        List<double[]> rounds = new ArrayList<>();
        for (int r = 1; r <= ROUNDS; r++) {
            rounds.add(round.call());
            print(Integer.toString(r), heads, rounds.get(r - 1));
        }
        double[] medians = new double[heads.size()];
        Arrays.setAll(
                medians, i -> rounds.stream().mapToDouble(f -> f[i]).sorted().toArray()[ROUNDS / 2]);
        print("median", heads, medians);
    }

    private static void print(String round, List<String> heads, double[] figures) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-6s", round));
        for (int i = 0; i < figures.length; i++) {
            line.append(String.format(Locale.ROOT, "  %" + heads.get(i).length() + ".2f", figures[i]));
        }
        System.out.println(line);
    }

    private double loopSpeed() {
        HandWrittenLoop loop = new HandWrittenLoop(network, replication);
        loop.runTo(500);
        long from = System.nanoTime();
        long events = loop.runTo(500 + REPLICATIONS * YEARS * Calendar.DAYS_PER_YEAR / DAYS_PER_WEEK);
        return events * 1e9 / (System.nanoTime() - from);
    }

    /** Events per second; every thread runs the same number of replications. */
    private double engineSpeed(Scenario scenario, int threads) throws Exception {
        Blueprint blueprint = Blueprint.of(scenario);
        Layout layout = new Layout(scenario);
        List<Callable<Counted>> work = new ArrayList<>();
        for (int r = 0; r < REPLICATIONS * threads; r++) {
            int number = ++replication;
            work.add(() -> {
                Measurements measurements = new Measurements(layout);
                new Simulation(blueprint, 1, number, measurements).run();
                return Counted.of(measurements.tally(), layout);
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long from = System.nanoTime();
        List<Future<Counted>> done = pool.invokeAll(work);
        double seconds = (System.nanoTime() - from) / 1e9;
        pool.shutdown();
        double events = 0;
        for (Future<Counted> each : done) {
            events += each.get().events();
            if (scenario == plain) {
                waits.add(each.get().meanWaitWeeks());
            }
        }
        return events / seconds;
    }

    /** What is kept of a replication. */
    private record Counted(long events, double[] meanWaitWeeks) {
        static Counted of(Tally tally, Layout layout) {
            double[] weeks = new double[layout.pools()];
            for (int pool = 0; pool < weeks.length; pool++) {
                weeks[pool] = sum(tally, pool, Cell.WAIT_SUM) / sum(tally, pool, Cell.WAITS) / DAYS_PER_WEEK;
            }
            return new Counted(tally.events(), weeks);
        }
    }

    private static double sum(Tally tally, int row, Cell cell) {
        double[] byMonth = tally.ofPool(row, cell);
        return byMonth == null
                ? 0
                : Arrays.stream(byMonth).skip(SETTLING_MONTHS).sum();
    }

    private boolean areWaitsRight() {
        boolean right = true;
        System.out.printf("mean wait in weeks over %d replications of the engine%n", waits.count());
        System.out.println("form                  engine     exact       z");
        for (int i = 0; i < network.stations(); i++) {
            double exact = network.waitWeeks()[i];
            double mean = waits.meanWeeks(i);
            double z = (mean - exact) / waits.standardError(i);
            right &= Math.abs(z) <= MOST_ERRORS;
            System.out.printf(
                    Locale.ROOT, "%-18s %9.5f %9.5f %7.2f%n", network.names().get(i), mean, exact, z);
        }
        System.out.println(right ? "all waits are right" : "A WAIT IS WRONG");
        return right;
    }

    /** The mean waits of each replication. */
    private static final class Waits {
        private final List<List<Double>> weeks = new ArrayList<>();

        Waits(int stations) {
            for (int i = 0; i < stations; i++) {
                weeks.add(new ArrayList<>());
            }
        }

        void add(double[] means) {
            for (int i = 0; i < means.length; i++) {
                weeks.get(i).add(means[i]);
            }
        }

        int count() {
            return weeks.get(0).size();
        }

        double meanWeeks(int i) {
            return weeks.get(i).stream().mapToDouble(w -> w).average().orElseThrow();
        }

        double standardError(int i) {
            double mean = meanWeeks(i);
            double squares = weeks.get(i).stream()
                    .mapToDouble(w -> (w - mean) * (w - mean))
                    .sum();
            return Math.sqrt(squares / (count() - 1.0) / count());
        }
    }

    private Scenario scenario(boolean rich) {
        List<CareForm> forms = new ArrayList<>();
        for (int i = 0; i < network.stations(); i++) {
            CareFormBuilder form = CareForm.named(
                            network.names().get(i),
                            Capacity.places(network.places()[i]),
                            new ExponentialLaw(DAYS_PER_WEEK / network.endsPerWeek()[i]))
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
        Scenario scenario = Scenario.of(
                rich ? "reference-rich" : "reference",
                new Calendar(LocalDate.of(2025, 1, 1)),
                new RunPlan(0, YEARS * Calendar.DAYS_PER_YEAR, 1),
                Model.of(streams, forms));
        return scenario.toBuilder().knownStart(start()).build();
    }

    /** The mean numbers in care and waiting, so that no time goes to a warm-up whose events are not counted. */
    private List<KnownPool> start() {
        List<KnownPool> start = new ArrayList<>();
        for (int i = 0; i < network.stations(); i++) {
            int inCare = (int) Math.round(network.throughputPerWeek()[i] / network.endsPerWeek()[i]);
            int waiting = (int) Math.round(network.waiting()[i]);
            start.add(new KnownPool(network.names().get(i), Areas.WHOLE, inCare, waiting, null));
        }
        return start;
    }

    private static Stream withAges(Stream stream) {
        List<Share<AgeBand>> ages =
                List.of(new Share<>(new AgeBand(0, 11), 0.6), new Share<>(new AgeBand(12, 17), 0.4));
        return stream.toBuilder().ages(ages).build();
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
