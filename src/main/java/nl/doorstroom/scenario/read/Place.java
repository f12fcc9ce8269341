package nl.doorstroom.scenario.read;

/**
 * A point in a file.
 *
 * @param line counted from 1; 0 when the problem is the file as a whole
 * @param column counted from 1 in characters; 0 when the problem is the file as a whole
 */
public record Place(SourceFile file, int line, int column) {
    static Place whole(SourceFile file) {
        return new Place(file, 0, 0);
    }

    /** The place as it opens a message: {@code file:line:column}. */
    @Override
    public String toString() {
        String name = Quoted.plain(file.name());
        return line == 0 ? name : name + ":" + line + ":" + column;
    }
}
