package nl.doorstroom.engine.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rank 0 is displaced, then the stated classes, then those of no class (R2). */
class PriorityClassesTest {
    private final PriorityClasses classes = new PriorityClasses(List.of("blocked", "high"));

    @Test
    void ranksFollowTheOrderStated() {
        assertThat(classes.rank("blocked")).isEqualTo(1);
        assertThat(classes.rank("high")).isEqualTo(2);
        assertThat(classes.none()).isEqualTo(3);
        assertThat(classes.count()).isEqualTo(4);
        assertThat(classes.rank("other")).isEqualTo(-1);
        assertThat(classes.rank(null)).isEqualTo(-1);
    }

    @Test
    void aSetHoldsTheClassesNamed() {
        PriorityClasses.Chosen high = classes.set(Set.of("high", "unknown"));
        assertThat(high.has(2)).isTrue();
        assertThat(high.has(1)).isFalse();
        assertThat(high.has(PriorityClasses.DISPLACED)).isFalse();
        assertThat(high.has(classes.none())).isFalse();
        assertThat(high.blocked()).isFalse();
    }

    @Test
    void displacedAndBlockedCountAlsoWhenNotOnTheList() {
        PriorityClasses none = new PriorityClasses(List.of());
        PriorityClasses.Chosen both = none.set(Set.of("displaced", "blocked"));
        assertThat(both.has(PriorityClasses.DISPLACED)).isTrue();
        assertThat(both.has(none.none())).isFalse();
        assertThat(both.blocked()).isTrue();
    }

    @Test
    void allHoldsEveryone() {
        PriorityClasses.Chosen all = classes.all();
        assertThat(all.has(0) && all.has(1) && all.has(2) && all.has(3)).isTrue();
        assertThat(all.blocked()).isTrue();
    }
}
