package nl.doorstroom.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    private Path parent;

    @Test
    void saysWhatTheRunCameFrom() throws IOException {
        Manifest manifest = new Manifest(
                "0.1.0",
                List.of("doorstroom", "run", "a \"b\".yaml"),
                List.of(
                        Manifest.Input.of("a.yaml", "abc".getBytes(StandardCharsets.UTF_8)),
                        Manifest.Input.ofList("children.csv", new byte[0], 3)),
                "a",
                List.of("close"),
                7,
                50,
                4,
                Instant.parse("2026-01-02T03:04:05.678Z"));
        Path folder;
        try (RunFolder run = RunFolder.numbered(parent, "a", false)) {
            manifest.write(
                    run, Map.of("tables/summary.csv", 12L), new Manifest.Effort(122_500, Duration.ofMillis(61_250)));
            folder = run.commit();
        }
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .startsWith("{\n  \"doorstroom\": \"0.1.0\",")
                .contains("\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"")
                .contains("\"file\": \"a.yaml\",\n      \"bytes\": 3,")
                .contains("\"file\": \"children.csv\",\n      \"rows\": 3,\n      \"sha256\": \"e3b0c44298fc1c14")
                .contains("\"a \\\"b\\\".yaml\"", "\"seed\": 7", "\"started\": \"2026-01-02T03:04:05Z\"")
                .contains(
                        "\"run_time_seconds\": 61.25",
                        "\"events\": 122500",
                        "\"events_per_second\": 2000",
                        "\"peak_heap_mb\"",
                        "\"tables/summary.csv\": 12",
                        "\"processors\"");
    }
}
