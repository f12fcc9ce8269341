package nl.doorstroom.theory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * How likely each state of a chain is. Immutable; the shares add up to one.
 *
 * @param <S> the state, with equals and hashCode
 */
public final class StateLaw<S> {

    private final Map<S, Double> shares;

    StateLaw(Map<S, Double> shares) {
        this.shares = Collections.unmodifiableMap(shares);
    }

    /** One state for sure. */
    public static <S> StateLaw<S> certain(S state) {
        return new StateLaw<>(Map.of(state, 1.0));
    }

    /** The states that can occur. */
    public Set<S> states() {
        return shares.keySet();
    }

    /** The chance of a state; 0 for an unknown one. */
    public double share(S state) {
        return shares.getOrDefault(state, 0.0);
    }

    /** The chance of all states that meet the condition. */
    public double share(Predicate<S> condition) {
        return mean(state -> condition.test(state) ? 1 : 0);
    }

    /** The mean of a number that follows from the state. */
    public double mean(ToDoubleFunction<S> value) {
        double mean = 0;
        for (Map.Entry<S, Double> entry : shares.entrySet()) {
            mean += entry.getValue() * value.applyAsDouble(entry.getKey());
        }
        return mean;
    }

    /** No states at all, to add weighted laws to. */
    static <S> StateLaw<S> none() {
        return new StateLaw<>(Map.of());
    }

    /** This law with a weighted other one added. */
    StateLaw<S> plus(StateLaw<S> other, double weight) {
        Map<S, Double> sum = new LinkedHashMap<>(shares);
        other.shares.forEach((state, share) -> sum.merge(state, weight * share, Double::sum));
        return new StateLaw<>(sum);
    }

    /** The law after every state jumps at once to another. */
    StateLaw<S> moved(UnaryOperator<S> jump) {
        Map<S, Double> moved = new LinkedHashMap<>();
        shares.forEach((state, share) -> moved.merge(jump.apply(state), share, Double::sum));
        return new StateLaw<>(moved);
    }
}
