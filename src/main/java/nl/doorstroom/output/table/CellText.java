package nl.doorstroom.output.table;

/** The text of one cell. */
final class CellText {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private CellText() {}

    /** Text that no spreadsheet takes for a formula: one that could start as such gets an apostrophe in front. */
    static String text(String value) {
        boolean risky = !value.isEmpty() && STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0;
        return risky ? "'" + value : value;
    }

    /** A double that reads back as the same double; a whole one without {@code .0}; NaN as nothing. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }
}
