package nl.doorstroom.engine;

import java.util.EnumSet;
import java.util.Set;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.random.Sampler;
import org.jspecify.annotations.Nullable;

/** The parameters of one stream in one model, looked up. */
final class StreamRules {
    final Stream.Rate rate;
    final int alwaysWaiting;
    final Shares homes;
    final Shares ageBands;
    final AgeBand[] bands;
    final Shares profiles;
    final Shares frames;
    final Shares referrers;
    final Router entry;
    final double returnShare;
    final @Nullable Sampler returnAfter;
    final Set<Exit> returnExits;

    StreamRules(Stream stream, Network network, Calendar calendar) {
        rate = stream.rate();
        alwaysWaiting = stream.alwaysWaiting();
        homes = Shares.of(stream.homes(), h -> h.equals(nl.doorstroom.domain.Areas.WHOLE) ? 0 : network.home(h));
        bands = stream.ages().stream().map(nl.doorstroom.domain.Share::value).toArray(AgeBand[]::new);
        ageBands = Shares.of(stream.ages(), java.util.Arrays.asList(bands)::indexOf);
        profiles = Shares.of(stream.profiles(), network::profile);
        frames = positions(stream.frames());
        referrers = positions(stream.referrers());
        entry = new Router(stream.entry(), network, calendar);
        Stream.Returns returns = stream.returns();
        returnShare = returns == null ? 0 : returns.share();
        returnAfter = returns == null ? null : Sampler.of(returns.after());
        returnExits = EnumSet.noneOf(Exit.class);
        if (returns != null) {
            returnExits.addAll(returns.exits());
        }
    }

    private static <T> Shares positions(java.util.List<nl.doorstroom.domain.Share<T>> shares) {
        int[] next = {0};
        return Shares.of(shares, value -> next[0]++);
    }
}
