package nl.doorstroom.engine.decide;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.When;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.prepared.RoutingTables;
import nl.doorstroom.random.Draws;
import org.junit.jupiter.api.Test;

/** What a child needs at first, after a stay, and when it gets worse (R3, R6, R18, R23). */
class ReferralTest {
    private static final RoutingTable TO_C_WHEN_SEVERE_ELSE_B = new RoutingTable(List.of(
            new RoutingTable.Row(When.profile("severe"), to(Destination.form("c"))),
            new RoutingTable.Row(When.ALWAYS, to(Destination.form("b")))));
    private static final RoutingTable HOME_WHEN_SEVERE_ELSE_B = new RoutingTable(List.of(
            new RoutingTable.Row(When.profile("severe"), to(Destination.exit(Exit.HOME))),
            new RoutingTable.Row(When.ALWAYS, to(Destination.form("b")))));

    private final PartsOnPaper parts = parts();
    private final Referral referral = new Referral(parts.blueprint, parts.rules, parts.agenda);
    private final Child child = parts.child("children", 1);

    private static List<Share<Destination>> to(Destination destination) {
        return List.of(new Share<>(destination, 1));
    }

    private static PartsOnPaper parts() {
        Model model = PartsOnPaper.model(
                List.of(),
                form("a", 1).routing(TO_C_WHEN_SEVERE_ELSE_B).afterBreakdown(HOME_WHEN_SEVERE_ELSE_B),
                form("b", 1).routing(RoutingTable.always(Destination.exit(Exit.ADULT_CARE))),
                form("c", 1));
        return new PartsOnPaper(
                model.withProfiles(List.of(Profile.of("mild"), Profile.of("severe"))), new Observer() {});
    }

    private void needs(int form, RoutingTables.Key table) {
        child.need.begin(0, form, parts.pool(form), table, parts.blueprint.tables.ofStream(0), Situation.HOME);
    }

    @Test
    void aChildComesInByTheTableOfItsStream() {
        assertThat(referral.onArrival(child).form()).isZero();
    }

    @Test
    void aStayIsFollowedByTheRoutingOfItsFormOrThatAfterABreakdown() {
        assertThat(referral.afterStay(child, 0, false).form()).isEqualTo(1);
        assertThat(referral.afterStay(child, 1, false).outcome()).isEqualTo(Outcome.of(Exit.ADULT_CARE));
        child.hasProfile(1);
        assertThat(referral.afterStay(child, 0, false).form()).isEqualTo(2);
        assertThat(referral.afterStay(child, 0, true).isForm()).isFalse();
        assertThat(referral.afterStay(child, 0, true).outcome()).isEqualTo(Outcome.HOME);
    }

    @Test
    void aWorseChildAsksForWhatTheTableOfItsNeedNowGives() {
        needs(1, parts.blueprint.tables.ofForm(0));
        assertThat(referral.whenWorse(child)).isEqualTo(-1);
        child.hasProfile(1);
        assertThat(referral.whenWorse(child)).isEqualTo(2);
    }

    @Test
    void nothingMovesWhenTheRowHoldsOnlyExits() {
        needs(1, parts.blueprint.tables.ofForm(0, true));
        child.hasProfile(1);
        assertThat(referral.whenWorse(child)).isEqualTo(-1);
    }

    @Test
    void theTableOfAStreamIsReadAgainToo() {
        needs(1, parts.blueprint.tables.ofStream(0));
        assertThat(referral.whenWorse(child)).isZero();
        needs(0, parts.blueprint.tables.ofStream(0));
        assertThat(referral.whenWorse(child)).isEqualTo(-1);
    }

    @Test
    void aChildCameFromItsStreamOrFromTheFormOfItsLastPlace() {
        assertThat(referral.cameFrom(child)).isEqualTo(parts.blueprint.tables.ofStream(0));
        parts.in(2, child);
        assertThat(referral.cameFrom(child)).isEqualTo(parts.blueprint.tables.ofStream(0));
        child.visit.leave(true);
        assertThat(referral.cameFrom(child)).isEqualTo(parts.blueprint.tables.ofForm(2));
    }

    @Test
    void theFormAfterWorseningIsDrawnForTheTableWhereTheNeedArose() {
        RoutingTable bOrC = new RoutingTable(List.of(new RoutingTable.Row(
                When.ALWAYS,
                List.of(new Share<>(Destination.form("b"), 0.5), new Share<>(Destination.form("c"), 0.5)))));
        Model plain = PartsOnPaper.model(List.of(), form("a", 1).routing(bOrC), form("b", 1), form("c", 1));
        PartsOnPaper drawing = new PartsOnPaper(
                Model.of(List.of(plain.streams().get(0).toBuilder().entry(bOrC).build()), plain.forms()),
                new Observer() {});
        Referral drawn = new Referral(drawing.blueprint, drawing.rules, drawing.agenda);
        for (long key = 1; key <= 20; key++) {
            Child worse = drawing.child("children", key, key);
            needsIn(drawing, worse, drawing.blueprint.tables.ofStream(0));
            assertThat(drawn.whenWorse(worse)).isEqualTo(u(key, "children/worse") < 0.5 ? 1 : 2);
            needsIn(drawing, worse, drawing.blueprint.tables.ofForm(0));
            assertThat(drawn.whenWorse(worse)).isEqualTo(u(key, "a/worse") < 0.5 ? 1 : 2);
        }
    }

    private static void needsIn(PartsOnPaper parts, Child child, RoutingTables.Key table) {
        child.need.begin(0, 0, parts.pool(0), table, parts.blueprint.tables.ofStream(0), Situation.HOME);
    }

    private static double u(long key, String purpose) {
        return Draws.uniform(key, Draws.textKey(purpose), 0);
    }
}
