package nl.doorstroom.engine.arrivals;

import java.util.Comparator;
import java.util.List;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CappedLaw;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Choice;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.StandingPopulation;
import nl.doorstroom.domain.StandingPopulation.Kind;
import nl.doorstroom.domain.StandingPopulation.Part;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.Children;
import nl.doorstroom.engine.child.Pool;
import nl.doorstroom.engine.child.Pools;
import nl.doorstroom.engine.moves.Clocks;
import nl.doorstroom.engine.moves.Visits;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.Blueprint;
import nl.doorstroom.engine.prepared.Purpose;
import nl.doorstroom.engine.prepared.RoutingTables;
import nl.doorstroom.engine.prepared.RulesInForce;
import nl.doorstroom.engine.time.Agenda;
import nl.doorstroom.random.Draws;
import nl.doorstroom.random.ElapsedTime;

/** A run that begins full: children in care, on lists and on their way back, around what is expected (R20). */
public final class FullStart {
    private static final long COUNT = Draws.textKey("standing/count");
    private static final long PART = Draws.textKey("standing/part");
    private static final long KIND = Draws.textKey("standing/kind");
    private static final long AGE = Draws.textKey("standing/age");
    private static final long LEFT = Draws.textKey("standing/left");
    private static final long ELAPSED = Draws.textKey("standing/elapsed");

    private final Blueprint blueprint;
    private final Draws draws;
    private final Agenda agenda;
    private final Observer observer;
    private final Children children;
    private final Pools pools;
    private final Clocks clocks;
    private final Visits visits;
    private final WhoComes who;
    private final Returns returns;
    private final Newcomers newcomers;
    private final KnownStart start;
    private final Model model;

    public FullStart(
            Blueprint blueprint,
            Draws draws,
            RulesInForce rules,
            Agenda agenda,
            Observer observer,
            Children children,
            Pools pools,
            Clocks clocks,
            Visits visits,
            Returns returns,
            Newcomers newcomers,
            KnownStart start) {
        this.blueprint = blueprint;
        this.draws = draws;
        this.agenda = agenda;
        this.observer = observer;
        this.children = children;
        this.pools = pools;
        this.clocks = clocks;
        this.visits = visits;
        this.returns = returns;
        this.newcomers = newcomers;
        this.start = start;
        who = new WhoComes(blueprint, rules, agenda);
        model = blueprint.scenario.base();
    }

    /** In the order of names, so that the order of a file changes not even the order in which sums are made. */
    public void load(StandingPopulation standing) {
        List<CareForm> forms = model.forms();
        List<Network.Pool> byName = blueprint.network.pools().stream()
                .sorted(Comparator.comparing(
                                (Network.Pool pool) -> forms.get(pool.form()).id())
                        .thenComparing(Network.Pool::area))
                .toList();
        for (Network.Pool pool : byName) {
            load(pool, standing.pools().get(pool.index()));
        }
        standing.returning().stream()
                .sorted(Comparator.comparing((StandingPopulation.Returning back) -> streamId(back)))
                .forEach(this::load);
    }

    private String streamId(StandingPopulation.Returning back) {
        return model.streams().get(back.stream()).id();
    }

    private void load(Network.Pool pool, StandingPopulation.Standing here) {
        Pool state = pools.all()[pool.index()];
        String source = "standing/" + model.forms().get(pool.form()).id() + "/" + pool.area() + "/";
        Group care = new Group(source + "care", here.inCare(), here.waitedDays());
        for (int n = 1; care.hasNext(); n++) {
            resident(care, here.residents(), state, n);
        }
        Group intake = new Group(source + "intake", here.inIntake(), here.waitedDays());
        for (int n = 1; intake.hasNext(); n++) {
            inIntake(intake, here.seekers(), state, n);
        }
        Group waiting = new Group(source + "waiting", here.waiting(), here.waitedDays());
        for (int n = 1; waiting.hasNext(); n++) {
            waits(waiting, here.seekers(), state, n);
        }
    }

