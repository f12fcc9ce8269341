package nl.doorstroom.engine.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.Router;
import nl.doorstroom.engine.prepared.Shares;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.engine.time.EngineEvent;
import nl.doorstroom.random.Draws;
import nl.doorstroom.random.Sampler;
import org.jspecify.annotations.Nullable;

/**
 * A child: who it is, what it asks for, where it is, its clocks and its draws. It is its own one pending event: the nearest of its
 * clocks. Observers read it through its methods; only the engine writes.
 */
public final class Child extends EngineEvent implements Router.Traveller {
    /** Birth day of a child in a scenario without ages. */
    public static final long NO_BIRTH = Router.NO_BIRTH;
    /** The day of a clock that does not run. */
    public static final double NEVER = Double.POSITIVE_INFINITY;

    private static final List<ListEntry> NO_ENTRIES = List.of();

    /** What is to be done when a clock of a child rings. */
    public interface Ringing {
        void rings(Child child);
    }

    /** Whether it may stay beyond the first age limit (R24). */
    public enum Extension {
        NOT_DRAWN,
        GRANTED,
        REFUSED
    }

    // What nearly every event of a child looks at comes first: objects of the same size lie in this order.
    private final Ringing ringing;
    private final Blueprint blueprint;
    public long key;
    private int stream;
    private int home;
    private int profile;
    private int referrer;
    private int frame;
    private long birthDay;
    private final short[] occasions;
    public final Need need;
    public final Visit visit = new Visit();
    /** Entries besides that for the form sought: alternatives, and forms stated for a displaced child. */
    public List<ListEntry> others = NO_ENTRIES;

    /** The clocks that run, by {@link ChildClock#bit}. */
    private int clocksRunning;

    private final double[] clockDays = new double[ChildClock.IN_ORDER.size()];
    /** The clock for which it stands on the agenda. */
    public ChildClock due = ChildClock.STAY_ENDS;

    private boolean gone;
    /** The pool under which it is kept among those that hold a place and want another one (R9), or -1. */
    public int holdingPool = -1;
    /** Whether it has come on its list at this instant and is yet to meet what is stated for a full form (R13). */
    public boolean newcomer;

    public Extension extension = Extension.NOT_DRAWN;
    /** The day of one birthday, as forms mostly share their limit; and which one, or -1. */
    public double birthday;

    public int birthdayYears = -1;

    /** Where it stands among all inside. */
    int place;
    /** The next on the chain of those that left. */
    @Nullable Child nextGone;
    /** How often it began to search among the places of a pool (R19), by pool; null before the first time. */
    private short @Nullable [] searches;

    Child(Agenda agenda, Blueprint blueprint, Ringing ringing) {
        super(agenda, true);
        this.blueprint = blueprint;
        this.ringing = ringing;
        occasions = new short[blueprint.purposeWords.length];
        need = new Need(this);
    }

    /** A child that has just come in: nobody's, nowhere, without a need. */
    void begin(String source, long number, long key, int stream) {
        super.source = source;
        super.number = number;
        this.key = key;
        this.stream = stream;
        referrer = -1;
        frame = -1;
        birthDay = NO_BIRTH;
        birthdayYears = -1;
        extension = Extension.NOT_DRAWN;
        Arrays.fill(occasions, (short) 0);
        searches = null;
        clocksRunning = 0;
        need.seek(-1, Pool.NOWHERE);
        need.close();
        visit.clear();
        gone = false;
    }

    public void livesIn(int ofHome) {
        home = ofHome;
    }

    public void hasProfile(int ofProfile) {
        profile = ofProfile;
    }

    public void bornOn(long day) {
        birthDay = day;
    }

    public void hasFrame(int ofFrame) {
        frame = ofFrame;
    }

    public void hasReferrer(int ofReferrer) {
        referrer = ofReferrer;
    }

    /** It has left care for good. */
    void goes() {
        gone = true;
    }

    public boolean isGone() {
        return gone;
    }

    @Override
    protected void happen() {
        ringing.rings(this);
    }

    /** No need, no clocks of a need. */
    public void closeNeed() {
        need.close();
        clocksRunning &= ~ChildClock.OF_NEED;
    }

    /** Adds an entry to those besides its own. */
    public void addEntry(ListEntry entry) {
        if (others == NO_ENTRIES) {
            others = new ArrayList<>();
        }
        others.add(entry);
    }

    // draws (R19)

    /** One u for a purpose; counts the occasion. */
    @Override
    public double uniform(int purpose) {
        return Draws.uniformOfWord(key, blueprint.purposeWords[purpose], occasions[purpose]++);
    }

