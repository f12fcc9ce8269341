package nl.doorstroom.engine.prepared;

import java.util.Arrays;

/** The keys of all routing tables, each once. */
public final class RoutingTables {
    /** One routing table, of a stream or a form by index. Names where a need arose (R6) and where a child comes from. */
    public record Key(Of of, int index) {}

    /** Whose table. */
    public enum Of {
        STREAM,
        FORM,
        /** Of a form, after a breakdown. */
        BREAKDOWN
    }

    private final Key[] streams;
    private final Key[] forms;
    private final Key[] breakdowns;

    RoutingTables(int streamCount, int formCount) {
        streams = keys(Of.STREAM, streamCount);
        forms = keys(Of.FORM, formCount);
        breakdowns = keys(Of.BREAKDOWN, formCount);
    }

    public Key ofStream(int stream) {
        return streams[stream];
    }

    public Key ofForm(int form) {
        return forms[form];
    }

    public Key ofForm(int form, boolean brokeDown) {
        return brokeDown ? breakdowns[form] : forms[form];
    }

    private static Key[] keys(Of of, int count) {
        Key[] keys = new Key[count];
        Arrays.setAll(keys, i -> new Key(of, i));
        return keys;
    }
}
