package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doorstroom.domain.CappedLaw;
import nl.doorstroom.domain.EmpiricalLaw;
import nl.doorstroom.domain.ExponentialLaw;
import nl.doorstroom.domain.FixedLaw;
import nl.doorstroom.domain.GammaLaw;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.LogNormalLaw;
import nl.doorstroom.domain.ScaledLaw;
import nl.doorstroom.domain.TriangularLaw;
import nl.doorstroom.domain.UniformLaw;
import nl.doorstroom.domain.WeibullLaw;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Quoted;
import nl.doorstroom.scenario.read.Text;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads laws of duration: a plain time, or {@code {lognormal: {mean: 20 days, sd: 15 days}, times: 0.9, cap: 60 days}}. */
final class LawReader {
    /** The words for laws; a mapping with one of them is a law. */
    static final List<String> LAWS =
            List.of("fixed", "exponential", "lognormal", "gamma", "weibull", "triangular", "uniform", "empirical");

    private static final Set<String> REMARKS = Set.of("source", "note");
    /** A class with one end, such as {@code 3+ years}, {@code > 3 years} or {@code 3 years and more}. */
    private static final Pattern OPEN = Pattern.compile("(?=.*[+<>a-z] ?\\d|.*\\+|.* (?:to|and|or|en|of|tot)\\b)"
            + "[^0-9.]*([0-9.]+) ?\\+? ?(hour|day|week|month|year)s?\\+?(?: (?:to|and|or|en|of|tot)(?: [a-z]+)?)?");

    private static final Law UNREADABLE = new FixedLaw(1);
    private static final Notation FACTOR = Notation.number(1e-6, 1e6);

    private final Values values;

    LawReader(Values values) {
        this.values = values;
    }

    /** A law with its own cap, if it has one, already applied. */
    @Nullable Law read(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Parts parts = parts(node, List.of());
        return parts.capDays() == null ? parts.law() : new CappedLaw(parts.law(), parts.capDays());
    }

    /** A law that may have no cap of its own. */
    @Nullable Law uncapped(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Parts parts = parts(node, List.of());
        if (parts.capDays() != null) {
            values.problems().add(node, Rule.CAP_OF_STAY.with());
        }
        return parts.law();
    }

    /** A law and the cap written with it. */
    record Parts(Law law, @Nullable Double capDays) {}

    /**
     * A law with its cap apart.
     *
     * @param others keys that may stand beside the law and are read elsewhere
     */
    Parts parts(Node node, List<String> others) {
        if (!(node instanceof Node.Fields fields) || fields.has("value")) {
            Quantity time = values.quantity(node, Notation.DURATION, Rule.A_LAW.with());
            return new Parts(time == null ? UNREADABLE : new FixedLaw(time.value()), null);
        }
        List<String> known = new ArrayList<>(LAWS);
        known.addAll(List.of("times", "cap", "source", "note"));
        known.addAll(others);
        int before = values.problems().size();
        new Keys(fields, values, known).refuseUnknown();
        values.remarks(fields);
        List<String> found = LAWS.stream().filter(fields::has).toList();
        if (found.size() != 1) {
            Text text = found.isEmpty() ? Rule.A_LAW.with() : Rule.ONE_LAW.with(String.join(", ", found));
            if (values.problems().size() == before) {
                values.expected(fields, text);
            }
            return new Parts(UNREADABLE, null);
        }
        String word = found.get(0);
        Node body = fields.get(word);
        return body == null ? new Parts(UNREADABLE, null) : scaled(fields, word, body);
    }

    private Parts scaled(Node.Fields fields, String word, Node body) {
        Node inner = body instanceof Node.Fields parameters ? parameters.get("cap") : null;
        Node outer = fields.get("cap");
        if (inner != null && outer != null) {
            values.problems().add(outer, Rule.CAP_TWICE.with());
        }
        Node capNode = outer == null ? inner : outer;
        Quantity cap = values.quantity(capNode, Notation.POSITIVE_DURATION);
        Law law = law(word, body);
        Quantity times = values.quantity(fields.get("times"), FACTOR);
        Law whole = times == null || law == null ? law : new ScaledLaw(law, times.value());
        if (whole != null && !(whole.mean() <= Notation.LONGEST_DAYS)) {
            values.problems().add(body, Rule.LAW_TOO_LONG.with());
        }
        return new Parts(whole == null ? UNREADABLE : whole, cap == null ? null : cap.value());
    }

