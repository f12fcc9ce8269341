package nl.doorstroom.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.doorstroom.domain.CapacityEdit;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.naive.RandomScenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Openings and closings that do not ask the same children to move give the same run in any order (R22). */
class EditOrderPropertyTest {
    private static final int SEEDS = 40;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void theOrderOfOpeningsAndClosingsChangesNoChild(int block) {
        int reordered = 0;
        for (long seed = block * SEEDS; seed < (block + 1) * SEEDS; seed++) {
            Scenario scenario = RandomScenarios.scenario(seed);
            List<CapacityEdit> independent = withOneMovePerForm(scenario.capacityEdits());
            List<CapacityEdit> other = new ArrayList<>(independent);
            Collections.shuffle(other, new Random(seed));
            reordered += other.equals(independent) ? 0 : 1;
            Diary plain = Diary.of(scenario.withCapacityEdits(independent), seed);
            assertThat(Diary.difference(plain, Diary.of(scenario.withCapacityEdits(other), seed)))
                    .as("seed %d", seed)
                    .isNull();
        }
        assertThat(reordered).isGreaterThan(5);
    }

    /** Where two edits of a form name a form to move to, the first in the list counts (R11); the language sorts its list. */
    private static List<CapacityEdit> withOneMovePerForm(List<CapacityEdit> edits) {
        List<CapacityEdit> kept = new ArrayList<>();
        for (CapacityEdit edit : edits) {
            boolean moves = edit.moving() != null;
            if (!moves
                    || kept.stream()
                            .noneMatch(k -> k.moving() != null && k.form().equals(edit.form()))) {
                kept.add(edit);
            }
        }
        return kept;
    }
}
