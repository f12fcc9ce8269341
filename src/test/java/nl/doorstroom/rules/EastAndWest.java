package nl.doorstroom.rules;

import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.LocalText;

/** One region of two municipalities. */
final class EastAndWest {
    static final Areas AREAS = new Areas(
            List.of(
                    area(Areas.WHOLE, Area.Level.REGION, null),
                    area("east", Area.Level.MUNICIPALITY, Areas.WHOLE),
                    area("west", Area.Level.MUNICIPALITY, Areas.WHOLE)),
            Map.of());

    private EastAndWest() {}

    private static Area area(String id, Area.Level level, @org.jspecify.annotations.Nullable String parent) {
        return new Area(id, LocalText.of(id), level, parent, Map.of("youth_0_17", 1000.0), false);
    }
}
