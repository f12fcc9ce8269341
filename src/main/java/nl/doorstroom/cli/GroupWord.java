package nl.doorstroom.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doorstroom.domain.ReportGroup;

/** What may be written behind {@code --groups}. */
enum GroupWord {
    ALL,
    NONE,
    MUNICIPALITY,
    PROFILE,
    AGE,
    REFERRER,
    POOL_MONTHS;

    /** The groups that some words stand for together. */
    static Set<ReportGroup> groups(Collection<GroupWord> words) {
        return words.stream()
                .flatMap(word -> ReportGroup.of(word.toString()).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
