package nl.doorstroom.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a variant of a {@link Stream}: the same but for what is set. */
public final class StreamBuilder {
    private final String id;
    private final LocalText label;
    private Stream.Rate rate;
    private List<Share<String>> homes;
    private List<Share<AgeBand>> ages;
    private List<Share<String>> profiles;
    private List<Share<String>> frames;
    private List<Share<String>> referrers;
    private RoutingTable entry;
    private @Nullable String priorityClass;
    private int alwaysWaiting;
    private Stream.@Nullable Returns returns;

    StreamBuilder(Stream from) {
        id = from.id();
        label = from.label();
        rate = from.rate();
        homes = from.homes();
        ages = from.ages();
        profiles = from.profiles();
        frames = from.frames();
        referrers = from.referrers();
        entry = from.entry();
        priorityClass = from.priorityClass();
        alwaysWaiting = from.alwaysWaiting();
        returns = from.returns();
    }

    public StreamBuilder rate(Stream.Rate value) {
        rate = value;
        return this;
    }

    public StreamBuilder homes(List<Share<String>> value) {
        homes = value;
        return this;
    }

    public StreamBuilder ages(List<Share<AgeBand>> value) {
        ages = value;
        return this;
    }

    public StreamBuilder profiles(List<Share<String>> value) {
        profiles = value;
        return this;
    }

    public StreamBuilder frames(List<Share<String>> value) {
        frames = value;
        return this;
    }

    public StreamBuilder referrers(List<Share<String>> value) {
        referrers = value;
        return this;
    }

    public StreamBuilder entry(RoutingTable value) {
        entry = value;
        return this;
    }

    public StreamBuilder priorityClass(@Nullable String value) {
        priorityClass = value;
        return this;
    }

    public StreamBuilder alwaysWaiting(int value) {
        alwaysWaiting = value;
        return this;
    }

    public StreamBuilder returns(Stream.@Nullable Returns value) {
        returns = value;
        return this;
    }

    public Stream build() {
        return new Stream(
                id,
                label,
                rate,
                homes,
                ages,
                profiles,
                frames,
                referrers,
                entry,
                priorityClass,
                alwaysWaiting,
                returns);
    }
}
