package nl.doorstroom.cli;

import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.RunOptions;
import nl.doorstroom.theory.LoadCheck;
import nl.doorstroom.theory.RunSize;
import org.jspecify.annotations.Nullable;

/** Says before a run how large it will be, and asks for {@code --large} when that can hardly be meant. */
final class SizeNotice {
    private static final double WORTH_SAYING = 50e6;
    private static final double LARGE = 500e6;

    /** A region with all its statistics; a lone queue is several times as fast. */
    private static final double EVENTS_PER_SECOND = 300_000;

    private static final double SHARE_OF_ONE = 1 / 50.0;

    private final CommonOptions common;
    private final boolean allowsLarge;

    SizeNotice(CommonOptions common, boolean allowsLarge) {
        this.common = common;
        this.allowsLarge = allowsLarge;
    }

    /**
     * Tells the size of a run when it is worth saying.
     *
     * @param check null when it could not be made
     * @param runs how often all replications are run, as for each reform
     * @throws BadInputException when it is large and that was not asked for
     */
    void tell(Scenario scenario, @Nullable LoadCheck check, RunOptions options, int runs) {
        if (check == null) {
            return;
        }
        RunSize size = RunSize.of(scenario, check);
        double events = size.events() * options.replications() * runs;
        if (events < WORTH_SAYING) {
            return;
        }
        String million = String.format(common.words().locale(), "%,.0f", events / 1e6);
        String time = time(events / EVENTS_PER_SECOND / options.threads());
        if (events >= LARGE && !allowsLarge) {
            boolean manyReplications = size.events() < LARGE * SHARE_OF_ONE;
            String key = manyReplications || size.busiest().isEmpty()
                    ? "--replications " + options.replications()
                    : "arrivals." + size.busiest() + ".rate";
            throw new BadInputException(common.words().say("size.large", million, time, key));
        }
        common.tell("size.expected", million, time);
    }

    private String time(double seconds) {
        double hours = seconds / 3600;
        return hours < 1
                ? common.words().say("size.minutes", Math.max(1, Math.round(seconds / 60)))
                : hours < 48
                        ? common.words().say("size.hours", Math.round(hours))
                        : common.words().say("size.days", Math.round(hours / 24));
    }
}
