package nl.doorstroom.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.doorstroom.domain.Calendar;
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

    private static final List<Entry> NO_ENTRIES = new ArrayList<>(0);
    private static final List<PoolState> NO_POOLS = new ArrayList<>(0);

    /** Whether it may stay beyond the first age limit (R24). */
    enum Extension {
        NOT_DRAWN,
        GRANTED,
        REFUSED
    }

    // What nearly every event of a child looks at comes first, what few do last: objects of the same size lie in this
    // order.

    // who
    long key;
    long birthDay = NO_BIRTH;
    int stream;
    int home;
    int profile;
    int referrer = -1;
    int frame = -1;
    final short[] occasions;
    int liveIndex;
    boolean gone;

    // the need
    boolean needOpen;
    double since;
    double intakeDays;
    double waitFrom;
    int soughtForm = -1;
    /** The pool of that form for its home. */
    PoolState soughtPool = PoolState.NOWHERE;
    /** The form sought when the need began: names the purposes of its clocks. */
    int needForm = -1;

    int needCameFrom;
    /** The table that raised the need. */
    Origins.Table origin = Origins.NONE;

    boolean placedForNeed;
    /** Whether `after` of outside has passed for this need: it does so once (R13). */
    boolean askedOutside;

    final Entry own;
    List<Entry> others = NO_ENTRIES;
    /** Pools of second choice already used for this need. */
    List<PoolState> usedPools = NO_POOLS;

    // the place
    PoolState pool = PoolState.NOWHERE;
    PoolState previousPool = PoolState.NOWHERE;
    int cameFrom;
    int placeNumber;
    int outsideForm = -1;
    boolean fitting = true;
    Situation situation = Situation.HOME;
    Admission admission = Admission.PLACED;
    double admittedDay;
    double stateFrom;
    /** When the running stay began, in whatever place. */
    double stayFrom;

    boolean broken;
    boolean stayOver;
    double readyDay;
    boolean unreported;
    boolean admittedForNeed;
    boolean overhang;
    CapacityEdit.@Nullable Moving displacedBy;
    /** The next on the chain of those that came into a place at this instant. */
    @Nullable Child nextAdmitted;

    boolean admittedNow;
    boolean holding;
    boolean newcomer;

    // clocks
    /** The clocks that run, by {@link Clocks.Kind#bit}. */
    int clocksRunning;
    /** Of the clocks that run, the days on which they ring, by {@link Clocks.Kind}. */
    final double[] clockDays = new double[Clocks.KINDS.length];

    Clocks.Kind due = Clocks.Kind.STAY_ENDS;
    double hazardsFrom;
    double leavesPerDay;
    double worsensPerDay;
    double leavesLeft;
    double worsensLeft;
    double patienceU;
    /** The days waited on the start date, of which its patience is to last longer (R21). */
    double patienceBeyond;

    // what few events look at
    double intakeFrom;
    /** The day of one birthday, as forms mostly share their limit; and which one, or -1. */
    double birthday;

    int birthdayYears = -1;
    Extension extension = Extension.NOT_DRAWN;
    boolean adultWait;
    /** Sorts the lists of a displaced child: start of its open need, else of the displacement. */
    double displacedSince;

    double outsideFrom;
    /** How often it began to search among the places of a pool (R19), by pool; null before the first time. */
    private short @Nullable [] searches;
    /** The next on the chain of those that left. */
    @Nullable Child nextGone;

    ChildState(Simulator simulator, int purposes) {
        super(simulator, true);
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

    /** How many searches among the places of a pool came before the one that begins now. */
    final int nextSearch(int pool) {
        if (searches == null) {
            searches = new short[pool + 1];
        } else if (searches.length <= pool) {
            searches = Arrays.copyOf(searches, pool + 1);
        }
        return searches[pool]++;
    }

    /** Adds an entry to those besides its own. */
    final void addEntry(Entry entry) {
        if (others == NO_ENTRIES) {
            others = new ArrayList<>();
        }
        others.add(entry);
    }

    /** Notes that a pool of second choice was used for this need. */
    final void usePool(PoolState pool) {
        if (usedPools == NO_POOLS) {
            usedPools = new ArrayList<>();
        }
        usedPools.add(pool);
    }

    /** Whether it has a place in the region. */
    final boolean inPool() {
        return pool != PoolState.NOWHERE;
    }

    /** Whether it stands in a place with its stay over (R3). */
    final boolean blocked() {
        return inPool() && stayOver;
    }

    /** Whether this child comes before another by (source, number). */
    final boolean precedes(ChildState other) {
        return source.equals(other.source) ? number < other.number : compareSources(source, other.source) < 0;
    }

    /** Back to a child that has not come in yet. */
    void reset(Blueprint blueprint) {
        System.arraycopy(blueprint.noOccasions, 0, occasions, 0, occasions.length);
        searches = null;
        referrer = -1;
        frame = -1;
        birthDay = NO_BIRTH;
        birthdayYears = -1;
        extension = Extension.NOT_DRAWN;
        seek(-1, PoolState.NOWHERE);
        closeNeed();
        clocksRunning = 0;
        pool = PoolState.NOWHERE;
        previousPool = PoolState.NOWHERE;
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
            clockDays[kind.ordinal()] = Calendar.instant(day);
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

    /** Turns to a form and its pool for the child's home. */
    final void seek(int form, PoolState pool) {
        soughtForm = form;
        soughtPool = pool;
    }

    /** No need, no clocks of a need. */
    final void closeNeed() {
        needOpen = false;
        leavesPerDay = 0;
        worsensPerDay = 0;
        clocksRunning &= ~Clocks.OF_NEED;
    }
}
