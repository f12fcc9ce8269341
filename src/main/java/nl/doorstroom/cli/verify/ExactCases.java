package nl.doorstroom.cli.verify;

import java.util.List;
import java.util.stream.Stream;

/** All cases, in the order of the table. */
public final class ExactCases {
    private static final List<ExactCase> ALL = Stream.of(QueueCases.all(), NetworkCases.all(), TimeCases.all())
            .flatMap(List::stream)
            .toList();

    private ExactCases() {}

    public static List<ExactCase> all() {
        return ALL;
    }

    /** The number of checks of all cases together. */
    static int checks() {
        return ALL.stream().mapToInt(each -> each.checks().size()).sum();
    }
}
