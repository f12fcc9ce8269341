package nl.doorstroom.engine.prepared;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Areas;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.random.Sampler;
import org.jspecify.annotations.Nullable;

/** The parameters of one stream in one model, looked up. */
public final class StreamRules {
    public final Stream.Rate rate;
    public final int alwaysWaiting;
    public final Shares homes;
    public final Shares ageBands;
    public final AgeBand[] bands;
    public final Shares profiles;
    public final Shares frames;
    public final Shares referrers;
    public final Router entry;
    public final double returnShare;
    public final @Nullable Sampler returnAfter;
    public final Set<Exit> returnExits;

    StreamRules(Stream stream, Network network, Calendar calendar, RoutingTables tables) {
        rate = stream.rate();
        alwaysWaiting = stream.alwaysWaiting();
        homes = Shares.of(stream.homes(), h -> h.equals(Areas.WHOLE) ? 0 : network.home(h));
        bands = stream.ages().stream().map(Share::value).toArray(AgeBand[]::new);
        ageBands = Shares.of(stream.ages(), Arrays.asList(bands)::indexOf);
        profiles = Shares.of(stream.profiles(), network::profile);
        frames = Shares.byPosition(stream.frames());
        referrers = Shares.byPosition(stream.referrers());
        entry = new Router(stream.entry(), network, calendar, tables);
        Stream.Returns returns = stream.returns();
        returnShare = returns == null ? 0 : returns.share();
        returnAfter = returns == null ? null : Sampler.of(returns.after());
        returnExits = EnumSet.noneOf(Exit.class);
        if (returns != null) {
            returnExits.addAll(returns.exits());
        }
    }
}
