package nl.doorstroom.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tables can be told apart by, besides the form, the pool and the year: each can make a country's tables too large. */
public enum ReportGroup {
    /** By the municipality a child comes from. */
    MUNICIPALITY,
    PROFILE,
    AGE,
    REFERRER,
    /** The months of each pool, besides those of each form. */
    POOL_MONTHS;

    /** What can be written for some of them: an id, or all or none. */
    public static List<String> words() {
        return Stream.concat(Stream.of("all", "none"), Arrays.stream(values()).map(ReportGroup::id))
                .toList();
    }

    /** The groups that one of {@link #words()} stands for. */
    public static Set<ReportGroup> of(String word) {
        return Arrays.stream(values())
                .filter(group -> word.equals("all") || word.equals(group.id()))
                .collect(Collectors.toSet());
    }

    /** As it is written in a scenario and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
