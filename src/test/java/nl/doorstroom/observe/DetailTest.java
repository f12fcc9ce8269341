package nl.doorstroom.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.ReportGroup;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Target;
import org.junit.jupiter.api.Test;

class DetailTest {
    /** The paper region with so many municipalities. */
    private static Scenario withMunicipalities(int count) {
        Scenario paper = PaperRegion.scenario();
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("region", LocalText.of("region"), Area.Level.REGION, null, Map.of(), false));
        IntStream.range(0, count)
                .forEach(i -> areas.add(new Area(
                        "m" + i,
                        LocalText.of("m" + i),
                        Area.Level.MUNICIPALITY,
                        "region",
                        Map.of(Layout.YOUTH, 1000.0),
                        false)));
        var streams = paper.base().streams().stream()
                .map(stream -> stream.toBuilder()
                        .homes(IntStream.range(0, count)
                                .mapToObj(i -> new Share<>("m" + i, 1.0 / count))
                                .toList())
                        .build())
                .toList();
        return paper.withModels(List.of(new Dated<>(
                0,
                Model.of(streams, paper.base().forms())
                        .withAreas(new Areas(areas, Map.of()))
                        .withProfiles(paper.base().profiles()))));
    }

    @Test
    void aRegionIsToldApartByEverythingAndACountryNotByItsMunicipalities() {
        assertThat(Detail.of(PaperRegion.scenario()).groups()).containsExactlyInAnyOrder(ReportGroup.values());
        // 5,000 municipalities x 3 forms and all x 3 periods x 30 measures are over a million rows.
        assertThat(Detail.of(withMunicipalities(5000)).groups())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(ReportGroup.MUNICIPALITY)));
    }

    @Test
    void whatIsAskedForIsGivenWhateverItsSize() {
        Set<ReportGroup> asked = Set.of(ReportGroup.MUNICIPALITY, ReportGroup.AGE);
        Layout layout = new Layout(withMunicipalities(5000).withReportGroups(asked));
        assertThat(layout.groups().labels()).hasSize(5002).contains("municipality:m0", "age:0-11");
        assertThat(new Layout(PaperRegion.scenario().withReportGroups(Set.of()))
                        .groups()
                        .labels())
                .isEmpty();
    }

    @Test
    void aGroupThatATargetNamesStays() {
        Target target = new Target(
                "waiting_mean", "crisis", "all", "municipality:m1", "all", 1, 1, Target.Use.values()[0], "made up");
        Scenario held =
                withMunicipalities(5000).toBuilder().targets(List.of(target)).build();
        assertThat(Detail.of(held).groups()).contains(ReportGroup.MUNICIPALITY);
    }
}
