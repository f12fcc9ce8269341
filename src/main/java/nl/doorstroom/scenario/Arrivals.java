package nl.doorstroom.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Area;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import org.jspecify.annotations.Nullable;

/** Which profiles can come to which form: by streams, routing, alternatives and worsening. */
final class Arrivals {
    private final ModelReader.Read read;
    private final Model model;
    private final boolean ring;
    private final Map<String, Set<String>> byForm = new LinkedHashMap<>();
    private boolean grown = true;

    /**
     * @param ring whether profiles worsen in a ring, so that worsening must not be followed
     */
    Arrivals(ModelReader.Read read, boolean ring) {
        this.read = read;
        this.model = read.model();
        this.ring = ring;
    }

    /** Followed from each home apart: a child goes home where its home has no places. */
    Map<String, Set<String>> profilesByForm() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (Area home : model.areas().homes()) {
            byForm.clear();
            from(home.id());
            byForm.forEach((form, profiles) ->
                    all.computeIfAbsent(form, id -> new LinkedHashSet<>()).addAll(profiles));
        }
        return all;
    }

    private void from(String home) {
        grown = true;
        while (grown) {
            grown = false;
            for (Stream stream : model.streams()) {
                if (stream.homes().stream().anyMatch(share -> share.value().equals(home) && share.share() > 0)) {
                    spread(read.entries().get(stream.id()), of(stream), home);
                }
            }
            for (CareForm form : model.forms()) {
                Set<String> here = Set.copyOf(byForm.getOrDefault(form.id(), Set.of()));
                spread(read.tables().get(form.id()), here, home);
                spread(read.broken().get(form.id()), here, home);
                for (Alternative alternative : form.alternatives()) {
                    here.forEach(profile -> come(alternative.form(), profile, home));
                }
            }
        }
    }

    /** The profiles of a stream, and those into which they can worsen. */
    Set<String> of(Stream stream) {
        Set<String> profiles = new LinkedHashSet<>();
        for (Share<String> share : stream.profiles()) {
            if (share.share() > 0) {
                profiles.addAll(worsened(share.value()));
            }
        }
        return profiles;
    }

    private Set<String> worsened(String id) {
        Set<String> profiles = new LinkedHashSet<>();
        Profile profile = model.findProfile(id);
        while (profile != null && profiles.add(profile.id())) {
            profile = ring ? null : model.findProfile(profile.worsensTo());
        }
        return profiles;
    }

    private void spread(@Nullable Table table, Set<String> profiles, String home) {
        if (table == null) {
            return;
        }
        for (Table.Row row : table.rows()) {
            for (Share<Destination> share : row.to()) {
                if (share.share() > 0 && share.value() instanceof Destination.ToForm to) {
                    profiles.stream()
                            .filter(profile -> row.when().profiles().isEmpty()
                                    || row.when().profiles().contains(profile))
                            .forEach(profile -> come(to.form(), profile, home));
                }
            }
        }
    }

    private void come(String id, String profile, String home) {
        CareForm form = model.findForm(id);
        if (form != null && model.areas().poolAreaOf(home, form.scale()) != null) {
            grown |= byForm.computeIfAbsent(id, key -> new LinkedHashSet<>()).addAll(worsened(profile));
        }
    }
}
