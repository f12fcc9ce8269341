package nl.doorstroom.experiment;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.observe.Pulse;

/** How far the replications of a run are, those under way too; told from all their threads. */
final class Underway {
    /** Between two tellings of one replication. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Calendar calendar;
    private final double startDay;
    private final double days;
    private final RunOptions.Progress told;
    /** The day of each replication that is under way. */
    private final Map<Integer, Double> running = new HashMap<>();

    private int done;

    Underway(Scenario scenario, RunOptions.Progress told) {
        this.told = told;
        calendar = scenario.calendar();
        startDay = -scenario.run().warmUpDays();
        days = scenario.run().lengthDays() - startDay;
    }

    /** For one replication; used by its thread alone. */
    Pulse pulse(int replication) {
        return new Pulse() {
            private long last = System.nanoTime();

            @Override
            public void at(double day) {
                long now = System.nanoTime();
                if (now - last > PAUSE) {
                    last = now;
                    came(replication, day);
                }
            }
        };
    }

    private synchronized void came(int replication, double day) {
        running.put(replication, day);
        double simulated = done;
        for (double each : running.values()) {
            simulated += (each - startDay) / days;
        }
        told.running(simulated, calendar.monthOf(day));
    }

    synchronized void done(int replication) {
        running.remove(replication);
        told.done(++done);
    }
}
