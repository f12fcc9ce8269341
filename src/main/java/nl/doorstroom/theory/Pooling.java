package nl.doorstroom.theory;

/**
 * Equal loss pools kept apart against one pool of all their places: B(c, a) against B(kc, ka).
 *
 * <p>Source: Smith and Whitt (1981), Resource sharing for efficiency in traffic systems, Bell System Technical Journal
 * 60(1): with equal stays pooling never loses more.
 *
 * @param pools number of pools
 * @param places places of each pool
 * @param load load of each pool in places
 */
public record Pooling(int pools, int places, double load) {

    public Pooling {
        Require.atLeast(1, "pools", pools);
        Require.atLeast(1, "places", places);
        Require.notNegative("load", load);
    }

    /** Share lost with the pools apart. */
    public double separateLostShare() {
        return Erlang.lostShare(places, load);
    }

    /** Share lost with all places in one pool. */
    public double pooledLostShare() {
        return Erlang.lostShare(pools * places, pools * load);
    }

    /** Places one pool needs to lose no more than the separate pools do. */
    public int pooledPlacesForSameLoss() {
        return Erlang.placesForLostShare(pools * load, separateLostShare());
    }
}
