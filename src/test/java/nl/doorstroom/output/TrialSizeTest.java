package nl.doorstroom.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.experiment.Replications;
import nl.doorstroom.experiment.RunOptions;
import nl.doorstroom.experiment.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialSizeTest {
    @TempDir
    private Path parent;

    @Test
    void theTrialForetellsTheSizeOfTheTables() throws Exception {
        CareForm foster = CareForm.named("foster", Capacity.places(10), new ExponentialLaw(28))
                .build();
        Scenario scenario = Scenario.of(
                "queue",
                new Calendar(LocalDate.of(2025, 1, 1)),
                new RunPlan(365, 5 * 365, 30),
                Model.of(List.of(Stream.poisson("children", 0.3, "foster")), List.of(foster)));
        RunOptions options = RunOptions.of(1, 30, 2);
        long foretold = Trial.run(scenario, options, 0.05).tableBytes();
        assertThat(foretold).isCloseTo(written(scenario, options), withinPercentage(25));
    }

    private long written(Scenario scenario, RunOptions options) throws InterruptedException, IOException {
        try (RunFolder folder = RunFolder.numbered(parent, "x", false)) {
            new RunTables(folder).write(Replications.run(scenario, options));
            Path tables = folder.commit().resolve("tables");
            try (var files = Files.list(tables)) {
                return files.mapToLong(file -> file.toFile().length()).sum();
            }
        }
    }
}
