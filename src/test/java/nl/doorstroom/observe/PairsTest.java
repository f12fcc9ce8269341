package nl.doorstroom.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {
    @Test
    void manyPairsKeepTheirAmountsAndComeBackInOrder() {
        Pairs pairs = new Pairs(10, 100, 2);
        for (int round = 0; round < 2; round++) {
            for (int n = 999; n >= 0; n--) {
                pairs.add(n / 100, n % 100, round, n + 1);
            }
        }
        List<Integer> order = new ArrayList<>();
        pairs.read((first, second, byYear) -> {
            order.add(first * 100 + second);
            assertThat(byYear).containsExactly(first * 100 + second + 1, first * 100 + second + 1);
        });
        assertThat(order).hasSize(1000).isSorted();
    }
}
