package nl.doorstroom.output.table;

/**
 * A column of a table.
 *
 * @param unit the unit of its numbers, or what kind of word or date it holds
 * @param meaning one sentence
 */
public record Column(String name, String unit, String meaning) {}
