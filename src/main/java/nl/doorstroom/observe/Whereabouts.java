package nl.doorstroom.observe;

import java.util.Locale;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.Child;

/** Where a child was when it left care: the words of the column {@code situation} of the outcomes. */
public enum Whereabouts {
    HOME,
    /** In a fitting place, its stay over or cut off by age. */
    IN_PLACE,
    BLOCKED,
    NOT_FITTING,
    OUTSIDE;

    private static final Whereabouts[] ALL = values();
    private static final Outcome[] OUTCOMES = Outcome.values();

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Whereabouts of(Child child, Outcome outcome) {
        return switch (child.situation()) {
            case BLOCKED -> BLOCKED;
            case NOT_FITTING -> NOT_FITTING;
            case OUTSIDE -> OUTSIDE;
            case IN_PLACE -> IN_PLACE;
            case HOME -> child.pool() >= 0 || (child.previousPool() >= 0 && endsStay(outcome)) ? IN_PLACE : HOME;
        };
    }

    private static boolean endsStay(Outcome outcome) {
        return switch (outcome) {
            case HOME, LEAVES, ADULT_CARE, DROP_OUT -> true;
            case LEFT_LIST, LOST, AGED_OUT, AGED_OUT_WITHOUT_PLACE -> false;
        };
    }

    /** One number for an outcome and a situation. */
    @SuppressWarnings("EnumOrdinal")
    int codeWith(Outcome outcome) {
        return outcome.ordinal() * ALL.length + ordinal();
    }

    /** The number of codes. */
    static int codes() {
        return OUTCOMES.length * ALL.length;
    }

    /** The situation in a code. */
    public static Whereabouts inCode(int code) {
        return ALL[code % ALL.length];
    }

    /** The outcome in a code. */
    public static Outcome outcomeInCode(int code) {
        return OUTCOMES[code / ALL.length];
    }
}
