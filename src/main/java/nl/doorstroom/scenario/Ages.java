package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Share;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Completed years, both ends included, as a condition writes them: {@code 12-17}, {@code 16+}, {@code 12}. */
record Ages(int fromYears, int toYears) {
    static final Ages ANY = new Ages(0, Integer.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2})|(\\+))?");

    static Ages read(@Nullable Node node, Values values) {
        if (node == null) {
            return ANY;
        }
        Ages ages = node instanceof Node.Scalar scalar ? parse(scalar.text()) : null;
        if (ages == null) {
            values.expected(node, Rule.AN_AGE_CONDITION.with());
        }
        return ages == null ? ANY : ages;
    }

    /** The ages of a stream with their shares. */
    static List<Share<AgeBand>> shares(@Nullable Node node, Values values) {
        if (node == null) {
            return List.of();
        }
        List<AgeBand> bands = new ArrayList<>();
        return new SharesReader(values).read(node, field -> {
            AgeBand band = band(field.key());
            if (band == null) {
                values.problems().add(new Problem(field.place(), field.value().path(), Rule.AN_AGE_BAND.with()));
            } else {
                refuseOverlap(field, band, bands, values);
                bands.add(band);
            }
            return band;
        });
    }

    /** The bands by which tables are made. */
    static List<AgeBand> bands(@Nullable Node node, Values values) {
        List<AgeBand> bands = new ArrayList<>();
        for (Node item : values.items(node)) {
            AgeBand band = item instanceof Node.Scalar scalar ? band(scalar.text()) : null;
            if (band == null) {
                values.expected(item, Rule.AN_AGE_BAND.with());
            } else {
                bands.add(band);
            }
        }
        return bands;
    }

    private static void refuseOverlap(Node.Field field, AgeBand band, List<AgeBand> others, Values values) {
        for (AgeBand other : others) {
            if (band.fromYears() <= other.toYears() && other.fromYears() <= band.toYears()) {
                values.problems()
                        .add(new Problem(field.place(), field.value().path(), Rule.BANDS_OVERLAP.with(band, other)));
            }
        }
    }

    private static @Nullable AgeBand band(String text) {
        Ages ages = parse(text);
        return ages == null || ages.toYears() == Integer.MAX_VALUE
                ? null
                : new AgeBand(ages.fromYears(), ages.toYears());
    }

    private static @Nullable Ages parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int from = Integer.parseInt(matcher.group(1));
        if (matcher.group(3) != null) {
            return new Ages(from, Integer.MAX_VALUE);
        }
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        return to < from ? null : new Ages(from, to);
    }
}
