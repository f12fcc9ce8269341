package nl.doorstroom.engine.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.supply.Claim;
import org.junit.jupiter.api.Test;

/** Which pools a round looks at, and the stretches of equal numbers that pools report. */
class PoolsTest {
    private final List<String> stretches = new ArrayList<>();
    private final PartsOnPaper parts = new PartsOnPaper(
            PartsOnPaper.model(
                    List.of(),
                    PartsOnPaper.form("a", 2),
                    PartsOnPaper.form("b", 1),
                    PartsOnPaper.form("c", 1).capacity(new Capacity.Unlimited())),
            new Observer() {
                @Override
                public void pool(
                        int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {
                    stretches.add(pool + ": " + occupied + "/" + open + " turning " + turning + " " + from + "-" + to);
                }
            });
    private final Pools pools = parts.pools;

    private List<Integer> touched() {
        List<Integer> touched = new ArrayList<>();
        for (Pool pool = pools.firstTouched(); pool != null; pool = pool.nextTouched()) {
            touched.add(pool.index);
        }
        return touched;
    }

    private void waitForAll() {
        parts.needs(parts.child("children", 1), 0, 0);
        parts.needs(parts.child("children", 2), 1, 0);
        parts.needs(parts.child("children", 3), 2, 0);
    }

    @Test
    void aRoundLooksOnlyAtPoolsForWhichSomeoneWaits() {
        pools.touch(parts.pool(0));
        assertThat(touched()).isEmpty();
        parts.needs(parts.child("children", 1), 0, 0);
        assertThat(touched()).containsExactly(0);
        pools.touch(parts.pool(0));
        assertThat(touched()).containsExactly(0);
    }

    @Test
    void aPoolIsDroppedFromWhereverItStands() {
        waitForAll();
        assertThat(touched()).containsExactly(2, 1, 0);
        pools.untouch(parts.pool(1), parts.pool(2));
        assertThat(touched()).containsExactly(2, 0);
        pools.untouch(parts.pool(2), null);
        assertThat(touched()).containsExactly(0);
        pools.touch(parts.pool(1));
        assertThat(touched()).containsExactly(1, 0);
    }

    @Test
    void aPlaceThatFallsFreeTouchesItsPool() {
        waitForAll();
        pools.untouch(parts.pool(2), null);
        pools.untouch(parts.pool(1), null);
        pools.untouch(parts.pool(0), null);
        Claim claim = new Claim();
        parts.pool(1).places.take(claim, 0);
        assertThat(touched()).isEmpty();
        parts.pool(1).places.release(claim, 0, "children", 9);
        assertThat(touched()).containsExactly(1);
    }

    @Test
    void aPoolReportsAStretchWhenChildrenCameOrWent() {
        Claim claim = new Claim();
        parts.until(2);
        parts.pool(0).places.take(claim, 0);
        pools.endInstant();
        assertThat(stretches).containsExactly("0: 0/2 turning 0 0.0-2.0");
        parts.until(5);
        parts.pool(0).places.release(claim, 0, "children", 1);
        pools.endInstant();
        assertThat(stretches).containsExactly("0: 0/2 turning 0 0.0-2.0", "0: 1/2 turning 0 2.0-5.0");
    }

    @Test
    void aPlaceLeftAndTakenAtOneInstantEndsNoStretch() {
        Claim claim = new Claim();
        parts.pool(0).places.take(claim, 0);
        pools.endInstant();
        parts.until(5);
        parts.pool(0).places.release(claim, 0, "children", 1);
        parts.pool(0).places.take(claim, 0);
        pools.endInstant();
        assertThat(stretches).isEmpty();
        parts.until(7);
        pools.reportAll();
        assertThat(stretches)
                .containsExactly("0: 1/2 turning 0 0.0-7.0", "1: 0/1 turning 0 0.0-7.0", "2: 0/-1 turning 0 0.0-7.0");
    }

    @Test
    void aStretchEndsBeforePlacesOpenOrTurnOver() {
        Claim claim = new Claim();
        parts.pool(1).places.take(claim, 0);
        pools.endInstant();
        parts.until(4);
        parts.pool(1).places.release(claim, 3, "children", 1);
        pools.endInstant();
        parts.until(6);
        parts.pool(1).places.setOpen(2);
        parts.until(9);
        parts.pool(1).places.setOpen(3);
        assertThat(stretches)
                .containsExactly(
                        "1: 1/1 turning 0 0.0-4.0",
                        "1: 0/1 turning 1 4.0-6.0",
                        "1: 0/2 turning 1 6.0-7.0",
                        "1: 0/2 turning 0 7.0-9.0");
    }

    @Test
    void everyChangedPoolReportsOnce() {
        parts.until(3);
        Claim[] claims = {new Claim(), new Claim(), new Claim()};
        for (int form = 0; form < 3; form++) {
            parts.pool(form).places.take(claims[form], 0);
        }
        parts.pool(0).places.take(new Claim(), 0);
        pools.endInstant();
        pools.endInstant();
        assertThat(stretches)
                .containsExactlyInAnyOrder(
                        "0: 0/2 turning 0 0.0-3.0", "1: 0/1 turning 0 0.0-3.0", "2: 0/-1 turning 0 0.0-3.0");
        parts.until(4);
        parts.pool(0).places.release(claims[0], 0, "children", 1);
        pools.endInstant();
        assertThat(stretches).hasSize(4).last().isEqualTo("0: 2/2 turning 0 3.0-4.0");
    }

    @Test
    void aHomeWithoutAPoolIsServedByNone() {
        assertThat(pools.in(0, "no such area")).isSameAs(Pool.NOWHERE);
        assertThat(Pool.NOWHERE.index).isEqualTo(-1);
        assertThat(pools.outside(2).form()).isEqualTo(2);
    }
}
