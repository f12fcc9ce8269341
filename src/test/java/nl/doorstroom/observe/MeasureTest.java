package nl.doorstroom.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {
    /** The vocabulary of the design: extended, never renamed. */
    private static final List<String> VOCABULARY = List.of(
            ("arrivals_per_year,admissions_per_year,departures_per_year,waiting_mean,waiting_end,waiting_placed_mean,"
                            + "waited_share,wait_days_mean,wait_days_p50,wait_days_p90,wait_first_place_days_mean,"
                            + "wait_all_days_mean,wait_so_far_days_mean,intake_days_mean,within_norm_share,"
                            + "stay_within_norm_share,open_places_mean,occupied_mean,active_mean,blocked_mean,"
                            + "turnover_mean,occupancy_share,stay_days_mean,active_days_mean,blocked_days_mean,"
                            + "admissions_per_place_year,lost_share,outside_region_per_year,outside_wait_days_mean,"
                            + "not_fitting_share,left_list_share,worsened_per_year,aged_out_waiting_per_year,"
                            + "breakdown_share,swaps_per_year,cost_eur_per_year,in_care_mean,trajectories_mean,"
                            + "transfers_per_child,out_of_home_per_1000_youth,out_of_home_starts_per_1000_year")
                    .split(","));

    @Test
    void theWholeVocabularyIsThere() {
        assertThat(Arrays.stream(Measure.values()).map(Measure::id))
                .containsAll(VOCABULARY)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyMeasureIsFoundByItsId() {
        for (Measure measure : Measure.values()) {
            assertThat(Measure.find(measure.id())).isEqualTo(measure);
        }
        assertThat(Measure.find("waitng_mean")).isNull();
    }
}
