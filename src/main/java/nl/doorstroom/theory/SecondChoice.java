package nl.doorstroom.theory;

/**
 * Two pools without lists. A child of the first stream takes a place of the first pool; if that is full, one of the
 * second; if both are full it is lost. Children of the second stream know only the second pool. A child in its second
 * choice stays there (it does not move on). Exponential stays, by pool: a substitute stay may have its own mean.
 *
 * <p>The chain has state (first, substitutes in second, own in second). With equal stays and no second stream the loss
 * is that of one Erlang group of all places; the share of the first stream that finds its own pool full is always
 * Erlang B of the first pool.
 *
 * <p>Source: Cooper (1981), chapter 4 (overflow systems, after Kosten 1937); the chain is solved numerically.
 *
 * @param firstArrivalsPerDay above 0
 * @param firstPlaces at least 1
 * @param firstStayDays mean, above 0
 * @param secondArrivalsPerDay at least 0
 * @param secondPlaces at least 0
 * @param secondStayDays mean of own children in the second pool, above 0
 * @param substituteStayDays mean of substitutes in the second pool, above 0
 */
public record SecondChoice(
        double firstArrivalsPerDay,
        int firstPlaces,
        double firstStayDays,
        double secondArrivalsPerDay,
        int secondPlaces,
        double secondStayDays,
        double substituteStayDays) {

    /** Children in the first pool, and substitutes and own children in the second. */
    public record State(int first, int substitutes, int own) {}

    public SecondChoice {
        Require.positive("firstArrivalsPerDay", firstArrivalsPerDay);
        Require.atLeast(1, "firstPlaces", firstPlaces);
        Require.positive("firstStayDays", firstStayDays);
        Require.notNegative("secondArrivalsPerDay", secondArrivalsPerDay);
        Require.atLeast(0, "secondPlaces", secondPlaces);
        Require.positive("secondStayDays", secondStayDays);
        Require.positive("substituteStayDays", substituteStayDays);
    }

    /** The stationary law of both pools. */
    public StateLaw<State> law() {
        return MarkovChain.from(new State(0, 0, 0), this::moves).stationary();
    }

    /** Share of the first stream that is lost: both pools are full. */
    public double firstLostShare(StateLaw<State> law) {
        return law.share(state -> state.first() == firstPlaces && secondFull(state));
    }

    /** Share of the first stream placed in its second choice. */
    public double substitutedShare(StateLaw<State> law) {
        return law.share(state -> state.first() == firstPlaces && !secondFull(state));
    }

    /** Share of the second stream that is lost. */
    public double secondLostShare(StateLaw<State> law) {
        return law.share(this::secondFull);
    }

    private boolean secondFull(State state) {
        return state.substitutes() + state.own() >= secondPlaces;
    }

    private void moves(State s, MarkovChain.Rates<State> rates) {
        if (s.first() < firstPlaces) {
            rates.to(new State(s.first() + 1, s.substitutes(), s.own()), firstArrivalsPerDay);
        } else if (!secondFull(s)) {
            rates.to(new State(s.first(), s.substitutes() + 1, s.own()), firstArrivalsPerDay);
        }
        if (!secondFull(s)) {
            rates.to(new State(s.first(), s.substitutes(), s.own() + 1), secondArrivalsPerDay);
        }
        if (s.first() > 0) {
            rates.to(new State(s.first() - 1, s.substitutes(), s.own()), s.first() / firstStayDays);
        }
        if (s.substitutes() > 0) {
            rates.to(new State(s.first(), s.substitutes() - 1, s.own()), s.substitutes() / substituteStayDays);
        }
        if (s.own() > 0) {
            rates.to(new State(s.first(), s.substitutes(), s.own() - 1), s.own() / secondStayDays);
        }
    }
}
