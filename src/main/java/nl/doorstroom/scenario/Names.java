package nl.doorstroom.scenario;

import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Areas;

/**
 * The names a scenario defines, to which its parts refer.
 *
 * @param classes priority classes, highest first
 * @param frameClasses the class of each legal framework that has one
 */
record Names(
        Areas areas,
        List<String> classes,
        Map<String, String> frameClasses,
        List<String> profiles,
        List<String> frames,
        List<String> referrers,
        List<String> streams,
        List<String> forms) {}