    private void load(StandingPopulation.Returning returning) {
        Group back = new Group("standing/" + streamId(returning) + "/return", returning.expected(), 0);
        for (int n = 1; back.hasNext(); n++) {
            comesBack(back, returning, n);
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

        Group(String source, double expected, double waitedDays) {
            this.source = source;
            this.sourceKey = Draws.textKey(source);
            this.expected = expected;
            this.waitedDays = waitedDays;
            this.counter = draws.subject(sourceKey, 0);
        }

        boolean hasNext() {
            reached += Draws.exponential(counter, COUNT, drawn++);
            return reached <= expected;
        }
    }

    private void resident(Group group, Choice<Part> parts, Pool pool, int number) {
        long key = draws.subject(group.sourceKey, number);
        Part part = pick(key, PART, parts);
        Kind kind = pick(key, KIND, part.kinds());
        if (!pool.places.isUnlimited() && pool.places.taken() >= pool.places.open()) {
            waits(group, part, kind, pool, number);
            return;
        }
        CareForm form = model.forms().get(pool.form);
        Law law = law(form, kind);
        double ageDays = ageDays(key, kind);
        double elapsed = elapsed(law, form.ages(), kind, ageDays, uniform(key, ELAPSED));
        Child child = child(group, number, part, kind, ageDays + elapsed);
        double left = ElapsedTime.remainingDays(law, elapsed, start.u(child, pool.form, Purpose.STAY));
        start.enter(child, pool, pool.places.taken() + 1, elapsed);
        child.visit.broken = kind.broken();
        child.extension = extension(form.ages(), kind, ageDays + elapsed);
        child.setClock(ChildClock.STAY_ENDS, agenda.now() + left);
        visits.settled(child);
        clocks.plan(child);
    }

    private Law law(CareForm form, Kind kind) {
        Law broken = form.stay().broken();
        Law law = kind.broken() && broken != null
                ? broken
                : form.stay().law(model.profiles().get(kind.profile()).id());
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

    private static Child.Extension extension(AgeLimit ages, Kind kind, double ageDays) {
        return kind.month() >= 0 && ageDays >= ages.untilYears() * Calendar.DAYS_PER_YEAR
                ? Child.Extension.GRANTED
                : Child.Extension.NOT_DRAWN;
    }

    private void waits(Group group, Choice<Part> parts, Pool pool, int number) {
        long key = draws.subject(group.sourceKey, number);
        Part part = pick(key, PART, parts);
        waits(group, part, pick(key, KIND, part.kinds()), pool, number);
    }

    private void waits(Group group, Part part, Kind kind, Pool pool, int number) {
        long key = draws.subject(group.sourceKey, number);
        double ageDays = ageDays(key, kind);
        double listed = Draws.exponentialOf(uniform(key, ELAPSED)) * group.waitedDays;
        Law law = model.forms().get(pool.form).terms().intake();
        double intake = law == null
                ? 0
                : law.quantile(Draws.uniformOfWord(
                        key, blueprint.purposeWords[blueprint.purposeOfForm(pool.form, Purpose.INTAKE)], 0));
        Child child = child(group, number, part, kind, ageDays + intake + listed);
        if (law != null) {
            start.u(child, pool.form, Purpose.INTAKE);
        }
        needs(child, pool, kind, ageDays, new Newcomers.Waited(intake + listed, intake, 0));
    }

    private void inIntake(Group group, Choice<Part> parts, Pool pool, int number) {
        Law law = model.forms().get(pool.form).terms().intake();
        if (law == null) {
            waits(group, parts, pool, number);
            return;
        }
        long key = draws.subject(group.sourceKey, number);
        Part part = pick(key, PART, parts);
        Kind kind = pick(key, KIND, part.kinds());
        double ageDays = ageDays(key, kind);
        double gone = ElapsedTime.stationaryAgeDays(law, uniform(key, ELAPSED));
        Child child = child(group, number, part, kind, ageDays + gone);
        double left = ElapsedTime.remainingDays(law, gone, start.u(child, pool.form, Purpose.INTAKE));
        needs(child, pool, kind, ageDays, new Newcomers.Waited(gone, gone, left));
    }

    private void needs(Child child, Pool pool, Kind kind, double ageDays, Newcomers.Waited waited) {
        StandingPopulation.From from = kind.from();
        RoutingTables.Key table = from.form() < 0
                ? blueprint.tables.ofStream(child.stream())
                : blueprint.tables.ofForm(from.form(), from.broken());
        child.extension = extension(model.forms().get(pool.form).ages(), kind, ageDays);
        newcomers.hasWaited(child, pool.form, table, waited);
    }

    private Child child(Group group, int number, Part part, Kind kind, double ageDays) {
        Child child = children.comesIn(group.source, number, draws.subject(group.sourceKey, number), part.stream());
        child.livesIn(part.home());
        child.hasProfile(kind.profile());
        who.drawFrameAndReferrer(child);
        if (kind.frame() >= 0) {
            child.hasFrame(kind.frame());
        }
        if (kind.referrer() >= 0) {
            child.hasReferrer(kind.referrer());
        }
        if (kind.month() >= 0) {
            child.bornOn((long) Math.floor(agenda.now() - ageDays));
        }
        if (kind.from().form() >= 0) {
            child.visit.cameFrom(pools.of(kind.from().form(), child.home()));
        }
        observer.arrived(child, ArrivalKind.INITIAL, agenda.now());
        return child;
    }

    private void comesBack(Group group, StandingPopulation.Returning returning, int number) {
        long key = draws.subject(group.sourceKey, number);
        StandingPopulation.Back back = pick(key, KIND, returning.ages());
        Stream.Returns stated = model.streams().get(returning.stream()).returns();
        if (stated == null) {
            return;
        }
        double gone = ElapsedTime.stationaryAgeDays(stated.after(), uniform(key, ELAPSED));
        double left = ElapsedTime.remainingDays(stated.after(), gone, uniform(key, LEFT));
        long birthDay = back.month() < 0
                ? Child.NO_BIRTH
                : (long) Math.floor(agenda.now() - gone - (back.month() + uniform(key, AGE)) * Calendar.DAYS_PER_MONTH);
        double day = agenda.now() + left;
        returns.comesOn(day, group.source, group.sourceKey, number, returning.stream(), back.home(), birthDay);
    }

    private static <T> T pick(long key, long purpose, Choice<T> choice) {
        return choice.at(uniform(key, purpose));
    }

    private static double uniform(long key, long purpose) {
        return Draws.uniform(key, purpose, 0);
    }
}
