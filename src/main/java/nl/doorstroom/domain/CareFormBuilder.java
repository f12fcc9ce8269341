package nl.doorstroom.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link CareForm} from the defaults of the scenario language. */
public final class CareFormBuilder {
    private final String id;
    private LocalText label;
    private boolean crisis;
    private boolean outOfHome;
    private Scale scale = Scale.REGIONAL;
    private Capacity capacity;
    private AdmissionTerms terms = AdmissionTerms.OPEN;
    private Stay stay;
    private boolean holdsPlace;
    private WhenFull whenFull = WhenFull.WAIT;
    private final List<Alternative> alternatives = new ArrayList<>();
    private Waiting waiting = Waiting.FOREVER;
    private AgeLimit ages = AgeLimit.DEFAULT;
    private Norms norms = Norms.NONE;
    private Cost cost = Cost.NONE;
    private RoutingTable routing = RoutingTable.always(Destination.exit(Exit.HOME));
    private @Nullable RoutingTable afterBreakdown;

    CareFormBuilder(String id, Capacity capacity, Stay stay) {
        this.id = id;
        this.label = LocalText.of(id);
        this.capacity = capacity;
        this.stay = stay;
    }

    CareFormBuilder(CareForm from) {
        this(from.id(), from.capacity(), from.stay());
        label = from.label();
        crisis = from.crisis();
        outOfHome = from.outOfHome();
        scale = from.scale();
        terms = from.terms();
        holdsPlace = from.holdsPlace();
        whenFull = from.whenFull();
        alternatives.addAll(from.alternatives());
        waiting = from.waiting();
        ages = from.ages();
        norms = from.norms();
        cost = from.cost();
        routing = from.routing();
        afterBreakdown = from.afterBreakdown();
    }

    public CareFormBuilder label(LocalText value) {
        label = value;
        return this;
    }

    public CareFormBuilder crisis(boolean value) {
        crisis = value;
        return this;
    }

    public CareFormBuilder outOfHome(boolean value) {
        outOfHome = value;
        return this;
    }

    public CareFormBuilder scale(Scale value) {
        scale = value;
        return this;
    }

    public CareFormBuilder capacity(Capacity value) {
        capacity = value;
        return this;
    }

    public CareFormBuilder terms(AdmissionTerms value) {
        terms = value;
        return this;
    }

    public CareFormBuilder stay(Stay value) {
        stay = value;
        return this;
    }

    public CareFormBuilder holdsPlace(boolean value) {
        holdsPlace = value;
        return this;
    }

    public CareFormBuilder whenFull(WhenFull value) {
        whenFull = value;
        return this;
    }

    public CareFormBuilder alternative(Alternative value) {
        alternatives.add(value);
        return this;
    }

    public CareFormBuilder waiting(Waiting value) {
        waiting = value;
        return this;
    }

    public CareFormBuilder ages(AgeLimit value) {
        ages = value;
        return this;
    }

    public CareFormBuilder norms(Norms value) {
        norms = value;
        return this;
    }

    public CareFormBuilder cost(Cost value) {
        cost = value;
        return this;
    }

    public CareFormBuilder routing(RoutingTable value) {
        routing = value;
        return this;
    }

    public CareFormBuilder afterBreakdown(RoutingTable value) {
        afterBreakdown = value;
        return this;
    }

    public CareForm build() {
        return new CareForm(
                id,
                label,
                crisis,
                outOfHome,
                scale,
                capacity,
                terms,
                stay,
                holdsPlace,
                whenFull,
                alternatives,
                waiting,
                ages,
                norms,
                cost,
                routing,
                afterBreakdown == null ? routing : afterBreakdown);
    }
}
