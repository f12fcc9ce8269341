package nl.doorstroom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** A yardstick that simulates something else would measure nothing. */
class HandWrittenLoopTest {
    private static final int BATCHES = 20;
    private static final double BATCH_WEEKS = 4_000;
    private static final double MOST_DEVIATIONS = 4.5;

    private final ReferenceNetwork network = ReferenceNetwork.read();

    @Test
    void waitsAndQueuesAreTheExactOnes() {
        HandWrittenLoop loop = new HandWrittenLoop(network, 1);
        loop.runTo(2_000);
        Batches[] waits = new Batches[network.stations()];
        Batches[] waiting = new Batches[network.stations()];
        Batches[] inUse = new Batches[network.stations()];
        for (int i = 0; i < network.stations(); i++) {
            waits[i] = new Batches();
            waiting[i] = new Batches();
            inUse[i] = new Batches();
        }
        for (int batch = 1; batch <= BATCHES; batch++) {
            loop.reset();
            long events = loop.runTo(2_000 + batch * BATCH_WEEKS);
            assertThat(events).isPositive();
            for (int i = 0; i < network.stations(); i++) {
                waits[i].add(loop.meanWaitWeeks(i));
                waiting[i].add(loop.meanWaiting(i));
                inUse[i].add(loop.meanInUse(i));
            }
        }
        for (int i = 0; i < network.stations(); i++) {
            String name = network.names().get(i);
            assertThat(waits[i].deviations(network.waitWeeks()[i]))
                    .as("wait at %s", name)
                    .isLessThan(MOST_DEVIATIONS);
            assertThat(waiting[i].deviations(network.waiting()[i]))
                    .as("waiting at %s", name)
                    .isLessThan(MOST_DEVIATIONS);
            double busy = network.throughputPerWeek()[i] / network.endsPerWeek()[i];
            assertThat(inUse[i].deviations(busy)).as("in use at %s", name).isLessThan(MOST_DEVIATIONS);
            assertThat(inUse[i].deviations(1.03 * busy))
                    .as("3%% more at %s", name)
                    .isGreaterThan(MOST_DEVIATIONS);
        }
    }

    @Test
    void exactAnswersOfTheFileAreConsistent() {
        for (int j = 0; j < network.stations(); j++) {
            double inflow = network.arrivalsPerWeek()[j];
            for (int i = 0; i < network.stations(); i++) {
                inflow += network.throughputPerWeek()[i] * network.routing()[i][j];
            }
            assertThat(network.throughputPerWeek()[j]).isCloseTo(inflow, withinPercentage(1e-10));
            assertThat(network.waiting()[j]).isCloseTo(inflow * network.waitWeeks()[j], withinPercentage(1e-10));
            assertThat(network.waitWeeks()[j]).isCloseTo(erlangCWait(j), withinPercentage(1e-8));
        }
    }

    /** Erlang C by the recursion of Erlang B (R. B. Cooper (1981), Introduction to Queueing Theory, section 3.4). */
    private double erlangCWait(int i) {
        int places = network.places()[i];
        double load = network.throughputPerWeek()[i] / network.endsPerWeek()[i];
        double blocking = 1;
        for (int k = 1; k <= places; k++) {
            blocking = load * blocking / (k + load * blocking);
        }
        double wait = blocking / (1 - load / places * (1 - blocking));
        return wait / (places * network.endsPerWeek()[i] - network.throughputPerWeek()[i]);
    }

    /** Blackman and Vigna's C code from the state 1, 2, 3, 4. */
    @Test
    void generatorGivesThePublishedNumbers() {
        Xoshiro random = new Xoshiro(1, 2, 3, 4);
        assertThat(random.next()).isEqualTo(41943041L);
        assertThat(random.next()).isEqualTo(58720359L);
        assertThat(random.next()).isEqualTo(3588806011781223L);
        assertThat(random.next()).isEqualTo(3591011842654386L);
    }

    @Test
    void heapGivesTimesInOrder() {
        Xoshiro random = Xoshiro.ofSeed(3);
        TimeHeap heap = new TimeHeap();
        double[] times = new double[5000];
        for (int i = 0; i < times.length; i++) {
            times[i] = random.uniform();
            heap.add(times[i], i);
        }
        double before = 0;
        while (heap.size() > 0) {
            double time = heap.firstTime();
            assertThat(times[heap.removeFirst()]).isEqualTo(time, within(0.0));
            assertThat(time).isGreaterThanOrEqualTo(before);
            before = time;
        }
    }

    private static final class Batches {
        private double sum;
        private double squares;
        private int count;

        void add(double mean) {
            sum += mean;
            squares += mean * mean;
            count++;
        }

        double deviations(double expected) {
            double mean = sum / count;
            double variance = (squares - count * mean * mean) / (count - 1);
            return Math.abs(mean - expected) / Math.sqrt(variance / count);
        }
    }
}
