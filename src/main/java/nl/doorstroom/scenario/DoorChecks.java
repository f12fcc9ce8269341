package nl.doorstroom.scenario;

import java.util.List;
import java.util.Objects;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problems;
import org.jspecify.annotations.Nullable;

/** A door at which children always wait must not let them go at once: it would be filled again at that instant, without end (R23). */
final class DoorChecks {
    private final Problems problems;
    private final Node.Fields top;
    private final Model model;

    DoorChecks(Problems problems, Node.Fields top, Model model) {
        this.problems = problems;
        this.top = top;
        this.model = model;
    }

    void check(Stream stream, Table entry) {
        if (stream.alwaysWaiting() == 0) {
            return;
        }
        List<CareForm> forms = entry.rows().stream()
                .flatMap(row -> row.to().stream())
                .map(this::formOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        refuseUnlimited(entry);
        if (forms.isEmpty() && entry.node() != null && !entry.rows().isEmpty()) {
            problems.add(entry.node(), Rule.ALWAYS_INTO_NOTHING.with());
        }
        for (CareForm form : forms) {
            refuseLeavingAtOnce(form);
            form.alternatives().forEach(alternative -> refuseUnlimited(stream, form, alternative));
        }
    }

    private void refuseUnlimited(Table entry) {
        for (Table.Row row : entry.rows()) {
            for (Share<Destination> share : row.to()) {
                CareForm form = formOf(share);
                if (form != null && form.capacity() instanceof Capacity.Unlimited) {
                    problems.add(row.node(), Rule.ALWAYS_INTO_UNLIMITED.with(form.id()));
                }
            }
        }
    }

    /** The alternative to a form is acceptable from the instant at which a child comes, and has no limit. */
    private void refuseUnlimited(Stream stream, CareForm form, Alternative alternative) {
        CareForm other = model.findForm(alternative.form());
        if (other != null
                && other.capacity() instanceof Capacity.Unlimited
                && alternative.afterDays() <= 0
                && !takesTime(other.terms().intake())
                && isOpenTo(stream, other)) {
            problems.add(node(form, "alternative"), Rule.ALWAYS_INTO_UNLIMITED.with(other.id()));
        }
    }

    private void refuseLeavingAtOnce(CareForm form) {
        WhenFull full = form.whenFull();
        boolean outside = full.outside() != null && full.outside().afterDays() <= 0;
        if (full.room() != null || outside) {
            problems.add(node(form, "when_full", "room"), Rule.ALWAYS_TURNED_AWAY.with(form.id()));
        }
        Law patience = form.waiting().patience();
        if (patience != null && !takesTime(patience)) {
            problems.add(node(form, "leaves_list"), Rule.ALWAYS_GONE.with(form.id()));
        }
    }

    private static boolean takesTime(@Nullable Law law) {
        return law != null && law.mean() > 0;
    }

    private static boolean isOpenTo(Stream stream, CareForm form) {
        int until = Math.max(form.ages().untilYears(), form.ages().extendedUntilYears());
        return stream.ages().isEmpty()
                || stream.ages().stream()
                        .anyMatch(share -> share.share() > 0
                                && share.value().fromYears() < until
                                && share.value().toYears() >= form.ages().fromYears());
    }

    /** What a form says under the first of these keys that it has, else the whole form. */
    private Node node(CareForm form, String... keys) {
        for (String key : keys) {
            Node node = Paths.find(top, List.of("forms", form.id(), key));
            if (node != null) {
                return node;
            }
        }
        Node whole = Paths.find(top, List.of("forms", form.id()));
        return whole == null ? top : whole;
    }

    private @Nullable CareForm formOf(Share<Destination> share) {
        return share.share() > 0 && share.value() instanceof Destination.ToForm to ? model.findForm(to.form()) : null;
    }
}
