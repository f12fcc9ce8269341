package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.domain.When;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.Admission;
import nl.doorstroom.engine.WaitEnd;
import nl.doorstroom.naive.NaiveChild.AdultWait;
import nl.doorstroom.naive.NaiveChild.Entry;
import nl.doorstroom.naive.NaiveChild.Kind;
import nl.doorstroom.naive.NaiveChild.Need;
import nl.doorstroom.naive.NaiveChild.Origin;
import nl.doorstroom.naive.NaiveChild.Outside;
import nl.doorstroom.naive.NaiveChild.Overhang;
import nl.doorstroom.naive.NaiveChild.Visit;
import org.jspecify.annotations.Nullable;

/** The way of a child: arriving, needing, entering, staying, leaving. */
final class NaiveCare {
    private final NaiveWorld world;
    private final NaiveDraws draws;

    NaiveCare(NaiveWorld world) {
        this.world = world;
        this.draws = world.draws;
    }

    // Arriving (R23)

    void arrive(NaiveChild child, int stream, @Nullable NaiveChild parent) {
        Stream of = world.model.streams().get(stream);
        child.stream = stream;
        world.children.add(child);
        if (parent == null) {
            int home = draws.choice(of.homes(), child, of.id() + "/home");
            child.home = world.network.home(of.homes().get(home).value());
            drawBirthDay(child, of);
        } else {
            child.home = parent.home;
            child.birthDay = parent.birthDay;
        }
        int profile = draws.choice(of.profiles(), child, of.id() + "/profile");
        child.profile = world.network.profile(of.profiles().get(profile).value());
        drawFrameAndReferrer(child, of);
        child.since = world.now;
        RoutingTable.Row row = row(of.entry(), child, of.id());
        goTo(child, next(row, child, of.id() + "/entry"), new Origin(stream, -1, false, of.id()));
    }

    void drawBirthDay(NaiveChild child, Stream of) {
        if (of.ages().isEmpty()) {
            return;
        }
        var band = of.ages()
                .get(draws.choice(of.ages(), child, of.id() + "/age_band"))
                .value();
        double u = draws.uniform(child, of.id() + "/age");
        double years = band.fromYears() + u * (band.toYears() + 1 - band.fromYears());
        child.birthDay = (long) Math.floor(world.now - years * 365.25);
    }

    void drawFrameAndReferrer(NaiveChild child, Stream of) {
        if (!of.frames().isEmpty()) {
            child.frame = draws.choice(of.frames(), child, of.id() + "/frame");
        }
        if (!of.referrers().isEmpty()) {
            child.referrer = draws.choice(of.referrers(), child, of.id() + "/referrer");
        }
    }

    // Routing

    RoutingTable table(Origin origin) {
        if (origin.form() < 0) {
            return world.model.streams().get(origin.stream()).entry();
        }
        CareForm form = world.form(origin.form());
        return origin.broken() ? form.afterBreakdown() : form.routing();
    }

    private String originId(Origin origin) {
        return origin.form() < 0
                ? world.model.streams().get(origin.stream()).id()
                : world.form(origin.form()).id();
    }

    private RoutingTable.@Nullable Row row(RoutingTable table, NaiveChild child, String comingFrom) {
        for (RoutingTable.Row row : table.rows()) {
            if (fits(row.when(), child, comingFrom)) {
                return row;
            }
        }
        return null;
    }

    private boolean fits(When when, NaiveChild child, String comingFrom) {
        Stream of = world.stream(child);
        boolean profile = when.profiles().isEmpty()
                || when.profiles().contains(world.profile(child).id());
        boolean frame = when.frames().isEmpty()
                || child.frame >= 0
                        && when.frames().contains(of.frames().get(child.frame).value());
        boolean referrer = when.referrers().isEmpty()
                || child.referrer >= 0
                        && when.referrers()
                                .contains(of.referrers().get(child.referrer).value());
        boolean from = when.comingFrom().isEmpty() || when.comingFrom().contains(comingFrom);
        return profile && frame && referrer && from && fitsAge(when, child);
    }

