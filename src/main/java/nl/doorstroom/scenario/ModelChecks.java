package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Problems;
import org.jspecify.annotations.Nullable;

/** Rules that tie the parts of a model together. */
final class ModelChecks {
    private static final int OLDEST = 99;

    private final Problems problems;
    private final Node.Fields top;
    private final ModelReader.Read read;
    private final Model model;
    private final Map<String, CareForm> forms = new LinkedHashMap<>();

    ModelChecks(Problems problems, Node.Fields top, ModelReader.Read read) {
        this.problems = problems;
        this.top = top;
        this.read = read;
        this.model = read.model();
        model.forms().forEach(form -> forms.put(form.id(), form));
    }

    void check() {
        Arrivals arrivals = new Arrivals(read, refuseRings());
        refuseAlternativesWithoutPool();
        DoorChecks door = new DoorChecks(problems, top, model);
        for (Stream stream : model.streams()) {
            Table entry = read.entries().get(stream.id());
            if (entry != null) {
                door.check(stream, entry);
                check(entry, arrivals.of(stream), agesOf(stream), true);
                refuseMissingPools(entry, homesOf(stream));
            }
        }
        Map<String, Set<String>> profiles = arrivals.profilesByForm();
        for (CareForm form : model.forms()) {
            Set<String> here = profiles.getOrDefault(form.id(), Set.of());
            checkTable(form, read.tables().get(form.id()), here);
            checkTable(form, read.broken().get(form.id()), here);
        }
    }

    private void checkTable(CareForm form, @Nullable Table table, Set<String> profiles) {
        if (table != null) {
            check(table, profiles, agesIn(form), false);
            refuseMissingPools(table, homesIn(form));
        }
    }

    /** Profiles that worsen into one another without end would never stop worsening. */
    private boolean refuseRings() {
        for (Profile profile : model.profiles()) {
            Set<String> seen = new LinkedHashSet<>();
            Profile next = profile;
            while (next != null && seen.add(next.id())) {
                next = model.findProfile(next.worsensTo());
            }
            if (next != null) {
                Node node = Paths.find(top, List.of("profiles", next.id(), "worsens_to"));
                problems.add(node == null ? top : node, Rule.WORSENS_IN_A_RING.with(String.join(", ", seen)));
                return true;
            }
        }
        return false;
    }

    private void refuseAlternativesWithoutPool() {
        for (CareForm form : model.forms()) {
            for (Alternative alternative : form.alternatives()) {
                CareForm other = forms.get(alternative.form());
                String area = alternative.area();
                if (other != null && area != null && !pools(other).contains(area)) {
                    String key = alternative.form() + "@" + area;
                    Node node = Paths.find(top, List.of("forms", form.id(), "alternative"));
                    Node.Field field =
                            node instanceof Node.Fields fields ? fields.byKey().get(key) : null;
                    if (field != null) {
                        problems.add(new Problem(
                                field.place(),
                                field.value().path(),
                                Rule.NO_SUCH_POOL.with(other.id(), area, String.join(", ", pools(other)))));
                    }
                }
            }
        }
    }

    private List<String> pools(CareForm form) {
        return model.areas().poolAreas(form.scale());
    }

    private @Nullable CareForm formOf(Share<Destination> share) {
        return share.share() > 0 && share.value() instanceof Destination.ToForm to ? forms.get(to.form()) : null;
    }

    private boolean[] agesOf(Stream stream) {
        boolean[] ages = new boolean[OLDEST + 1];
        stream.ages().stream()
                .filter(share -> share.share() > 0)
                .forEach(share ->
                        fill(ages, share.value().fromYears(), share.value().toYears()));
        return ages;
    }

    /** The ages a child may have when it leaves a form: from the youngest that comes to its limit. */
    private boolean[] agesIn(CareForm form) {
        boolean[] ages = new boolean[OLDEST + 1];
        int youngest = model.streams().stream()
                .flatMap(stream -> stream.ages().stream())
                .mapToInt(share -> share.value().fromYears())
                .min()
                .orElse(OLDEST + 1);
        int last = Math.max(form.ages().untilYears(), form.ages().extendedUntilYears()) - 1;
        fill(ages, Math.max(youngest, form.ages().fromYears()), last);
        return ages;
    }

