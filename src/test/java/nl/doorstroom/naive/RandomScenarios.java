package nl.doorstroom.naive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Begin;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.ResidentsEdit;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scale;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.ScenarioBuilder;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.TriangularLaw;
import nl.doorstroom.domain.UniformLaw;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.domain.When;
import nl.doorstroom.domain.WhenFull;
import org.jspecify.annotations.Nullable;

/**
 * Small scenarios of every feature in combination, one for each seed. Many durations are whole weeks, so that things do happen
 * at one instant.
 */
public final class RandomScenarios {
    private static final List<String> CLASSES = List.of("high", Model.BLOCKED, "low");
    private static final List<String> FORMS = List.of("acute", "team", "foster", "group", "closed");
    private static final String LIGHT = "light";
    private static final String SEVERE = "severe";

    private final Random random;
    private final Areas areas;
    private final List<String> homes;
    private final boolean aged;
    private final boolean calm;
    private final List<String> forms;
    private final Map<String, Scale> scales = new HashMap<>();

    private RandomScenarios(long seed) {
        random = new Random(seed);
        areas = chance(0.5) ? Areas.single() : region();
        homes = areas.homes().stream().map(Area::id).toList();
        aged = chance(0.5);
        calm = chance(0.3);
        forms = FORMS.subList(0, 2 + random.nextInt(FORMS.size() - 1));
        forms.forEach(f -> scales.put(f, scale()));
    }

    /** The scenario of a seed. */
    public static Scenario scenario(long seed) {
        return new RandomScenarios(seed * 0x9e3779b97f4a7c15L + 1).scenario("random-" + seed);
    }