    private boolean fitsAge(When when, NaiveChild child) {
        if (!world.hasBirthDay(child)) {
            return true;
        }
        int years = world.scenario.calendar().ageYears(child.birthDay, world.now);
        return years >= when.fromYears() && years <= when.toYears();
    }

    private Destination next(RoutingTable.@Nullable Row row, NaiveChild child, String purpose) {
        if (row == null) {
            return Destination.exit(Exit.HOME);
        }
        return row.to().get(draws.choice(row.to(), child, purpose)).value();
    }

    private void goTo(NaiveChild child, Destination to, Origin origin) {
        if (to instanceof Destination.ToExit exit) {
            exit(child, exit.exit());
            return;
        }
        int form = world.network.form(((Destination.ToForm) to).form());
        if (world.network.poolOf(form, child.home) < 0) {
            exit(child, Exit.HOME);
        } else {
            beginNeed(child, form, origin);
        }
    }

    // Needs and entries (R2, R7, R16)

    void beginNeed(NaiveChild child, int form, Origin origin) {
        child.since = world.now;
        child.intakeDays = 0;
        Entry own = newEntry(child, Kind.OWN, world.network.poolOf(form, child.home), false, world.now);
        child.need = new Need(world.now, form, origin, own);
        drawThresholds(child);
    }

