package nl.doorstroom.theory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A continuous-time Markov chain over the states that can be reached from given ones, found breadth first.
 *
 * <p>Stationary law by {@link BandedElimination}, law after a time by {@link Uniformization}.
 *
 * @param <S> the state, with equals and hashCode
 */
public final class MarkovChain<S> {

    private static final int MOST_STATES = 1_000_000;

    private final List<S> states;
    private final Map<S, Integer> numbers;
    private final SparseRates rates;

    /**
     * The moves out of a state.
     *
     * @param <S> the state
     */
    public interface Moves<S> {
        /** Gives every next state with its rate; a rate of 0 and a move to the state itself are left out. */
        void from(S state, Rates<S> rates);
    }

    /**
     * Receives moves.
     *
     * @param <S> the state
     */
    public interface Rates<S> {
        /** Adds a move; moves to the same state add up. */
        void to(S next, double perDay);
    }

    private MarkovChain(List<S> states, Map<S, Integer> numbers, SparseRates rates) {
        this.states = states;
        this.numbers = numbers;
        this.rates = rates;
    }

    /** The chain of all states reached from one. */
    public static <S> MarkovChain<S> from(S start, Moves<S> moves) {
        return fromAny(List.of(start), moves);
    }

    /** The chain of all states reached from any of these. */
    public static <S> MarkovChain<S> fromAny(Collection<S> starts, Moves<S> moves) {
        List<S> states = new ArrayList<>();
        Map<S, Integer> numbers = new LinkedHashMap<>();
        starts.forEach(start -> numberOf(start, states, numbers));
        SparseRates.Builder rates = new SparseRates.Builder();
        for (int i = 0; i < states.size(); i++) {
            int from = i;
            moves.from(states.get(i), (next, perDay) -> {
                Require.notNegative("perDay", perDay);
                if (perDay > 0 && !next.equals(states.get(from))) {
                    rates.add(numberOf(next, states, numbers), perDay);
                }
            });
            rates.endRow();
        }
        return new MarkovChain<>(states, numbers, rates.build());
    }

    private static <S> int numberOf(S state, List<S> states, Map<S, Integer> numbers) {
        @Nullable Integer known = numbers.putIfAbsent(state, states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        Require.that(states.size() <= MOST_STATES, "the number of states", states.size(), "at most " + MOST_STATES);
        return states.size() - 1;
    }

    /** The number of states. */
    public int size() {
        return states.size();
    }

    /** The stationary law; every state must be reachable from every other. */
    public StateLaw<S> stationary() {
        return lawOf(BandedElimination.stationary(rates));
    }

    /** The law so many days after a start. */
    public StateLaw<S> after(StateLaw<S> start, double days) {
        return lawOf(new Uniformization(rates).after(vectorOf(start), days).atEnd());
    }

    /** The law of the state at a random moment of so many days after a start: its means are averages over that time. */
    public StateLaw<S> averageOver(StateLaw<S> start, double days) {
        Require.positive("days", days);
        return lawOf(new Uniformization(rates).after(vectorOf(start), days).average());
    }

    private double[] vectorOf(StateLaw<S> law) {
        double[] vector = new double[states.size()];
        for (S state : law.states()) {
            @Nullable Integer number = numbers.get(state);
            Require.that(number != null, "a start state", state, "a state of the chain");
            if (number != null) {
                vector[number] = law.share(state);
            }
        }
        return vector;
    }

    private StateLaw<S> lawOf(double[] shares) {
        Map<S, Double> law = new LinkedHashMap<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                law.put(states.get(i), shares[i]);
            }
        }
        return new StateLaw<>(law);
    }
}
