package nl.doorstroom.bench;

import java.util.Arrays;

/** A 4-ary heap of (time, item) over two primitive arrays. */
final class TimeHeap {
    private double[] times = new double[1024];
    private int[] items = new int[1024];
    private int size;

    int size() {
        return size;
    }

    double firstTime() {
        return times[0];
    }

    void add(double time, int item) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            items = Arrays.copyOf(items, 2 * size);
        }
        int index = size++;
        while (index > 0) {
            int parent = (index - 1) >> 2;
            if (times[parent] <= time) {
                break;
            }
            times[index] = times[parent];
            items[index] = items[parent];
            index = parent;
        }
        times[index] = time;
        items[index] = item;
    }

    int removeFirst() {
        int first = items[0];
        double time = times[--size];
        int item = items[size];
        int index = 0;
        for (int child = 1; child < size; child = 4 * index + 1) {
            int least = leastOf(child, Math.min(child + 4, size));
            if (time <= times[least]) {
                break;
            }
            times[index] = times[least];
            items[index] = items[least];
            index = least;
        }
        times[index] = time;
        items[index] = item;
        return first;
    }

    private int leastOf(int from, int to) {
        int least = from;
        for (int i = from + 1; i < to; i++) {
            if (times[i] < times[least]) {
                least = i;
            }
        }
        return least;
    }
}
