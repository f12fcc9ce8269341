package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.scenario.read.Problems;
import org.junit.jupiter.api.Test;

/** Files of {@code src/test/resources/found} that the reading of an earlier version took wrongly. */
class FoundScenariosTest {
    private static final Path FOUND = Path.of("src/test/resources/found");

    private static Loaded load(String name) {
        Problems problems = new Problems();
        Loaded loaded = Scenarios.load(FOUND.resolve(name), problems);
        assertThat(loaded).as(problems.in(Locale.ENGLISH)).isNotNull();
        return loaded;
    }

    @Test
    void aListThatClosesForGoodIsRefusedAlsoWhenTheFormBeganWithoutPlaces() {
        Problems problems = new Problems();
        assertThat(Scenarios.load(FOUND.resolve("closes-for-good.yaml"), problems))
                .isNull();
        assertThat(problems.in(Locale.ENGLISH))
                .contains(
                        "closes-for-good.yaml:12:5: changes[1]: closes P in region for good while children can still be sent there");
        assertThat(problems.size()).isEqualTo(1);
    }

    @Test
    void aLawForEveryProfileIsEnough() {
        Scenario scenario = load("by-profile-without-default.yaml").scenario();
        assertThat(scenario.base().forms().get(0).stay().byProfile())
                .isEqualTo(Map.of("a", new FixedLaw(10), "b", new FixedLaw(20)));
    }

    @Test
    void childrenOfAKnownStartComeFromAStreamAtWhichNobodyArrivesWhereThereIsNoOther() {
        Scenario scenario = load("no-streams.yaml").scenario();
        List<Stream> streams = scenario.base().streams();
        assertThat(streams).hasSize(1);
        assertThat(streams.get(0).rate().perDay()).isZero();
        assertThat(scenario.knownChildren()).hasSize(2);
    }
}
