package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.random.Draws;
import nl.doorstroom.random.Sampler;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.simevents.Simulator;

/** The mutable state behind a {@link Child}, who is also its one pending event; only the engine touches it. */
abstract class ChildState extends EngineEvent {
    /** Birth day of a child in a scenario without ages. */
    public static final long NO_BIRTH = Long.MIN_VALUE;

    static final double NEVER = Double.POSITIVE_INFINITY;

    /** Whether it may stay beyond the first age limit (R24). */
    enum Extension {
        NOT_DRAWN,
        GRANTED,
        REFUSED
    }

    // who
    long key;
    int stream;
    int home;
    int profile;
    int referrer = -1;
    int frame = -1;
    long birthDay = NO_BIRTH;
    /** The day of one birthday, as forms mostly share their limit; and which one, or -1. */
    double birthday;

    int birthdayYears = -1;
    Extension extension = Extension.NOT_DRAWN;
    final short[] occasions;
    /** Occasions of the draws for a place (R19), by pool and place number. */
    private final Map<Integer, int[]> matchOccasions = new HashMap<>();

    int liveIndex;

    // the need
    boolean needOpen;
    double since;
    double intakeDays;
    int soughtForm = -1;
    /** The form sought when the need began: names the purposes of its clocks. */
    int needForm = -1;
    /** The table that raised the need. */
    Origins.Table origin = Origins.NONE;

    int needCameFrom;
    boolean placedForNeed;
    /** Whether `after` of outside has passed for this need: it does so once (R13). */
    boolean askedOutside;

    /** Pools of second choice already used for this need. */
    final List<Integer> usedPools = new ArrayList<>();

    Entry own;
    final List<Entry> others = new ArrayList<>();
    double intakeFrom;
    double waitFrom;

    // clocks
    double leavesLeft;
    double leavesPerDay;
    double patienceU;
    /** The days waited on the start date, of which its patience is to last longer (R21). */
    double patienceBeyond;

    double worsensLeft;
    double worsensPerDay;
    double hazardsFrom;
    /** Of the clocks that run, the days on which they ring, by {@link Clocks.Kind}. */
    final double[] clockDays = new double[Clocks.KINDS.length];
    /** The clocks that run, by {@link Clocks.Kind#bit}. */
    int clocksRunning;

    Clocks.Kind due = Clocks.Kind.STAY_ENDS;

    // the place
    int pool = -1;
    int previousPool = -1;
    int cameFrom;
    boolean fitting = true;
    Situation situation = Situation.HOME;
    double admittedDay;
    /** When the running stay began, in whatever place. */
    double stayFrom;
    /** Sorts the lists of a displaced child: start of its open need, else of the displacement. */
    double displacedSince;

    boolean stayOver;
    double readyDay;
    boolean broken;
    double stateFrom;
    int placeNumber;
    Admission admission = Admission.PLACED;
    boolean unreported;
    boolean admittedForNeed;
    boolean overhang;
    CapacityEdit.@Nullable Moving displacedBy;
    boolean adultWait;
    boolean holding;
    boolean newcomer;
    int outsideForm = -1;
    double outsideFrom;
    boolean gone;

    ChildState(Simulator simulator, int purposes) {
        super(simulator);
        occasions = new short[purposes];
        own = new Entry((Child) this, Entry.Kind.OWN);
    }

    /** One u for a purpose; counts the occasion. */
    final double uniform(Blueprint blueprint, int purpose) {
        return Draws.uniformOfWord(key, blueprint.purposeWords[purpose], occasions[purpose]++);
    }

    /** One duration in days from a law, for a purpose; 0, without a draw, when there is no law. */
    final double days(Blueprint blueprint, @Nullable Sampler law, int purpose) {
        return law == null ? 0 : law.days(uniform(blueprint, purpose));
    }

    /** Whether something with a chance comes about; draws only when that is in doubt. */
    final boolean happens(Blueprint blueprint, double chance, int purpose) {
        return chance > 0 && (chance >= 1 || uniform(blueprint, purpose) < chance);
    }

    /** One of the values of shares that are not empty; draws only when there is a choice. */
    final int pick(Blueprint blueprint, Shares shares, int purpose) {
        return shares.isChoice() ? shares.at(uniform(blueprint, purpose)) : shares.first();
    }

    /** The occasions of the draws for the places of a pool, up to a place number. */
    final int[] matchOccasions(int pool, int upTo) {
        int[] found = matchOccasions.get(pool);
        if (found == null || found.length <= upTo) {
            found = found == null ? new int[upTo + 1] : Arrays.copyOf(found, Math.max(upTo + 1, 2 * found.length));
            matchOccasions.put(pool, found);
        }
        return found;
    }

    /** Whether it stands in a place with its stay over (R3). */
    final boolean blocked() {
        return pool >= 0 && stayOver;
    }

    /** Whether this child comes before another by (source, number). */
    final boolean precedes(ChildState other) {
        return source.equals(other.source) ? number < other.number : compareSources(source, other.source) < 0;
    }

    /** Back to a child that has not come in yet. */
    void reset() {
        Arrays.fill(occasions, (short) 0);
        matchOccasions.clear();
        referrer = -1;
        frame = -1;
        birthDay = NO_BIRTH;
        birthdayYears = -1;
        extension = Extension.NOT_DRAWN;
        soughtForm = -1;
        closeNeed();
        clocksRunning = 0;
        pool = -1;
        previousPool = -1;
        fitting = true;
        situation = Situation.HOME;
        stayOver = false;
        adultWait = false;
        overhang = false;
        outsideForm = -1;
        unreported = false;
        gone = false;
    }

    /** Sets a clock to a day; {@link #NEVER} stops it. */
    @SuppressWarnings("EnumOrdinal") // where it stands in the array
    final void setClock(Clocks.Kind kind, double day) {
        if (day == NEVER) {
            stopClock(kind);
        } else {
            clockDays[kind.ordinal()] = day;
            clocksRunning |= kind.bit;
        }
    }

    final void stopClock(Clocks.Kind kind) {
        clocksRunning &= ~kind.bit;
    }

    /** The day on which a clock rings, or {@link #NEVER}. */
    @SuppressWarnings("EnumOrdinal")
    final double clockDay(Clocks.Kind kind) {
        return (clocksRunning & kind.bit) == 0 ? NEVER : clockDays[kind.ordinal()];
    }

    /** No need, no clocks of a need. */
    final void closeNeed() {
        needOpen = false;
        leavesPerDay = 0;
        worsensPerDay = 0;
        clocksRunning &= ~Clocks.OF_NEED;
    }
}
