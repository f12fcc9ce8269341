package nl.doorstroom.domain;

/** A dated change of stays that also scales the days left of those in care (R22, {@code residents: true}). */
public record ResidentsEdit(String form, double day, double factor) {}
