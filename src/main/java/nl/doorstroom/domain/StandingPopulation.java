package nl.doorstroom.domain;

import java.util.List;

/**
 * Who is expected to stand in care, on a list or on the way back when a run begins full (R20).
 *
 * @param pools in the order of {@link Network#pools}
 * @param returning by stream
 */
public record StandingPopulation(List<Standing> pools, List<Returning> returning) {
    public StandingPopulation {
        pools = List.copyOf(pools);
        returning = List.copyOf(returning);
    }

    /**
     * One pool.
     *
     * @param inCare expected number of residents
     * @param inIntake expected number whose intake goes on
     * @param waiting expected number on the list, intake done
     * @param waitedDays mean days on the list of those
     * @param residents where its residents come from; empty when none is expected
     * @param seekers where those in intake or on the list come from; empty when none is expected
     */
    public record Standing(
            double inCare,
            double inIntake,
            double waiting,
            double waitedDays,
            Choice<Part> residents,
            Choice<Part> seekers) {}

    /** Children of a stream from one home. */
    public record Part(int stream, int home, Choice<Kind> kinds) {}

    /**
     * Children who are alike.
     *
     * @param frame index in the stream's list, or -1 to draw it as for an arrival
     * @param referrer likewise
     * @param month month of age at admission, or when the need began; -1 without ages
     * @param from where it was before
     * @param broken whether the stay is one that breaks down
     */
    public record Kind(int profile, int frame, int referrer, int month, From from, boolean broken) {}

    /**
     * Where a child was before.
     *
     * @param form the form, or -1 for its stream
     * @param broken whether that stay broke down
     */
    public record From(int form, boolean broken) {
        public static final From STREAM = new From(-1, false);
    }

    /**
     * Children of a stream who are on their way back.
     *
     * @param expected mean number
     * @param ages by home and month of age when they left
     */
    public record Returning(int stream, double expected, Choice<Back> ages) {}

    /**
     * A child that is away.
     *
     * @param month month of age when it left; -1 without ages
     */
    public record Back(int home, int month) {}
}
