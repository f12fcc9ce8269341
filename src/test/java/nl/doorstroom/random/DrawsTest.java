package nl.doorstroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final long CHILDREN = Draws.textKey("children");
    private static final long STAY = Draws.textKey("foster/stay");

    /** Golden: a change of any of these changes every result and needs an entry in the changelog. */
    @Test
    void keysAndDrawsStayWhatTheyWere() {
        Draws draws = new Draws(1, 0);
        long child = draws.subject(CHILDREN, 42);
        assertThat(Draws.textKey("")).isEqualTo(5197578548964807871L);
        assertThat(STAY).isEqualTo(-5563283126967788838L);
        assertThat(Draws.textKey("één kind")).isEqualTo(1218592068806932290L);
        assertThat(draws.subject(CHILDREN)).isEqualTo(-8243248042061059424L);
        assertThat(child).isEqualTo(7785476765828950990L);
        assertThat(Draws.returnsOf(child)).isEqualTo(3246032023113727415L);
        assertThat(Draws.pair(child, STAY)).isEqualTo(-50682534275856677L);
        assertThat(Draws.uniform(child, STAY, 0)).isEqualTo(0.04627698251020901);
        assertThat(Draws.uniform(child, STAY, 1)).isEqualTo(0.7254929832317151);
    }

    @Test
    void followsTheStatedConstruction() {
        BigInteger run = fold(fold(BigInteger.ZERO, 7), 3);
        BigInteger child = fold(fold(run, CHILDREN), 42);
        BigInteger word = fold(fold(child, STAY), 5);
        double centre = word.shiftRight(11).doubleValue() * 0x1.0p-53 + 0x1.0p-54;
        long subject = new Draws(7, 3).subject(CHILDREN, 42);
        assertThat(subject).isEqualTo(child.longValue());
        assertThat(Draws.uniform(subject, STAY, 5)).isCloseTo(centre, within(0x1.0p-53));
    }

    private static BigInteger fold(BigInteger key, long part) {
        BigInteger multiplied = key.multiply(unsigned("d1342543de82ef95"));
        BigInteger shifted = new BigInteger(Long.toUnsignedString(part)).add(unsigned("9e3779b97f4a7c15"));
        return mix(multiplied.add(mix(modulo(shifted))));
    }

    private static BigInteger mix(BigInteger word) {
        BigInteger z = modulo(word);
        z = modulo(z.xor(z.shiftRight(30)).multiply(unsigned("bf58476d1ce4e5b9")));
        z = modulo(z.xor(z.shiftRight(27)).multiply(unsigned("94d049bb133111eb")));
        return z.xor(z.shiftRight(31));
    }

    private static BigInteger modulo(BigInteger z) {
        return z.mod(BigInteger.ONE.shiftLeft(64));
    }

    private static BigInteger unsigned(String hex) {
        return new BigInteger(hex, 16);
    }

    @Test
    void uniformIsNeverZeroOrOne() {
        assertThat(Draws.cellOf(0)).isEqualTo(0x1.0p-54);
        assertThat(Draws.cellOf(-1L)).isEqualTo(1 - 0x1.0p-53);
        assertThat(Draws.cellOf(Long.MAX_VALUE)).isEqualTo(0.5 - 0x1.0p-54);
        assertThat(Draws.cellOf(Long.MIN_VALUE)).isEqualTo(0.5);
        assertThat(Draws.cellOf(1L << 11)).isEqualTo(3 * 0x1.0p-54);
        assertThat(Draws.cellOf(Long.MIN_VALUE + (1L << 11))).isEqualTo(0.5 + 0x1.0p-53);
    }

    @Test
    void everyPartCounts() {
        Draws draws = new Draws(1, 1);
        long child = draws.subject(CHILDREN, 1);
        assertThat(new double[] {
                    Draws.uniform(child, STAY, 0),
                    Draws.uniform(child, STAY, 1),
                    Draws.uniform(child, CHILDREN, 0),
                    Draws.uniform(draws.subject(CHILDREN, 2), STAY, 0),
                    Draws.uniform(draws.subject(STAY, 1), STAY, 0),
                    Draws.uniform(draws.subject(CHILDREN), STAY, 0),
                    Draws.uniform(new Draws(1, 2).subject(CHILDREN, 1), STAY, 0),
                    Draws.uniform(new Draws(2, 1).subject(CHILDREN, 1), STAY, 0),
                    Draws.uniform(Draws.pair(child, STAY), STAY, 0),
                    Draws.uniform(Draws.pair(STAY, child), STAY, 0),
                    Draws.uniform(draws.subject(Draws.returnsOf(child), 1), STAY, 0)
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void exponentialIsTheInverseOfTheSameUniform() {
        long child = new Draws(1, 1).subject(CHILDREN, 1);
        double u = Draws.uniform(child, STAY, 4);
        assertThat(Draws.exponential(child, STAY, 4)).isCloseTo(-Math.log1p(-u), within(1e-15));
    }

    @Test
    void textKeysTellTextsApart() {
        String[] texts = {
            "",
            "\0",
            "\0\0",
            "a",
            "a\0",
            "aa",
            "aaaaaaaa",
            "aaaaaaaaa",
            "foster/stay",
            "foster/stay ",
            "Foster/stay",
            "é",
            "e\u0301"
        };
        assertThat(Arrays.stream(texts).mapToLong(Draws::textKey).boxed()).doesNotHaveDuplicates();
        byte[] bytes = "één".getBytes(StandardCharsets.UTF_8);
        assertThat(Draws.textKey(new String(bytes, StandardCharsets.UTF_8))).isEqualTo(Draws.textKey("één"));
    }

    @Test
    void amongMillionSubjectsNoTwoShareAKey() {
        Draws draws = new Draws(1, 1);
        long[] sources =
                LongStream.range(0, 100).map(i -> Draws.textKey("source " + i)).toArray();
        long[] keys = new long[1_000_000];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = draws.subject(sources[i % 100], i / 100);
        }
        assertThat(distinct(keys)).isEqualTo(keys.length);
    }

    @Test
    void amongMillionPairsNoTwoShareAKey() {
        Draws draws = new Draws(1, 1);
        long[] keys = new long[1_000_000];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Draws.pair(draws.subject(CHILDREN, i / 1000), draws.subject(STAY, i % 1000));
        }
        assertThat(distinct(keys)).isEqualTo(keys.length);
    }

    private static long distinct(long[] keys) {
        return Arrays.stream(keys).distinct().count();
    }
}
