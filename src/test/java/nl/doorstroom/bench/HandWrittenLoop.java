package nl.doorstroom.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * The yardstick of the speed benchmark: the reference network as one hand-written loop, with nothing a general engine
 * needs. A 4-ary heap over primitive arrays, ring-buffer queues, int child ids, one xoshiro256++ stream, and per station
 * the area under the queue, the area under the places in use and the waits. An event is an arrival from outside or an end
 * of service.
 */
public final class HandWrittenLoop {
    private final ReferenceNetwork network;
    private final Xoshiro random;
    private final TimeHeap heap = new TimeHeap();
    private final Queue[] queues;
    private final double[] meanStay;
    private final double[][] routingUpTo;

    private final int[] inUse;
    private final double[] changedAt;
    private final double[] waitingArea;
    private final double[] inUseArea;
    private final double[] waitSum;
    private final long[] waits;

    private int[] station = new int[1024];
    private double[] since = new double[1024];
    private int[] freeIds = new int[1024];
    private int free;
    private int ids;

    private double now;
    private double countedFrom;

    public HandWrittenLoop(ReferenceNetwork network, long seed) {
        this.network = network;
        random = Xoshiro.ofSeed(seed);
        int stations = network.stations();
        queues = new Queue[stations];
        Arrays.setAll(queues, i -> new Queue());
        meanStay = Arrays.stream(network.endsPerWeek()).map(rate -> 1 / rate).toArray();
        routingUpTo =
                Arrays.stream(network.routing()).map(HandWrittenLoop::cumulated).toArray(double[][]::new);
        inUse = new int[stations];
        changedAt = new double[stations];
        waitingArea = new double[stations];
        inUseArea = new double[stations];
        waitSum = new double[stations];
        waits = new long[stations];
        for (int i = 0; i < stations; i++) {
            if (network.arrivalsPerWeek()[i] > 0) {
                heap.add(random.exponential(1 / network.arrivalsPerWeek()[i]), ~i);
            }
        }
    }

    /** Runs on to a time in weeks and returns the number of events on the way. */
    public long runTo(double weeks) {
        long events = 0;
        while (heap.firstTime() < weeks) {
            now = heap.firstTime();
            int item = heap.removeFirst();
            if (item < 0) {
                arrive(~item);
            } else {
                end(item);
            }
            events++;
        }
        now = weeks;
        return events;
    }

    /** Forgets what was counted so far. */
    public void reset() {
        countedFrom = now;
        Arrays.fill(changedAt, now);
        Arrays.fill(waitingArea, 0);
        Arrays.fill(inUseArea, 0);
        Arrays.fill(waitSum, 0);
        Arrays.fill(waits, 0);
    }

    public double meanWaitWeeks(int i) {
        return waitSum[i] / waits[i];
    }

    public double meanWaiting(int i) {
        count(i);
        return waitingArea[i] / (now - countedFrom);
    }

    public double meanInUse(int i) {
        count(i);
        return inUseArea[i] / (now - countedFrom);
    }

    private static double[] cumulated(double[] row) {
        double[] upTo = row.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
        return upTo;
    }

    private void arrive(int i) {
        heap.add(now + random.exponential(1 / network.arrivalsPerWeek()[i]), ~i);
        join(newChild(), i);
    }

    private void end(int child) {
        int i = station[child];
        count(i);
        if (queues[i].isEmpty()) {
            inUse[i]--;
        } else {
            serve(queues[i].remove(), i);
        }
        double u = random.uniform();
        double[] upTo = routingUpTo[i];
        for (int next = 0; next < upTo.length; next++) {
            if (u < upTo[next]) {
                join(child, next);
                return;
            }
        }
        freeIds[free++] = child;
    }

    private void join(int child, int i) {
        count(i);
        station[child] = i;
        since[child] = now;
        if (inUse[i] < network.places()[i]) {
            inUse[i]++;
            serve(child, i);
        } else {
            queues[i].add(child);
        }
    }

    private void serve(int child, int i) {
        waitSum[i] += now - since[child];
        waits[i]++;
        heap.add(now + random.exponential(meanStay[i]), child);
    }

    private void count(int i) {
        double length = now - changedAt[i];
        waitingArea[i] += length * queues[i].size;
        inUseArea[i] += length * inUse[i];
        changedAt[i] = now;
    }

    private int newChild() {
        if (free > 0) {
            return freeIds[--free];
        }
        if (ids == station.length) {
            station = Arrays.copyOf(station, 2 * ids);
            since = Arrays.copyOf(since, 2 * ids);
            freeIds = Arrays.copyOf(freeIds, 2 * ids);
        }
        return ids++;
    }

    /** Child ids in order of coming, in a ring whose length is a power of two. */
    private static final class Queue {
        private int[] ring = new int[64];
        private int first;
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        void add(int child) {
            if (size == ring.length) {
                int[] larger = new int[2 * size];
                for (int i = 0; i < size; i++) {
                    larger[i] = ring[(first + i) & (size - 1)];
                }
                ring = larger;
                first = 0;
            }
            ring[(first + size++) & (ring.length - 1)] = child;
        }

        int remove() {
            int child = ring[first];
            first = (first + 1) & (ring.length - 1);
            size--;
            return child;
        }
    }

    /** Prints million events/s on one thread, and the waits beside the exact ones. Arguments: weeks, rounds. */
    public static void main(String[] arguments) {
        double weeks = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        ReferenceNetwork network = ReferenceNetwork.read();
        HandWrittenLoop loop = new HandWrittenLoop(network, 1);
        loop.runTo(2_000);
        loop.reset();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            long events = loop.runTo(loop.now + weeks);
            double seconds = (System.nanoTime() - start) * 1e-9;
            System.out.printf(Locale.ROOT, "%.2f million events/s (%d events)%n", events * 1e-6 / seconds, events);
        }
        for (int i = 0; i < network.stations(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-16s wait %.5f weeks, exact %.5f; waiting %.4f, exact %.4f%n",
                    network.names().get(i),
                    loop.meanWaitWeeks(i),
                    network.waitWeeks()[i],
                    loop.meanWaiting(i),
                    network.waiting()[i]);
        }
        System.out.printf(Locale.ROOT, "%d pending events at the end%n", loop.heap.size());
    }
}
