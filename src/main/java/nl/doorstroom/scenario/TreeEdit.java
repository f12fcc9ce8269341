package nl.doorstroom.scenario;

import java.util.List;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Place;

/**
 * A dated change of one value of the tree.
 *
 * @param day days since the start from which it holds
 * @param path where, one word per level; a number is a position in a list
 * @param value what to set or add, or the factor
 * @param place of the path in the file
 * @param residents whether a factor on a stay also scales the days left of children in care
 */
record TreeEdit(double day, Verb verb, List<String> path, Node value, Place place, boolean residents) {
    enum Verb {
        SET,
        ADD,
        TIMES
    }

    String pathText() {
        return Paths.text(path);
    }

    /** Whether one changes what the other changes: the same value, or one inside the other. */
    boolean touches(TreeEdit other) {
        int common = Math.min(path.size(), other.path.size());
        return path.subList(0, common).equals(other.path.subList(0, common));
    }

    boolean isOfSameFile(TreeEdit other) {
        return place.file().equals(other.place.file());
    }
}
