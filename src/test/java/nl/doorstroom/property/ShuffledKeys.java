package nl.doorstroom.property;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A scenario file with the keys of its mappings in another order. */
final class ShuffledKeys {
    private final Random random;
    private final Set<String> kept;

    /**
     * @param kept keys whose mappings keep the order of their own keys
     */
    ShuffledKeys(long seed, Set<String> kept) {
        this.random = new Random(seed);
        this.kept = kept;
    }

    String text(Path file) throws IOException {
        LoadSettings read = LoadSettings.builder().build();
        Node top = new Compose(read).composeString(Files.readString(file)).orElseThrow();
        shuffle(top, "");
        DumpSettings write = DumpSettings.builder().setSplitLines(false).build();
        return new Present(write)
                .emitToString(new Serialize(write).serializeOne(top).iterator());
    }

    private void shuffle(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> fields = new ArrayList<>(mapping.getValue());
            fields.forEach(field -> shuffle(field.getValueNode(), ((ScalarNode) field.getKeyNode()).getValue()));
            if (!kept.contains(key)) {
                Collections.shuffle(fields, random);
            }
            mapping.setValue(fields);
        } else if (node instanceof SequenceNode items) {
            items.getValue().forEach(item -> shuffle(item, ""));
        }
    }
}
