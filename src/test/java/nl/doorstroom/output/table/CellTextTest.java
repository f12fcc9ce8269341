package nl.doorstroom.output.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void textThatCouldBeAFormulaIsMarked(String text) {
        assertThat(CellText.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "foster", "a=b", "'x", "12-17", " x"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CellText.text(text)).isEqualTo(text);
    }

    @Test
    void wholeNumbersHaveNoFraction() {
        assertThat(CellText.number(12)).isEqualTo("12");
        assertThat(CellText.number(-3)).isEqualTo("-3");
        assertThat(CellText.number(-0.0)).isEqualTo("0");
        assertThat(CellText.number(0.25)).isEqualTo("0.25");
        assertThat(CellText.number(Double.NaN)).isEmpty();
    }

    @Test
    void everyNumberReadsBackAsItself() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(value)) {
                assertThat(Double.parseDouble(CellText.number(value))).isEqualTo(value);
            }
        }
    }
}
