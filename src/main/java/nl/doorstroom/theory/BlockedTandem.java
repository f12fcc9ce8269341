package nl.doorstroom.theory;

/**
 * Two forms in series with blocking after service: a child whose stay in the first form ends and who needs the second
 * keeps its place, blocked, until a place of the second is free. There is no list between the two. Exponential stays.
 *
 * <p>The chain has state (waiting, active, blocked, second). When a place of the second frees, a blocked child takes it
 * at once, its own place frees and the first of the list enters at once. For one place each, equal means and always
 * someone at the door, the throughput is 2/3 of the rate of one place.
 *
 * <p>Source: Hunt (1956), Sequential arrays of waiting lines, Operations Research 4(6) (two servers, no buffer: 2/3);
 * Perros (1994), Queueing Networks with Blocking.
 *
 * @param firstPlaces at least 1
 * @param firstStayDays mean, above 0
 * @param onwardShare share of the children that need the second form; the others leave
 * @param secondPlaces at least 1
 * @param secondStayDays mean, above 0
 */
public record BlockedTandem(
        int firstPlaces, double firstStayDays, double onwardShare, int secondPlaces, double secondStayDays) {

    /** Children on the list of the first form, active and blocked in it, and in the second form. */
    public record State(int waiting, int active, int blocked, int second) {}

    public BlockedTandem {
        Require.atLeast(1, "firstPlaces", firstPlaces);
        Require.positive("firstStayDays", firstStayDays);
        Require.share("onwardShare", onwardShare);
        Require.atLeast(1, "secondPlaces", secondPlaces);
        Require.positive("secondStayDays", secondStayDays);
    }

    /** The stationary law with always someone at the door: the first form is always full and the list is not counted. */
    public StateLaw<State> alwaysWaiting() {
        return stationary(new State(0, firstPlaces, 0, 0), 0, 0, true);
    }

    /**
     * The stationary law with Poisson arrivals.
     *
     * @param arrivalsPerDay above 0
     * @param room children that can wait; an arrival that finds so many is lost
     */
    public StateLaw<State> withArrivals(double arrivalsPerDay, int room) {
        Require.positive("arrivalsPerDay", arrivalsPerDay);
        Require.atLeast(0, "room", room);
        return stationary(new State(0, 0, 0, 0), arrivalsPerDay, room, false);
    }

    /** Stays ending per day in the first form. */
    public double throughputPerDay(StateLaw<State> law) {
        return law.mean(State::active) / firstStayDays;
    }

    /** Mean days blocked per child in the first form, zero for those not blocked included (Little). */
    public double blockedDaysMean(StateLaw<State> law) {
        return law.mean(State::blocked) / throughputPerDay(law);
    }

    /** Mean wait in days of the children admitted to the first form (Little). */
    public double waitDaysMean(StateLaw<State> law) {
        return law.mean(State::waiting) / throughputPerDay(law);
    }

    private StateLaw<State> stationary(State start, double arrivalsPerDay, int room, boolean doorFull) {
        return MarkovChain.from(start, (State state, MarkovChain.Rates<State> rates) -> {
                    arrive(state, arrivalsPerDay, room, rates);
                    endFirst(state, doorFull, rates);
                    endSecond(state, doorFull, rates);
                })
                .stationary();
    }

    private void arrive(State s, double arrivalsPerDay, int room, MarkovChain.Rates<State> rates) {
        if (s.active() + s.blocked() < firstPlaces) {
            rates.to(new State(s.waiting(), s.active() + 1, s.blocked(), s.second()), arrivalsPerDay);
        } else if (s.waiting() < room) {
            rates.to(new State(s.waiting() + 1, s.active(), s.blocked(), s.second()), arrivalsPerDay);
        }
    }

    private void endFirst(State s, boolean doorFull, MarkovChain.Rates<State> rates) {
        double perDay = s.active() / firstStayDays;
        if (s.active() == 0) {
            return;
        }
        State without = new State(s.waiting(), s.active() - 1, s.blocked(), s.second());
        rates.to(refilled(without, doorFull), perDay * (1 - onwardShare));
        State onward = s.second() < secondPlaces
                ? refilled(new State(s.waiting(), s.active() - 1, s.blocked(), s.second() + 1), doorFull)
                : new State(s.waiting(), s.active() - 1, s.blocked() + 1, s.second());
        rates.to(onward, perDay * onwardShare);
    }

    private void endSecond(State s, boolean doorFull, MarkovChain.Rates<State> rates) {
        double perDay = s.second() / secondStayDays;
        if (s.second() > 0 && s.blocked() > 0) {
            rates.to(refilled(new State(s.waiting(), s.active(), s.blocked() - 1, s.second()), doorFull), perDay);
        } else if (s.second() > 0) {
            rates.to(new State(s.waiting(), s.active(), s.blocked(), s.second() - 1), perDay);
        }
    }

    /** A place of the first form is free: the first of the list, or one from the door, takes it. */
    private static State refilled(State s, boolean doorFull) {
        if (doorFull) {
            return new State(s.waiting(), s.active() + 1, s.blocked(), s.second());
        }
        return s.waiting() > 0 ? new State(s.waiting() - 1, s.active() + 1, s.blocked(), s.second()) : s;
    }
}