    /** Makes an entry whose intake begins now. */
    private Entry newEntry(NaiveChild child, Kind kind, int pool, boolean moveOn, double since) {
        Entry entry = new Entry(kind, pool, moveOn, since);
        CareForm form = world.formOfPool(pool);
        Law intake = kind == Kind.DISPLACED ? null : form.door().intake();
        if (intake == null) {
            entry.ready = true;
            return entry;
        }
        double days = draws.days(intake, child, form.id() + "/intake");
        entry.intakeFromDay = world.now;
        entry.intakeDoneDay = world.now + days;
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
        need.alternatives.sort(java.util.Comparator.comparingInt(e -> position(child, inFileOrder, e.pool)));
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
    private double intakeDays(NaiveChild child) {
        Entry own = child.need == null ? null : child.need.own;
        return child.intakeDays + (own == null ? 0 : own.intakeSoFar(world.now));
    }

    private void endWait(NaiveChild child, WaitEnd how) {
        child.intakeDays = intakeDays(child);
        world.journal.waitEnded(child, how, world.now);
        child.need = null;
    }

    // Clocks (R4, R5)

    void drawThresholds(NaiveChild child) {
        Need need = child.need;
        String form = world.form(need.beganFor).id();
        if (anyForm(w -> w.leavesPerDay() > 0 || w.patience() != null)) {
            need.patienceU = draws.uniform(child, form + "/leaves");
            need.leavesLeft = -Math.log1p(-need.patienceU);
        }
        drawWorsening(child);
    }

    private void drawWorsening(NaiveChild child) {
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
        endWait(child, WaitEnd.LEFT_LIST);
        if (!staysOn) {
            leavePlace(child);
            end(child, Outcome.LEFT_LIST);
        }
    }

    // Worsening (R6)

    void worsen(NaiveChild child) {
        Need need = child.need;
        child.profile = world.network.profile(world.profile(child).worsensTo());
        int form = formAfterWorsening(child);
        if (form < 0) {
            restartWorsening(child);
            return;
        }
        int pool = world.network.poolOf(form, child.home);
        boolean there = child.visit != null && child.visit.pool == pool;
        boolean crisis = world.form(form).crisis();
        world.journal.waitEnded(child, crisis ? WaitEnd.WORSENED : WaitEnd.MOVED_LIST, world.now);
        if (there) {
            need.own = new Entry(Kind.OWN, pool, false, need.since);
            meetWhereItStands(child, crisis);
        } else if (crisis) {
            beginNeed(child, form, need.origin);
        } else {
            child.intakeDays = intakeDays(child);
            need.sought = form;
            need.alternatives.clear();
            need.refusedPools.clear();
            need.metFull = false;
            need.own = newEntry(child, Kind.OWN, pool, false, need.since);
            restartWorsening(child);
        }
    }

    private void restartWorsening(NaiveChild child) {
        updateClocks(child);
        double days = world.now - child.need.clockDay;
        if (child.need.leavesPerDay > 0) {
            child.need.leavesLeft = Math.max(0, child.need.leavesLeft - child.need.leavesPerDay * days);
        }
        child.need.clockDay = world.now;
        drawWorsening(child);
        updateClocks(child);
    }

    /** The form to which the entry moves, or -1 when nothing moves. */
    private int formAfterWorsening(NaiveChild child) {
        Need need = child.need;
        RoutingTable.Row row = row(table(need.origin), child, need.origin.comingFrom());
        if (row == null) {
            return -1;
        }
        List<Share<Destination>> forms = row.to().stream()
                .filter(s -> s.share() > 0 && poolOf(child, s.value()) >= 0)
                .toList();
        String sought = world.form(need.sought).id();
        if (forms.isEmpty() || forms.stream().anyMatch(s -> s.value().equals(Destination.form(sought)))) {
            return -1;
        }
        double total = forms.stream().mapToDouble(Share::share).sum();
        List<Share<Destination>> normed = forms.stream()
                .map(s -> new Share<>(s.value(), s.share() / total))
                .toList();
        int choice = draws.choice(normed, child, originId(need.origin) + "/worse");
        return world.network.form(((Destination.ToForm) normed.get(choice).value()).form());
    }

    /** A need that became crisis has ended as worsened already. */
    private void meetWhereItStands(NaiveChild child, boolean crisis) {
        if (!crisis) {
            world.journal.waitEnded(child, WaitEnd.ADMITTED, world.now);
        }
        child.need = null;
        child.visit.fitting = true;
        child.visit.secondChoice = false;
        if (child.visit.over) {
            endStay(child);
        }
    }

    // Entering a place

    void admit(NaiveChild child, Entry entry, int number, Admission how) {
        Visit old = child.visit;
        Overhang overhang = child.overhang;
        double needSince = child.since;
        boolean ownForm = child.need != null && entry.pool == child.need.own.pool;
        if (how == Admission.SWAPPED) {
            vacate(child);
        } else {
            leavePlace(child);
        }
        child.outside = null;
        Visit visit = new Visit(entry.pool, world.now, how, world.comingFrom(child));
        child.visit = visit;
        visit.needSince = needSince;
        visit.intakeDays = intakeDays(child);
        visit.first = (entry.kind != Kind.DISPLACED || ownForm) && child.need != null && !child.need.placed;
        if (ownForm) {
            endWait(child, WaitEnd.ADMITTED);
            visit.fitting = true;
            drawStay(child);
        } else if (entry.kind == Kind.ALTERNATIVE) {
            takeAlternative(child, entry);
        } else {
            visit.fitting = child.need == null;
            visit.secondChoice = child.need != null;
            if (child.need != null) {
                child.need.alternatives.removeIf(e -> e.pool == visit.pool);
                child.need.refusedPools.clear();
            }
            carryStay(child, old, overhang != null && overhang.redrawStay());
        }
        visit.fittingAtAdmission = visit.fitting;
        child.everPlaced = true;
        takePlace(child, number);
    }

    private void takeAlternative(NaiveChild child, Entry entry) {
        Need need = child.need;
        child.visit.fitting = false;
        need.alternatives.clear();
        need.usedPools.add(entry.pool);
        if (entry.moveOn) {
            need.placed = true;
            child.visit.secondChoice = true;
        } else {
            endWait(child, WaitEnd.NEED_DROPPED);
        }
        drawStay(child);
    }

    private void carryStay(NaiveChild child, Visit old, boolean redraw) {
        Visit visit = child.visit;
        visit.over = old.over;
        visit.endDay = old.endDay;
        visit.broken = old.broken;
        visit.stayStartDay = old.stayStartDay;
        if (old.over) {
            return;
        }
        if (redraw) {
            drawStay(child);
            return;
        }
        double cap = world.formOfPool(visit.pool).stay().capDays();
        visit.endDay = Math.min(visit.endDay, Math.max(world.now, visit.stayStartDay + cap));
    }

    void takePlace(NaiveChild child, int number) {
        NaivePool pool = world.pools.get(child.visit.pool);
        pool.children.add(child);
        child.visit.number = number;
        if (pool.empty.remove(number)) {
            endMeetings(pool.index, number);
        }
    }

    void endMeetings(int pool, int number) {
        for (NaiveChild other : world.children) {
            other.entries().stream().filter(e -> e.pool == pool).forEach(e -> e.meetings.remove(number));
        }
    }

    private void drawStay(NaiveChild child) {
        Visit visit = child.visit;
        CareForm form = world.formOfPool(visit.pool);
        Stay stay = form.stay();
        visit.broken = draws.chance(stay.breakdownShare(), child, form.id() + "/breaks_down");
        Law broken = stay.broken();
        Law law = visit.broken && broken != null
                ? broken
                : stay.law(world.profile(child).id());
        double days = draws.days(law, child, form.id() + "/stay") * stay.trend(world.now);
        if (!visit.fitting) {
            days *= stay.notFittingFactor();
        }
        visit.stayStartDay = world.now;
        visit.endDay = world.now + Math.min(days, stay.capDays());
        visit.over = false;
    }

    // Leaving a place

    /** Leaves a place to nobody, or to the child that swaps into it. */
    private boolean vacate(NaiveChild child) {
        Visit visit = child.visit;
        child.visit = null;
        child.overhang = null;
        world.pools.get(visit.pool).children.remove(child);
        boolean momentary = visit.admittedDay == world.now && visit.how != Admission.INITIAL;
        if (!momentary) {
            child.lastPool = visit.pool;
        } else if (child.need != null) {
            child.need.usedPools.remove(visit.pool);
            child.need.placed &= !visit.first;
        }
        return momentary;
    }

    /** Leaves a place, which closes, turns over or is free. */
    void leavePlace(NaiveChild child) {
        Visit visit = child.visit;
        if (visit == null) {
            return;
        }
        NaivePool pool = world.pools.get(visit.pool);
        boolean placeStays = pool.occupied() + pool.turning.size() <= pool.open;
        boolean numberCloses = pool.numbered && pool.numbers().size() > pool.open;
        boolean momentary = vacate(child);
        boolean hadPlace = !pool.numbered || visit.number > 0;
        Law turnover = world.form(pool.form).door().turnover();
        if (!momentary && placeStays && hadPlace && turnover != null) {
            double days = draws.days(turnover, child, world.form(pool.form).id() + "/turnover");
            pool.turning.add(new NaivePool.Turning(child, visit.number, world.now + days));
        } else if (visit.number > 0) {
            NaiveChild next = pool.firstWithoutNumber();
            if (next != null) {
                next.visit.number = visit.number;
            } else if (!numberCloses) {
                pool.release();
            }
        }
    }

    /** The end of a stay or a breakdown (R3, R18). */
    void endStay(NaiveChild child) {
        Visit visit = child.visit;
        child.overhang = null;
        CareForm form = world.formOfPool(visit.pool);
        if (child.need != null) {
            child.need.refusedPools.clear();
            if (form.holdsPlace() && !visit.broken) {
                block(visit);
            } else {
                leavePlace(child);
            }
            return;
        }
        int at = world.pools.get(visit.pool).form;
        Origin origin = new Origin(child.stream, at, visit.broken, visit.comingFrom);
        RoutingTable.Row row = row(table(origin), child, visit.comingFrom);
        Destination to = next(row, child, form.id() + "/next");
        if (!form.holdsPlace() || visit.broken || poolOf(child, to) < 0) {
            leavePlace(child);
            goTo(child, to, origin);
        } else if (to.equals(Destination.form(form.id()))) {
            visit.fitting = true;
            drawStay(child);
        } else {
            block(visit);
            visit.secondChoice = false;
            goTo(child, to, origin);
        }
    }

    private void block(Visit visit) {
        if (!visit.over) {
            visit.over = true;
            visit.endDay = world.now;
        }
    }

    private int poolOf(NaiveChild child, Destination to) {
        return to instanceof Destination.ToForm form
                ? world.network.poolOf(world.network.form(form.form()), child.home)
                : -1;
    }

    // Outside (R13)

    void goOutside(NaiveChild child) {
        Need need = child.need;
        CareForm form = world.form(need.sought);
        WhenFull.Outside stated = form.whenFull().outside();
        Law law = form.stay().law(world.profile(child).id());
        double days = draws.days(law, child, form.id() + "/outside_stay")
                * form.stay().trend(world.now)
                * (stated == null ? 1 : stated.stayFactor());
        leavePlace(child);
        child.outside =
                new Outside(need.sought, world.now + Math.min(days, form.stay().capDays()));
        need.alternatives.clear();
        need.placed = true;
        if (stated == null || !stated.keepsEntry()) {
            endWait(child, WaitEnd.WENT_OUTSIDE);
        }
    }

    /** `after` of outside has passed (R13): asked once for a need. */
    void askOutside(NaiveChild child) {
        child.need.askedOutside = true;
        if (child.unplaced()) {
            goOutside(child);
        }
    }

    /** The deadline of a displaced child (R11). */
    void deadline(NaiveChild child) {
        if (child.need != null) {
            goOutside(child);
            return;
        }
        Outside outside = new Outside(world.pools.get(child.visit.pool).form, child.visit.endDay);
        leavePlace(child);
        child.outside = outside;
    }

    void endOutside(NaiveChild child) {
        Outside outside = child.outside;
        child.outside = null;
        if (child.need != null) {
            child.need.refusedPools.clear();
            return;
        }
        String comingFrom = world.comingFrom(child);
        Origin origin = new Origin(child.stream, outside.form(), false, comingFrom);
        RoutingTable.Row row = row(table(origin), child, comingFrom);
        goTo(child, next(row, child, world.form(outside.form()).id() + "/next"), origin);
    }

    // Ageing out (R24)

    void reachLimit(NaiveChild child) {
        CareForm form = world.form(world.formOfLimit(child));
        AgeLimit ages = form.ages();
        if (!child.extensionDrawn && ages.extensionShare() > 0) {
            child.extensionDrawn = true;
            child.extended = draws.chance(ages.extensionShare(), child, form.id() + "/extension");
            if (world.isBelowLimit(child, form)) {
                return;
            }
        }
        if (child.need != null) {
            endWait(child, WaitEnd.AGED_OUT);
        }
        AgeLimit.AdultPlace adult = ages.adult();
        if (child.visit != null && adult != null && draws.chance(adult.share(), child, form.id() + "/adult")) {
            double find = draws.days(adult.find(), child, form.id() + "/adult_find");
            block(child.visit);
            child.overhang = null;
            boolean found = find <= adult.graceDays();
            child.adult = new AdultWait(world.now + Math.min(find, adult.graceDays()), found);
            return;
        }
        leavePlace(child);
        end(child, Outcome.AGED_OUT);
    }

    void endAdultWait(NaiveChild child) {
        boolean found = child.adult.found();
        leavePlace(child);
        end(child, found ? Outcome.AGED_OUT : Outcome.AGED_OUT_WITHOUT_PLACE);
    }

    // Leaving care

    private void exit(NaiveChild child, Exit exit) {
        end(child, Outcome.of(exit));
        Stream.Returns returns = world.stream(child).returns();
        String stream = world.stream(child).id();
        if (returns != null
                && returns.exits().contains(exit)
                && draws.chance(returns.share(), child, stream + "/returns")) {
            double days = draws.days(returns.after(), child, stream + "/return_after");
            world.returns.add(new NaiveWorld.Return(world.now + days, child, draws.returning(child)));
        }
    }

    void end(NaiveChild child, Outcome outcome) {
        child.gone = true;
        child.outside = null;
        child.overhang = null;
        child.adult = null;
        child.need = null;
        world.journal.left(child, outcome, world.now);
    }

    void lose(NaiveChild child) {
        endWait(child, WaitEnd.LOST);
        end(child, Outcome.LOST);
    }

    /** Whether a returning child is still under the largest age limit. */
    boolean mayReturn(NaiveChild parent) {
        int years = world.model.forms().stream()
                .mapToInt(f -> Math.max(f.ages().untilYears(), f.ages().extendedUntilYears()))
                .max()
                .orElse(0);
        return !world.hasBirthDay(parent) || world.scenario.calendar().birthday(parent.birthDay, years) > world.now;
    }
}
