package nl.doorstroom.engine.moves;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.ListEntry.Reason;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Outside;
import org.junit.jupiter.api.Test;

/** The entries of a child: its own, its intake, its alternatives (R2, R6, R7, R16). */
class ListsTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;

    private final List<String> told = new ArrayList<>();
    private final Observer teller = new Observer() {
        @Override
        public void intake(Child child, int pool, double from, double to) {
            told.add("intake " + from + "-" + to);
        }

        @Override
        public void listed(Child child, int pool, double now) {
            told.add("listed " + pool + " " + now);
        }

        @Override
        public void waited(Child child, int pool, Situation situation, double from, double to) {
            told.add("waited " + pool + " " + situation + " " + from + "-" + to);
        }

        @Override
        public void waitEnded(Child child, int pool, WaitEnd how, double now) {
            told.add("ended " + pool + " " + how + " " + now);
        }

        @Override
        public void needMoved(Child child, int fromForm, double now) {
            told.add("moved from " + fromForm);
        }
    };
    private final PartsOnPaper parts = with(
            List.of("blocked"),
            form("a", 1),
            form("b", 1)
                    .alternative(new Alternative("c", null, 4, false))
                    .alternative(new Alternative("b", null, 1, true))
                    .alternative(new Alternative("a", null, 2, true)),
            form("c", 1).terms(new AdmissionTerms(new FixedLaw(3), 1, 28, null, false, Set.of())));

    private PartsOnPaper with(List<String> classes, CareFormBuilder... forms) {
        return new PartsOnPaper(PartsOnPaper.model(classes, forms), teller);
    }

    private Child needs(int form, double since) {
        Child child = parts.child("children", 1 + parts.children.inside().size());
        parts.needs(child, form, since);
        return child;
    }

    @Test
    void alternativesAreDueAfterTheirDaysOfNeedAndNotInTheOwnPool() {
        parts.until(3);
        Child child = needs(B, 1);
        parts.lists.makeAlternatives(child);
        assertThat(child.others).extracting(e -> e.pool.form).containsExactly(C, A);
        assertThat(child.others).extracting(e -> e.dueDay).containsExactly(5.0, 3.0);
        assertThat(child.others).extracting(e -> e.rank).containsExactly(0, 2);
        assertThat(child.others).extracting(e -> e.moveOn).containsExactly(false, true);
        assertThat(child.others).allMatch(e -> e.since == 1 && e.reason == Reason.ALTERNATIVE && !e.listed);
        parts.lists.makeAlternatives(child);
        assertThat(child.others).hasSize(2);
    }

    @Test
    void aPoolUsedForTheNeedOrInWhichTheChildStandsIsNoAlternative() {
        Child child = needs(B, 0);
        child.need.use(parts.pool(C));
        parts.in(A, child);
        child.visit.overSince(0);
        parts.lists.makeAlternatives(child);
        assertThat(child.others).isEmpty();
    }

    @Test
    void onlyChildrenAtHomeOrBlockedSeekAnAlternative() {
        Child staying = parts.in(A, needs(B, 0));
        parts.lists.makeAlternatives(staying);
        assertThat(staying.others).isEmpty();
        staying.visit.overSince(0);
        parts.lists.makeAlternatives(staying);
        assertThat(staying.others).hasSize(1);
        Child outside = needs(B, 0);
        outside.visit.goOutside(new Outside(B));
        parts.lists.makeAlternatives(outside);
        assertThat(outside.others).isEmpty();
    }

    @Test
    void anAlternativeThatIsDueIsListedAfterItsIntake() {
        Child child = needs(B, 0);
        parts.lists.makeAlternatives(child);
        ListEntry c = child.others.get(0);
        ListEntry a = child.others.get(1);
        parts.lists.alternativesDue(child);
        assertThat(a.listed || c.listed).isFalse();
        parts.until(2);
        parts.lists.alternativesDue(child);
        assertThat(a.listed).isTrue();
        assertThat(a.dueDay).isEqualTo(Child.NEVER);
        parts.until(4);
        parts.lists.alternativesDue(child);
        assertThat(c.inIntake).isTrue();
        assertThat(c.listed).isFalse();
        assertThat(c.dueDay).isEqualTo(7);
        parts.until(7);
        parts.lists.alternativesDue(child);
        assertThat(c.listed).isTrue();
        assertThat(c.inIntake).isFalse();
        assertThat(parts.pool(C).list.head()).isSameAs(c);
    }

    @Test
    void anAlternativeClosedToTheAgeIsDropped() {
        Child child = needs(B, 0);
        child.bornOn(-20 * 366);
        parts.lists.makeAlternatives(child);
        parts.until(5);
        parts.lists.alternativesDue(child);
        assertThat(child.others).isEmpty();
    }

    @Test
    void intakeIsTimedAndTold() {
        Child child = parts.child("children", 1);
        var table = parts.blueprint.tables.ofStream(0);
        child.need.begin(0, C, parts.pool(C), table, table, Situation.HOME);
        double days = parts.lists.intakeDays(child, parts.pool(C));
        assertThat(days).isEqualTo(3);
        assertThat(parts.lists.intakeDays(child, parts.pool(A))).isZero();
        assertThat(parts.lists.enter(child, days)).isFalse();
        assertThat(child.need.own.dueDay).isEqualTo(3);
        parts.until(2);
        parts.lists.cutWait(child);
        parts.until(3);
        parts.lists.intakeDone(child);
        assertThat(child.need.own.listed).isTrue();
        assertThat(child.intakeDays()).isEqualTo(3);
        parts.until(5);
        parts.lists.leave(child, WaitEnd.ADMITTED);
        assertThat(told).containsExactly("intake 0.0-2.0", "intake 2.0-3.0", "listed 2 3.0", "ended 2 ADMITTED 5.0");
        assertThat(child.need.own.listed).isFalse();
        assertThat(parts.pool(C).list.size()).isZero();
    }

    @Test
    void leavingDuringIntakeCountsItSoFar() {
        Child child = parts.child("children", 1);
        var table = parts.blueprint.tables.ofStream(0);
        child.need.begin(0, C, parts.pool(C), table, table, Situation.HOME);
        parts.lists.enter(child, 3);
        parts.until(2);
        parts.lists.leave(child, WaitEnd.LEFT_LIST);
        assertThat(told).containsExactly("intake 0.0-2.0", "ended 2 LEFT_LIST 2.0");
        assertThat(child.need.own.inIntake).isFalse();
        assertThat(child.need.own.dueDay).isEqualTo(Child.NEVER);
    }

    @Test
    void aBlockedChildRanksAsSuchAndLosesThatWithItsPlace() {
        Child first = needs(B, 0);
        Child blocked = parts.blocked("children", 9, A, B, 5);
        assertThat(parts.pool(B).list.head()).isSameAs(blocked.need.own);
        blocked.visit.stayBegins(0);
        parts.lists.rerank(blocked);
        assertThat(parts.pool(B).list.head()).isSameAs(first.need.own);
        blocked.visit.overSince(0);
        parts.lists.rerank(blocked);
        assertThat(parts.pool(B).list.head()).isSameAs(blocked.need.own);
        assertThat(parts.pool(B).list.size()).isEqualTo(2);
    }

    @Test
    void aWaitIsCutWhereTheSituationChanges() {
        Child child = needs(B, 0);
        parts.until(3);
        parts.lists.situationChanges(child);
        assertThat(told).containsExactly("listed 1 0.0");
        child.visit.goOutside(new Outside(B));
        parts.lists.situationChanges(child);
        parts.until(7);
        parts.lists.cutWait(child);
        parts.lists.cutWait(child);
        assertThat(told).containsExactly("listed 1 0.0", "waited 1 HOME 0.0-3.0", "waited 1 OUTSIDE 3.0-7.0");
    }

    @Test
    void anEntryMovesToAnotherListWithItsSince() {
        Child child = needs(B, 0);
        parts.lists.makeAlternatives(child);
        parts.until(2);
        parts.lists.alternativesDue(child);
        parts.lists.move(child, A, parts.pool(A));
        assertThat(child.soughtForm()).isEqualTo(A);
        assertThat(child.since()).isZero();
        assertThat(child.others).isEmpty();
        assertThat(parts.pool(A).list.size() + parts.pool(B).list.size()).isZero();
        assertThat(told).containsExactly("listed 1 0.0", "ended 1 MOVED_LIST 2.0", "moved from 1");
    }

    @Test
    void onlyEntriesOfOneKindAreWithdrawn() {
        Child child = needs(B, 0);
        parts.lists.makeAlternatives(child);
        ListEntry displaced = new ListEntry(child, Reason.DISPLACED);
        displaced.pool = parts.pool(C);
        child.addEntry(displaced);
        parts.lists.list(displaced);
        assertThat(displaced.priority).isZero();
        parts.lists.withdraw(child, Reason.ALTERNATIVE);
        assertThat(child.others).containsExactly(displaced);
        assertThat(parts.pool(C).list.head()).isSameAs(displaced);
        parts.lists.withdraw(child, Reason.DISPLACED);
        assertThat(child.others).isEmpty();
        assertThat(parts.pool(C).list.size()).isZero();
    }

    @Test
    void aChildMovedWhileBlockedAsksFromWhereItStands() {
        Child child = needs(B, 0);
        parts.lists.makeAlternatives(child);
        parts.in(A, child);
        child.visit.overSince(0);
        parts.lists.renewAlternatives(child);
        assertThat(child.others).extracting(e -> e.pool.form).containsExactly(C);
    }
}
