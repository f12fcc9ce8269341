package nl.doorstroom.output;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a folder of results came from, enough to make it again.
 *
 * @param version of the program
 * @param commandLine as typed, program name first
 * @param inputs the files read, in order, with their content
 * @param started when the run began
 */
public record Manifest(
        String version,
        List<String> commandLine,
        List<Input> inputs,
        String scenario,
        List<String> reforms,
        long seed,
        int replications,
        int threads,
        Instant started) {

    /**
     * A file that was read.
     *
     * @param name as typed or as found by {@code extends}
     * @param sha256 of its bytes
     * @param rows of a list of children, or null
     */
    public record Input(
            String name,
            long bytes,
            String sha256,
            @Nullable Integer rows) {
        public static Input of(String name, byte[] content) {
            return new Input(name, content.length, Sha256.of(content), null);
        }

        /** A list of children, of which nothing else is kept. */
        public static Input ofList(String name, byte[] content, int rows) {
            return new Input(name, content.length, Sha256.of(content), rows);
        }
    }

    /**
     * What a run took.
     *
     * @param events arrivals and ends of stays of all replications, from day 0 on
     * @param time from start to end, warm-up and tables included
     */
    public record Effort(long events, Duration time) {
        double seconds() {
            return time.toMillis() / 1000.0;
        }

        long eventsPerSecond() {
            return Math.round(events / Math.max(0.001, seconds()));
        }
    }

    /** Writes {@code manifest.json}; the last file of a run. */
    public void write(RunFolder folder, Map<String, Long> rows, Effort effort) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("doorstroom", version);
        json.put("scenario", scenario);
        json.put("reforms", reforms);
        json.put("seed", seed);
        json.put("replications", replications);
        json.put("command_line", commandLine);
        json.put("inputs", inputs.stream().map(Manifest::fields).toList());
        json.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("run_time_seconds", effort.seconds());
        json.put("events", effort.events());
        json.put("events_per_second", effort.eventsPerSecond());
        json.put("peak_heap_mb", peakHeapBytes() >> 20);
        json.put("threads", threads);
        json.put("java", java());
        json.put("machine", machine());
        json.put("rows", new TreeMap<>(rows));
        byte[] bytes = Json.of(json).getBytes(StandardCharsets.UTF_8);
        folder.write(RunFolder.MANIFEST, out -> out.write(bytes));
    }

    private static Map<String, Object> fields(Input input) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", input.name());
        if (input.rows() == null) {
            fields.put("bytes", input.bytes());
        } else {
            fields.put("rows", input.rows());
        }
        fields.put("sha256", input.sha256());
        return fields;
    }

    /** The sum of the peaks of the parts of the heap, which may lie at different times: at most so much was in use at once. */
    public static long peakHeapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static Map<String, Object> java() {
        Map<String, Object> java = new LinkedHashMap<>();
        java.put("version", Runtime.version().toString());
        java.put("vendor", System.getProperty("java.vendor", ""));
        return java;
    }

    private static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
        machine.put("architecture", System.getProperty("os.arch", ""));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("memory_limit_mb", Runtime.getRuntime().maxMemory() >> 20);
        return machine;
    }
}
