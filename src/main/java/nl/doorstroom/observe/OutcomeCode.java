package nl.doorstroom.observe;

import java.util.List;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.child.Situation;

/** One small number for an outcome and the situation the child was in when it left. */
public final class OutcomeCode {
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<Situation> SITUATIONS = List.of(Situation.values());

    private OutcomeCode() {}

    @SuppressWarnings("EnumOrdinal")
    static int of(Outcome outcome, Situation situation) {
        return outcome.ordinal() * SITUATIONS.size() + situation.ordinal();
    }

    /** The number of codes. */
    public static int count() {
        return OUTCOMES.size() * SITUATIONS.size();
    }

    /** The outcome in a code. */
    public static Outcome outcome(int code) {
        return OUTCOMES.get(code / SITUATIONS.size());
    }

    /** The situation in a code. */
    public static Situation situation(int code) {
        return SITUATIONS.get(code % SITUATIONS.size());
    }
}
