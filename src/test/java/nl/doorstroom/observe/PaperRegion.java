package nl.doorstroom.observe;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Cost;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Norms;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.RunPlan;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.Target;

/** Two municipalities, crisis (pool 0) and residential (pool 1), 2025 and 2026; calls are fed by hand. */
public final class PaperRegion {
    public static final int CRISIS = 0;
    public static final int RESIDENTIAL = 1;
    public static final int DORP = 0;
    public static final int STAD = 1;

    private PaperRegion() {}

    public static Scenario scenario() {
        return scenario(List.of());
    }

    public static Scenario scenario(List<Target> targets) {
        Areas areas = new Areas(
                List.of(
                        area("region", Area.Level.REGION, null, Map.of()),
                        area("dorp", Area.Level.MUNICIPALITY, "region", Map.of(Layout.YOUTH, 1000.0)),
                        area("stad", Area.Level.MUNICIPALITY, "region", Map.of(Layout.YOUTH, 3000.0))),
                Map.of());
        Capacity one = new Capacity.Planned(Map.of("region", 1.0), 1);
        CareForm crisis = CareForm.named("crisis", one, new FixedLaw(28))
                .holdsPlace(true)
                .norms(new Norms(10.0, 28.0))
                .cost(new Cost(100, 1000, 10, 5, 300))
                .build();
        CareForm residential = CareForm.named("residential", one, new FixedLaw(300))
                .outOfHome(true)
                .cost(new Cost(200, 0, 0, 0, 0))
                .build();
        Stream stream = Stream.poisson("children", 0.1, "crisis").toBuilder()
                .homes(List.of(new Share<>("dorp", 0.5), new Share<>("stad", 0.5)))
                .ages(List.of(new Share<>(new AgeBand(0, 17), 1)))
                .profiles(List.of(new Share<>("light", 0.5), new Share<>("severe", 0.5)))
                .build();
        Model model = Model.of(List.of(stream), List.of(crisis, residential))
                .withAreas(areas)
                .withProfiles(List.of(Profile.of("light"), Profile.of("severe")));
        return Scenario.of("paper", new Calendar(LocalDate.of(2025, 1, 1)), new RunPlan(100, 730, 1), model).toBuilder()
                .reportAges(List.of(new AgeBand(0, 11), new AgeBand(12, 17)))
                .targets(targets)
                .build();
    }

    private static Area area(String id, Area.Level level, String parent, Map<String, Double> population) {
        return new Area(id, LocalText.of(id), level, parent, population, false);
    }
}
