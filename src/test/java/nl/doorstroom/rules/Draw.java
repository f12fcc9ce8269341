package nl.doorstroom.rules;

import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import nl.doorstroom.random.Draws;

/** The keyed draws of R19, to work out on paper what a child will draw. */
final class Draw {
    private Draw() {}

    static double uniform(long seed, String source, long number, String purpose, long occasion) {
        long subject = new Draws(seed, 0).subject(Draws.textKey(source), number);
        return Draws.uniform(subject, Draws.textKey(purpose), occasion);
    }

    /** E = -ln(1 - u) of a scripted child's first draw for a purpose. */
    static double exponential(long seed, String child, String purpose) {
        return -Math.log1p(-uniform(seed, ScriptedChild.source(child), 1, purpose, 0));
    }

    static long seedWhere(LongPredicate holds) {
        return LongStream.range(1, 1_000_000).filter(holds).findFirst().orElseThrow();
    }

    /** A seed by which a scripted child of 17 turns 18 on a day: age 17 + u, born on floor(-365.25 x age). */
    static long seedBySeventeen(String child, long birthday) {
        return seedWhere(seed -> birthdayOfSeventeen(seed, child) == birthday);
    }

    /** The day on which a scripted child of 17 turns 18. */
    static double birthdayOfSeventeen(long seed, String child) {
        double age = 17 + uniform(seed, ScriptedChild.source(child), 1, child + "/age", 0);
        return Scripted.CALENDAR.birthday((long) Math.floor(-365.25 * age), 18);
    }
}
