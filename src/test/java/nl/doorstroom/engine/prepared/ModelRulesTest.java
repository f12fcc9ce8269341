package nl.doorstroom.engine.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.engine.child.ChildOnPaper;
import org.junit.jupiter.api.Test;

/** Classes of children (R2), and what a blueprint looks up once. */
class ModelRulesTest {
    private static CareFormBuilder form(String id) {
        return CareForm.named(id, Capacity.places(1), new FixedLaw(10));
    }

    private static Blueprint blueprint(List<String> classes, CareFormBuilder... forms) {
        return Blueprint.of(scenario(model(classes, forms)));
    }

    private static Scenario scenario(Model model) {
        return Scenario.of("paper", new Calendar(LocalDate.of(2025, 1, 1)), new RunPlan(10, 90, 1), model);
    }

    /** Profile 0 names no class, 1 names first; frame 0 names second, 1 none; stream 0 names third, 1 none. */
    private static Model model(List<String> classes, CareFormBuilder... forms) {
        List<CareForm> built =
                java.util.Arrays.stream(forms).map(CareFormBuilder::build).toList();
        List<Share<String>> frames = List.of(new Share<>("court", 0.5), new Share<>("free", 0.5));
        Stream s = Stream.poisson("s", 1, built.get(0).id()).toBuilder()
                .frames(frames)
                .priorityClass("third")
                .build();
        Stream t = Stream.poisson("t", 1, built.get(0).id());
        List<Profile> profiles = List.of(
                new Profile("mild", LocalText.of("mild"), 1, null, "severe", 1.5),
                new Profile("severe", LocalText.of("severe"), 4, "first", null, 1));
        return new Model(Areas.single(), classes, Map.of("court", "second"), profiles, List.of(s, t), built);
    }

    private static final List<String> ALL = List.of("blocked", "first", "second", "third");

    private static int rank(List<String> classes, int profile, int frame, boolean blocked) {
        var child = new ChildOnPaper().of(0, profile).child();
        child.hasFrame(frame);
        return blueprint(classes, form("a")).models[0].rank(child, blocked);
    }

    @Test
    void theClassIsTheFirstFoundInProfileFrameAndStream() {
        assertThat(rank(ALL, 1, 0, false)).isEqualTo(2);
        assertThat(rank(ALL, 0, 0, false)).isEqualTo(3);
        assertThat(rank(ALL, 0, 1, false)).isEqualTo(4);
        assertThat(rank(ALL, 0, -1, false)).isEqualTo(4);
        assertThat(rank(List.of(), 1, 0, false)).isEqualTo(1);
    }

    @Test
    void blockedIsAClassOnlyWhenItIsStated() {
        assertThat(rank(ALL, 1, 0, true)).isEqualTo(1);
        assertThat(rank(List.of("first"), 1, 0, true)).isEqualTo(1);
        assertThat(rank(List.of("second", "first"), 1, 0, true)).isEqualTo(2);
    }

    @Test
    void profilesWorsenToTheirNext() {
        ModelRules rules = blueprint(ALL, form("a")).models[0];
        assertThat(rules.worsensTo).containsExactly(1, -1);
        assertThat(rules.worseningFactor).containsExactly(1.5, 1);
    }

    @Test
    void placesAreNumberedWhereSomeModelMayRefuseOne() {
        AdmissionTerms half = new AdmissionTerms(null, 0.5, 28, null, false, Set.of());
        Blueprint blueprint = blueprint(
                ALL, form("a"), form("b").terms(half), form("c").terms(half).capacity(new Capacity.Unlimited()));
        assertThat(blueprint.numbered).containsExactly(false, true, false);
        Scenario later = scenario(model(ALL, form("a"))).toBuilder()
                .models(List.of(
                        new Dated<>(0, model(ALL, form("a"))),
                        new Dated<>(5, model(List.of(), form("a").terms(half)))))
                .build();
        Blueprint dated = Blueprint.of(later);
        assertThat(dated.numbered).containsExactly(true);
        assertThat(dated.modelDays).containsExactly(0, 5);
        assertThat(dated.mostClasses()).isEqualTo(6);
    }