    /** One duration in days from a law, for a purpose; 0, without a draw, when there is no law. */
    public double days(@Nullable Sampler law, int purpose) {
        return law == null ? 0 : law.days(uniform(purpose));
    }

    /** Whether something with a chance comes about; draws only when that is in doubt. */
    public boolean happens(double chance, int purpose) {
        return chance > 0 && (chance >= 1 || uniform(purpose) < chance);
    }

    /** One of the values of shares, or another value when they are empty; draws only when there is a choice. */
    public int pick(Shares shares, int purpose, int otherwise) {
        if (shares.isEmpty()) {
            return otherwise;
        }
        return shares.isChoice() ? shares.at(uniform(purpose)) : shares.first();
    }

    /** How many searches among the places of a pool came before the one that begins now. */
    public int nextSearch(int pool) {
        if (searches == null) {
            searches = new short[pool + 1];
        } else if (searches.length <= pool) {
            searches = Arrays.copyOf(searches, pool + 1);
        }
        return searches[pool]++;
    }

    // clocks (R4)

    /** Sets a clock to a day; {@link #NEVER} stops it. */
    public void setClock(ChildClock clock, double day) {
        if (day == NEVER) {
            stopClock(clock);
        } else {
            clockDays[clock.ordinal()] = Calendar.instant(day);
            clocksRunning |= clock.bit;
        }
    }

    public void stopClock(ChildClock clock) {
        clocksRunning &= ~clock.bit;
    }

    /** The day on which a clock rings, or {@link #NEVER}. */
    public double clockDay(ChildClock clock) {
        return (clocksRunning & clock.bit) == 0 ? NEVER : clockDays[clock.ordinal()];
    }

    /** The clock that rings first, of two on one day the first in order; STAY_ENDS when none runs. */
    public ChildClock nearestClock() {
        double day = NEVER;
        int nearest = 0;
        for (int running = clocksRunning; running != 0; running &= running - 1) {
            int next = Integer.numberOfTrailingZeros(running);
            if (clockDays[next] < day) {
                day = clockDays[next];
                nearest = next;
            }
        }
        return ChildClock.IN_ORDER.get(nearest);
    }

    // what tables and observers ask

    /** Whether this child comes before another by (source, number). */
    public boolean precedes(Child other) {
        return source.equals(other.source) ? number < other.number : compareSources(source, other.source) < 0;
    }

    /** Its order by (source, number). */
    public static int compare(Child one, Child other) {
        return one == other ? 0 : one.precedes(other) ? -1 : 1;
    }

    /** Id of the source: a stream, a return or a known start (R19). */
    public String source() {
        return source;
    }

    /** Number within its source, from 1. */
    public long number() {
        return number;
    }

    /** Index of the stream it belongs to. */
    @Override
    public int stream() {
        return stream;
    }

    /** Index of its home: a municipality or demand-only region. */
    public int home() {
        return home;
    }

    /** Index of its profile. */
    @Override
    public int profile() {
        return profile;
    }

    /** Index in the stream's list of referrers, or -1. */
    @Override
    public int referrer() {
        return referrer;
    }

    /** Index in the stream's list of frames, or -1. */
    @Override
    public int frame() {
        return frame;
    }

    /** Day of birth, or {@link #NO_BIRTH} when the scenario has no ages. */
    @Override
    public long birthDay() {
        return birthDay;
    }

    public boolean hasAge() {
        return birthDay != NO_BIRTH;
    }

    /** Start of the open need, or of the last one. */
    public double since() {
        return need.since;
    }

    /** Intake days of the own entries since then. */
    public double intakeDays() {
        return need.intakeDays;
    }

    /** The form of the open need, or of the last one; -1 before the first. */
    public int soughtForm() {
        return need.form();
    }

    /** The pool of that form for its home, or -1. */
    public int soughtPool() {
        return need.pool().index;
    }

    /** Whether a need is open. */
    public boolean needOpen() {
        return need.isOpen();
    }

    /** The pool it is in, or -1. */
    public int pool() {
        return visit.pool().index;
    }

    /** The last pool it was in before the present one, or -1. */
    public int previousPool() {
        return visit.previousPool().index;
    }

    /** Whether the form it is in is the one it needed. */
    public boolean fitting() {
        return visit.fitting;
    }

    /** Where it is. */
    public Situation situation() {
        return visit.situation();
    }

    /** Whether it stands in a place with its stay over (R3). */
    public boolean blocked() {
        return visit.isInPool() && visit.isOver();
    }

    /** Whether it must leave a closed place and has none to go to yet (R11). */
    public boolean overhang() {
        return visit.isOverhang();
    }
}
