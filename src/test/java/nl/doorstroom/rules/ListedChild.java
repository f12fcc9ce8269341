package nl.doorstroom.rules;

import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.KnownChild;
import nl.doorstroom.domain.Profile;
import org.jspecify.annotations.Nullable;

/** A child of the list from which a run starts (R21). */
final class ListedChild {
    private final String id;
    private final KnownChild.@Nullable Stayed place;
    private final KnownChild.@Nullable Waited need;
    private String home = Areas.WHOLE;
    private @Nullable Long birthDay;
    private @Nullable String frame;

    private ListedChild(String id, KnownChild.@Nullable Stayed place, KnownChild.@Nullable Waited need) {
        this.id = id;
        this.place = place;
        this.need = need;
    }

    /** In a place for some days; {@code form} may be {@code form@area}. */
    static ListedChild in(String id, String form, double days) {
        return new ListedChild(id, stayed(form, days), null);
    }

    static ListedChild waiting(String id, String form, double days) {
        return new ListedChild(id, null, new KnownChild.Waited(form, days));
    }

    static ListedChild blocked(String id, String form, double days, String need, double waitedDays) {
        return new ListedChild(id, stayed(form, days), new KnownChild.Waited(need, waitedDays));
    }

    private static KnownChild.Stayed stayed(String form, double days) {
        String[] parts = form.split("@", 2);
        return new KnownChild.Stayed(parts[0], parts.length == 1 ? Areas.WHOLE : parts[1], days);
    }

    ListedChild home(String value) {
        home = value;
        return this;
    }

    /** Born so that it turns 18 on a day. */
    ListedChild eighteenOn(int day) {
        birthDay = Scripted.CALENDAR.dayOf(Scripted.CALENDAR.dateOf(day).minusYears(18));
        return this;
    }

    ListedChild frame(String value) {
        frame = value;
        return this;
    }

    KnownChild known() {
        return new KnownChild(id, home, birthDay, Profile.ALL, frame, place, need);
    }

    /** What the n-th child in the order of ids is called. */
    static String name(int number) {
        return "initial/child#" + number;
    }

    /** The first draw of a child for a purpose. */
    static double uniform(long seed, String id, String purpose) {
        return Draw.uniform(seed, "initial/" + id, 1, purpose, 0);
    }
}
