package nl.doorstroom.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.engine.observer.Observer;
import org.junit.jupiter.api.Test;

class ObserversTest {
    private final List<String> told = new ArrayList<>();

    private Observer named(String name) {
        return new Observer() {
            @Override
            public void pool(int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {
                told.add(name + " " + pool + " " + occupied + " " + to);
            }
        };
    }

    @Test
    void everyObserverIsToldInOrder() {
        Observers.of(List.of(named("a"), named("b"), named("c"))).pool(3, 2, 1, 0, false, 0, 1.5);
        assertThat(told).containsExactly("a 3 1 1.5", "b 3 1 1.5", "c 3 1 1.5");
    }

    @Test
    void oneObserverIsItself() {
        Observer alone = named("alone");
        assertThat(Observers.of(List.of(alone))).isSameAs(alone);
    }

    @Test
    void whatAnObserverThrowsComesThroughAsItIs() {
        IllegalStateException full = new IllegalStateException("disk full");
        Observer failing = new Observer() {
            @Override
            public void pool(int pool, int open, int occupied, int turning, boolean stopped, double from, double to) {
                throw full;
            }
        };
        Observer both = Observers.of(List.of(failing, named("after")));
        assertThatThrownBy(() -> both.pool(0, 0, 0, 0, false, 0, 1)).isSameAs(full);
        assertThat(told).isEmpty();
    }
}
