package nl.doorstroom.engine;

/** The purposes of draws (R19), as positions within the block of a form or of a stream. */
final class Purpose {
    static final int INTAKE = 0;
    static final int BREAKS_DOWN = 1;
    static final int STAY = 2;
    static final int OUTSIDE_STAY = 3;
    static final int NEXT = 4;
    static final int FORM_WORSE = 5;
    static final int WORSENS = 6;
    static final int LEAVES = 7;
    static final int TURNOVER = 8;
    static final int EXTENSION = 9;
    static final int ADULT = 10;
    static final int ADULT_FIND = 11;
    static final int ELAPSED = 12;
    static final int WAITED = 13;
    private static final String[] FORM_NAMES = {
        "intake",
        "breaks_down",
        "stay",
        "outside_stay",
        "next",
        "worse",
        "worsens",
        "leaves",
        "turnover",
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

    /** The paths of all purposes: of each form in turn, then of each stream. */
    static String[] paths(String[] forms, String[] streams) {
        String[] paths = new String[forms.length * PER_FORM + streams.length * PER_STREAM];
        int next = 0;
        for (String form : forms) {
            for (String name : FORM_NAMES) {
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
