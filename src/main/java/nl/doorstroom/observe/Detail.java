package nl.doorstroom.observe;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.ReportGroup;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Target;

/**
 * How finely a run is counted and written.
 *
 * @param groups what rows are told apart by
 * @param byMonth whether pools are counted by month; else by year, and a price that changes in a year counts with its mean over it
 * @param measures those that can be asked for
 */
public record Detail(Set<ReportGroup> groups, boolean byMonth, Set<Measure> measures) {
    /** About the measures that a row of a form has values of. */
    private static final long MEASURES_PER_ROW = 30;
    /** More rows than this by default would fill the disk, and no spreadsheet opens them. */
    private static final long MOST_ROWS = 1_000_000;

    public Detail {
        groups = Set.copyOf(groups);
        measures = Set.copyOf(measures);
    }

    /** What a scenario asks for, or what suits its size: without the largest groups, until the tables are of a size to work with. */
    public static Detail of(Scenario scenario) {
        Set<ReportGroup> groups = scenario.reportGroups();
        return new Detail(groups == null ? suited(scenario) : groups, true, EnumSet.allOf(Measure.class));
    }

    /** Some measures only, by pool and year: what costs least. */
    public static Detail only(Set<Measure> measures) {
        return new Detail(Set.of(), false, measures);
    }

    private static Set<ReportGroup> suited(Scenario scenario) {
        Map<ReportGroup, Long> rows = rows(scenario);
        Set<ReportGroup> groups = EnumSet.allOf(ReportGroup.class);
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        List<ReportGroup> largestFirst = rows.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        for (ReportGroup group : largestFirst) {
            if (all > MOST_ROWS && !isInTarget(scenario, group)) {
                groups.remove(group);
                all -= rows.getOrDefault(group, 0L);
            }
        }
        return groups;
    }

    private static boolean isInTarget(Scenario scenario, ReportGroup group) {
        return scenario.targets().stream().map(Target::group).anyMatch(g -> g.startsWith(group.id() + ":"));
    }

    /** Rows that each adds to the tables of years and months, about. */
    private static Map<ReportGroup, Long> rows(Scenario scenario) {
        Network network = new Network(scenario.base());
        Periods periods = new Periods(scenario.calendar(), scenario.run().lengthDays());
        long byYear = MEASURES_PER_ROW * (network.model().forms().size() + 1) * (periods.years() + 1);
        long referrers = network.model().streams().stream()
                .flatMap(stream -> stream.referrers().stream())
                .map(Share::value)
                .distinct()
                .count();
        Map<ReportGroup, Long> rows = new EnumMap<>(ReportGroup.class);
        rows.put(ReportGroup.MUNICIPALITY, network.homes().size() * byYear);
        rows.put(ReportGroup.PROFILE, network.model().profiles().size() * byYear);
        rows.put(ReportGroup.AGE, scenario.reportAges().size() * byYear);
        rows.put(ReportGroup.REFERRER, referrers * byYear);
        rows.put(ReportGroup.POOL_MONTHS, MEASURES_PER_ROW * network.pools().size() * periods.months());
        return rows;
    }

    boolean has(ReportGroup group) {
        return groups.contains(group);
    }
}
