package nl.doorstroom.domain;

/** A value that holds from a day (days since the start date) until the next one. */
public record Dated<T>(double fromDay, T value) {}
