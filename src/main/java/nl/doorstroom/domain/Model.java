package nl.doorstroom.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The network and its parameters at one moment.
 *
 * @param classes priority classes, highest first; {@code blocked} may be one of them
 * @param frameClasses priority class by legal framework
 */
public record Model(
        Areas areas,
        List<String> classes,
        Map<String, String> frameClasses,
        List<Profile> profiles,
        List<Stream> streams,
        List<CareForm> forms) {
    /** The class name that puts children who are blocked in a place apart. */
    public static final String BLOCKED = "blocked";

    public Model {
        classes = List.copyOf(classes);
        profiles = List.copyOf(profiles);
        streams = List.copyOf(streams);
        forms = List.copyOf(forms);
    }

    /** One area, one profile, one class. */
    public static Model of(List<Stream> streams, List<CareForm> forms) {
        return new Model(Areas.single(), List.of(), Map.of(), List.of(Profile.of(Profile.ALL)), streams, forms);
    }

    /** The form with an id, or null. */
    public @Nullable CareForm findForm(@Nullable String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst().orElse(null);
    }

    /** The profile with an id, or null. */
    public @Nullable Profile findProfile(@Nullable String id) {
        return profiles.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    public Model withAreas(Areas others) {
        return new Model(others, classes, frameClasses, profiles, streams, forms);
    }

    public Model withProfiles(List<Profile> others) {
        return new Model(areas, classes, frameClasses, others, streams, forms);
    }

    public Model withForms(List<CareForm> others) {
        return new Model(areas, classes, frameClasses, profiles, streams, others);
    }
}
