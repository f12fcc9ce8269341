package nl.doorstroom.rules;

import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.CareFormBuilder;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.LocalText;
import nl.doorstroom.domain.Scale;

/** One region of two municipalities. */
final class EastAndWest {
    static final Areas AREAS = new Areas(
            List.of(
                    area(Areas.WHOLE, Area.Level.REGION, null),
                    area("east", Area.Level.MUNICIPALITY, Areas.WHOLE),
                    area("west", Area.Level.MUNICIPALITY, Areas.WHOLE)),
            Map.of());

    private EastAndWest() {}

    /** A form with one place in each municipality. */
    static CareFormBuilder placeEach(String id, double stayDays) {
        Capacity places = new Capacity.Planned(Map.of("east", 1.0, "west", 1.0), 1);
        return CareForm.named(id, places, new FixedLaw(stayDays)).scale(Scale.of(Area.Level.MUNICIPALITY));
    }

    private static Area area(String id, Area.Level level, @org.jspecify.annotations.Nullable String parent) {
        return new Area(id, LocalText.of(id), level, parent, Map.of("youth_0_17", 1000.0), false);
    }
}
