package nl.doorstroom.theory;

/**
 * Two pools without lists. A child of the first stream takes a place of the first pool; if that is full, one of the
 * second; if both are full it is lost. Children of the second stream know only the second pool. A child in its second
 * choice stays there (it does not move on). Exponential stays, by pool: an alternative stay may have its own mean.
 *
 * <p>The chain has state (first, children with the second as their alternative, own children of the second). With equal
 * stays and no second stream the loss is that of one Erlang group of all places; the share of the first stream that finds
 * its own pool full is always Erlang B of the first pool.
 *
 * <p>Source: Cooper (1981), chapter 4 (overflow systems, after Kosten 1937); the chain is solved numerically.
 *
 * @param firstArrivalsPerDay above 0
 * @param firstPlaces at least 1
 * @param firstStayDays mean, above 0
 * @param secondArrivalsPerDay at least 0
 * @param secondPlaces at least 0
 * @param secondStayDays mean of own children in the second pool, above 0
 * @param alternativeStayDays mean stay of a child whose alternative the second pool is, above 0
 */
public record SecondChoice(
        double firstArrivalsPerDay,
        int firstPlaces,
        double firstStayDays,
        double secondArrivalsPerDay,
        int secondPlaces,
        double secondStayDays,
        double alternativeStayDays) {

    /** Children in the first pool; in the second, those whose alternative it is and its own. */
    public record State(int first, int alternative, int own) {}

    public SecondChoice {
        Require.positive("firstArrivalsPerDay", firstArrivalsPerDay);
        Require.atLeast(1, "firstPlaces", firstPlaces);
        Require.positive("firstStayDays", firstStayDays);
        Require.notNegative("secondArrivalsPerDay", secondArrivalsPerDay);
        Require.atLeast(0, "secondPlaces", secondPlaces);
        Require.positive("secondStayDays", secondStayDays);
        Require.positive("alternativeStayDays", alternativeStayDays);
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
    public double alternativeShare(StateLaw<State> law) {
        return law.share(state -> state.first() == firstPlaces && !secondFull(state));
    }

    /** Share of the second stream that is lost. */
    public double secondLostShare(StateLaw<State> law) {
        return law.share(this::secondFull);
    }

    private boolean secondFull(State state) {
        return state.alternative() + state.own() >= secondPlaces;
    }

    private void moves(State s, MarkovChain.Rates<State> rates) {
        if (s.first() < firstPlaces) {
            rates.to(new State(s.first() + 1, s.alternative(), s.own()), firstArrivalsPerDay);
        } else if (!secondFull(s)) {
            rates.to(new State(s.first(), s.alternative() + 1, s.own()), firstArrivalsPerDay);
        }
        if (!secondFull(s)) {
            rates.to(new State(s.first(), s.alternative(), s.own() + 1), secondArrivalsPerDay);
        }
        if (s.first() > 0) {
            rates.to(new State(s.first() - 1, s.alternative(), s.own()), s.first() / firstStayDays);
        }
        if (s.alternative() > 0) {
            rates.to(new State(s.first(), s.alternative() - 1, s.own()), s.alternative() / alternativeStayDays);
        }
        if (s.own() > 0) {
            rates.to(new State(s.first(), s.alternative(), s.own() - 1), s.own() / secondStayDays);
        }
    }
}
