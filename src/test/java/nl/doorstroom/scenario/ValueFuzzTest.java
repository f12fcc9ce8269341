package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.doorstroom.domain.Law;
import nl.doorstroom.fuzz.OneSecond;
import nl.doorstroom.random.Sampler;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Reader;
import nl.doorstroom.scenario.read.Values;

/** Any text is an amount, a duration or a law that can be worked with, or is refused. */
class ValueFuzzTest {
    private static final List<Notation> KINDS = List.of(
            Notation.SHARE,
            Notation.SHARE_OR_MORE,
            Notation.FACTOR,
            Notation.DURATION,
            Notation.POSITIVE_DURATION,
            Notation.RATE,
            Notation.YOUTH_RATE,
            Notation.GROWTH,
            Notation.MONEY,
            Notation.number(-10, 1e6),
            Notation.whole(1, 100));

    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "scenario.dict")
    void anyAmount(byte[] input) throws Exception {
        String text = new String(input, StandardCharsets.UTF_8);
        OneSecond.of(() -> {
            for (Notation kind : KINDS) {
                Quantity quantity = kind.parser().apply(text);
                if (quantity != null) {
                    assertThat(quantity.value()).isFinite();
                    assertThat(Quoted.number(quantity.value())).isNotEmpty();
                }
                Values.Span span = Values.span(text, kind);
                assertThat(span == null || Double.isFinite(span.low() + span.high()))
                        .isTrue();
            }
            BigDecimal number = Amounts.number(text);
            assertThat(Amounts.unit(text) == null).isEqualTo(number == null);
            String changed = Amounts.changed(text, BigDecimal.ONE, BigDecimal.TEN);
            assertThat(changed == null).isEqualTo(number == null);
            assertThat(Quoted.of(text)).startsWith("\"").doesNotContain("\n");
        });
    }

    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "scenario.dict")
    void anyLaw(byte[] input) throws Exception {
        String text = "stay: " + new String(input, StandardCharsets.UTF_8);
        OneSecond.of(() -> {
            Problems problems = new Problems();
            Node.Fields top = Reader.parse("law.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
            Law law = top == null ? null : new LawReader(new Values(problems)).read(top.get("stay"));
            if (law != null && problems.isEmpty()) {
                use(law);
            }
        });
    }

    private static void use(Law law) {
        Sampler sampler = Sampler.of(law);
        double before = 0;
        for (double u : new double[] {1e-12, 1e-3, 0.1, 0.5, 0.9, 0.999, 1 - 1e-12}) {
            double days = sampler.days(u);
            assertThat(days).as("%s at %s", law, u).isFinite().isGreaterThanOrEqualTo(before);
            assertThat(law.quantile(u)).as("%s at %s", law, u).isNotNaN();
            assertThat(law.cdf(days)).as("%s at %s days", law, days).isBetween(0.0, 1.0);
            assertThat(law.tail(days)).as("%s at %s days", law, days).isBetween(0.0, 1.0);
            assertThat(law.meanUpTo(days)).as("%s up to %s days", law, days).isFinite();
            before = days;
        }
        assertThat(law.mean()).as("mean of %s", law).isFinite();
    }
}
