package nl.doorstroom.scenario.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Builds the tree of a file from the events of the YAML parser. The plain part of YAML is read: mappings, lists and
 * text. Anchors, aliases, tags, merge keys, directives and further documents are refused, so no text can grow in
 * memory, and depth is bounded before anything recurses.
 */
final class YamlTree {
    static final int MOST_LEVELS = 40;
    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_KEY = 200;
    /** Keys and values in all, some ten regions of them: a file of nothing but commas takes seconds to read. */
    static final int MOST_VALUES = 25_000;

    private final SourceFile file;
    private final Problems problems;
    private final Iterator<Event> events;
    private boolean unusable;
    private int values;
    private Place last;

    private YamlTree(SourceFile file, Problems problems, Iterator<Event> events) {
        this.file = file;
        this.problems = problems;
        this.events = events;
        this.last = new Place(file, 1, 1);
    }

    /** Thrown to give up reading once the reason has been reported. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super(null, null, false, false);
        }
    }

    /** The mapping at the top of the file, or null after reporting why there is none to go on with. */
    static Node.@Nullable Fields parse(SourceFile file, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setLabel("scenario").build();
        String text = String.join("\n", file.lines()) + "\n";
        YamlTree tree = null;
        try {
            tree = new YamlTree(
                    file, problems, new Parse(settings).parseString(text).iterator());
            return tree.document();
        } catch (GivenUp | Problems.TooMany e) {
            return null;
        } catch (MarkedYamlEngineException e) {
            problems.add(syntax(file, e));
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            // The parser has bugs of its own (the bytes "!%1" give an IllegalArgumentException): all end here.
            Place place = tree == null ? new Place(file, 1, 1) : tree.last;
            problems.add(new Problem(place, "", notYaml(String.valueOf(e.getMessage()))));
            return null;
        }
    }

