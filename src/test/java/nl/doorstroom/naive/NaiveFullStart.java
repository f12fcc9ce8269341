package nl.doorstroom.naive;

import java.util.List;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Choice;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.StandingPopulation;
import nl.doorstroom.domain.StandingPopulation.Back;
import nl.doorstroom.domain.StandingPopulation.From;
import nl.doorstroom.domain.StandingPopulation.Kind;
import nl.doorstroom.domain.StandingPopulation.Part;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.supply.Admission;
import nl.doorstroom.naive.NaiveChild.Entry;
import nl.doorstroom.naive.NaiveChild.Need;
import nl.doorstroom.naive.NaiveChild.Origin;
import nl.doorstroom.naive.NaiveChild.Visit;

/** Children who stand in care, on lists and on their way back when a run begins full (R20). */
final class NaiveFullStart {
    private static final double YEAR = 365.25;

    private final NaiveWorld world;
    private final NaiveCare care;
    private final StandingPopulation standing;

    NaiveFullStart(NaiveWorld world, NaiveCare care, StandingPopulation standing) {
        this.world = world;
        this.care = care;
        this.standing = standing;
    }

    void fill() {
        for (NaivePool pool : world.pools) {
            StandingPopulation.Standing here = standing.pools().get(pool.index);
            String source = "standing/" + world.form(pool.form).id() + "/" + pool.area;
            for (int n = 1; n <= count(source + "/care", here.inCare()); n++) {
                reside(world.draws.child(source + "/care", n), here, pool);
            }
            for (int n = 1; n <= count(source + "/intake", here.inIntake()); n++) {
                NaiveChild child = world.draws.child(source + "/intake", n);
                Part part = pick(here.seekers(), child, "standing/part");
                Kind kind = pick(part.kinds(), child, "standing/kind");
                seek(
                        child,
                        part,
                        kind,
                        pool,
                        here,
                        world.formOfPool(pool.index).terms().intake() != null);
            }
            for (int n = 1; n <= count(source + "/waiting", here.waiting()); n++) {
                NaiveChild child = world.draws.child(source + "/waiting", n);
                Part part = pick(here.seekers(), child, "standing/part");
                Kind kind = pick(part.kinds(), child, "standing/kind");
                seek(child, part, kind, pool, here, false);
            }
        }
        for (StandingPopulation.Returning returning : standing.returning()) {
            Stream stream = world.model.streams().get(returning.stream());
            String source = "standing/" + stream.id() + "/return";
            for (int n = 1; n <= count(source, returning.expected()); n++) {
                comeBack(world.draws.child(source, n), stream, returning);
            }
        }
    }

    private int count(String source, double expected) {
        int n = 0;
        double sum = world.draws.standingExponential(source, n);
        while (sum <= expected) {
            n++;
            sum += world.draws.standingExponential(source, n);
        }
        return n;
    }

    private <T> T pick(Choice<T> choice, NaiveChild child, String purpose) {
        double u = world.draws.uniform(child, purpose);
        List<T> values = choice.values();
        double sum = 0;
        for (int i = 0; i < values.size() - 1; i++) {
            sum = choice.upTo(i);
            if (sum > u) {
                return values.get(i);
            }
        }
        return values.get(values.size() - 1);
    }

    private double ageDays(NaiveChild child, Kind kind) {
        return kind.month() < 0 ? 0 : (kind.month() + world.draws.uniform(child, "standing/age")) * (YEAR / 12);
    }

    private void become(NaiveChild child, Part part, Kind kind, double ageDays) {
        child.stream = part.stream();
        child.home = part.home();
        child.profile = kind.profile();
        world.children.add(child);
        care.arriving.drawFrameAndReferrer(child, world.stream(child));
        if (kind.frame() >= 0) {
            child.frame = kind.frame();
        }
        if (kind.referrer() >= 0) {
            child.referrer = kind.referrer();
        }
        if (kind.month() >= 0) {
            child.birthDay = (long) Math.floor(world.now - ageDays);
        }
        if (kind.from().form() >= 0) {
            child.lastPool = world.network.poolOf(kind.from().form(), child.home);
            child.everPlaced = true;
        }
        child.since = world.now;
    }

    private void reside(NaiveChild child, StandingPopulation.Standing here, NaivePool pool) {
        Part part = pick(here.residents(), child, "standing/part");
        Kind kind = pick(part.kinds(), child, "standing/kind");
        if (!pool.unlimited() && pool.occupied() >= pool.open) {
            seek(child, part, kind, pool, here, false);
            return;
        }
        CareForm form = world.formOfPool(pool.index);
        String profile = world.model.profiles().get(kind.profile()).id();
        Law law = kind.broken() && form.stay().broken() != null
                ? form.stay().broken()
                : form.stay().law(profile);
        double cap = form.stay().capDays();
        double ageDays = ageDays(child, kind);
        double u = world.draws.uniform(child, "standing/elapsed");
        double elapsed = elapsed(law, cap, form.ages(), kind, ageDays, u);
        become(child, part, kind, ageDays + elapsed);
        double v = world.draws.uniform(child, form.id() + "/stay");
        Visit visit = new Visit(pool.index, world.now - elapsed, Admission.INITIAL, world.comingFrom(child));
        visit.endDay = world.now + Math.max(0, Math.min(cap, NaiveStart.beyond(law, elapsed, v)) - elapsed);
        visit.broken = kind.broken();
        visit.fitting = true;
        visit.fittingAtAdmission = true;
        extend(child, kind, form.ages(), ageDays + elapsed);
        child.visit = visit;
        child.recorded = visit;
        child.everPlaced = true;
        care.places.takePlace(child, pool.numbered && !pool.unlimited() ? pool.occupied() + 1 : 0);
    }

