package nl.doorstroom.scenario;

import nl.doorstroom.domain.LocalText;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads titles and labels: one text, or one in each language; the one there is stands for a missing other. */
final class LabelReader {
    private LabelReader() {}

    static LocalText read(@Nullable Node node, String otherwise, Values values) {
        if (node instanceof Node.Fields fields) {
            Keys keys = new Keys(fields, values, "nl", "en").refuseUnknown();
            String nl = values.text(keys.get("nl"));
            String en = values.text(keys.get("en"));
            if (!keys.has("nl") && !keys.has("en")) {
                values.expected(fields, Rule.A_LABEL.with());
            }
            String any = nl != null ? nl : en != null ? en : otherwise;
            return new LocalText(nl == null ? any : nl, en == null ? any : en);
        }
        if (node instanceof Node.Items) {
            values.expected(node, Rule.A_LABEL.with());
            return LocalText.of(otherwise);
        }
        String text = values.text(node);
        return LocalText.of(text == null ? otherwise : text);
    }
}