    private Scenario scenario(String id) {
        double length = 200 + random.nextInt(400);
        boolean warm = chance(0.3);
        RunPlan plan = new RunPlan(warm ? 60 + random.nextInt(100) : 0, length, 1);
        Calendar calendar = new Calendar(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(400)));
        Model base = model();
        ScenarioBuilder scenario =
                Scenario.of(id, calendar, plan, base).toBuilder().models(dated(base, length));
        if (!warm && chance(0.6)) {
            scenario.knownStart(knownStart(base));
        }
        if (chance(0.2)) {
            scenario.residentsEdits(List.of(
                    new ResidentsEdit(pick(forms), 7 * (1 + random.nextInt(20)), pick(List.of(0.5, 0.8, 2.0)))));
        }
        if (chance(0.5)) {
            scenario.capacityEdits(capacityEdits(base, length));
        }
        if (!warm && chance(0.4)) {
            scenario.knownStart(List.of()).knownChildren(knownChildren(base));
        }
        Scenario built = scenario.build();
        boolean full = !built.hasKnownStart() && chance(0.3) && !goesRound(built);
        return full ? built.withRun(new RunPlan(plan.warmUpDays(), length, 1, Begin.FULL)) : built;
    }

    /** Whether children without ages come back whenever they leave, so that ever more of them would stand there. */
    private boolean goesRound(Scenario scenario) {
        return !aged
                && scenario.base().streams().stream()
                        .anyMatch(s -> s.returns() != null && s.returns().share() == 1);
    }

    private static Areas region() {
        List<Area> list = List.of(
                area("land", Area.Level.REGION, null, 0),
                area("west", Area.Level.SUBREGION, "land", 0),
                area("east", Area.Level.SUBREGION, "land", 0),
                area("dorp", Area.Level.MUNICIPALITY, "west", 3000),
                area("stad", Area.Level.MUNICIPALITY, "west", 9000),
                area("polder", Area.Level.MUNICIPALITY, "east", 6000),
                new Area("verre", LocalText.of("verre"), Area.Level.REGION, null, Map.of("youth_0_17", 2000.0), true));
        return new Areas(list, Map.of("joint", List.of("land", "verre")));
    }

    private static Area area(String id, Area.Level level, String parent, double youth) {
        Map<String, Double> population = youth == 0 ? Map.of() : Map.of("youth_0_17", youth);
        return new Area(id, LocalText.of(id), level, parent, population, false);
    }

    private Model model() {
        List<Profile> profiles = List.of(
                new Profile(LIGHT, LocalText.of(LIGHT), 1, chance(0.3) ? "low" : null, SEVERE, pick(List.of(1.0, 2.0))),
                new Profile(SEVERE, LocalText.of(SEVERE), 3, chance(0.6) ? "high" : null, null, 1));
        List<String> classes = chance(0.6) ? CLASSES : List.of("high", "low");
        List<Stream> streams = new ArrayList<>(List.of(stream("first")));
        if (chance(0.6)) {
            streams.add(stream("second"));
        }
        List<CareForm> built = forms.stream().map(this::form).toList();
        if (chance(0.1) && isPlanned(built.get(0)) && !leadsElsewhereAtOnce(built)) {
            streams.add(atTheDoor());
        }
        return new Model(areas, classes, Map.of("court", "high"), profiles, streams, built);
    }

    private static boolean isPlanned(CareForm form) {
        return form.capacity() instanceof Capacity.Planned;
    }

    /** Whether who comes for the first form goes to an unlimited one at once: a child kept at that door is replaced without end. */
    private static boolean leadsElsewhereAtOnce(List<CareForm> forms) {
        return forms.get(0).alternatives().stream()
                .filter(a -> a.afterDays() == 0)
                .anyMatch(a -> forms.stream()
                        .anyMatch(f -> f.id().equals(a.form()) && f.capacity() instanceof Capacity.Unlimited));
    }

    // Streams

    private Stream stream(String id) {
        List<Double> season = new ArrayList<>(Collections.nCopies(12, 1.0));
        if (chance(0.3)) {
            season.set(random.nextInt(12), 0.5);
            season.set(random.nextInt(12), 1.5);
        }
        double growthUntil = chance(0.5) ? Double.POSITIVE_INFINITY : 100;
        Stream.Rate rate = new Stream.Rate(0.1 + random.nextDouble() * 0.4, season, chance(0.3) ? 0.2 : 0, growthUntil);
        Stream.Returns returns = chance(0.3)
                ? new Stream.Returns(pick(List.of(0.3, 1.0)), stay(), List.of(Exit.HOME, Exit.LEAVES))
                : null;
        return new Stream(
                id,
                LocalText.of(id),
                rate,
                spread(homes),
                aged ? List.of(new Share<>(new AgeBand(4, 11), 0.3), new Share<>(new AgeBand(16, 17), 0.7)) : List.of(),
                List.of(new Share<>(LIGHT, 0.7), new Share<>(SEVERE, 0.3)),
                chance(0.4) ? List.of(new Share<>("free", 0.6), new Share<>("court", 0.4)) : List.of(),
                chance(0.4) ? List.of(new Share<>("gp", 0.5), new Share<>("team", 0.5)) : List.of(),
                table(0.1),
                chance(0.2) ? "low" : null,
                0,
                returns);
    }

    private Stream atTheDoor() {
        return stream("door").toBuilder()
                .ages(List.of())
                .frames(List.of())
                .referrers(List.of())
                .entry(RoutingTable.always(Destination.form(forms.get(0))))
                .priorityClass(null)
                .alwaysWaiting(1)
                .returns(null)
                .build();
    }

    private static List<Share<String>> spread(List<String> values) {
        return values.stream().map(v -> new Share<>(v, 1.0 / values.size())).toList();
    }

    private RoutingTable table(double exitShare) {
        List<RoutingTable.Row> rows = new ArrayList<>();
        if (chance(0.4)) {
            rows.add(new RoutingTable.Row(When.profile(SEVERE), chances(exitShare)));
        }
        if (aged && chance(0.3)) {
            rows.add(
                    new RoutingTable.Row(new When(Set.of(), Set.of(), Set.of(), Set.of(), 12, 99), chances(exitShare)));
        }
        if (chance(0.2)) {
            When from = new When(Set.of(), Set.of(), Set.of(), Set.of(pick(forms)), 0, Integer.MAX_VALUE);
            rows.add(new RoutingTable.Row(from, chances(exitShare)));
        }
        if (chance(0.2)) {
            When court = new When(Set.of(), Set.of("court"), Set.of(), Set.of(), 0, Integer.MAX_VALUE);
            rows.add(new RoutingTable.Row(court, chances(exitShare)));
        }
        if (chance(0.2)) {
            When sent = new When(Set.of(), Set.of(), Set.of("gp"), Set.of(), 0, Integer.MAX_VALUE);
            rows.add(new RoutingTable.Row(sent, chances(exitShare)));
        }
        rows.add(new RoutingTable.Row(When.ALWAYS, chances(exitShare)));
        return new RoutingTable(rows);
    }

    private List<Share<Destination>> chances(double exitShare) {
        List<Share<Destination>> to = new ArrayList<>();
        int n = 1 + random.nextInt(2);
        for (int i = 0; i < n; i++) {
            to.add(new Share<>(Destination.form(pick(forms)), (1 - exitShare) / n));
        }
        to.add(new Share<>(Destination.exit(pick(List.of(Exit.values()))), exitShare));
        return to;
    }

    // Forms

    private CareForm form(String id) {
        Scale scale = scales.get(id);
        var builder = CareForm.named(id, capacity(scale), stay())
                .scale(scale)
                .crisis(id.equals("acute"))
                .terms(terms())
                .stay(stays())
                .holdsPlace(chance(0.5))
                .whenFull(id.equals(forms.get(0)) ? WhenFull.WAIT : full())
                .waiting(waiting())
                .ages(ages())
                .routing(table(0.45))
                .afterBreakdown(table(0.2));
        forms.stream().filter(other -> chance(0.4)).forEach(other -> builder.alternative(alternative(other)));
        return builder.build();
    }

    private Alternative alternative(String form) {
        List<String> neighbours = areas.poolAreas(scales.get(form));
        String area = chance(0.4) ? pick(neighbours) : null;
        return new Alternative(form, area, pick(List.of(0.0, 7.0, 20.0)), chance(0.7));
    }

    private Scale scale() {
        if (areas.areas().size() == 1) {
            return Scale.REGIONAL;
        }
        return pick(List.of(
                Scale.REGIONAL,
                Scale.of(Area.Level.SUBREGION),
                Scale.of(Area.Level.MUNICIPALITY),
                Scale.shared("joint")));
    }

    private Capacity capacity(Scale scale) {
        if (chance(0.1)) {
            return new Capacity.Unlimited();
        }
        if (chance(0.1)) {
            Map<String, List<Capacity.Slot>> byArea = new HashMap<>();
            areas.poolAreas(scale)
                    .forEach(a -> byArea.put(
                            a,
                            List.of(
                                    new Capacity.Slot(DayOfWeek.MONDAY, 6, 1 + random.nextInt(5)),
                                    new Capacity.Slot(DayOfWeek.FRIDAY, 18, random.nextInt(3)))));
            return new Capacity.Weekly(byArea);
        }
        return new Capacity.Planned(capacityOf(scale), chance(0.15) ? 2 : 1);
    }

    private Map<String, Double> capacityOf(Scale scale) {
        Map<String, Double> byArea = new LinkedHashMap<>();
        areas.poolAreas(scale).forEach(a -> byArea.put(a, random.nextInt(16) / 2.0));
        byArea.merge(areas.poolAreas(scale).get(0), 1.0, Double::sum);
        return byArea;
    }

    private AdmissionTerms terms() {
        return new AdmissionTerms(
                chance(0.25) ? pick(List.of(new FixedLaw(7), new UniformLaw(1, 20))) : null,
                chance(0.25) ? 0.4 : 1,
                pick(List.of(7.0, 28.0)),
                chance(0.25) ? pick(List.of(new FixedLaw(7), new ExponentialLaw(5))) : null,
                false,
                exempt());
    }

    private Set<String> exempt() {
        return pick(List.of(Set.of(), Set.of(Model.BLOCKED), Set.of("high"), Set.of("displaced", "low")));
    }

    private Law stay() {
        return pick(List.of(
                new FixedLaw(7),
                new FixedLaw(14),
                new FixedLaw(28),
                new ExponentialLaw(20),
                LogNormalLaw.ofMeanSd(25, 20),
                GammaLaw.ofMeanSd(30, 15),
                new TriangularLaw(5, 10, 40)));
    }

    private Stay stays() {
        return new Stay(
                stay(),
                chance(0.3) ? Map.of(SEVERE, stay()) : Map.of(),
                chance(0.2) ? 35 : Double.POSITIVE_INFINITY,
                chance(0.2) ? 0.1 : 0,
                chance(0.5) ? 150 : Double.POSITIVE_INFINITY,
                chance(0.3) ? 0.3 : 0,
                chance(0.5) ? stay() : null,
                chance(0.3) ? 0.5 : 1);
    }

    private WhenFull full() {
        Integer room = chance(0.15) ? random.nextInt(4) : null;
        WhenFull.OverCapacity over = chance(0.2)
                ? new WhenFull.OverCapacity(1 + random.nextInt(2), pick(List.of(Set.of(), Set.of("high"))))
                : null;
        WhenFull.Outside outside = chance(0.2)
                ? new WhenFull.Outside(pick(List.of(0.0, 14.0, 30.0)), pick(List.of(0.5, 1.0)), chance(0.5))
                : null;
        return new WhenFull(room, over, outside);
    }

    private Waiting waiting() {
        if (calm) {
            return Waiting.FOREVER;
        }
        Law patience = chance(0.2)
                ? pick(List.of(
                        new FixedLaw(21),
                        new FixedLaw(35),
                        new ExponentialLaw(40),
                        new ExponentialLaw(2),
                        LogNormalLaw.ofMeanSd(30, 20)))
                : null;
        double leaves = patience == null && chance(0.5) ? 0.01 : 0;
        Waiting.Factors factors = chance(0.5) ? Waiting.Factors.NONE : new Waiting.Factors(1, 0.5, 0.25, 0.25);
        return new Waiting(chance(0.5) ? 0.01 : 0, leaves, patience, factors);
    }

    private AgeLimit ages() {
        if (!aged) {
            return AgeLimit.DEFAULT;
        }
        double extension = chance(0.3) ? pick(List.of(0.5, 1.0)) : 0;
        AgeLimit.AdultPlace adult = chance(0.3)
                ? new AgeLimit.AdultPlace(0.7, pick(List.of(new FixedLaw(14), new ExponentialLaw(30))), 28)
                : null;
        return new AgeLimit(chance(0.2) ? 6 : 0, chance(0.8) ? 18 : 17, extension, extension > 0 ? 21 : 18, adult);
    }

    // Dated edits and known starts

    private List<Dated<Model>> dated(Model base, double length) {
        List<Dated<Model>> models = new ArrayList<>(List.of(new Dated<>(0, base)));
        if (chance(0.4)) {
            Model last = base;
            for (double day = 7 * (2 + random.nextInt(15)); day < length; day += 7 * (5 + random.nextInt(30))) {
                last = changed(last);
                models.add(new Dated<>(day, last));
            }
        }
        return models;
    }

    private Model changed(Model model) {
        List<String> classes = new ArrayList<>(model.classes());
        if (chance(0.3)) {
            Collections.reverse(classes);
        }
        List<Stream> streams = model.streams().stream().map(this::changed).toList();
        List<CareForm> built = model.forms().stream().map(this::changed).toList();
        return new Model(model.areas(), classes, model.frameClasses(), model.profiles(), streams, built);
    }

    private Stream changed(Stream s) {
        Stream.Rate rate = s.rate();
        double factor = pick(List.of(0.5, 1.0, 1.5));
        return s.toBuilder()
                .rate(new Stream.Rate(
                        rate.perDay() * factor, rate.season(), rate.growthPerYear(), rate.growthUntilDay()))
                .entry(s.alwaysWaiting() == 0 && chance(0.2) ? table(0.1) : s.entry())
                .build();
    }

    private CareForm changed(CareForm f) {
        AdmissionTerms terms = f.terms();
        double accepts = terms.acceptShare() < 1 || chance(0.1) ? pick(List.of(0.2, 0.6, 1.0)) : 1;
        AdmissionTerms other = chance(0.1) ? terms() : terms;
        AdmissionTerms changed = new AdmissionTerms(
                other.intake(), accepts, other.rematchDays(), other.turnover(), chance(0.2), other.exempt());
        Capacity capacity = f.capacity() instanceof Capacity.Planned planned && chance(0.2)
                ? new Capacity.Planned(capacityOf(f.scale()), planned.groupOf())
                : f.capacity();
        return f.toBuilder()
                .capacity(capacity)
                .terms(changed)
                .stay(chance(0.3) ? stays() : f.stay())
                .waiting(chance(0.3) ? waiting() : f.waiting())
                .routing(chance(0.2) ? table(0.45) : f.routing())
                .build();
    }

    private List<CapacityEdit> capacityEdits(Model base, double length) {
        List<CapacityEdit> edits = new ArrayList<>();
        for (CareForm form : base.forms()) {
            if (form.capacity() instanceof Capacity.Planned) {
                int n = random.nextInt(3);
                for (int i = 0; i < n; i++) {
                    edits.add(capacityEdit(form));
                }
            }
        }
        return edits;
    }

    private CapacityEdit capacityEdit(CareForm form) {
        double from = 7 * random.nextInt(30);
        double until = from + pick(List.of(0, 64, 100));
        double places = pick(List.of(-6, -3, -2, 2, 4));
        String area = chance(0.4) ? pick(areas.poolAreas(form.scale())) : null;
        CapacityEdit.Moving moving = null;
        if (places < 0 && chance(0.6)) {
            List<String> to = new ArrayList<>(forms);
            Collections.shuffle(to, random);
            to.remove(form.id());
            moving = new CapacityEdit.Moving(
                    to.subList(0, 1 + random.nextInt(to.size())), pick(List.of(14.0, 90.0)), chance(0.3));
        }
        return new CapacityEdit(form.id(), from, until, places, area, moving);
    }

    private List<KnownPool> knownStart(Model base) {
        List<KnownPool> start = new ArrayList<>();
        for (CareForm form : base.forms()) {
            for (String area : areas.poolAreas(form.scale())) {
                if (chance(0.7)) {
                    Law waited = chance(0.5) ? pick(List.of(new FixedLaw(14), new ExponentialLaw(20))) : null;
                    start.add(new KnownPool(form.id(), area, random.nextInt(8), random.nextInt(4), waited));
                }
            }
        }
        return start;
    }

    private List<KnownChild> knownChildren(Model base) {
        List<KnownChild> children = new ArrayList<>();
        int n = 1 + random.nextInt(30);
        for (int i = 0; i < n; i++) {
            children.add(knownChild("k" + random.nextInt(1000) + "/" + i, base));
        }
        return children;
    }

    private KnownChild knownChild(String id, Model base) {
        String home = pick(homes);
        CareForm at = pick(base.forms());
        CareForm sought = pick(base.forms());
        String own = areas.poolAreaOf(home, at.scale());
        String area = own != null && chance(0.8) ? own : pick(areas.poolAreas(at.scale()));
        double elapsed = chance(0.5) ? 7 * random.nextInt(6) : random.nextInt(120);
        double waited = chance(0.5) ? 7 * random.nextInt(4) : random.nextInt(chance(0.1) ? 2000 : 60);
        KnownChild.Stayed place = new KnownChild.Stayed(at.id(), area, elapsed);
        KnownChild.Waited need = new KnownChild.Waited(sought.id(), waited);
        boolean there = sought == at && Objects.equals(area, own);
        boolean served = areas.poolAreaOf(home, sought.scale()) != null;
        boolean blocked = at.holdsPlace() && waited <= elapsed && !there && served;
        boolean inPlace = chance(0.6) || !served;
        return new KnownChild(
                id,
                home,
                chance(aged ? 0.7 : 0.1) ? Long.valueOf(-random.nextInt(19 * 365)) : null,
                pick(List.of(LIGHT, SEVERE)),
                knownFrame(base),
                inPlace ? place : null,
                !inPlace || blocked && chance(0.5) ? need : null);
    }

    private @Nullable String knownFrame(Model base) {
        List<String> frames = base.streams().stream()
                .flatMap(s -> s.frames().stream())
                .map(Share::value)
                .distinct()
                .toList();
        return frames.isEmpty() || chance(0.5) ? null : pick(frames);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
