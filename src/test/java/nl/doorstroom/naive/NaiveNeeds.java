package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Law;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.naive.NaiveChild.Entry;
import nl.doorstroom.naive.NaiveChild.Kind;
import nl.doorstroom.naive.NaiveChild.Need;
import nl.doorstroom.naive.NaiveChild.Origin;

/** Needs and the entries for them: intake, alternatives, the end of a wait (R2, R7, R16). */
final class NaiveNeeds {
    private final NaiveWorld world;
    private final NaiveDraws draws;
    private final NaiveCare care;

    NaiveNeeds(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.draws = world.draws;
        this.care = care;
    }

    void beginNeed(NaiveChild child, int form, Origin origin) {
        child.since = world.now;
        child.intakeDays = 0;
        Entry own = newEntry(child, Kind.OWN, world.network.poolOf(form, child.home), false, world.now);
        child.need = new Need(world.now, form, origin, own);
        care.clocks.drawThresholds(child);
    }

    /** Makes an entry whose intake begins now. */
    Entry newEntry(NaiveChild child, Kind kind, int pool, boolean moveOn, double since) {
        Entry entry = new Entry(kind, pool, moveOn, since);
        CareForm form = world.formOfPool(pool);
        Law intake = kind == Kind.DISPLACED ? null : form.terms().intake();
        if (intake == null) {
            entry.ready = true;
            return entry;
        }
        double days = draws.days(intake, child, form.id() + "/intake");
        entry.intakeFromDay = world.now;
        entry.intakeDoneDay = Calendar.instant(world.now + days);
        return entry;
    }

    /** The pool of an alternative that a child may take in principle, or -1. */
    int poolOfAlternative(NaiveChild child, Alternative alternative) {
        int form = world.network.form(alternative.form());
        int pool = alternative.area() == null
                ? world.network.poolOf(form, child.home)
                : world.network.poolIn(form, alternative.area());
        boolean barred = pool < 0
                || pool == child.need.own.pool
                || child.need.usedPools.contains(pool)
                || child.need.alternatives.stream().anyMatch(e -> e.pool == pool)
                || child.need.refusedPools.contains(pool)
                || child.visit != null && child.visit.pool == pool;
        return barred ? -1 : pool;
    }

    /** The alternatives that a child may ask for and has not asked for. */
    List<Alternative> openAlternatives(NaiveChild child) {
        if (child.need == null || child.adult != null || !(child.atHome() || child.blocked())) {
            return List.of();
        }
        List<Alternative> open = new ArrayList<>();
        for (Alternative alternative : world.form(child.need.sought).alternatives()) {
            if (poolOfAlternative(child, alternative) >= 0) {
                open.add(alternative);
            }
        }
        return open;
    }

    /** Joins the list of an alternative that is due. */
    void joinAlternative(NaiveChild child, Alternative alternative) {
        Need need = child.need;
        int pool = poolOfAlternative(child, alternative);
        CareForm form = world.formOfPool(pool);
        if (!world.isBelowLimit(child, form) || !world.isOldEnough(child, form)) {
            need.refusedPools.add(pool);
            return;
        }
        need.alternatives.add(newEntry(child, Kind.ALTERNATIVE, pool, alternative.moveOn(), need.since));
        List<Alternative> inFileOrder = world.form(need.sought).alternatives();
        need.alternatives.sort(Comparator.comparingInt(e -> position(child, inFileOrder, e.pool)));
    }

    private int position(NaiveChild child, List<Alternative> inFileOrder, int pool) {
        for (int i = 0; i < inFileOrder.size(); i++) {
            Alternative alternative = inFileOrder.get(i);
            int form = world.network.form(alternative.form());
            int at = alternative.area() == null
                    ? world.network.poolOf(form, child.home)
                    : world.network.poolIn(form, alternative.area());
            if (at == pool) {
                return i;
            }
        }
        return inFileOrder.size();
    }

    /** Intake of own entries for the need, as far as it has gone. */
    double intakeDays(NaiveChild child) {
        Entry own = child.need == null ? null : child.need.own;
        return child.intakeDays + (own == null ? 0 : own.intakeSoFar(world.now));
    }

    void endWait(NaiveChild child, WaitEnd how) {
        child.intakeDays = intakeDays(child);
        world.journal.waitEnded(child, how, world.now);
        child.need = null;
    }
}
