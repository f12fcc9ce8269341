package nl.doorstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema for editors says yes to every scenario that ships and no where it can. */
class SchemaTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Path SPEC = Path.of("src/test/resources/scenario/spec");

    private static JsonSchema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SchemaTest.class.getResourceAsStream("/schema/scenario-v1.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    static List<Path> shipped() {
        List<Path> files = new ArrayList<>(ShippedScenarios.all());
        files.add(SPEC.resolve("base.yaml"));
        return files;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyScenarioThatShipsIsAccepted(Path file) throws IOException {
        assertThat(messages(Files.readString(file))).isEmpty();
    }

    @Test
    void theStartFilesAreAccepted() throws IOException {
        assertThat(messages(StartFile.text("Zeeland", Locale.forLanguageTag("nl"))))
                .isEmpty();
        assertThat(messages(StartFile.text("Zeeland", Locale.ENGLISH))).isEmpty();
    }

    /** Mistakes of writing that show only beside another part of the file, or in the tree after an edit. */
    private static final Set<String> BEYOND_A_SCHEMA =
            Set.of("arrivals-26", "forms-9", "changes-25", "changes-26", "changes-35", "changes-36", "target-above-1");

    /** Sums, names that refer to one another and order of dates are beyond a schema; spelling, units and shape are not. */
    @Test
    void whatIsWrittenWrongIsRefusedByTheSchemaToo() throws IOException {
        String base = Files.readString(SPEC.resolve("base.yaml"));
        JsonSchema schema = schema();
        List<String> accepted = new ArrayList<>();
        List<BadInputTest.Case> cases = BadInputTest.cases().toList();
        for (BadInputTest.Case mistake : cases) {
            JsonNode json = json(base.replace(mistake.from(), mistake.to()));
            if (json != null && schema.validate(json).isEmpty() && isOfShape(mistake)) {
                accepted.add(mistake.id());
            }
        }
        assertThat(accepted).containsExactlyInAnyOrderElementsOf(BEYOND_A_SCHEMA);
    }

    /** Whether the message is about how something is written, not about what it refers to. */
    private static boolean isOfShape(BadInputTest.Case mistake) {
        return mistake.says().contains("unknown key")
                || mistake.says().contains("Maybe write")
                || mistake.says().contains("expected a number")
                || mistake.says().contains("expected a whole number")
                || mistake.says().contains("expected true or false")
                || mistake.says().contains("expected a share")
                || mistake.says().contains("expected a rate")
                || mistake.says().contains("expected an amount")
                || (mistake.says().contains("the key \"") && mistake.says().contains("is missing"));
    }

    private static Set<ValidationMessage> messages(String yaml) throws IOException {
        return schema().validate(Objects.requireNonNull(json(yaml)));
    }

    /** As an editor sees the text: numbers and true or false are what they are in YAML 1.2. */
    private static JsonNode json(String yaml) {
        Node.Fields top = Reader.parse("x.yaml", yaml.getBytes(StandardCharsets.UTF_8), new Problems());
        return top == null ? null : json(top);
    }

    private static JsonNode json(Node node) {
        if (node instanceof Node.Fields fields) {
            ObjectNode json = JSON.objectNode();
            fields.byKey().forEach((key, field) -> json.set(key, json(field.value())));
            return json;
        }
        if (node instanceof Node.Items items) {
            ArrayNode json = JSON.arrayNode();
            items.nodes().forEach(item -> json.add(json(item)));
            return json;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (scalar.isEmpty()) {
            return JSON.nullNode();
        }
        if (!scalar.quoted() && scalar.text().matches("[-+]?[0-9]+")) {
            return JSON.numberNode(new BigInteger(scalar.text()));
        }
        if (!scalar.quoted() && scalar.text().matches("[-+]?[0-9]+\\.[0-9]*([eE][-+]?[0-9]{1,3})?")) {
            return JSON.numberNode(new BigDecimal(scalar.text()));
        }
        boolean flag = !scalar.quoted() && scalar.text().matches("(?i)true|false");
        return flag && !scalar.text().matches("True|TRUE|False|FALSE")
                ? JSON.booleanNode(scalar.text().equals("true"))
                : JSON.textNode(scalar.text());
    }
}
