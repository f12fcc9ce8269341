package nl.doorstroom.rules;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A child whose first need begins on a stated day: it waits on day 0 for an unlimited form of its own, {@code go-NAME}, in which
 * it stays that many days. A stream of its own, without arrivals, gives it its profile, class, home and age.
 */
final class ScriptedChild {
    final String name;
    private final double day;
    private final RoutingTable to;
    private String profile = Profile.ALL;
    private @Nullable String priorityClass;
    private String home = "";
    private @Nullable AgeBand age;
    private Stream.@Nullable Returns returns;
    private AgeLimit welcome = AgeLimit.DEFAULT;

    private ScriptedChild(String name, double day, RoutingTable to) {
        this.name = name;
        this.day = day;
        this.to = to;
    }

    static ScriptedChild child(String name, double day, String form) {
        return child(name, day, RoutingTable.always(Destination.form(form)));
    }

    static ScriptedChild child(String name, double day, RoutingTable to) {
        return new ScriptedChild(name, day, to);
    }

    ScriptedChild profile(String value) {
        profile = value;
        return this;
    }

    ScriptedChild ranked(String value) {
        priorityClass = value;
        return this;
    }

    ScriptedChild home(String value) {
        home = value;
        return this;
    }

    /** Becomes a year older somewhere in the first year of the run; {@link Draw#seedBySeventeen} says when. */
    ScriptedChild aged(int years) {
        age = new AgeBand(years, years);
        return this;
    }

    ScriptedChild returns(double afterDays, nl.doorstroom.domain.Exit exit) {
        returns = new Stream.Returns(1, new FixedLaw(afterDays), List.of(exit));
        return this;
    }

    /** The limit of its own form. */
    ScriptedChild welcomeUntil(int years) {
        welcome = new AgeLimit(0, years, 0, years, null);
        return this;
    }

    boolean hasAge() {
        return age != null;
    }

    String profileId() {
        return profile;
    }

    /** The source of its key. */
    static String source(String name) {
        return "initial/go-" + name + "/" + Areas.WHOLE + "/waiting";
    }

    CareForm ownForm() {
        return CareForm.named("go-" + name, new Capacity.Unlimited(), new FixedLaw(day))
                .routing(to)
                .ages(welcome)
                .build();
    }

    KnownPool start() {
        return new KnownPool("go-" + name, Areas.WHOLE, 0, 1, null);
    }

    Stream stream(boolean ages, String firstHome) {
        List<Share<AgeBand>> bands = new ArrayList<>();
        if (ages) {
            bands.add(new Share<>(age == null ? new AgeBand(5, 5) : age, 1));
        }
        return Stream.poisson(name, 0, "go-" + name).toBuilder()
                .homes(List.of(new Share<>(home.isEmpty() ? firstHome : home, 1)))
                .ages(bands)
                .profiles(List.of(new Share<>(profile, 1)))
                .priorityClass(priorityClass)
                .returns(returns)
                .build();
    }
}
