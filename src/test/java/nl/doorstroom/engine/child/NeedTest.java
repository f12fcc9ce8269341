package nl.doorstroom.engine.child;

import static org.assertj.core.api.Assertions.assertThat;

import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.prepared.RoutingTables;
import org.junit.jupiter.api.Test;

/** A need begins afresh, moves and ends (R2, R6, R7). */
class NeedTest {
    private final PartsOnPaper parts = PartsOnPaper.of(PartsOnPaper.form("care", 1), PartsOnPaper.form("more", 1));
    private final Need need = parts.child("children", 1).need;

    private void begin(double now, int form) {
        RoutingTables.Key table = parts.blueprint.tables.ofForm(1);
        need.begin(now, form, parts.pool(form), table, parts.blueprint.tables.ofStream(0), Situation.BLOCKED);
    }

    @Test
    void beginsWithNothingUsedOrPassed() {
        begin(1, 0);
        need.use(parts.pool(1));
        need.placed = true;
        need.askedOutside = true;
        need.intakeDays = 3;
        need.patienceBeyond = 8;
        assertThat(need.hasUsed(parts.pool(1))).isTrue();
        assertThat(need.hasUsed(parts.pool(0))).isFalse();
        begin(5, 1);
        assertThat(need.isOpen()).isTrue();
        assertThat(need.since).isEqualTo(5);
        assertThat(need.hazardsFrom).isEqualTo(5);
        assertThat(need.hasUsed(parts.pool(1))).isFalse();
        assertThat(need.placed).isFalse();
        assertThat(need.askedOutside).isFalse();
        assertThat(need.intakeDays).isZero();
        assertThat(need.patienceBeyond).isZero();
        assertThat(need.waitsIn).isEqualTo(Situation.BLOCKED);
        assertThat(need.table()).isEqualTo(parts.blueprint.tables.ofForm(1));
        assertThat(need.cameFrom()).isEqualTo(parts.blueprint.tables.ofStream(0));
    }

    @Test
    void turnsToAnotherFormAndRemembersTheFirst() {
        begin(1, 0);
        need.seek(1, parts.pool(1));
        assertThat(need.form()).isEqualTo(1);
        assertThat(need.pool()).isSameAs(parts.pool(1));
        assertThat(need.firstForm()).isZero();
        assertThat(need.since).isEqualTo(1);
    }

    @Test
    void whatIsUsedForOneChildIsNotForAnother() {
        Need other = parts.child("children", 2).need;
        begin(1, 0);
        need.use(parts.pool(1));
        assertThat(other.hasUsed(parts.pool(1))).isFalse();
    }
}
