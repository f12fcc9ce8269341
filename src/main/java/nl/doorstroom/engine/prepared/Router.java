package nl.doorstroom.engine.prepared;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import org.jspecify.annotations.Nullable;

/** A routing table with everything looked up. */
public final class Router {
    /** Birth day of a child in a scenario without ages. */
    public static final long NO_BIRTH = Long.MIN_VALUE;

    /** Where no row fits. */
    private static final Target HOME = new Target(-1, Outcome.HOME);

    private final Row[] rows;
    /** Of a table with one row, which always fits. */
    private final @Nullable Row only;

    private final Calendar calendar;

    /** Where a table sends a child: to a form, or out of care when {@code form} is negative. */
    public record Target(int form, Outcome outcome) {
        public boolean isForm() {
            return form >= 0;
        }
    }

    /** What a table asks about a child, and its draws. */
    public interface Traveller {
        int stream();

        int profile();

        /** Index in the list of its stream, or -1. */
        int referrer();

        /** Index in the list of its stream, or -1. */
        int frame();

        /** Or {@link #NO_BIRTH}. */
        long birthDay();

        /** One u for a purpose. */
        double uniform(int purpose);
    }

    Router(RoutingTable table, Network network, Calendar calendar, RoutingTables tables) {
        this.calendar = calendar;
        rows = table.rows().stream().map(r -> new Row(r, network, tables)).toArray(Row[]::new);
        only = rows.length == 1 && rows[0].always ? rows[0] : null;
    }

    /** A target by the first row that fits; home when none does. */
    public Target choose(Traveller child, RoutingTables.Key cameFrom, double now, int purpose) {
        Row row = only != null ? only : row(child, cameFrom, now);
        return row == null ? HOME : row.choose(child, purpose);
    }

    /** The first row that fits a child, or null. */
    public @Nullable Row row(Traveller child, RoutingTables.Key cameFrom, double now) {
        for (Row row : rows) {
            if (row.always || row.fits(child, cameFrom, now, calendar)) {
                return row;
            }
        }
        return null;
    }

    /** Whether a row that an age and a form or stream come from allow gives a chance to a form that passes a test. */
    public boolean mayLead(long birthDay, RoutingTables.Key cameFrom, double now, IntPredicate form) {
        for (Row row : rows) {
            if (row.allows(birthDay, cameFrom, now, calendar)
                    && Arrays.stream(row.forms.values()).anyMatch(form)) {
                return true;
            }
        }
        return false;
    }

    /** One row of a table. */
    public static final class Row {
        private final boolean always;
        private final Target[] targets;
        /** Choose among the targets by position. */
        private final Shares shares;
        /** The shares without exits, of forms only; empty when there is none. */
        private final Shares forms;

        private final boolean @Nullable [] profiles;
        private final Set<RoutingTables.Key> comingFrom;
        private final boolean @Nullable [][] referrers;
        private final boolean @Nullable [][] frames;
        private final boolean asksAge;
        private final int fromYears;
        private final int toYears;

        Row(RoutingTable.Row row, Network network, RoutingTables tables) {
            When when = row.when();
            always = when.equals(When.ALWAYS);
            targets = row.to().stream()
                    .map(share -> target(share.value(), network))
                    .toArray(Target[]::new);
            shares = Shares.byPosition(row.to());
            forms = formsOnly(row.to(), network);
            profiles = when.profiles().isEmpty() ? null : flags(network, when.profiles());
            comingFrom = places(when.comingFrom(), network, tables);
            referrers = when.referrers().isEmpty()
                    ? null
                    : byStream(
                            network,
                            s -> s.referrers().stream().map(Share::value).toList(),
                            when.referrers());
            frames = when.frames().isEmpty()
                    ? null
                    : byStream(
                            network, s -> s.frames().stream().map(Share::value).toList(), when.frames());
            asksAge = when.asksAge();
            fromYears = when.fromYears();
            toYears = when.toYears();
        }

        private Target choose(Traveller child, int purpose) {
            return targets[shares.isChoice() ? shares.at(child.uniform(purpose)) : 0];
        }