    @Test
    void clocksAreDrawnOnlyWhereSomeFormHasThem() {
        Waiting none = Waiting.FOREVER;
        assertThat(drawn(none)).containsExactly(false, false);
        assertThat(drawn(new Waiting(0.1, 0, null, Waiting.Factors.NONE))).containsExactly(false, true);
        assertThat(drawn(new Waiting(0, 0.1, null, Waiting.Factors.NONE))).containsExactly(true, false);
        assertThat(drawn(new Waiting(0, 0, new FixedLaw(4), Waiting.Factors.NONE)))
                .containsExactly(true, false);
    }

    private static boolean[] drawn(Waiting waiting) {
        Blueprint blueprint = blueprint(ALL, form("a"), form("b").waiting(waiting));
        return new boolean[] {blueprint.drawsLeaving, blueprint.drawsWorsening};
    }

    @Test
    void theRunStandsBetweenWarmUpAndEnd() {
        Blueprint blueprint = blueprint(ALL, form("a"));
        assertThat(blueprint.startDay).isEqualTo(-10);
        assertThat(blueprint.endDay).isEqualTo(90);
        assertThat(blueprint.hasAges).isFalse();
        assertThat(blueprint.scenario().base().forms()).hasSize(1);
        assertThat(blueprint.network().pools()).hasSize(1);
    }

    @Test
    void patienceAfterDaysWaitedIsThatOfThoseWhoLastedSoLong() {
        Waiting fixed = new Waiting(0, 0, new ExponentialLaw(10), Waiting.Factors.NONE);
        FormRules rules = blueprint(ALL, form("a").waiting(fixed)).models[0].forms[0];
        double u = 0.5;
        double half = -10 * Math.log(1 - u);
        assertThat(rules.patienceDays(0, u)).isCloseTo(half, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(rules.patienceDays(30, u)).isCloseTo(30 + half, org.assertj.core.api.Assertions.within(1e-9));
        FormRules patient = blueprint(ALL, form("a")).models[0].forms[0];
        assertThat(patient.patienceDays(30, u)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aFormIsLookedUpOnce() {
        FormRules rules = blueprint(
                        ALL,
                        form("a")
                                .alternative(new Alternative("b", null, 3, true))
                                .whenFull(new WhenFull(2, null, null)),
                        form("b")
                                .alternative(new Alternative("a", null, 0, true))
                                .whenFull(new WhenFull(null, null, new WhenFull.Outside(1, 1, false))),
                        form("c"))
                .models[0]
                .forms[0];
        assertThat(rules.alternativeForms).containsExactly(1);
        assertThat(rules.alternativeAtOnce).isFalse();
        assertThat(rules.limitsWait).isTrue();
        assertThat(rules.room).isEqualTo(2);
        assertThat(rules.overLimit).isZero();
        assertThat(rules.intake).isNull();
        assertThat(rules.adultFind).isNull();
        assertThat(rules.stayByProfile).hasSize(2);
    }

    @Test
    void aTableHasOneKey() {
        RoutingTables tables = new RoutingTables(1, 2);
        assertThat(tables.ofForm(1, false)).isEqualTo(tables.ofForm(1));
        assertThat(tables.ofForm(1, true)).isEqualTo(new RoutingTables.Key(RoutingTables.Of.BREAKDOWN, 1));
        assertThat(tables.ofStream(0)).isEqualTo(new RoutingTables.Key(RoutingTables.Of.STREAM, 0));
    }

    @Test
    void anotherModelComesIntoForce() {
        Blueprint blueprint = blueprint(ALL, form("a"));
        RulesInForce rules = new RulesInForce(blueprint.models[0]);
        ModelRules next = blueprint(List.of(), form("a").crisis(true)).models[0];
        assertThat(rules.form(0).crisis).isFalse();
        rules.change(next);
        assertThat(rules.now()).isSameAs(next);
        assertThat(rules.form(0).crisis).isTrue();
        assertThat(rules.stream(0)).isSameAs(next.streams[0]);
    }
}
