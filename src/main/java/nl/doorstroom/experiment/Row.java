package nl.doorstroom.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Network;
import nl.doorstroom.observe.Layout;

/**
 * A row of the summary without its period: a form in a pool for a group of children, and the counted rows that add up to it.
 *
 * @param index its place in the list of rows
 * @param form the id of a form, or {@code all}
 * @param pool the id of an area, or {@code all}
 * @param pools rows of pools (and of the whole network, for all forms)
 * @param groups group rows, when the group is not {@code all}
 */
record Row(int index, String form, String pool, String group, List<Integer> pools, List<Integer> groups) {
    static final String ALL = "all";

    /** All rows of a scenario in the order of the tables: forms as in the file, then all forms. */
    static List<Row> of(Layout layout) {
        List<CareForm> forms = layout.scenario().base().forms();
        List<Row> rows = new ArrayList<>();
        for (int f = 0; f < forms.size(); f++) {
            addForm(rows, layout, f, forms.get(f).id());
        }
        List<Integer> everything =
                Stream.concat(poolsByName(layout), Stream.of(layout.pools())).toList();
        rows.add(new Row(rows.size(), ALL, ALL, ALL, everything, List.of()));
        for (int g = 0; g < layout.groups().labels().size(); g++) {
            int group = g;
            List<Integer> groupRows = Stream.concat(formsByName(layout), Stream.of(layout.forms()))
                    .map(f -> layout.groupRow(f, group))
                    .toList();
            rows.add(new Row(rows.size(), ALL, ALL, layout.groups().labels().get(g), List.of(), groupRows));
        }
        return rows;
    }

    private static void addForm(List<Row> rows, Layout layout, int form, String id) {
        List<Network.Pool> pools =
                layout.network().pools().stream().filter(p -> p.form() == form).toList();
        List<Integer> indices =
                poolsByName(layout).filter(p -> layout.formOf(p) == form).toList();
        rows.add(new Row(rows.size(), id, ALL, ALL, indices, List.of()));
        for (Network.Pool pool : pools) {
            rows.add(new Row(rows.size(), id, pool.area(), ALL, List.of(pool.index()), List.of()));
        }
        for (int g = 0; g < layout.groups().labels().size(); g++) {
            String label = layout.groups().labels().get(g);
            rows.add(new Row(rows.size(), id, ALL, label, List.of(), List.of(layout.groupRow(form, g))));
        }
    }

    /** The order in which pools are added up: by name, so that the order of a file changes no last digit. */
    private static Stream<Integer> poolsByName(Layout layout) {
        return layout.network().pools().stream()
                .sorted(Comparator.comparing((Network.Pool pool) -> formId(layout, pool.form()))
                        .thenComparing(Network.Pool::area))
                .map(Network.Pool::index);
    }

    private static Stream<Integer> formsByName(Layout layout) {
        return IntStream.range(0, layout.forms()).boxed().sorted(Comparator.comparing(f -> formId(layout, f)));
    }

    private static String formId(Layout layout, int form) {
        return layout.scenario().base().forms().get(form).id();
    }

    boolean isAllForms() {
        return form.equals(ALL);
    }

    boolean isAllPools() {
        return pool.equals(ALL);
    }

    boolean isAllGroups() {
        return group.equals(ALL);
    }
}
