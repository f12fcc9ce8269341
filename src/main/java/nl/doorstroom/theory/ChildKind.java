package nl.doorstroom.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import org.jspecify.annotations.Nullable;

/**
 * Children of a stream who are alike in everything a routing row asks for, but for their age.
 *
 * @param frame null when no row asks for it
 * @param referrer null when no row asks for it
 * @param share of the children of the stream
 */
record ChildKind(
        String profile, @Nullable String frame, @Nullable String referrer, double share) {
    /** One of several values, or the absence of any. */
    private record Option(@Nullable String value, double share) {}

    static List<ChildKind> of(Model model, Stream stream) {
        List<Option> frames =
                options(stream.frames(), asks(model, stream, w -> !w.frames().isEmpty()));
        List<Option> referrers = options(
                stream.referrers(), asks(model, stream, w -> !w.referrers().isEmpty()));
        List<ChildKind> kinds = new ArrayList<>();
        for (Share<String> profile : stream.profiles()) {
            for (Option frame : frames) {
                for (Option referrer : referrers) {
                    double share = profile.share() * frame.share() * referrer.share();
                    kinds.add(new ChildKind(profile.value(), frame.value(), referrer.value(), share));
                }
            }
        }
        return kinds;
    }

    /** Whether some row that its children may meet asks for something. */
    static boolean asks(Model model, Stream stream, Predicate<When> something) {
        List<RoutingTable> tables = new ArrayList<>(List.of(stream.entry()));
        for (CareForm form : model.forms()) {
            tables.add(form.routing());
            tables.add(form.afterBreakdown());
        }
        return tables.stream().flatMap(table -> table.rows().stream()).anyMatch(row -> something.test(row.when()));
    }

    private static List<Option> options(List<Share<String>> shares, boolean areAsked) {
        return shares.isEmpty() || !areAsked
                ? List.of(new Option(null, 1))
                : shares.stream().map(s -> new Option(s.value(), s.share())).toList();
    }

    /** The chances of the first row that fits, or none. */
    List<Share<Destination>> row(RoutingTable table, int age, String comingFrom) {
        return table.rows().stream()
                .filter(row -> fits(row.when(), age, comingFrom))
                .findFirst()
                .map(RoutingTable.Row::to)
                .orElse(List.of());
    }

    private boolean fits(When when, int age, String comingFrom) {
        return allows(when.profiles(), profile)
                && allows(when.frames(), frame)
                && allows(when.referrers(), referrer)
                && allows(when.comingFrom(), comingFrom)
                && age >= when.fromYears()
                && age <= when.toYears();
    }

    private static boolean allows(Set<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
