package nl.doorstroom.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.experiment.Replications;
import nl.doorstroom.naive.RandomScenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded random scenarios on the engine: the books balance, and the measures agree with themselves. */
class ConservationPropertyTest {
    private static final int SEEDS = 40;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void randomScenariosKeepTheirBooks(int block) {
        for (int seed = block * SEEDS; seed < (block + 1) * SEEDS; seed++) {
            Scenario scenario = RandomScenarios.scenario(seed);
            Conservation books = new Conservation(scenario);
            Layout layout = new Layout(scenario);
            Measurements measurements = new Measurements(layout);
            var simulator = Replications.engine(scenario, seed);
            assertThatCode(() -> {
                        simulator.run(0, Observers.of(List.of(books, measurements)));
                        books.check();
                    })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
            groupsAddUp(layout, measurements.tally(), seed);
        }
    }

    /** Every child lives in one municipality, so the municipalities add up to the pools of each form. */
    private static void groupsAddUp(Layout layout, Tally tally, int seed) {
        if (layout.groups().ofHome(0) < 0) {
            return;
        }
        for (Cell cell :
                List.of(Cell.WAITING_DAYS, Cell.ACTIVE_DAYS, Cell.WAIT_SUM, Cell.WAITING_END, Cell.NORM_DATES)) {
            for (int form = 0; form < layout.forms(); form++) {
                double groups = 0;
                for (int home = 0; home < layout.network().homes().size(); home++) {
                    groups += total(tally.ofGroup(form, layout.groups().ofHome(home), cell), cell);
                }
                double pools = 0;
                for (int pool = 0; pool < layout.pools(); pool++) {
                    pools += layout.formOf(pool) == form ? total(tally.ofPool(pool, cell), cell) : 0;
                }
                assertThat(Math.abs(groups - pools))
                        .as("seed %d, form %d, %s: %s against %s", seed, form, cell, groups, pools)
                        .isLessThanOrEqualTo(1e-9 * Math.max(1, pools));
            }
        }
    }

    private static double total(double[] series, Cell cell) {
        if (series == null) {
            return 0;
        }
        return cell.isLastInstant()
                ? series[series.length - 1]
                : Arrays.stream(series).sum();
    }
}
