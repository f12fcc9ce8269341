package nl.doorstroom.output;

import java.util.Collection;
import java.util.List;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.output.table.TableKind;
import nl.doorstroom.output.table.TableWriter;
import nl.doorstroom.output.words.Words;

/** {@code tables/README.csv}: what every column of every table means, and every measure. */
final class DataDictionary {
    static final String FILE = "tables/README.csv";

    private static final List<String> HEADER = List.of("table", "column", "unit", "meaning");

    private DataDictionary() {}

    static void write(RunFolder folder, Collection<TableKind> kinds, Words words) {
        Words meanings = Words.in("measures", words.locale());
        folder.write(FILE, out -> {
            try (TableWriter table = new TableWriter(out, HEADER)) {
                kinds.stream().sorted().forEachOrdered(kind -> columns(table, kind, words));
                for (Measure measure : Measure.values()) {
                    row(table, "measure", measure.id(), measure.unit(), meanings.say(measure.id()));
                }
            }
        });
    }

    private static void columns(TableWriter table, TableKind kind, Words words) {
        for (String column : kind.columns()) {
            String own = kind.id() + "." + column;
            String key = words.has(own) ? own : column;
            row(table, kind.id() + ".csv", column, words.say(key + ".unit"), words.say(key));
        }
    }

    private static void row(TableWriter table, String name, String column, String unit, String meaning) {
        table.text(name).text(column).text(unit).text(meaning).end();
    }
}
