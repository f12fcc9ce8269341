package nl.doorstroom.engine;

import java.util.Comparator;
import java.util.List;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CappedLaw;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Choice;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.StandingPopulation;
import nl.doorstroom.domain.StandingPopulation.Kind;
import nl.doorstroom.domain.StandingPopulation.Part;
import nl.doorstroom.random.Draws;
import nl.doorstroom.random.ElapsedTime;

/** A run that begins full: children in care, on lists and on their way back, around what is expected (R20). */
final class FullStart {
    private static final long COUNT = Draws.textKey("standing/count");
    private static final long PART = Draws.textKey("standing/part");
    private static final long KIND = Draws.textKey("standing/kind");
    private static final long AGE = Draws.textKey("standing/age");
    private static final long LEFT = Draws.textKey("standing/left");
    private static final long ELAPSED = Draws.textKey("standing/elapsed");

    private final Simulation run;
    private final KnownStart start;
    private final StandingPopulation standing;

    FullStart(Simulation run, KnownStart start, StandingPopulation standing) {
        this.run = run;
        this.start = start;
        this.standing = standing;
    }

    /** In the order of names, so that the order of a file changes not even the order in which sums are made. */
    void load() {
        List<CareForm> forms = run.blueprint.scenario.base().forms();
        List<Network.Pool> pools = run.blueprint.network.pools().stream()
                .sorted(Comparator.comparing(
                                (Network.Pool pool) -> forms.get(pool.form()).id())
                        .thenComparing(Network.Pool::area))
                .toList();
        for (Network.Pool pool : pools) {
            StandingPopulation.Standing here = standing.pools().get(pool.index());
            PoolState state = run.pools.all[pool.index()];
            Group care = new Group(pool, "care", here.inCare(), here.waitedDays());
            for (int n = 1; care.hasNext(); n++) {
                resident(care, here.residents(), state, n);
            }
            Group intake = new Group(pool, "intake", here.inIntake(), here.waitedDays());
            for (int n = 1; intake.hasNext(); n++) {
                inIntake(intake, here.seekers(), state, n);
            }
            Group waiting = new Group(pool, "waiting", here.waiting(), here.waitedDays());
            for (int n = 1; waiting.hasNext(); n++) {
                waits(waiting, here.seekers(), state, n);
            }
        }
        List<StandingPopulation.Returning> byStream = standing.returning().stream()
                .sorted(Comparator.comparing((StandingPopulation.Returning returning) -> run.blueprint
                        .scenario
                        .base()
                        .streams()
                        .get(returning.stream())
                        .id()))
                .toList();
        for (StandingPopulation.Returning returning : byStream) {
            String stream = run.blueprint
                    .scenario
                    .base()
                    .streams()
                    .get(returning.stream())
                    .id();
            Group back = new Group("standing/" + stream + "/return", returning.expected(), 0);
            for (int n = 1; back.hasNext(); n++) {
                comesBack(back, returning, n);
            }
        }
    }

    /** Children of one source: as many as a Poisson process of rate 1 brings until the expected number (R20). */
    private final class Group {
        final String source;
        final long sourceKey;
        final double waitedDays;
        private final double expected;
        private final long counter;
        private double reached;
        private long drawn;

        Group(Network.Pool pool, String list, double expected, double waitedDays) {
            this(
                    "standing/"
                            + run.blueprint
                                    .scenario
                                    .base()
                                    .forms()
                                    .get(pool.form())
                                    .id()
                            + "/" + pool.area() + "/" + list,
                    expected,
                    waitedDays);
        }

        Group(String source, double expected, double waitedDays) {
            this.source = source;
            this.sourceKey = Draws.textKey(source);
            this.expected = expected;
            this.waitedDays = waitedDays;
            this.counter = run.draws.subject(sourceKey, 0);
        }

        boolean hasNext() {
            reached += Draws.exponential(counter, COUNT, drawn++);
            return reached <= expected;
        }
    }