    private static void fill(boolean[] ages, int from, int to) {
        for (int age = from; age <= Math.min(to, OLDEST); age++) {
            ages[age] = true;
        }
    }

    /** Every profile must be caught, at every age, and no row may send a child to a form that its age closes. */
    private void check(Table table, Set<String> profiles, boolean[] ages, boolean isEntry) {
        boolean hasAges =
                model.streams().stream().anyMatch(stream -> !stream.ages().isEmpty());
        for (String profile : profiles) {
            boolean[] open = ages.clone();
            boolean caught = false;
            for (Table.Row row : table.rows()) {
                if (row.when().asksAge() && !hasAges) {
                    problems.add(row.node(), Rule.NO_AGES.with());
                }
                if (!row.when().profiles().isEmpty() && !row.when().profiles().contains(profile)) {
                    continue;
                }
                refuseClosedAges(row, open, isEntry);
                boolean asksMore = !row.when().frames().isEmpty()
                        || !row.when().referrers().isEmpty()
                        || !row.when().comingFrom().isEmpty();
                if (!asksMore) {
                    close(open, row);
                    caught |= !row.when().asksAge();
                }
            }
            refuseUncaught(table, profile, open, caught || (hasAges && none(open) && !none(ages)));
        }
    }

    private static void close(boolean[] open, Table.Row row) {
        for (int age = row.when().fromYears();
                age <= Math.min(OLDEST, row.when().toYears());
                age++) {
            open[age] = false;
        }
    }

    private static boolean none(boolean[] ages) {
        for (boolean age : ages) {
            if (age) {
                return false;
            }
        }
        return true;
    }

    private void refuseUncaught(Table table, String profile, boolean[] open, boolean caught) {
        if (caught || table.node() == null) {
            return;
        }
        Object at = "";
        for (int age = 0; age <= OLDEST && at.equals(""); age++) {
            at = open[age] ? Rule.AT_AGE.with(age) : "";
        }
        problems.add(table.node(), Rule.UNCAUGHT.with(profile, at));
    }

    private void refuseClosedAges(Table.Row row, boolean[] open, boolean isEntry) {
        for (int age = row.when().fromYears();
                age <= Math.min(OLDEST, row.when().toYears());
                age++) {
            if (!open[age]) {
                continue;
            }
            for (Share<Destination> share : row.to()) {
                CareForm form = formOf(share);
                if (form != null && age < form.ages().fromYears()) {
                    problems.add(
                            row.node(),
                            Rule.TOO_YOUNG.with(form.id(), form.ages().fromYears(), age));
                    return;
                }
                int limit = form == null
                        ? OLDEST + 1
                        : Math.max(form.ages().untilYears(), form.ages().extendedUntilYears());
                if (form != null && isEntry && age >= limit) {
                    problems.add(row.node(), Rule.TOO_OLD.with(form.id(), limit, age));
                    return;
                }
            }
        }
    }

    private List<String> homesOf(Stream stream) {
        return stream.homes().stream()
                .filter(share -> share.share() > 0)
                .map(Share::value)
                .toList();
    }

    /** Homes whose children can be in a form; a demand-only region sends children into named forms and no further. */
    private List<String> homesIn(CareForm form) {
        Areas areas = model.areas();
        List<String> homes = new ArrayList<>();
        for (Area home : areas.homes()) {
            if (!home.demandOnly() && areas.poolAreaOf(home.id(), form.scale()) != null) {
                homes.add(home.id());
            }
        }
        return homes;
    }

    private void refuseMissingPools(Table table, List<String> homes) {
        for (Table.Row row : table.rows()) {
            for (Share<Destination> share : row.to()) {
                CareForm form = formOf(share);
                String without = form == null
                        ? null
                        : homes.stream()
                                .filter(home -> model.areas().poolAreaOf(home, form.scale()) == null)
                                .findFirst()
                                .orElse(null);
                if (form != null && without != null) {
                    problems.add(row.node(), Rule.NO_POOL.with(form.id(), without));
                }
            }
        }
    }
}
