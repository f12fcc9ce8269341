package nl.doorstroom.domain;

import org.jspecify.annotations.Nullable;

/** The level at which a form has one pool per area, or the group of regions that shares one pool. */
public record Scale(Area.Level level, @Nullable String group) {
    public static final Scale REGIONAL = new Scale(Area.Level.REGION, null);

    public static Scale of(Area.Level level) {
        return new Scale(level, null);
    }

    public static Scale shared(String group) {
        return new Scale(Area.Level.REGION, group);
    }
}
