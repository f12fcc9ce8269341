package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The eight-station reference network; rates per week. Its answers were computed elsewhere, with NumPy's solver. */
class JacksonNetworkTheoryTest {

    private static final double[] EXTERNAL = {20.0, 0.0, 0.0, 0.0, 0.0, 0.0, 4.0, 0.0};
    private static final double[] RATES = {
        2.4390497285706996,
        0.21629796877472976,
        0.27801782474515285,
        0.02878215991865684,
        0.07209704931910303,
        0.13866434766000293,
        1.0835733102998264,
        0.330538137351622
    };
    private static final int[] PLACES = {12, 120, 60, 200, 50, 40, 10, 3};
    private static final double[][] ROUTING = {
        {0.0, 0.55, 0.25, 0.02, 0.01, 0.02, 0.05, 0.0},
        {0.1, 0.0, 0.25, 0.06, 0.02, 0.03, 0.06, 0.0},
        {0.06, 0.3, 0.0, 0.06, 0.03, 0.08, 0.05, 0.01},
        {0.04, 0.3, 0.1, 0.0, 0.12, 0.08, 0.06, 0.0},
        {0.03, 0.25, 0.1, 0.12, 0.0, 0.15, 0.05, 0.01},
        {0.03, 0.25, 0.1, 0.12, 0.12, 0.0, 0.06, 0.06},
        {0.15, 0.2, 0.15, 0.2, 0.08, 0.12, 0.0, 0.03},
        {0.0, 0.2, 0.15, 0.05, 0.1, 0.45, 0.0, 0.0}
    };
    private static final double[] FLOW = {
        24.878307231421136,
        23.360180627670815,
        14.67934114654407,
        5.353481744870172,
        3.0641245960618786,
        4.548190603248096,
        8.126799827248698,
        0.6941300884384062
    };
    private static final double[] OCCUPANCY = {0.85, 0.9, 0.88, 0.93, 0.85, 0.82, 0.75, 0.7};
    private static final double[] WAITS = {
        0.1123705497170818,
        0.06975883859742646,
        0.12269739764856008,
        0.5536028899028372,
        0.35074986077879267,
        0.16032462135436348,
        0.11318521684018108,
        1.6550266972804406
    };
    private static final double[] WAITING = {
        2.7955890596252444,
        1.6295790700124166,
        1.8011169578763877,
        2.963702965002211,
        1.0747412754775783,
        0.729186936313225,
        0.9198336006638901,
        1.1488038277511956
    };

    @Test
    void referenceNetworkHasTheKnownWaits() {
        double[] stays = Arrays.stream(RATES).map(rate -> 1 / rate).toArray();
        JacksonNetwork network = JacksonNetwork.of(EXTERNAL, ROUTING, stays, PLACES);
        for (int i = 0; i < PLACES.length; i++) {
            MultiServerQueue station = network.station(i);
            Percentage tight = Percentage.withPercentage(1e-9);
            assertThat(station.arrivalsPerDay()).as("flow of %d", i).isCloseTo(FLOW[i], tight);
            assertThat(station.occupancyShare()).as("occupancy of %d", i).isCloseTo(OCCUPANCY[i], tight);
            assertThat(station.waitDaysMean()).as("wait of %d", i).isCloseTo(WAITS[i], tight);
            assertThat(station.waitingMean()).as("list of %d", i).isCloseTo(WAITING[i], tight);
        }
        assertThat(network.visitsPerChild()).isCloseTo(Arrays.stream(FLOW).sum() / 24, within(1e-9));
    }

    @Test
    void feedbackToOneStationWorkedByHand() {
        // A child comes back with chance 0.25: 4/3 visits each.
        JacksonNetwork network =
                JacksonNetwork.of(new double[] {0.3}, new double[][] {{0.25}}, new double[] {2}, new int[] {1});
        assertThat(network.station(0).arrivalsPerDay()).isCloseTo(0.4, within(1e-14));
        assertThat(network.visitsPerChild()).isCloseTo(4.0 / 3, within(1e-14));
        // M/M/1 at load 0.8: four inside.
        assertThat(network.throughputDaysMean()).isCloseTo(4 / 0.3, within(1e-10));
    }

    @Test
    void twoStationsAgreeWithTheirChain() {
        double[][] routing = {{0, 0.6}, {0.3, 0}};
        JacksonNetwork network =
                JacksonNetwork.of(new double[] {0.4, 0.1}, routing, new double[] {1, 1.5}, new int[] {2, 3});
        record Both(int first, int second) {}
        StateLaw<Both> law = MarkovChain.<Both>from(new Both(0, 0), (s, rates) -> {
                    rates.to(new Both(s.first() + 1, s.second()), s.first() < 70 ? 0.4 : 0);
                    rates.to(new Both(s.first(), s.second() + 1), s.second() < 70 ? 0.1 : 0);
                    double out = Math.min(s.first(), 2);
                    double back = Math.min(s.second(), 3) / 1.5;
                    rates.to(new Both(s.first() - 1, s.second() + 1), s.second() < 70 ? out * 0.6 : 0);
                    rates.to(new Both(s.first() - 1, s.second()), out * 0.4);
                    rates.to(new Both(s.first() + 1, s.second() - 1), s.first() < 70 ? back * 0.3 : 0);
                    rates.to(new Both(s.first(), s.second() - 1), back * 0.7);
                })
                .stationary();
        assertThat(network.station(0).waitingMean()).isCloseTo(law.mean(s -> Math.max(0, s.first() - 2)), within(1e-9));
        assertThat(network.station(1).waitingMean())
                .isCloseTo(law.mean(s -> Math.max(0, s.second() - 3)), within(1e-9));
    }

    @Test
    void refusesARingNobodyLeavesAndAWrongRow() {
        assertThatThrownBy(() -> TrafficEquations.solve(new double[] {1, 0}, new double[][] {{0, 1}, {1, 0}}))
                .hasMessage("the routing is closed, expected a way out of every station");
        assertThatThrownBy(() -> TrafficEquations.solve(new double[] {1, 0}, new double[][] {{0.5, 0.6}, {0, 0}}))
                .hasMessageContaining("the sum of row 0 is 1.1");
        assertThatThrownBy(() -> TrafficEquations.solve(new double[] {1}, new double[][] {{-0.5}}))
                .hasMessageContaining("row 0");
    }
}
