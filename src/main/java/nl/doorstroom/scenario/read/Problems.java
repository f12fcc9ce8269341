package nl.doorstroom.scenario.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What was found wrong so far. Reading goes on after a problem, so that a user sees all of them at once. */
public final class Problems {
    /** After this many there is no use in reading on. */
    static final int MOST = 200;

    private static final int MOST_SHOWN = 50;

    /** Thrown when there are so many problems that reading stops; all found so far are kept. */
    public static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super(null, null, false, false);
        }
    }

    private final Set<Problem> found = new LinkedHashSet<>();

    /**
     * Adds a problem that is not there yet.
     *
     * @throws TooMany when there are {@link #MOST} others already
     */
    public void add(Problem problem) {
        if (found.size() >= MOST && !found.contains(problem)) {
            throw new TooMany();
        }
        found.add(problem);
    }

    public void addAll(Problems others) {
        others.found.stream().limit(Math.max(0, MOST - found.size())).forEach(found::add);
    }

    /** Something wrong with a value. */
    public void add(Node node, Text text) {
        add(new Problem(node.place(), node.path(), text));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** All problems by line, the files in the order in which they were first complained about. */
    public List<Problem> sorted() {
        List<String> files = new ArrayList<>(files());
        return found.stream()
                .sorted(Comparator.<Problem>comparingInt(
                                p -> files.indexOf(p.place().file().name()))
                        .thenComparingInt(p -> p.place().line())
                        .thenComparingInt(p -> p.place().column()))
                .toList();
    }

    /** The first fifty problems and a closing line, as a user sees them. */
    public String in(Locale locale) {
        String shown =
                sorted().stream().limit(MOST_SHOWN).map(p -> p.in(locale)).collect(Collectors.joining("\n"));
        String more = size() > MOST_SHOWN
                ? "\n" + Message.AND_MORE.with(size() - MOST_SHOWN).in(locale)
                : "";
        String names = files().stream().map(Quoted::plain).collect(Collectors.joining(", "));
        Message several = size() < MOST ? Message.MANY_PROBLEMS : Message.TOO_MANY_PROBLEMS;
        Message closing = size() == 1 ? Message.ONE_PROBLEM : several;
        return shown + more + "\n" + closing.with(size(), names).in(locale);
    }

    private Set<String> files() {
        return found.stream().map(p -> p.place().file().name()).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
