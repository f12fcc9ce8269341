package nl.doorstroom.domain;

import org.jspecify.annotations.Nullable;

/** Norms of a form: days from need to admission, and days of stay; null where there is none. */
public record Norms(@Nullable Double waitDays, @Nullable Double stayDays) {
    public static final Norms NONE = new Norms(null, null);
}
