package nl.doorstroom.engine;

/**
 * The purposes of draws (R19): of forms by purpose and then form, so that those drawn most lie together; then of streams by stream
 * and then purpose.
 */
final class Purpose {
    static final int STAY = 0;
    static final int NEXT = 1;
    static final int INTAKE = 2;
    static final int BREAKS_DOWN = 3;
    static final int LEAVES = 4;
    static final int WORSENS = 5;
    static final int TURNOVER = 6;
    static final int OUTSIDE_STAY = 7;
    static final int FORM_WORSE = 8;
    static final int EXTENSION = 9;
    static final int ADULT = 10;
    static final int ADULT_FIND = 11;
    static final int ELAPSED = 12;
    static final int WAITED = 13;
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
    static final int PER_FORM = FORM_NAMES.length;

    static final int HOME = 0;
    static final int PROFILE = 1;
    static final int AGE_BAND = 2;
    static final int AGE = 3;
    static final int FRAME = 4;
    static final int REFERRER = 5;
    static final int ENTRY = 6;
    static final int STREAM_WORSE = 7;
    static final int RETURNS = 8;
    static final int RETURN_AFTER = 9;
    private static final String[] STREAM_NAMES = {
        "home", "profile", "age_band", "age", "frame", "referrer", "entry", "worse", "returns", "return_after"
    };
    static final int PER_STREAM = STREAM_NAMES.length;

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
