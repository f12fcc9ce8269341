package nl.doorstroom.property;

import static org.assertj.core.api.Assertions.assertThat;

import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.naive.RandomScenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens before a day does not depend on how long the run goes on after it. */
class HorizonPropertyTest {
    private static final int SEEDS = 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aRunTwiceAsLongBeginsAsTheShortOne(int block) {
        for (long seed = block * SEEDS; seed < (block + 1) * SEEDS; seed++) {
            Scenario scenario = RandomScenarios.scenario(seed);
            RunPlan plan = scenario.run();
            Scenario twice = scenario.withRun(new RunPlan(plan.warmUpDays(), 2 * plan.lengthDays(), 1, plan.begin()));
            Diary brief = Diary.of(scenario, seed);
            Diary begin = Diary.until(plan.lengthDays(), twice, seed);
            assertThat(Diary.difference(brief, begin)).as("seed %d", seed).isNull();
            assertThat(brief.lines()).as("seed %d", seed).isPositive();
        }
    }
}
