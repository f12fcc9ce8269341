package nl.doorstroom.scenario.read;

/** What was found at a node, as a message says it. */
final class Shown {
    private Shown() {}

    static Object of(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.isEmpty() ? Message.NOTHING.with() : Quoted.of(scalar.text());
        }
        return node instanceof Node.Items ? Message.A_LIST.with() : Message.A_MAPPING.with();
    }
}
