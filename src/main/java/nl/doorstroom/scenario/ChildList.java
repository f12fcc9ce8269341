package nl.doorstroom.scenario;

import java.nio.file.Path;

/**
 * The list of children that a scenario starts from. It stays where it is: results say its hash and length only.
 *
 * @param rows number of children
 */
public record ChildList(Path path, int rows) {}