    private Node.@Nullable Fields document() {
        events.next();
        Event first = events.next();
        if (!(first instanceof DocumentStartEvent start)) {
            problems.add(new Problem(Place.whole(file), "", Message.EMPTY_FILE.with(), null, Message.MAYBE_NEW.with()));
            return null;
        }
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            refuse(place(first), "", Message.DIRECTIVE.with(), null);
        }
        Node top = node(events.next(), "", 1);
        events.next();
        Event after = events.next();
        if (after instanceof DocumentStartEvent) {
            refuse(place(after), "", Message.SECOND_DOCUMENT.with(), null);
            return null;
        }
        if (top instanceof Node.Fields fields) {
            return unusable ? null : fields;
        }
        if (top instanceof Node.Scalar scalar && scalar.isEmpty()) {
            problems.add(new Problem(Place.whole(file), "", Message.EMPTY_FILE.with(), null, Message.MAYBE_NEW.with()));
        } else {
            problems.add(top, Message.TOP_NOT_MAPPING.with(Shown.of(top)));
        }
        return null;
    }

    private Node node(Event event, String path, int level) {
        Place place = place(event);
        last = place;
        if (++values > MOST_VALUES) {
            refuse(place, path, Message.TOO_MANY_VALUES.with(MOST_VALUES), null);
            throw new GivenUp();
        }
        if (event instanceof AliasEvent alias) {
            refuse(place, path, Message.ALIAS.with(Quoted.of("*" + alias.getAlias())), Message.MAYBE_NO_REFERENCES);
            unusable = true;
            return new Node.Scalar(place, path, "", false);
        }
        refuseMarks((NodeEvent) event, place, path);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, place, path);
        }
        if (level >= MOST_LEVELS) {
            refuse(place, path, Message.TOO_DEEP.with(MOST_LEVELS), null);
            throw new GivenUp();
        }
        return event instanceof MappingStartEvent ? mapping(place, path, level) : list(place, path, level);
    }

    private void refuseMarks(NodeEvent event, Place place, String path) {
        event.getAnchor()
                .ifPresent(anchor ->
                        refuse(place, path, Message.ANCHOR.with(Quoted.of("&" + anchor)), Message.MAYBE_NO_REFERENCES));
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        tag.ifPresent(name -> refuse(place, path, Message.TAG.with(Quoted.of(name)), Message.MAYBE_NO_REFERENCES));
    }

    private Node.Scalar scalar(ScalarEvent scalar, Place place, String path) {
        String text = scalar.getValue();
        if (text.length() > LONGEST_TEXT) {
            refuse(place, path, Message.TEXT_TOO_LONG.with(text.length(), LONGEST_TEXT), null);
            unusable = true;
            text = "";
        }
        int[] hidden = text.codePoints()
                .filter(c -> c != '\n' && Quoted.isInvisible(c))
                .limit(1)
                .toArray();
        if (hidden.length > 0) {
            refuse(place, path, Message.CONTROL_CHARACTER.with(hidden[0]), null);
            unusable = true;
            text = "";
        }
        return new Node.Scalar(place, path, text, !scalar.isPlain());
    }

    private Node.Items list(Place place, String path, int level) {
        List<Node> nodes = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            nodes.add(node(event, Node.below(path, nodes.size()), level + 1));
            event = events.next();
        }
        return new Node.Items(place, path, nodes);
    }

    private Node.Fields mapping(Place place, String path, int level) {
        Map<String, Node.Field> byKey = new LinkedHashMap<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            Node key = node(event, path, level + 1);
            String name = name(key);
            Node value = node(events.next(), Node.below(path, name), level + 1);
            if (isKey(key, path)) {
                Node.Field first = byKey.putIfAbsent(name, new Node.Field(name, key.place(), value));
                if (first != null) {
                    Text text = Message.DUPLICATE_KEY.with(
                            Quoted.of(name), first.place().line());
                    refuse(key.place(), Node.below(path, name), text, null);
                }
            }
            event = events.next();
        }
        return new Node.Fields(place, path, byKey);
    }

    private static String name(Node key) {
        String text = key instanceof Node.Scalar scalar ? scalar.text() : "";
        return text.length() > LONGEST_KEY ? text.substring(0, LONGEST_KEY) : text;
    }

    private boolean isKey(Node key, String path) {
        if (!(key instanceof Node.Scalar scalar) || scalar.text().isEmpty()) {
            refuse(key.place(), path, Message.KEY_NOT_TEXT.with(Shown.of(key)), null);
            return false;
        }
        if (scalar.text().length() > LONGEST_KEY) {
            Text text = Message.TEXT_TOO_LONG.with(scalar.text().length(), LONGEST_KEY);
            refuse(key.place(), path, text, null);
            return false;
        }
        if (scalar.text().indexOf('\n') >= 0) {
            refuse(key.place(), path, Message.LINE_BREAK.with(), null);
            return false;
        }
        if (scalar.text().equals("<<")) {
            refuse(key.place(), path, Message.MERGE_KEY.with(), Message.MAYBE_NO_REFERENCES);
            return false;
        }
        return true;
    }

    private void refuse(Place place, String path, Text text, @Nullable Message maybe) {
        problems.add(new Problem(place, path, text, null, maybe == null ? null : maybe.with()));
        if (problems.size() >= Problems.MOST) {
            throw new GivenUp();
        }
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElse(last);
    }

    private static Place place(SourceFile file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Problem syntax(SourceFile file, MarkedYamlEngineException e) {
        Place place = e.getProblemMark()
                .or(e::getContextMark)
                .map(mark -> place(file, mark))
                .orElse(new Place(file, 1, 1));
        String problem = String.valueOf(e.getProblem());
        return new Problem(place, "", notYaml(problem), null, advice(problem, file.line(place.line())));
    }

    private static Text notYaml(String problem) {
        return Message.NOT_YAML.with(Quoted.plain(problem));
    }

    private static @Nullable Text advice(String problem, String line) {
        if (line.contains("\t") || problem.contains("TAB") || problem.contains("tab")) {
            return Message.MAYBE_TABS.with();
        }
        if (problem.contains("end of stream")
                || problem.contains("<stream end>")
                || problem.contains("']'")
                || problem.contains("'}'")) {
            return Message.MAYBE_UNCLOSED.with();
        }
        return problem.contains("mapping values") || problem.contains("<block end>")
                ? Message.MAYBE_QUOTES.with()
                : null;
    }
}
