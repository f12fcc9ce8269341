package nl.doorstroom.engine.prepared;

/**
 * The purposes of draws (R19): of forms by purpose and then form, so that those drawn most lie together; then of streams by stream
 * and then purpose.
 */
public final class Purpose {
    public static final int STAY = 0;
    public static final int NEXT = 1;
    public static final int INTAKE = 2;
    public static final int BREAKS_DOWN = 3;
    public static final int LEAVES = 4;
    public static final int WORSENS = 5;
    public static final int TURNOVER = 6;
    public static final int OUTSIDE_STAY = 7;
    public static final int FORM_WORSE = 8;
    public static final int EXTENSION = 9;
    public static final int ADULT = 10;
    public static final int ADULT_FIND = 11;
    public static final int ELAPSED = 12;
    public static final int WAITED = 13;
    private static final String[] FORM_NAMES = {
        "stay",
        "next",
        "intake",
        "breaks_down",
        "leaves",
        "worsens",
        "turnover",
        "outside_stay",
        "worse",
        "extension",
        "adult",
        "adult_find",
        "elapsed",
        "waited"
    };
    public static final int PER_FORM = FORM_NAMES.length;

    public static final int HOME = 0;
    public static final int PROFILE = 1;
    public static final int AGE_BAND = 2;
    public static final int AGE = 3;
    public static final int FRAME = 4;
    public static final int REFERRER = 5;
    public static final int ENTRY = 6;
    public static final int STREAM_WORSE = 7;
    public static final int RETURNS = 8;
    public static final int RETURN_AFTER = 9;
    private static final String[] STREAM_NAMES = {
        "home", "profile", "age_band", "age", "frame", "referrer", "entry", "worse", "returns", "return_after"
    };
    public static final int PER_STREAM = STREAM_NAMES.length;

    private Purpose() {}

    /** The paths of all purposes in their order. */
    static String[] paths(String[] forms, String[] streams) {
        String[] paths = new String[forms.length * PER_FORM + streams.length * PER_STREAM];
        int next = 0;
        for (String name : FORM_NAMES) {
            for (String form : forms) {
                paths[next++] = form + "/" + name;
            }
        }
        for (String stream : streams) {
            for (String name : STREAM_NAMES) {
                paths[next++] = stream + "/" + name;
            }
        }
        return paths;
    }
}