    private @Nullable Law law(String word, Node body) {
        if (!(body instanceof Node.Fields fields) || fields.has("value")) {
            return single(word, body);
        }
        values.remarks(fields);
        return switch (word) {
            case "fixed" -> single(word, body);
            case "exponential" -> byParameters(word, fields, List.of(List.of("mean")));
            case "lognormal" -> lognormal(fields);
            case "gamma", "weibull" ->
                byParameters(word, fields, List.of(List.of("mean", "sd"), List.of("shape", "scale")));
            case "triangular" -> byParameters(word, fields, List.of(List.of("low", "mode", "high")));
            case "uniform" -> byParameters(word, fields, List.of(List.of("low", "high")));
            default -> empirical(fields);
        };
    }

    /** {@code {fixed: 28 days}} and {@code {exponential: 28 days}}, which have one parameter. */
    private @Nullable Law single(String word, Node body) {
        if (word.equals("fixed")) {
            Quantity days = values.quantity(body, Notation.DURATION);
            return days == null ? null : new FixedLaw(days.value());
        }
        if (word.equals("exponential")) {
            Quantity mean = values.quantity(body, Notation.POSITIVE_DURATION);
            return mean == null ? null : new ExponentialLaw(mean.value());
        }
        values.expected(body, expectedParameters(word));
        return null;
    }

    private static Text expectedParameters(String word) {
        return switch (word) {
            case "lognormal" -> Rule.PARAMETERS.with("{mean: ..., sd: ...} / {median: ..., p90: ...}");
            case "gamma", "weibull" -> Rule.PARAMETERS.with("{mean: ..., sd: ...} / {shape: ..., scale: ...}");
            case "triangular" -> Rule.PARAMETERS.with("{low: ..., mode: ..., high: ...}");
            case "uniform" -> Rule.PARAMETERS.with("{low: ..., high: ...}");
            default -> Rule.A_BAND.with();
        };
    }

    private @Nullable Law lognormal(Node.Fields fields) {
        List<String> percentiles = fields.byKey().keySet().stream()
                .filter(key -> key.matches("p[1-9][0-9]?"))
                .toList();
        List<String> byMean = List.of("mean", "sd");
        if (!fields.has("median") && percentiles.isEmpty()) {
            return byParameters("lognormal", fields, List.of(byMean, List.of("median", "p90")));
        }
        boolean onePercentile = percentiles.size() == 1 && !percentiles.get(0).equals("p50");
        if (!onePercentile || fields.has("mean") || fields.has("sd")) {
            values.problems().add(fields, parametersFound(fields, List.of(byMean, List.of("median", "p90"))));
            return null;
        }
        return byParameters("lognormal", fields, List.of(List.of("median", percentiles.get(0)), byMean));
    }

    /** One of the sets of parameters, all of them present and no other. */
    private @Nullable Law byParameters(String word, Node.Fields fields, List<List<String>> sets) {
        List<String> known = new ArrayList<>(sets.stream().flatMap(List::stream).toList());
        known.addAll(List.of("cap", "source", "note"));
        int before = values.problems().size();
        new Keys(fields, values, known).refuseUnknown();
        List<String> found = fields.byKey().keySet().stream()
                .filter(key -> !key.equals("cap") && !REMARKS.contains(key))
                .toList();
        List<String> set = sets.stream()
                .filter(names -> names.size() == found.size() && names.containsAll(found))
                .findFirst()
                .orElse(null);
        if (set == null) {
            if (values.problems().size() == before) {
                values.problems().add(fields, parametersFound(fields, sets));
            }
            return null;
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String name : set) {
            numbers.put(name, values.number(fields.get(name), notation(name)));
        }
        return numbers.containsValue(Double.NaN) ? null : made(word, fields, numbers);
    }

    private static Text parametersFound(Node.Fields fields, List<List<String>> sets) {
        List<String> shown = fields.byKey().keySet().stream().limit(8).toList();
        String expected = String.join(
                " / ", sets.stream().map(set -> String.join(", ", set)).toList());
        return Rule.PARAMETERS_FOUND.with(shown.isEmpty() ? "-" : Quoted.plain(String.join(", ", shown)), expected);
    }

