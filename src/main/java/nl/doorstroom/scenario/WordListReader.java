package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Text;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads lists of known names; a single name counts as a list of one, and a name counts once. */
final class WordListReader {
    private WordListReader() {}

    static List<String> read(@Nullable Node node, Collection<String> known, Text expected, Values values) {
        List<String> read = new ArrayList<>();
        for (Node item : values.items(node)) {
            String word = values.word(item, known, expected);
            if (word != null && !read.contains(word)) {
                read.add(word);
            }
        }
        return read;
    }
}
