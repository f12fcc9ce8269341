package nl.doorstroom.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Destination;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.domain.RoutingTable;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.When;
import org.jspecify.annotations.Nullable;

/** A routing table with everything looked up: destinations are form indices, exits are {@code -1 - ordinal}. */
final class Router {
    private static final Exit[] EXITS = Exit.values();

    private final Row[] rows;
    /** Of a table with one row, which always fits. */
    private final @Nullable Shares only;

    private final Calendar calendar;

    Router(RoutingTable table, Network network, Calendar calendar) {
        this.calendar = calendar;
        this.rows = table.rows().stream().map(r -> new Row(r, network)).toArray(Row[]::new);
        only = rows.length == 1 && rows[0].always ? rows[0].shares : null;
    }

    /** A destination by the first row that fits; home when none does. */
    int choose(ChildState child, int cameFrom, double now, Blueprint blueprint, int purpose) {
        if (only != null) {
            return child.pick(blueprint, only, purpose);
        }
        Row row = row(child, cameFrom, now);
        return row == null ? exit(Exit.HOME) : child.pick(blueprint, row.shares, purpose);
    }

    /** How a child ends that was sent to an exit, or to a form without a pool for it: home. */
    static Outcome outcome(int destination) {
        return destination < 0 ? Outcome.of(EXITS[-1 - destination]) : Outcome.HOME;
    }

    /** The first row that fits a child, or null. */
    @Nullable Row row(ChildState child, int cameFrom, double now) {
        for (Row row : rows) {
            if (row.always || row.fits(child, cameFrom, now, calendar)) {
                return row;
            }
        }
        return null;
    }

    /** Whether a row that an age and a form or stream come from allow gives a chance to a form that passes a test. */
    boolean mayLead(long birthDay, int cameFrom, double now, IntPredicate form) {
        for (Row row : rows) {
            if (row.allows(birthDay, cameFrom, now, calendar)
                    && Arrays.stream(row.forms.values()).anyMatch(form)) {
                return true;
            }
        }
        return false;
    }

    /** One row of a table. */
    static final class Row {
        final boolean always;
        final Shares shares;
        /** The shares without exits, of forms only; empty when there is none. */
        final Shares forms;

        private final boolean @Nullable [] profiles;
        private final Set<Integer> comingFrom;
        private final boolean @Nullable [][] referrers;
        private final boolean @Nullable [][] frames;
        private final boolean asksAge;
        private final int fromYears;
        private final int toYears;

        Row(RoutingTable.Row row, Network network) {
            When when = row.when();
            always = when.equals(When.ALWAYS);
            shares = Shares.of(row.to(), d -> index(d, network));
            forms = formsOnly(row.to(), network);
            profiles = when.profiles().isEmpty() ? null : flags(network, when.profiles());
            comingFrom = places(when.comingFrom(), network);
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

        boolean fits(ChildState child, int cameFrom, double now, Calendar calendar) {
            return (profiles == null || profiles[child.profile])
                    && (referrers == null || (child.referrer >= 0 && referrers[child.stream][child.referrer]))
                    && (frames == null || (child.frame >= 0 && frames[child.stream][child.frame]))
                    && allows(child.birthDay, cameFrom, now, calendar);
        }

        /** Whether the row fits as far as age and place before go, whatever else it asks. */
        boolean allows(long birthDay, int cameFrom, double now, Calendar calendar) {
            return (comingFrom.isEmpty() || comingFrom.contains(cameFrom))
                    && (!asksAge || fitsAge(birthDay, now, calendar));
        }

        private boolean fitsAge(long birthDay, double now, Calendar calendar) {
            if (birthDay == Child.NO_BIRTH) {
                return true;
            }
            int years = calendar.ageYears(birthDay, now);
            return years >= fromYears && years <= toYears;
        }

        /** Whether the row gives a form any chance. */
        boolean reaches(int form) {
            for (int i = 0; i < forms.values().length; i++) {
                if (forms.values()[i] == form) {
                    return true;
                }
            }
            return false;
        }

        /** A form drawn from those of the row that have a pool for a home, or -1 when there is none. */
        int formWithPool(Network network, int home, java.util.function.DoubleSupplier u) {
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
            double wanted = u.getAsDouble() * sum;
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

        private static Set<Integer> places(Set<String> ids, Network network) {
            Set<Integer> places = new java.util.HashSet<>();
            for (String id : ids) {
                int form = network.form(id);
                places.add(form >= 0 ? form : fromStream(network.stream(id)));
            }
            return Set.copyOf(places);
        }

        private static boolean[][] byStream(
                Network network, java.util.function.Function<Stream, List<String>> values, Set<String> wanted) {
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
                    d -> index(d, network));
        }
    }

    /** The code of a stream as a place to come from; forms stand for themselves. */
    static int fromStream(int stream) {
        return -1 - stream;
    }

    private static int exit(Exit exit) {
        return -1 - exit.ordinal();
    }

    private static int index(Destination destination, Network network) {
        if (destination instanceof Destination.ToForm to) {
            return network.form(to.form());
        }
        return exit(((Destination.ToExit) destination).exit());
    }
}
