package nl.doorstroom.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tree of areas and the named groups of regions that share places. A demand-only region is its own municipality. */
public final class Areas {
    /** The single area of a scenario that names none. */
    public static final String WHOLE = "region";

    private final List<Area> areas;
    private final Map<String, List<String>> groups;
    private final Map<String, Area> byId = new HashMap<>();

    /**
     * A tree.
     *
     * @param areas in file order, parents before children
     * @param groups region ids by group id
     */
    public Areas(List<Area> areas, Map<String, List<String>> groups) {
        this.areas = List.copyOf(areas);
        this.groups = groups;
        areas.forEach(area -> byId.putIfAbsent(area.id(), area));
    }

    /** One region with one municipality. */
    public static Areas single() {
        return new Areas(
                List.of(new Area(WHOLE, new LocalText("regio", "region"), Area.Level.REGION, null, Map.of(), true)),
                Map.of());
    }

    /** The homes of children: municipalities, and the demand-only regions themselves, in file order. */
    public List<Area> homes() {
        return areas.stream()
                .filter(a -> a.level() == Area.Level.MUNICIPALITY || a.demandOnly())
                .toList();
    }

    /** The area with an id, or null. */
    public @Nullable Area find(String id) {
        return byId.get(id);
    }

    /** In file order, parents before children. */
    public List<Area> areas() {
        return areas;
    }

    /** Region ids by group id. */
    public Map<String, List<String>> groups() {
        return groups;
    }

    /** The ids of the areas, or groups, that hold a pool of a form at a scale, in file order. */
    public List<String> poolAreas(Scale scale) {
        if (scale.group() != null) {
            return List.of(scale.group());
        }
        return areas.stream().filter(a -> holdsPools(a, scale)).map(Area::id).toList();
    }

    /** The id of the pool area that serves a home at a scale, or null when the home has none. */
    public @Nullable String poolAreaOf(String home, Scale scale) {
        if (scale.group() != null) {
            String region = regionOf(home);
            return groups.getOrDefault(scale.group(), List.of()).contains(region) ? scale.group() : null;
        }
        Area area = find(home);
        while (area != null && !holdsPools(area, scale)) {
            String parent = area.parent();
            area = parent == null ? null : find(parent);
        }
        return area == null ? null : area.id();
    }

    /** The region that contains a home. */
    public String regionOf(String home) {
        String id = home;
        for (Area area = find(home); area != null; ) {
            id = area.id();
            String parent = area.parent();
            area = parent == null ? null : find(parent);
        }
        return id;
    }

    /** Youths of a denominator in an area or group: of itself when stated, else the sum over what it contains. */
    public double population(String id, String denominator) {
        if (groups.containsKey(id)) {
            return groups.get(id).stream()
                    .mapToDouble(r -> population(r, denominator))
                    .sum();
        }
        Area area = find(id);
        Double own = area == null ? null : area.population().get(denominator);
        return own != null
                ? own
                : areas.stream()
                        .filter(a -> id.equals(a.parent()))
                        .mapToDouble(a -> population(a.id(), denominator))
                        .sum();
    }

    private boolean holdsPools(Area area, Scale scale) {
        return area.demandOnly() ? areas.size() == 1 : area.level() == scale.level();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Areas that && areas.equals(that.areas) && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(areas, groups);
    }
}
