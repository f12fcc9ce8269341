package nl.doorstroom.engine.prepared;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.doorstroom.domain.Model;
import org.jspecify.annotations.Nullable;

/** The ranks of priority classes: 0 displaced, then the model's classes in order, then those of no class. */
public record PriorityClasses(List<String> names) {
    public static final int DISPLACED = 0;

    public int count() {
        return names.size() + 2;
    }

    public int none() {
        return names.size() + 1;
    }

    /** The rank of a class, or -1 when it is not on the list. */
    public int rank(@Nullable String name) {
        int at = name == null ? -1 : names.indexOf(name);
        return at < 0 ? -1 : at + 1;
    }

    /** The classes named; {@code displaced} and {@code blocked} count even when they are not on the list. */
    public Chosen set(Set<String> wanted) {
        boolean[] ranks = new boolean[count()];
        for (String name : wanted) {
            int rank = rank(name);
            if (rank >= 0) {
                ranks[rank] = true;
            }
        }
        ranks[DISPLACED] = wanted.contains("displaced");
        return new Chosen(ranks, wanted.contains(Model.BLOCKED));
    }

    public Chosen all() {
        boolean[] ranks = new boolean[count()];
        Arrays.fill(ranks, true);
        return new Chosen(ranks, true);
    }

    /** A set of priority classes, by rank, and whether blocked children belong to it. */
    public record Chosen(boolean[] ranks, boolean blocked) {
        public boolean has(int rank) {
            return ranks[rank];
        }
    }
}
