package nl.doorstroom.domain;

/** One of several values, drawn with a chance in [0, 1]; the shares of a list add up to 1. */
public record Share<T>(T value, double share) {}
