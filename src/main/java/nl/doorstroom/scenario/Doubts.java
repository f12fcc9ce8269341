package nl.doorstroom.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.OpenPlaces;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Text;

/** What a scenario says that may not be meant, though it can be run: told as warnings. */
final class Doubts {
    private static final double ROUNDING = 1e-9;

    private final Node.Fields top;
    private final Scenario scenario;
    private final Problems warnings;

    Doubts(Node.Fields top, Scenario scenario, Problems warnings) {
        this.top = top;
        this.scenario = scenario;
        this.warnings = warnings;
    }

    void tell() {
        partsOfPlaces();
        scenario.base().forms().forEach(this::rematchWithoutAccepts);
        scenario.base().profiles().forEach(this::worseningToLighter);
    }

    /** A caseload is rarely a whole number and is meant so; stated places are. Told of the first pool of a form. */
    private void partsOfPlaces() {
        Network network = new Network(scenario.base());
        OpenPlaces open = OpenPlaces.of(scenario, network);
        Set<String> told = new HashSet<>();
        for (Network.Pool pool : network.pools()) {
            CareForm form = scenario.base().forms().get(pool.form());
            Node node = Paths.find(top, List.of("forms", form.id(), "places"));
            if (node == null || !(form.capacity() instanceof Capacity.Planned planned)) {
                continue;
            }
            double places = planned.byArea().getOrDefault(pool.area(), 0.0);
            double groups = places / planned.groupOf();
            if (Math.abs(groups - Math.rint(groups)) > ROUNDING && told.add(form.id())) {
                warnings.add(node, text(places, name(form, pool), planned.groupOf(), open.initial(pool.index())));
            }
        }
    }

    private static Text text(double places, String pool, int groupOf, int opens) {
        return groupOf == 1
                ? Rule.PLACES_IN_PART.with(Quoted.number(places), pool, opens)
                : Rule.PLACES_IN_GROUPS.with(Quoted.number(places), pool, groupOf, opens);
    }

    private String name(CareForm form, Network.Pool pool) {
        boolean one = scenario.base().areas().poolAreas(form.scale()).size() == 1;
        return one ? form.id() : form.id() + "@" + pool.area();
    }

    private void rematchWithoutAccepts(CareForm form) {
        Node node = Paths.find(top, List.of("forms", form.id(), "rematch"));
        boolean suitsAlways = scenario.models().stream()
                .map(model -> model.value().findForm(form.id()))
                .allMatch(later -> later == null || later.terms().acceptShare() == 1);
        if (node != null && suitsAlways) {
            warnings.add(node, Rule.REMATCH_WITHOUT_ACCEPTS.with());
        }
    }

    private void worseningToLighter(Profile profile) {
        Profile worse = scenario.base().findProfile(profile.worsensTo());
        Node node = Paths.find(top, List.of("profiles", profile.id(), "worsens_to"));
        if (worse != null && node != null && worse.severity() < profile.severity()) {
            warnings.add(
                    node, Rule.WORSENS_TO_LIGHTER.with(profile.id(), profile.severity(), worse.id(), worse.severity()));
        }
    }
}
