package nl.doorstroom.output.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void textThatCouldBeAFormulaIsMarked(String text) {
        assertThat(Cell.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "foster", "a=b", "'x", "12-17", " x"})
    void otherTextStaysAsItIs(String text) {
        assertThat(Cell.text(text)).isEqualTo(text);
    }

    @Test
    void wholeNumbersHaveNoFraction() {
        assertThat(Cell.number(12)).isEqualTo("12");
        assertThat(Cell.number(-3)).isEqualTo("-3");
        assertThat(Cell.number(-0.0)).isEqualTo("0");
        assertThat(Cell.number(0.25)).isEqualTo("0.25");
        assertThat(Cell.number(Double.NaN)).isEmpty();
    }

    @Test
    void everyNumberReadsBackAsItself() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(value)) {
                assertThat(Double.parseDouble(Cell.number(value))).isEqualTo(value);
            }
        }
    }
}
