package nl.doorstroom.engine;

/** The routing tables that can raise a need (R6): of streams, of forms, of forms after a breakdown. */
final class Origins {
    /** Which table. */
    enum Source {
        STREAM,
        FORM,
        BREAKDOWN
    }

    /** One table, of a stream or form by index. */
    record Table(Source source, int index) {}

    static final Table NONE = new Table(Source.STREAM, 0);

    private final Table[] streams;
    private final Table[] forms;
    private final Table[] breakdowns;

    Origins(int streamCount, int formCount) {
        streams = tables(Source.STREAM, streamCount);
        forms = tables(Source.FORM, formCount);
        breakdowns = tables(Source.BREAKDOWN, formCount);
    }

    Table stream(int index) {
        return streams[index];
    }

    Table form(int index, boolean brokenDown) {
        return brokenDown ? breakdowns[index] : forms[index];
    }

    private static Table[] tables(Source source, int count) {
        Table[] tables = new Table[count];
        java.util.Arrays.setAll(tables, i -> new Table(source, i));
        return tables;
    }
}