    private static Notation notation(String name) {
        return switch (name) {
            case "shape" -> Notation.number(0.01, 1000);
            case "low" -> Notation.DURATION;
            default -> Notation.POSITIVE_DURATION;
        };
    }

    private @Nullable Law made(String word, Node.Fields fields, Map<String, Double> of) {
        try {
            return made(word, of);
        } catch (IllegalArgumentException e) {
            values.problems().add(fields, Rule.IMPOSSIBLE_LAW.with(Quoted.plain(String.valueOf(e.getMessage()))));
            return null;
        }
    }

    private static Law made(String word, Map<String, Double> of) {
        return switch (word) {
            case "exponential" -> new ExponentialLaw(number(of, "mean"));
            case "lognormal" ->
                of.containsKey("mean") ? LogNormalLaw.ofMeanSd(number(of, "mean"), number(of, "sd")) : byPercentile(of);
            case "gamma" ->
                of.containsKey("mean")
                        ? GammaLaw.ofMeanSd(number(of, "mean"), number(of, "sd"))
                        : new GammaLaw(number(of, "shape"), number(of, "scale"));
            case "weibull" ->
                of.containsKey("mean")
                        ? WeibullLaw.ofMeanSd(number(of, "mean"), number(of, "sd"))
                        : new WeibullLaw(number(of, "shape"), number(of, "scale"));
            case "triangular" -> new TriangularLaw(number(of, "low"), number(of, "mode"), number(of, "high"));
            default -> new UniformLaw(number(of, "low"), number(of, "high"));
        };
    }

    private static Law byPercentile(Map<String, Double> of) {
        String percentile = of.keySet().stream()
                .filter(key -> key.startsWith("p"))
                .findFirst()
                .orElseThrow();
        double p = Integer.parseInt(percentile.substring(1)) / 100.0;
        return LogNormalLaw.ofMedianPercentile(number(of, "median"), p, number(of, percentile));
    }

    private static double number(Map<String, Double> of, String name) {
        Double number = of.get(name);
        return number == null ? Double.NaN : number;
    }

    /** An open class closed at twice its start, as an example. */
    private static String closed(String key) {
        Matcher matcher = OPEN.matcher(key);
        Quantity from = matcher.matches() ? Notation.number(0.1, 1e6).parser().apply(matcher.group(1)) : null;
        return from == null
                ? "3 to 6 years"
                : Quoted.number(from.value()) + " to " + Quoted.number(2 * from.value()) + " " + matcher.group(2) + "s";
    }

    private @Nullable Law empirical(Node.Fields fields) {
        List<EmpiricalLaw.Band> bands = new ArrayList<>();
        double sum = 0;
        int before = values.problems().size();
        for (Node.Field field : fields.byKey().values()) {
            if (REMARKS.contains(field.key()) || field.key().equals("cap")) {
                continue;
            }
            Values.@Nullable Span span = Values.span(field.key(), Notation.DURATION);
            double share = values.number(field.value(), Notation.SHARE);
            if (span == null && OPEN.matcher(field.key()).matches()) {
                values.problems()
                        .add(new Problem(
                                field.place(), field.value().path(), Rule.BAND_OPEN.with(closed(field.key()))));
            } else if (span == null || span.high() <= span.low()) {
                values.problems().add(new Problem(field.place(), field.value().path(), Rule.A_BAND.with()));
            } else if (!bands.isEmpty()
                    && span.low() < bands.get(bands.size() - 1).highDays()) {
                values.problems().add(new Problem(field.place(), field.value().path(), Rule.BANDS_RISE.with()));
            } else if (!Double.isNaN(share)) {
                bands.add(new EmpiricalLaw.Band(span.low(), span.high(), share));
                sum += share;
            }
        }
        if (values.problems().size() > before) {
            return null;
        }
        if (bands.isEmpty() || Math.abs(sum - 1) > SharesReader.ROUNDING) {
            values.problems().add(fields, Rule.SHARES_SUM.with(Quoted.number(sum)));
            return null;
        }
        return EmpiricalLaw.ofWeights(bands);
    }
}
