package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.doorstroom.scenario.read.Nearest;
import org.junit.jupiter.api.Test;

/** Of the keys of the language with one letter wrong, how many are understood. */
class SuggestionTest {
    private static final List<List<String>> LEVELS = List.of(ScenarioReader.KEYS, FormReader.KEYS, StreamReader.KEYS);

    @Test
    void nearlyEveryMistypedKeyIsGivenBackAsTheKeyThatWasMeant() {
        Random random = new Random(1);
        int meant = 0;
        int wrong = 0;
        for (List<String> known : LEVELS) {
            for (String key : known) {
                for (int i = 0; i < 40; i++) {
                    String typed = mistyped(key, random);
                    if (!known.contains(typed)) {
                        String nearest = Nearest.of(typed, known);
                        meant += key.equals(nearest) ? 1 : 0;
                        wrong += key.equals(nearest) ? 0 : 1;
                    }
                }
            }
        }
        assertThat((double) meant / (meant + wrong))
                .as("%d of %d", meant, meant + wrong)
                .isGreaterThan(0.97);
    }

    private static String mistyped(String key, Random random) {
        int at = random.nextInt(key.length());
        String letter = String.valueOf((char) ('a' + random.nextInt(26)));
        return switch (random.nextInt(4)) {
            case 0 -> key.substring(0, at) + key.substring(at + 1);
            case 1 -> key.substring(0, at) + letter + key.substring(at);
            case 2 -> key.substring(0, at) + letter + key.substring(at + 1);
            default -> swapped(key, Math.max(1, at));
        };
    }

    private static String swapped(String key, int at) {
        return Stream.of(
                        key.substring(0, at - 1),
                        key.substring(at, at + 1),
                        key.substring(at - 1, at),
                        key.substring(at + 1))
                .reduce("", String::concat);
    }
}
