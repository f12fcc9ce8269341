package nl.doorstroom.output.chart;

import java.time.LocalDate;

/** A date on which a reform does something, marked in every chart over time. */
public record ReformDate(LocalDate date, String label) {}