        private boolean fits(Traveller child, RoutingTables.Key cameFrom, double now, Calendar calendar) {
            return (profiles == null || profiles[child.profile()])
                    && (referrers == null || (child.referrer() >= 0 && referrers[child.stream()][child.referrer()]))
                    && (frames == null || (child.frame() >= 0 && frames[child.stream()][child.frame()]))
                    && allows(child.birthDay(), cameFrom, now, calendar);
        }

        /** Whether the row fits as far as age and place before go, whatever else it asks. */
        private boolean allows(long birthDay, RoutingTables.Key cameFrom, double now, Calendar calendar) {
            return (comingFrom.isEmpty() || comingFrom.contains(cameFrom))
                    && (!asksAge || fitsAge(birthDay, now, calendar));
        }

        private boolean fitsAge(long birthDay, double now, Calendar calendar) {
            if (birthDay == NO_BIRTH) {
                return true;
            }
            int years = calendar.ageYears(birthDay, now);
            return years >= fromYears && years <= toYears;
        }

        /** Whether the row gives a form any chance. */
        public boolean reaches(int form) {
            return Arrays.stream(forms.values()).anyMatch(value -> value == form);
        }

        /** A form drawn from those of the row that have a pool for a home, or -1 when there is none. */
        public int formWithPool(Network network, int home, Traveller child, int purpose) {
            int[] open = new int[forms.values().length];
            double[] cumulative = new double[open.length];
            int count = 0;
            double sum = 0;
            for (int i = 0; i < open.length; i++) {
                if (network.poolOf(forms.values()[i], home) >= 0) {
                    open[count] = forms.values()[i];
                    sum += forms.cumulative()[i] - (i == 0 ? 0 : forms.cumulative()[i - 1]);
                    cumulative[count++] = sum;
                }
            }
            if (count <= 1) {
                return count == 0 ? -1 : open[0];
            }
            double wanted = child.uniform(purpose) * sum;
            for (int i = 0; i < count - 1; i++) {
                if (wanted < cumulative[i]) {
                    return open[i];
                }
            }
            return open[count - 1];
        }

        private static boolean[] flags(Network network, Set<String> ids) {
            boolean[] flags = new boolean[network.model().profiles().size()];
            ids.forEach(id -> flags[network.profile(id)] = true);
            return flags;
        }

        private static Set<RoutingTables.Key> places(Set<String> ids, Network network, RoutingTables tables) {
            Set<RoutingTables.Key> places = new HashSet<>();
            for (String id : ids) {
                int form = network.form(id);
                places.add(form >= 0 ? tables.ofForm(form) : tables.ofStream(network.stream(id)));
            }
            return Set.copyOf(places);
        }

        private static boolean[][] byStream(
                Network network, Function<Stream, List<String>> values, Set<String> wanted) {
            List<Stream> streams = network.model().streams();
            boolean[][] flags = new boolean[streams.size()][];
            for (int s = 0; s < flags.length; s++) {
                List<String> of = values.apply(streams.get(s));
                flags[s] = new boolean[of.size()];
                for (int i = 0; i < of.size(); i++) {
                    flags[s][i] = wanted.contains(of.get(i));
                }
            }
            return flags;
        }

        private static Shares formsOnly(List<Share<Destination>> to, Network network) {
            List<Share<Destination>> forms = to.stream()
                    .filter(s -> s.value() instanceof Destination.ToForm && s.share() > 0)
                    .toList();
            double total = forms.stream().mapToDouble(Share::share).sum();
            return Shares.of(
                    forms.stream()
                            .map(s -> new Share<>(s.value(), s.share() / total))
                            .toList(),
                    d -> target(d, network).form());
        }
    }

    private static Target target(Destination destination, Network network) {
        return destination instanceof Destination.ToForm to
                ? new Target(network.form(to.form()), Outcome.HOME)
                : new Target(-1, Outcome.of(((Destination.ToExit) destination).exit()));
    }
}
