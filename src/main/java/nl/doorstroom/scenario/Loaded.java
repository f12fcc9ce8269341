package nl.doorstroom.scenario;

import java.nio.file.Path;
import java.util.List;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Origin;
import nl.doorstroom.scenario.read.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A scenario without problems and what it was made of.
 *
 * @param inputs every file read, the base first, then what extends it, then the reforms
 * @param children the list of children it starts from, or null
 * @param tree all files as one, before the dated changes
 * @param base the tree of the first input alone
 * @param origins where numbers come from: those with a source, a range or a note
 * @param warnings what may not be meant, but does not stop a run
 */
public record Loaded(
        Scenario scenario,
        List<Path> inputs,
        @Nullable ChildList children,
        Node.Fields tree,
        Node.Fields base,
        List<Origin> origins,
        List<Problem> warnings) {
    public Loaded {
        inputs = List.copyOf(inputs);
        origins = List.copyOf(origins);
        warnings = List.copyOf(warnings);
    }

    /** The same files, read as another scenario. */
    public Loaded withScenario(Scenario changed) {
        return new Loaded(changed, inputs, children, tree, base, origins, warnings);
    }
}
