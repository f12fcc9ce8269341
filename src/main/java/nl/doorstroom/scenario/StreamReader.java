package nl.doorstroom.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Exit;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Text;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads one stream of {@code arrivals:}. */
final class StreamReader {
    static final List<String> KEYS = List.of(
            "label",
            "rate",
            "from",
            "to",
            "ages",
            "profiles",
            "frames",
            "referrers",
            "class",
            "season",
            "growth",
            "returns",
            "always_waiting",
            "source",
            "note");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Notation SEASON = Notation.number(0, 1000);

    private final Values values;
    private final Names names;
    private final Calendar calendar;

    StreamReader(Values values, Names names, Calendar calendar) {
        this.values = values;
        this.names = names;
        this.calendar = calendar;
    }

    /** A stream and the table where its children go first. */
    record Read(Stream stream, Table entry) {}

    Read read(String id, Node.Fields fields) {
        Keys keys = new Keys(fields, values, KEYS).refuseUnknown();
        values.remarks(fields);
        int always = alwaysWaiting(keys, fields);
        Quantity rate = values.quantity(keys.get("rate"), Notation.YOUTH_RATE);
        Homes homes = new Homes(names.areas(), values);
        List<String> from = homes.of(keys.get("from"));
        Node rateNode = keys.get("rate");
        String denominator = rateNode == null || rate == null ? "" : homes.denominator(rateNode, rate.of(), from);
        double perDay = rate == null ? 0 : rate.value() * homes.persons(rateNode, denominator, from);
        Node to = keys.required("to", Rule.A_DESTINATION.with());
        Table entry = to == null ? Table.LEAVES : new TableReader(values, names).read(to);
        Growth growth = Growth.read(keys.get("growth"), calendar, values);
        Stream stream = new Stream(
                id,
                LabelReader.read(keys.get("label"), id, values),
                new Stream.Rate(perDay, season(keys.get("season")), growth.perYear(), growth.untilDay()),
                homes.shares(keys.get("from"), from, denominator),
                Ages.shares(keys.get("ages"), values),
                profiles(keys),
                shares(keys.get("frames"), names.frames(), Rule.A_FRAME.with()),
                shares(keys.get("referrers"), names.referrers(), Rule.A_REFERRER.with()),
                entry.routing(),
                Classes.read(keys.get("class"), names.classes(), values),
                always,
                returns(keys.get("returns")));
        return new Read(stream, entry);
    }

    private int alwaysWaiting(Keys keys, Node.Fields fields) {
        Quantity always = values.quantity(keys.get("always_waiting"), Notation.whole(1, 100_000));
        if (keys.has("rate") == keys.has("always_waiting")) {
            values.expected(fields, Rule.RATE_OR_ALWAYS.with());
            return 0;
        }
        return always == null ? 0 : (int) always.value();
    }

    private List<Share<String>> profiles(Keys keys) {
        boolean one = names.profiles().size() == 1;
        Node node = one ? keys.get("profiles") : keys.required("profiles", Rule.SHARES.with());
        if (node == null && one) {
            return SharesReader.all(names.profiles().get(0));
        }
        return shares(node, names.profiles(), Rule.A_PROFILE.with());
    }

    private List<Share<String>> shares(@Nullable Node node, List<String> known, Text expected) {
        if (node == null) {
            return List.of();
        }
        return new SharesReader(values)
                .read(node, field -> values.isKnown(field, field.value().path(), known, expected) ? field.key() : null);
    }

    private List<Double> season(@Nullable Node node) {
        if (node == null) {
            return Stream.Rate.perDay(1).season();
        }
        List<Double> months = new ArrayList<>();
        if (node instanceof Node.Fields fields) {
            new Keys(fields, values, MONTHS).refuseUnknown();
            MONTHS.forEach(month -> months.add(fields.has(month) ? values.number(fields.get(month), SEASON) : 1.0));
        } else {
            values.items(node).forEach(item -> months.add(values.number(item, SEASON)));
        }
        double sum = months.stream().mapToDouble(Double::doubleValue).sum();
        if (months.size() != 12) {
            values.expected(node, Rule.TWELVE_MONTHS.with());
        } else if (sum == 0) {
            values.expected(node, Rule.SEASON_EMPTY.with());
        }
        return months.size() == 12 && sum > 0
                ? months.stream().map(month -> month * 12 / sum).toList()
                : Stream.Rate.perDay(1).season();
    }

    private Stream.@Nullable Returns returns(@Nullable Node node) {
        Node.Fields fields = node == null ? null : values.fields(node, Rule.SECTION.with());
        if (fields == null) {
            return null;
        }
        Keys keys = new Keys(fields, values, "share", "after", "exits", "source", "note", "range").refuseUnknown();
        double share = remarked(fields, keys.required("share", Notation.SHARE.expected()), Notation.SHARE);
        Law after = new LawReader(values).read(keys.required("after", Rule.A_LAW.with()));
        List<Exit> exits =
                WordListReader.read(keys.get("exits"), TableReader.EXITS, Rule.AN_EXIT.with(), values).stream()
                        .map(word -> Exit.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toList();
        return after == null || Double.isNaN(share)
                ? null
                : new Stream.Returns(share, after, exits.isEmpty() ? List.of(Exit.HOME, Exit.LEAVES) : exits);
    }

    private double remarked(Node.Fields fields, @Nullable Node value, Notation notation) {
        Quantity quantity = values.quantity(value, notation);
        if (value != null) {
            values.remarks(fields, value.path(), value, notation, quantity);
        }
        return quantity == null ? Double.NaN : quantity.value();
    }

    /** A change per year that may end. */
    record Growth(double perYear, double untilDay) {
        private static final Growth NONE = new Growth(0, Double.POSITIVE_INFINITY);

        static Growth read(@Nullable Node node, Calendar calendar, Values values) {
            if (node == null) {
                return NONE;
            }
            if (!(node instanceof Node.Fields fields) || fields.has("value")) {
                Quantity growth = values.quantity(node, Notation.GROWTH, Rule.GROWTH.with());
                return growth == null ? NONE : new Growth(growth.value(), Double.POSITIVE_INFINITY);
            }
            Keys keys = new Keys(fields, values, "rate", "until", "source", "note", "range").refuseUnknown();
            Node rate = keys.required("rate", Notation.GROWTH.expected());
            Quantity growth = values.quantity(rate, Notation.GROWTH);
            if (rate != null) {
                values.remarks(fields, rate.path(), rate, Notation.GROWTH, growth);
            }
            LocalDate until = values.date(keys.get("until"));
            return new Growth(
                    growth == null ? 0 : growth.value(),
                    until == null ? Double.POSITIVE_INFINITY : calendar.dayOf(until));
        }
    }
}
