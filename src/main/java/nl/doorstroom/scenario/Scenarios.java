package nl.doorstroom.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Loads scenarios: a file with all it extends, and reforms laid on it. */
public final class Scenarios {
    private static final Set<String> KEYS_OF_REFORMS =
            Set.of("doorstroom", "extends", "title", "note", "source", "changes");
    private static final int LONGEST_ID = 100;

    private Scenarios() {}

    /**
     * The scenario of a file with reforms laid on it. A reform extends that file, directly or not, and holds changes only;
     * the order of the reforms makes no difference to the result.
     *
     * @param files the scenario, then the reforms
     * @param problems gets everything that is wrong, in all files
     * @return null if there are problems
     */
    public static @Nullable Loaded load(List<Path> files, Problems problems) {
        try {
            return loaded(files, problems);
        } catch (Problems.TooMany e) {
            return null;
        }
    }

    private static @Nullable Loaded loaded(List<Path> files, Problems problems) {
        Path first = files.get(0);
        List<Inheritance.Link> chain = new Inheritance(problems).chain(first.toString(), first);
        List<LocalText> titles = new ArrayList<>();
        List<Inheritance.Link> reforms = new ArrayList<>();
        for (Path reform : files.subList(1, files.size())) {
            titles.add(reform(reform, first, chain, reforms, problems));
        }
        if (chain.isEmpty()) {
            return null;
        }
        List<Inheritance.Link> all = new ArrayList<>(chain);
        all.addAll(reforms);
        Node.Fields tree =
                withTitleOf(Inheritance.merged(all), chain.get(chain.size() - 1).top());
        ScenarioReader reader = new ScenarioReader(tree, id(files), problems);
        ScenarioReader.Read read = reader.read();
        return read == null
                ? null
                : new Loaded(
                        titles.isEmpty() ? read.scenario() : titled(read.scenario(), titles),
                        all.stream().map(Inheritance.Link::path).toList(),
                        read.children(),
                        tree,
                        chain.get(0).top(),
                        read.origins(),
                        read.warnings());
    }

    /** As {@link #load(List, Problems)} for one file. */
    public static @Nullable Loaded load(Path file, Problems problems) {
        return load(List.of(file), problems);
    }

    /** Adds the files by which a reform extends the scenario, and gives back its title. */
    private static LocalText reform(
            Path file, Path base, List<Inheritance.Link> chain, List<Inheritance.Link> reforms, Problems problems) {
        List<Inheritance.Link> own = new Inheritance(problems).chain(file.toString(), file);
        String name = name(file);
        if (own.isEmpty() || chain.isEmpty()) {
            return LocalText.of(name);
        }
        int at = -1;
        for (int i = 0; i < own.size(); i++) {
            at = Inheritance.real(own.get(i).path()).equals(Inheritance.real(base)) ? i : at;
        }
        Inheritance.Link last = own.get(own.size() - 1);
        if (at < 0 || at == own.size() - 1) {
            Node extended = last.top().get("extends");
            problems.add(
                    extended == null ? last.top() : extended,
                    Rule.NOT_OF_THIS_BASE.with(Quoted.plain(base.toString())));
            return LocalText.of(name);
        }
        for (Inheritance.Link link : own.subList(at + 1, own.size())) {
            refuseMoreThanChanges(link, problems);
            boolean known = reforms.stream()
                    .anyMatch(other -> Inheritance.real(other.path()).equals(Inheritance.real(link.path())));
            if (!known) {
                reforms.add(link);
            }
        }
        return LabelReader.read(last.top().get("title"), name, new Values(new Problems()));
    }

    private static void refuseMoreThanChanges(Inheritance.Link link, Problems problems) {
        for (Node.Field field : link.top().byKey().values()) {
            if (!KEYS_OF_REFORMS.contains(field.key())) {
                problems.add(new Problem(
                        field.place(), field.value().path(), Rule.NOT_A_REFORM.with(Quoted.plain(field.key()))));
            }
        }
    }

    /** A scenario with reforms on it goes by their titles, as a reform that is run by itself does. */
    private static Scenario titled(Scenario scenario, List<LocalText> reforms) {
        LocalText title = new LocalText(
                reforms.stream().map(LocalText::nl).collect(Collectors.joining(" + ")),
                reforms.stream().map(LocalText::en).collect(Collectors.joining(" + ")));
        return scenario.toBuilder().title(title).build();
    }

    private static Node.Fields withTitleOf(Node.Fields tree, Node.Fields scenario) {
        Node.Field title = scenario.byKey().get("title");
        return title == null ? tree.without("title") : tree.with(title);
    }

    private static String id(List<Path> files) {
        String id = String.join("+", files.stream().map(Scenarios::name).toList());
        return id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id;
    }

    /** The name of a file without its ending, made safe to name a folder. */
    private static String name(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "scenario" : last.toString().replaceFirst("\\.ya?ml$", "");
        String safe = name.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        return safe.isEmpty() ? "scenario" : safe;
    }
}