    private void resident(Group group, Choice<Part> parts, PoolState pool, int number) {
        long key = run.draws.subject(group.sourceKey, number);
        Part part = pick(key, PART, parts);
        Kind kind = pick(key, KIND, part.kinds());
        if (!pool.isUnlimited() && pool.occupied >= pool.open) {
            waits(group, part, kind, pool, number);
            return;
        }
        CareForm form = run.blueprint.scenario.base().forms().get(pool.form);
        Law law = law(form, kind);
        double ageDays = ageDays(key, kind);
        double elapsed = elapsed(law, form.ages(), kind, ageDays, uniform(key, ELAPSED));
        Child child = child(group, number, part, kind, ageDays + elapsed);
        double left = ElapsedTime.remainingDays(law, elapsed, start.u(child, pool.form, Purpose.STAY));
        start.enter(child, pool, pool.occupied + 1, elapsed);
        child.broken = kind.broken();
        child.extension = extension(form.ages(), kind, ageDays + elapsed);
        child.setClock(Clocks.Kind.STAY_ENDS, run.clock.now + left);
        run.stays.placed(child);
        run.clocks.plan(child);
    }

    private Law law(CareForm form, Kind kind) {
        Law broken = form.stay().broken();
        Law law = kind.broken() && broken != null
                ? broken
                : form.stay()
                        .law(run.blueprint
                                .scenario
                                .base()
                                .profiles()
                                .get(kind.profile())
                                .id());
        double cap = form.stay().capDays();
        return Double.isInfinite(cap) ? law : new CappedLaw(law, cap);
    }

    /** Age at admission, or when the need began, in days; 0 when it has none. */
    private static double ageDays(long key, Kind kind) {
        return kind.month() < 0 ? 0 : (kind.month() + uniform(key, AGE)) * Calendar.DAYS_PER_MONTH;
    }

    /** The stationary age of a stay, of which those who pass the first limit are the extended ones (R21, R24). */
    private static double elapsed(Law law, AgeLimit ages, Kind kind, double ageDays, double u) {
        if (kind.month() < 0) {
            return ElapsedTime.stationaryAgeDays(law, u);
        }
        double first = law.meanUpTo(Math.max(0, ages.untilYears() * Calendar.DAYS_PER_YEAR - ageDays));
        double last = law.meanUpTo(Math.max(0, ages.extendedUntilYears() * Calendar.DAYS_PER_YEAR - ageDays));
        double extended = first > 0 ? ages.extensionShare() : 1;
        double wanted = u * (first + extended * (last - first));
        double reached = wanted <= first ? wanted : first + (wanted - first) / extended;
        return ElapsedTime.stationaryAgeDays(law, reached / law.mean());
    }

    private static ChildState.Extension extension(AgeLimit ages, Kind kind, double ageDays) {
        return kind.month() >= 0 && ageDays >= ages.untilYears() * Calendar.DAYS_PER_YEAR
                ? ChildState.Extension.GRANTED
                : ChildState.Extension.NOT_DRAWN;
    }

    private void waits(Group group, Choice<Part> parts, PoolState pool, int number) {
        long key = run.draws.subject(group.sourceKey, number);
        Part part = pick(key, PART, parts);
        waits(group, part, pick(key, KIND, part.kinds()), pool, number);
    }

    private void waits(Group group, Part part, Kind kind, PoolState pool, int number) {
        long key = run.draws.subject(group.sourceKey, number);
        double ageDays = ageDays(key, kind);
        double listed = Draws.exponentialOf(uniform(key, ELAPSED)) * group.waitedDays;
        Law law = run.blueprint.scenario.base().forms().get(pool.form).door().intake();
        double intake = law == null
                ? 0
                : law.quantile(Draws.uniformOfWord(
                        key, run.blueprint.purposeWords[run.blueprint.purposeOfForm(pool.form, Purpose.INTAKE)], 0));
        Child child = child(group, number, part, kind, ageDays + intake + listed);
        if (law != null) {
            start.u(child, pool.form, Purpose.INTAKE);
        }
        needs(child, pool, kind, ageDays, intake + listed);
        child.intakeDays = intake;
        run.needs.enterLists(child, 0, false);
        run.clocks.plan(child);
    }

