package nl.doorstroom.output;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.doorstroom.experiment.DifferenceRow;
import nl.doorstroom.observe.Measure;
import nl.doorstroom.output.table.TableKind;
import nl.doorstroom.output.words.Words;
import nl.doorstroom.stats.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTablesTest {
    @TempDir
    private Path parent;

    private Path tables;

    @BeforeEach
    void write() {
        try (RunFolder folder = RunFolder.numbered(parent, "x", false)) {
            RunTables run = new RunTables(folder);
            run.write(new MadeUpTables());
            run.write(Stream.of(new DifferenceRow(
                    "close",
                    "all",
                    "foster",
                    "all",
                    "all",
                    Measure.WAITING_MEAN,
                    2.5,
                    -1,
                    6,
                    Double.POSITIVE_INFINITY,
                    Verdict.CANNOT_TELL_APART)));
            assertThat(run.rows()).containsEntry("tables/summary.csv", 2L).containsEntry("tables/differences.csv", 1L);
            run.describe(List.of(TableKind.values()), Words.in("tables", Locale.ENGLISH));
            tables = folder.commit().resolve("tables");
        }
    }

    @Test
    void everyTableHasTheColumnsOfTheDesign() throws IOException {
        assertThat(tables.resolve("summary.csv")).hasContent("""
                        period,form,pool,group,measure,unit,mean,half_width_95,q10,q50,q90,replications
                        all,foster,all,all,waiting_mean,children,12.5,,10,12,15,1
                        2026,'=foster,west,profile:x,waiting_mean,children,3,0.25,1,2,3,50
                        """);
        assertThat(tables.resolve("months.csv")).hasContent("""
                        month,form,pool,group,measure,mean,low_95,high_95,q10,q50,q90
                        2026-02,foster,all,all,waiting_mean,12.5,11,13,10,12,15
                        """);
        assertThat(tables.resolve("flows.csv")).hasContent("""
                        period,from,from_pool,to,to_pool,per_year,half_width_95
                        all,crisis,zeeland,home,all,7.25,0.5
                        """);
        assertThat(tables.resolve("blocked.csv")).hasContent("""
                        period,form,pool,next_form,next_pool,children_mean,days_per_year,half_width_95
                        all,crisis,zeeland,foster,west,1.5,547.875,20
                        """);
        assertThat(tables.resolve("levels.csv")).hasContent("""
                        period,form,pool,kind,percentile,children
                        all,crisis,zeeland,used,95,9
                        """);
        assertThat(tables.resolve("outcomes.csv")).hasContent("""
                        period,outcome,form,pool,group,situation,per_year,half_width_95
                        all,left_list,foster,west,all,home,2,0.5
                        """);
        assertThat(tables.resolve("targets.csv")).hasContent("""
                        measure,form,pool,group,period,value,within,simulated,half_width_95,met,use,source
                        occupancy_share,closed,all,all,all,0.8,0.05,0.83,0.01,true,check,2.4
                        """);
        assertThat(tables.resolve("replications.csv")).hasContent("""
                        replication,period,form,pool,group,measure,numerator,denominator
                        1,all,foster,all,all,waiting_mean,4565.625,365.25
                        """);
        assertThat(tables.resolve("differences.csv")).hasContent("""
                        reform,period,form,pool,group,measure,difference,low_95,high_95,variance_ratio,verdict
                        close,all,foster,all,all,waiting_mean,2.5,-1,6,Infinity,cannot_tell_apart
                        """);
    }

    @Test
    void theDictionaryNamesEveryColumnOfEveryTableThatIsThere() throws IOException {
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(tables.resolve("README.csv"))) {
            rows = reader.stream().toList();
        }
        Set<String> described = new TreeSet<>();
        rows.forEach(row -> described.add(row.getField("table") + "/" + row.getField("column")));
        for (Path file : files()) {
            String header = Files.readAllLines(file).get(0);
            for (String column : header.split(",")) {
                assertThat(described).contains(file.getFileName() + "/" + column);
            }
        }
        assertThat(described).contains("measure/wait_days_p90");
        assertThat(rows).allSatisfy(row -> assertThat(row.getFields()).doesNotContain(""));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(tables)) {
            return all.filter(file -> !file.endsWith("README.csv")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyColumnHasItsMeaningInBothLanguages(String language) {
        Words words = Words.in("tables", new Locale(language));
        for (TableKind kind : TableKind.values()) {
            for (String column : kind.columns()) {
                assertThat(words.has(column)).as(column).isTrue();
                assertThat(words.has(column + ".unit")).as(column).isTrue();
            }
        }
    }
}
