package nl.doorstroom.domain;

import java.util.List;

/**
 * A care form: a station of the network (design 1).
 *
 * @param crisis a need for this form replaces the need that worsened into it (R6)
 * @param outOfHome counts as a placement out of home
 * @param holdsPlace a child that is ready to leave keeps its place until the next one is found (R3)
 * @param routing the next need after a stay
 * @param afterBreakdown the next need after a broken stay
 */
public record CareForm(
        String id,
        LocalText label,
        boolean crisis,
        boolean outOfHome,
        Scale scale,
        Capacity capacity,
        AdmissionTerms terms,
        Stay stay,
        boolean holdsPlace,
        WhenFull whenFull,
        List<Alternative> alternatives,
        Waiting waiting,
        AgeLimit ages,
        Norms norms,
        Cost cost,
        RoutingTable routing,
        RoutingTable afterBreakdown) {
    public CareForm {
        alternatives = List.copyOf(alternatives);
    }

    /** A regional form with a stay and otherwise the defaults: after a stay the child goes home. */
    public static CareFormBuilder named(String id, Capacity capacity, Law stay) {
        return new CareFormBuilder(id, capacity, Stay.of(stay));
    }

    /** The same form, to change one or more of its parts. */
    public CareFormBuilder toBuilder() {
        return new CareFormBuilder(this);
    }
}
