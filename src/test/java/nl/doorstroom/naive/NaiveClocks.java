package nl.doorstroom.naive;

import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.naive.NaiveChild.Need;

/** Hazards, patience, and leaving the list (R4, R5). */
final class NaiveClocks {
    private final NaiveWorld world;
    private final NaiveDraws draws;
    private final NaiveCare care;

    NaiveClocks(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.draws = world.draws;
        this.care = care;
    }

    void drawThresholds(NaiveChild child) {
        Need need = child.need;
        String form = world.form(need.beganFor).id();
        if (anyForm(w -> w.leavesPerDay() > 0 || w.patience() != null)) {
            need.patienceU = draws.uniform(child, form + "/leaves");
            need.leavesLeft = -Math.log1p(-need.patienceU);
        }
        drawWorsening(child);
    }

    void drawWorsening(NaiveChild child) {
        Need need = child.need;
        need.worsensLeft = Double.POSITIVE_INFINITY;
        need.worsensPerDay = 0;
        if (anyForm(w -> w.worsensPerDay() > 0) && world.profile(child).worsensTo() != null) {
            double u = draws.uniform(child, world.form(need.beganFor).id() + "/worsens");
            need.worsensLeft = -Math.log1p(-u);
        }
    }

    private boolean anyForm(java.util.function.Predicate<Waiting> has) {
        return world.scenario.models().stream()
                .flatMap(m -> m.value().forms().stream())
                .anyMatch(f -> has.test(f.waiting()));
    }

    private double factor(NaiveChild child) {
        Waiting.Factors factors = world.form(child.need.sought).waiting().factors();
        if (child.overhang != null) {
            return 1;
        }
        if (child.outside != null || child.visit != null && child.visit.secondChoice) {
            return factors.notFitting();
        }
        return child.blocked() ? factors.blocked() : factors.home();
    }

    /** Adds up the hazards until now and goes on with those in force from now. */
    void updateClocks(NaiveChild child) {
        Need need = child.need;
        if (need == null) {
            return;
        }
        Waiting waiting = world.form(need.sought).waiting();
        double factor = factor(child);
        boolean canWorsen = world.profile(child).worsensTo() != null;
        double worsens =
                canWorsen ? waiting.worsensPerDay() * world.profile(child).worseningFactor() * factor : 0;
        double leaves = waiting.patience() == null ? waiting.leavesPerDay() * factor : 0;
        if (worsens != need.worsensPerDay || leaves != need.leavesPerDay) {
            double days = world.now - need.clockDay;
            if (need.worsensPerDay > 0) {
                need.worsensLeft = Math.max(0, need.worsensLeft - need.worsensPerDay * days);
            }
            if (need.leavesPerDay > 0) {
                need.leavesLeft = Math.max(0, need.leavesLeft - need.leavesPerDay * days);
            }
            need.clockDay = world.now;
            need.worsensPerDay = worsens;
            need.leavesPerDay = leaves;
        }
    }

    double worsensDay(NaiveChild child) {
        Need need = child.need;
        return need.worsensPerDay > 0
                ? need.clockDay + need.worsensLeft / need.worsensPerDay
                : Double.POSITIVE_INFINITY;
    }

    double leavesDay(NaiveChild child) {
        Need need = child.need;
        Law patience = world.form(need.sought).waiting().patience();
        if (patience != null) {
            return Math.max(world.now, need.since + patienceDays(patience, need));
        }
        return need.leavesPerDay > 0 ? need.clockDay + need.leavesLeft / need.leavesPerDay : Double.POSITIVE_INFINITY;
    }

    /** Patience of a child that had waited at the start is to last longer than that (R21). */
    private static double patienceDays(Law patience, Need need) {
        double waited = need.waitedAtStart;
        if (waited == 0) {
            return patience.quantile(need.patienceU);
        }
        if (patience instanceof ExponentialLaw) {
            return waited + patience.quantile(need.patienceU);
        }
        double tail = patience.tail(waited);
        return tail > 0 ? patience.tailQuantile(tail * (1 - need.patienceU)) : waited;
    }

    void leaveList(NaiveChild child) {
        boolean staysOn = child.outside != null || child.visit != null && !child.visit.over;
        care.needs.endWait(child, WaitEnd.LEFT_LIST);
        if (!staysOn) {
            care.places.leavePlace(child);
            care.leaving.end(child, Outcome.LEFT_LIST);
        }
    }
}
