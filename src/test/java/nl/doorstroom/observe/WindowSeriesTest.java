package nl.doorstroom.observe;

import static org.assertj.core.api.Assertions.assertThat;

import nl.doorstroom.engine.child.ChildOnPaper;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.Presence;
import org.junit.jupiter.api.Test;

class WindowSeriesTest {
    @Test
    void stretchesAreCutByWindowAndClipped() {
        WindowSeries series = new WindowSeries(1, -100, 0, 10);
        ChildOnPaper paper = new ChildOnPaper();
        series.stayed(paper.child(), 0, Presence.ACTIVE, true, -1, -105, -85);
        series.waited(paper.child(), 0, Situation.HOME, -5, 20);
        assertThat(series.inCare(0)).containsExactly(1, 0.5, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(series.waiting(0)).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5);
    }
}
