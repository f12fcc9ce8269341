package nl.doorstroom.engine.moves;

import static nl.doorstroom.engine.PartsOnPaper.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.ChildClock;
import nl.doorstroom.engine.child.ListEntry;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.Presence;
import nl.doorstroom.engine.supply.Admission;
import org.junit.jupiter.api.Test;

/** A ring moves all together, overhang of a closing pool too (R9, R11). */
class SwapsTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;

    private final List<String> told = new ArrayList<>();
    private final Observer teller = new Observer() {
        @Override
        public void admitted(Child child, int pool, Admission how, boolean firstOfNeed, double now) {
            told.add(child.number() + " " + how + " " + pool + (firstOfNeed ? " first" : ""));
        }

        @Override
        public void stayed(
                Child child, int pool, Presence presence, boolean fitting, int next, double from, double to) {
            told.add(child.number() + " " + presence + " " + pool + " " + from + "-" + to);
        }
    };
    private final AdmissionTerms half = new AdmissionTerms(null, 0.5, 28, null, false, Set.of());
    private final PartsOnPaper parts = new PartsOnPaper(
            PartsOnPaper.model(List.of(), form("a", 2).terms(half), form("b", 2).terms(half), form("c", 0)), teller);

    private ListEntry overhang(Child child, int wanted) {
        parts.pool(B).places.startOverhang(child.visit.claim);
        child.visit.displacedSince = child.need.isOpen() ? child.need.since : parts.agenda.now();
        child.setClock(ChildClock.DEADLINE, 90);
        ListEntry entry = new ListEntry(child, ListEntry.Reason.DISPLACED);
        entry.pool = parts.pool(wanted);
        entry.since = child.visit.displacedSince;
        child.addEntry(entry);
        parts.lists.list(entry);
        return entry;
    }

    @Test
    void overhangTakesItsDaysLeftAlong() {
        Child x = parts.blocked("children", 1, A, B, -1);
        Child y = parts.in(B, parts.child("children", 2));
        y.setClock(ChildClock.STAY_ENDS, 7);
        parts.until(3);
        overhang(y, A);
        assertThat(parts.swaps.resolveOne()).isTrue();
        parts.visits.endInstant();
        assertThat(y.pool()).isEqualTo(A);
        assertThat(y.clockDay(ChildClock.STAY_ENDS)).isEqualTo(7);
        assertThat(y.due).isEqualTo(ChildClock.STAY_ENDS);
        assertThat(y.isScheduled()).isTrue();
        assertThat(y.situation()).isEqualTo(Situation.IN_PLACE);
        assertThat(y.overhang()).isFalse();
        assertThat(y.others).isEmpty();
        assertThat(parts.pool(A).list.size()).isZero();
        assertThat(parts.pool(B).places.overhang()).isZero();
        assertThat(y.clockDay(ChildClock.DEADLINE)).isEqualTo(Child.NEVER);
        assertThat(x.clockDay(ChildClock.STAY_ENDS)).isEqualTo(13);
        assertThat(x.isScheduled()).isTrue();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "1 BLOCKED 0 0.0-3.0", "2 ACTIVE 1 0.0-3.0", "1 SWAPPED 1 first", "2 SWAPPED 0");
    }

    @Test
    void blockedOverhangStaysBlockedForTheNeedItHas() {
        parts.blocked("children", 1, A, B, -1);
        Child y = parts.blocked("children", 2, B, C, -2);
        overhang(y, A);
        assertThat(parts.swaps.resolveOne()).isTrue();
        assertThat(y.pool()).isEqualTo(A);
        assertThat(y.needOpen()).isTrue();
        assertThat(y.blocked()).isTrue();
        assertThat(y.visit.readyDay).isEqualTo(-2);
        assertThat(y.clockDay(ChildClock.STAY_ENDS)).isEqualTo(Child.NEVER);
        assertThat(y.situation()).isEqualTo(Situation.NOT_FITTING);
    }

    @Test
    void overhangThatSwapsIntoItsOwnPoolHasItsNeedMet() {
        parts.blocked("children", 1, A, B, -1);
        Child y = parts.in(B, parts.child("children", 2));
        y.visit.overSince(-2);
        y.visit.raisesNeed();
        var table = parts.blueprint.tables.ofForm(B);
        y.need.begin(0, A, parts.pool(A), table, table, Situation.BLOCKED);
        parts.lists.enter(y, 20);
        overhang(y, A);
        assertThat(parts.swaps.resolveOne()).isTrue();
        parts.visits.endInstant();
        assertThat(y.needOpen()).isFalse();
        assertThat(y.situation()).isEqualTo(Situation.IN_PLACE);
        assertThat(y.clockDay(ChildClock.STAY_ENDS)).isEqualTo(10);
        assertThat(told).containsExactlyInAnyOrder("1 SWAPPED 1 first", "2 SWAPPED 0 first");
    }

    @Test
    void numbersGoWithThePlaces() {
        Child x = parts.blocked("children", 1, A, B, -1);
        parts.in(B, parts.child("children", 9));
        Child y = parts.blocked("children", 2, B, A, -2);
        assertThat(x.visit.claim.number()).isEqualTo(1);
        assertThat(y.visit.claim.number()).isEqualTo(2);
        assertThat(parts.swaps.resolveOne()).isTrue();
        assertThat(x.visit.claim.number()).isEqualTo(2);
        assertThat(y.visit.claim.number()).isEqualTo(1);
        assertThat(parts.swaps.resolveOne()).isFalse();
    }
}