    private void inIntake(Group group, Choice<Part> parts, PoolState pool, int number) {
        Law law = run.blueprint.scenario.base().forms().get(pool.form).door().intake();
        if (law == null) {
            waits(group, parts, pool, number);
            return;
        }
        long key = run.draws.subject(group.sourceKey, number);
        Part part = pick(key, PART, parts);
        Kind kind = pick(key, KIND, part.kinds());
        double ageDays = ageDays(key, kind);
        double gone = ElapsedTime.stationaryAgeDays(law, uniform(key, ELAPSED));
        Child child = child(group, number, part, kind, ageDays + gone);
        double left = ElapsedTime.remainingDays(law, gone, start.u(child, pool.form, Purpose.INTAKE));
        needs(child, pool, kind, ageDays, gone);
        child.intakeDays = gone;
        run.needs.enterLists(child, left, true);
        run.clocks.plan(child);
    }

    private void needs(Child child, PoolState pool, Kind kind, double ageDays, double waited) {
        StandingPopulation.From from = kind.from();
        Origins.Table origin =
                from.form() < 0 ? run.origins.stream(child.stream) : run.origins.form(from.form(), from.broken());
        run.needs.beginNeed(child, pool.form, pool, origin, Router.fromStream(child.stream));
        KnownStart.hasWaited(child, waited);
        child.extension =
                extension(run.blueprint.scenario.base().forms().get(pool.form).ages(), kind, ageDays);
        run.observer.needBegan(child, run.clock.now);
    }

    private Child child(Group group, int number, Part part, Kind kind, double ageDays) {
        Child child = run.life.create(group.source, group.sourceKey, number, part.stream());
        child.home = part.home();
        child.profile = kind.profile();
        run.arrivals.drawFrameAndReferrer(child, run.rules.streams[part.stream()]);
        child.frame = kind.frame() < 0 ? child.frame : kind.frame();
        child.referrer = kind.referrer() < 0 ? child.referrer : kind.referrer();
        if (kind.month() >= 0) {
            child.birthDay = (long) Math.floor(run.clock.now - ageDays);
        }
        int before = kind.from().form();
        if (before >= 0) {
            child.previousPool = run.pools.of(before, child.home);
            child.cameFrom = before;
        }
        run.observer.arrived(child, Origin.INITIAL, run.clock.now);
        return child;
    }

    private void comesBack(Group group, StandingPopulation.Returning returning, int number) {
        long key = run.draws.subject(group.sourceKey, number);
        StandingPopulation.Back back = pick(key, KIND, returning.ages());
        var returns =
                run.blueprint.scenario.base().streams().get(returning.stream()).returns();
        if (returns == null) {
            return;
        }
        double gone = ElapsedTime.stationaryAgeDays(returns.after(), uniform(key, ELAPSED));
        double left = ElapsedTime.remainingDays(returns.after(), gone, uniform(key, LEFT));
        long birthDay = back.month() < 0
                ? Child.NO_BIRTH
                : (long)
                        Math.floor(run.clock.now - gone - (back.month() + uniform(key, AGE)) * Calendar.DAYS_PER_MONTH);
        double day = run.clock.now + left;
        run.arrivals.returnsOn(day, group.source, group.sourceKey, number, returning.stream(), back.home(), birthDay);
    }

    private static <T> T pick(long key, long purpose, Choice<T> choice) {
        return choice.at(uniform(key, purpose));
    }

    private static double uniform(long key, long purpose) {
        return Draws.uniform(key, purpose, 0);
    }
}