    /** The e until which a share u of the time in care passes: those beyond the first limit are the extended ones. */
    private static double elapsed(Law law, double cap, AgeLimit ages, Kind kind, double ageDays, double u) {
        double first = kind.month() < 0 ? Double.POSITIVE_INFINITY : Math.max(0, ages.untilYears() * YEAR - ageDays);
        double last =
                kind.month() < 0 ? Double.POSITIVE_INFINITY : Math.max(0, ages.extendedUntilYears() * YEAR - ageDays);
        double extended = first == 0 ? 1 : ages.extensionShare();
        double mean = upTo(law, Math.min(first, cap));
        double all = mean + extended * (upTo(law, Math.min(last, cap)) - mean);
        double low = 0;
        double high = 1;
        while (time(law, cap, first, last, extended, high) < u * all) {
            high *= 2;
        }
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (time(law, cap, first, last, extended, middle) < u * all) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double time(Law law, double cap, double first, double last, double extended, double days) {
        double before = upTo(law, Math.min(days, Math.min(first, cap)));
        double after = upTo(law, Math.min(days, Math.min(last, cap))) - before;
        return before + (days > first ? extended * after : 0);
    }

    private static double upTo(Law law, double days) {
        return Double.isInfinite(days) ? law.mean() : law.meanUpTo(days);
    }

    private static void extend(NaiveChild child, Kind kind, AgeLimit ages, double ageDays) {
        if (kind.month() >= 0 && ageDays >= ages.untilYears() * YEAR) {
            child.extensionDrawn = true;
            child.extended = true;
        }
    }

    private void seek(
            NaiveChild child,
            Part part,
            Kind kind,
            NaivePool pool,
            StandingPopulation.Standing here,
            boolean inIntake) {
        CareForm form = world.formOfPool(pool.index);
        Law law = form.terms().intake();
        double ageDays = ageDays(child, kind);
        double u = world.draws.uniform(child, "standing/elapsed");
        double v = law == null ? 0 : world.draws.uniform(child, form.id() + "/intake");
        double intake = law == null
                ? 0
                : inIntake ? NaiveStart.stationaryAge(law, Double.POSITIVE_INFINITY, u) : law.quantile(v);
        double waited = inIntake ? intake : intake - Math.log1p(-u) * here.waitedDays();
        become(child, part, kind, ageDays + waited);
        child.since = world.now - waited;
        child.intakeDays = intake;
        Entry own = new Entry(NaiveChild.Kind.OWN, pool.index, false, child.since);
        own.ready = !inIntake;
        if (inIntake) {
            own.intakeFromDay = world.now;
            own.intakeDoneDay = world.now + Math.max(0, NaiveStart.beyond(law, intake, v) - intake);
        }
        Need need = new Need(child.since, pool.form, origin(child, kind.from()), own);
        need.metFull = !inIntake;
        need.clockDay = world.now;
        need.waitedAtStart = waited;
        child.need = need;
        extend(child, kind, form.ages(), ageDays);
        care.clocks.drawThresholds(child);
    }

    private Origin origin(NaiveChild child, From from) {
        return new Origin(
                child.stream, from.form(), from.broken(), world.stream(child).id());
    }

    /** Kept apart from other returns: who its parent is does not matter but for home, birth and stream. */
    private void comeBack(NaiveChild child, Stream stream, StandingPopulation.Returning returning) {
        Back back = pick(returning.ages(), child, "standing/kind");
        Law after = stream.returns().after();
        double gone = NaiveStart.stationaryAge(
                after, Double.POSITIVE_INFINITY, world.draws.uniform(child, "standing/elapsed"));
        double days = NaiveStart.beyond(after, gone, world.draws.uniform(child, "standing/left")) - gone;
        NaiveChild parent = new NaiveChild(child.source, 0, 0);
        parent.stream = returning.stream();
        parent.home = back.home();
        if (back.month() >= 0) {
            double ageDays = (back.month() + world.draws.uniform(child, "standing/age")) * (YEAR / 12);
            parent.birthDay = (long) Math.floor(world.now - gone - ageDays);
        }
        world.returns.add(new NaiveWorld.Return(world.now + Math.max(0, days), parent, child));
    }
}
