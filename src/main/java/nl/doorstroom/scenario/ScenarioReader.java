package nl.doorstroom.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.ReportGroup;
import nl.doorstroom.domain.ResidentsEdit;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Origin;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads the tree of a whole scenario: the model at the start, the model after each dated change, and the rest. */
final class ScenarioReader {
    static final List<String> KEYS = List.of(
            "doorstroom",
            "title",
            "note",
            "source",
            "start",
            "run",
            "areas",
            "groups",
            "classes",
            "frames",
            "profiles",
            "arrivals",
            "forms",
            "routing",
            "waiting",
            "known_numbers",
            "known_children",
            "targets",
            "report_ages",
            "report_groups",
            "price_year",
            "changes");

    /** Where a scenario without a readable start date is taken to start, so that reading can go on. */
    private static final LocalDate SOME_DAY = LocalDate.of(2025, 1, 1);

    private static final List<AgeBand> REPORT_AGES =
            List.of(new AgeBand(0, 11), new AgeBand(12, 17), new AgeBand(18, 22));

    private static final int MOST_MEMBERS = 2000;

    private final Node.Fields top;
    private final String id;
    private final Problems problems;
    private final Problems warnings = new Problems();
    private final Values values;
    private final Set<Origin> origins = new LinkedHashSet<>();

    ScenarioReader(Node.Fields top, String id, Problems problems) {
        this.top = top;
        this.id = id;
        this.problems = problems;
        this.values = new Values(problems);
    }

    /** A scenario with its origins and warnings. */
    record Read(Scenario scenario, @Nullable ChildList children, List<Origin> origins, List<Problem> warnings) {}

    @Nullable Read read() {
        Keys keys = new Keys(top, values, KEYS).refuseUnknown();
        if (isTooLarge()) {
            return null;
        }
        values.remarks(top);
        values.quantity(keys.get("price_year"), Notation.whole(1950, 2199));
        LocalDate start = values.date(keys.required("start", Rule.START.with()));
        Calendar calendar = new Calendar(start == null ? SOME_DAY : start);
        keys.required("run", Rule.RUN.with());
        keys.required("forms", Rule.FORMS.with());
        keys.required("arrivals", Rule.STREAMS.with());
        RunReader.Read run = new RunReader(values, calendar).read(top);
        List<String> classes = Classes.all(top, values);
        ChangesReader.Read changes = new ChangesReader(top, calendar, run.plan().lengthDays(), values, warnings).read();
        TreeEdits edits = new TreeEdits(changes.edits(), problems);
        edits.refuseConflicts();
        ModelReader.Read base = model(edits.at(0, top), classes, calendar);
        List<Dated<Model>> models = new ArrayList<>();
        models.add(new Dated<>(0, base.model()));
        ModelReader.Read last = base;
        for (double day : edits.days()) {
            last = model(edits.at(day, top), classes, calendar);
            models.add(new Dated<>(day, last.model()));
        }
        List<PlacesChanges.Placed> placed = new PlacesChanges(values, calendar, base.model()).read(changes.places());
        new PlacesChecks(problems, base.model(), last, changes.edits()).check(placed);
        List<KnownPool> known = new KnownNumbersReader(values, base).read(keys.get("known_numbers"), warnings);
        Node list = keys.get("known_children");
        if (list != null && keys.has("known_numbers")) {
            problems.add(list, Rule.KNOWN_TWICE.with());
        }
        KnownChildrenReader.Read children =
                new KnownChildrenReader(values, base.model(), calendar).read(list, warnings);
        Scenario scenario = new Scenario(
                id,
                LabelReader.read(keys.get("title"), id, values),
                calendar,
                run.plan(),
                models,
                placed.stream().map(PlacesChanges.Placed::edit).toList(),
                residents(changes.edits()),
                run.fromKnown() ? known : List.of(),
                run.fromKnown() ? children.children() : List.of(),
                reportAges(keys.get("report_ages"), base.model()),
                reportGroups(keys.get("report_groups")),
                new TargetsReader(values, base.model()).read(keys.get("targets")));
        origins.addAll(values.origins());
        if (problems.isEmpty()) {
            new Doubts(top, scenario, warnings).tell();
        }
        return problems.isEmpty() ? new Read(scenario, children.list(), List.copyOf(origins), warnings.sorted()) : null;
    }

    /** Two thousand of anything is more than a region has, and enough to keep a checker busy for minutes. */
    private boolean isTooLarge() {
        int before = problems.size();
        for (Node.Field section : top.byKey().values()) {
            int size = members(section.value());
            if (size > MOST_MEMBERS) {
                problems.add(section.value(), Rule.TOO_MANY.with(size, MOST_MEMBERS));
            }
        }
        return problems.size() > before;
    }

    /** How many names a section holds; areas are counted at every level. */
    private static int members(Node node) {
        if (node instanceof Node.Items items) {
            return items.nodes().size();
        }
        if (!(node instanceof Node.Fields fields)) {
            return 0;
        }
        boolean nested = node.path().equals("areas") || node.path().startsWith("areas.");
        return nested
                ? fields.byKey().values().stream()
                        .filter(field -> field.value() instanceof Node.Fields)
                        .mapToInt(field -> 1 + members(field.value()))
                        .sum()
                : fields.byKey().size();
    }

    /** Each model has problems of its own while it is read; what it shares with another is then reported once. */
    private ModelReader.Read model(Node.Fields tree, List<String> classes, Calendar calendar) {
        Problems own = new Problems();
        Values reading = new Values(own);
        ModelReader.Read read;
        try {
            read = new ModelReader(tree, classes, calendar, reading).read();
            new ModelChecks(own, tree, read).check();
        } finally {
            problems.addAll(own);
        }
        origins.addAll(reading.origins());
        return read;
    }

    private List<ResidentsEdit> residents(List<TreeEdit> edits) {
        return edits.stream()
                .filter(TreeEdit::residents)
                .map(edit -> {
                    Quantity factor = new Values(new Problems()).quantity(edit.value(), Notation.FACTOR);
                    return new ResidentsEdit(edit.path().get(1), edit.day(), factor == null ? 1 : factor.value());
                })
                .sorted(Comparator.comparing(ResidentsEdit::form)
                        .thenComparingDouble(ResidentsEdit::day)
                        .thenComparingDouble(ResidentsEdit::factor))
                .toList();
    }

    /** All, none, or some; null when the program may choose. */
    private @Nullable Set<ReportGroup> reportGroups(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Set<ReportGroup> groups = EnumSet.noneOf(ReportGroup.class);
        for (String word : WordListReader.read(node, ReportGroup.words(), Rule.REPORT_GROUPS.with(), values)) {
            groups.addAll(ReportGroup.of(word));
        }
        return groups;
    }

    private List<AgeBand> reportAges(@Nullable Node node, Model model) {
        boolean hasAges =
                model.streams().stream().anyMatch(stream -> !stream.ages().isEmpty());
        if (node == null) {
            return hasAges ? REPORT_AGES : List.of();
        }
        return Ages.bands(node, values);
    }
}
