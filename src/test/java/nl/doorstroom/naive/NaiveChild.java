package nl.doorstroom.naive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.engine.supply.Admission;
import org.jspecify.annotations.Nullable;

/** Everything there is to know about one child. */
final class NaiveChild implements Comparable<NaiveChild> {
    static final long NO_BIRTH = Long.MIN_VALUE;

    final String source;
    final long number;
    final long key;
    private final byte[] sourceUtf8;
    /** Birthdays by age, asked for often. */
    final Map<Integer, Long> birthdays = new HashMap<>();

    final Map<String, Integer> drawn = new HashMap<>();
    int stream;
    int home;
    int profile;
    int frame = -1;
    int referrer = -1;
    long birthDay = NO_BIRTH;
    boolean extensionDrawn;
    boolean extended;
    boolean gone;
    boolean everPlaced;
    /** The last pool it left, visits of no length apart; -1 for none. */
    int lastPool = -1;

    double since;
    double intakeDays;

    @Nullable Need need;

    @Nullable Visit visit;

    @Nullable Visit recorded;

    @Nullable Outside outside;

    @Nullable Overhang overhang;

    @Nullable AdultWait adult;

    NaiveChild(String source, long number, long key) {
        this.source = source;
        this.number = number;
        this.key = key;
        this.sourceUtf8 = source.getBytes(StandardCharsets.UTF_8);
    }

    String name() {
        return source + "#" + number;
    }

    boolean atHome() {
        return visit == null && outside == null;
    }

    /** Ready to leave the place it holds. */
    boolean blocked() {
        return visit != null && visit.over;
    }

    /** Waiting at home, or blocked in a place that is not of second choice (R13). */
    boolean unplaced() {
        return atHome() || blocked() && !visit.secondChoice;
    }

    /** All its entries: own, alternatives, then those of a displaced child. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        if (need != null) {
            entries.add(need.own);
            entries.addAll(need.alternatives);
        }
        if (overhang != null) {
            entries.addAll(overhang.entries);
        }
        return entries;
    }

    @Override
    public int compareTo(NaiveChild other) {
        int bySource = Arrays.compareUnsigned(sourceUtf8, other.sourceUtf8);
        return bySource != 0 ? bySource : Long.compare(number, other.number);
    }

    /** An unmet need (R2) with its clocks (R5). */
    static final class Need {
        final double since;
        /** The form whose clocks' draws it uses: the one sought when it began. */
        final int beganFor;

        final Origin origin;
        int sought;
        Entry own;
        final List<Entry> alternatives = new ArrayList<>();
        final Set<Integer> usedPools = new HashSet<>();
        /** Alternatives whose ages did not fit when they became acceptable. */
        final Set<Integer> refusedPools = new HashSet<>();

        boolean askedOutside;
        boolean placed;
        boolean metFull;

        double clockDay;
        double worsensLeft = Double.POSITIVE_INFINITY;
        double worsensPerDay;
        double leavesLeft = Double.POSITIVE_INFINITY;
        double leavesPerDay;
        double patienceU;
        double waitedAtStart;

        Need(double since, int sought, Origin origin, Entry own) {
            this.since = since;
            this.beganFor = sought;
            this.sought = sought;
            this.origin = origin;
            this.own = own;
            this.clockDay = since;
        }
    }

    /** The table in which a need arose: of a stream, or of a form after a stay or a breakdown. */
    record Origin(int stream, int form, boolean broken, String comingFrom) {}

    enum Kind {
        OWN,
        ALTERNATIVE,
        DISPLACED
    }

    /** A place on a waiting list, once the intake is done. */
    static final class Entry {
        final Kind kind;
        final int pool;
        final boolean moveOn;
        final double since;
        double intakeFromDay;
        double intakeDoneDay;
        boolean ready;
        final Map<Integer, Meeting> meetings = new HashMap<>();

        Entry(Kind kind, int pool, boolean moveOn, double since) {
            this.kind = kind;
            this.pool = pool;
            this.moveOn = moveOn;
            this.since = since;
        }

        double intakeSoFar(double now) {
            return Math.max(0, Math.min(now, intakeDoneDay) - intakeFromDay);
        }
    }

    /** A child and a free place that look at each other (R16). */
    static final class Meeting {
        double startDay;
        double rematchDays;
        int looks;
        boolean suits;
        double lookedDay;

        double nextLookDay() {
            return startDay + looks * rematchDays;
        }
    }

    /** A stay in a place. */
    static final class Visit {
        final int pool;
        final double admittedDay;
        final Admission how;
        final String comingFrom;
        int number;
        double stayStartDay;
        double endDay;
        boolean broken;
        /** The stay is over; {@code endDay} says since when. */
        boolean over;

        boolean fitting;
        /** In a place of second choice for the open need. */
        boolean secondChoice;

        boolean fittingAtAdmission;
        boolean first;
        double needSince;
        double intakeDays;

        Visit(int pool, double admittedDay, Admission how, String comingFrom) {
            this.pool = pool;
            this.admittedDay = admittedDay;
            this.stayStartDay = admittedDay;
            this.how = how;
            this.comingFrom = comingFrom;
        }
    }

    /** A stay outside the region for a form. */
    record Outside(int form, double endDay) {}

    /** Told to leave a closing pool and not yet gone (R11). */
    record Overhang(List<Entry> entries, double deadlineDay, boolean redrawStay) {}

    /** Past the age limit, waiting for an adult place (R24). */
    record AdultWait(double untilDay, boolean found) {}
}
