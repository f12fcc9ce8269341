package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The places of a pool. Places have numbers only where a place may not suit a child (R16). */
final class NaivePool {
    /** A place that stays empty after a child left it. */
    record Turning(NaiveChild left, int number, double readyDay) {}

    final int index;
    final int form;
    final String area;
    final boolean numbered;
    /** Open places; -1 without limit. */
    int open;

    final List<NaiveChild> children = new ArrayList<>();
    final List<Turning> turning = new ArrayList<>();
    final TreeSet<Integer> empty = new TreeSet<>();

    NaivePool(int index, int form, String area, boolean numbered) {
        this.index = index;
        this.form = form;
        this.area = area;
        this.numbered = numbered;
    }

    boolean unlimited() {
        return open < 0;
    }

    int occupied() {
        return children.size();
    }

    int free() {
        return unlimited() ? Integer.MAX_VALUE : Math.max(0, open - occupied() - turning.size());
    }

    /** Opens or closes places: empty ones close first, then those turning over (R11). */
    void setOpen(int places) {
        int toClose = open - places - Math.max(0, open - occupied() - turning.size());
        open = places;
        if (numbered) {
            closeNumbers();
            openNumbers();
            return;
        }
        for (int i = 0; i < toClose && !turning.isEmpty(); i++) {
            turning.remove(lastReady());
        }
    }

    private void closeNumbers() {
        while (numbers().size() > open && !(empty.isEmpty() && turning.isEmpty())) {
            if (!empty.isEmpty()) {
                empty.pollLast();
            } else {
                turning.remove(lastReady());
            }
        }
    }

    private void openNumbers() {
        while (numbers().size() < open) {
            int before = numbers().size();
            release();
            if (numbers().size() == before) {
                return;
            }
        }
    }

    private Turning lastReady() {
        return turning.stream()
                .max(Comparator.comparingDouble(Turning::readyDay).thenComparingInt(Turning::number))
                .orElseThrow();
    }

    /** The numbers of places that exist. */
    TreeSet<Integer> numbers() {
        TreeSet<Integer> numbers = new TreeSet<>(empty);
        turning.forEach(t -> numbers.add(t.number()));
        children.stream().map(c -> c.visit.number).filter(n -> n > 0).forEach(numbers::add);
        return numbers;
    }

    /** One more number: the lowest unused one, for the child without number that came in first, else an empty place. */
    void release() {
        int number = 1;
        while (numbers().contains(number)) {
            number++;
        }
        NaiveChild first = firstWithoutNumber();
        if (first != null) {
            first.visit.number = number;
        } else {
            empty.add(number);
        }
    }

    @Nullable NaiveChild firstWithoutNumber() {
        return children.stream()
                .filter(c -> c.visit.number == 0)
                .min(Comparator.<NaiveChild>comparingDouble(c -> c.visit.admittedDay)
                        .thenComparing(c -> c))
                .orElse(null);
    }
}
