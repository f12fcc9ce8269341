package nl.doorstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.KnownPool;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.scenario.read.Keys;
import nl.doorstroom.scenario.read.Node;
import nl.doorstroom.scenario.read.Notation;
import nl.doorstroom.scenario.read.Place;
import nl.doorstroom.scenario.read.Problem;
import nl.doorstroom.scenario.read.Problems;
import nl.doorstroom.scenario.read.Quantity;
import nl.doorstroom.scenario.read.Values;
import org.jspecify.annotations.Nullable;

/** Reads {@code known_numbers:}: the children in care and waiting on the start date (R21). */
final class KnownNumbersReader {
    private static final Notation CHILDREN = Notation.whole(0, 1_000_000);

    private final Values values;
    private final ModelReader.Read read;
    private final Model model;
    private final List<String> forms;

    KnownNumbersReader(Values values, ModelReader.Read read) {
        this.values = values;
        this.read = read;
        this.model = read.model();
        this.forms = model.forms().stream().map(CareForm::id).toList();
    }

    List<KnownPool> read(@Nullable Node node, Problems warnings) {
        Node.Fields fields = node == null ? null : values.fields(node, Rule.SECTION.with());
        if (fields == null) {
            return List.of();
        }
        Keys keys = new Keys(fields, values, "in_care", "waiting", "waiting_days", "source", "note").refuseUnknown();
        values.remarks(fields);
        Map<String, Map<String, Integer>> inCare = numbers(keys.get("in_care"), this::byPlaces);
        Map<String, Map<String, Integer>> waiting = numbers(keys.get("waiting"), this::byYouth);
        List<KnownPool> known = new ArrayList<>();
        for (CareForm form : model.forms()) {
            Map<String, Integer> residents = inCare.getOrDefault(form.id(), Map.of());
            if (!inCare.containsKey(form.id())) {
                Place place = fields.place();
                warnings.add(new Problem(place, fields.path(), Rule.UNNUMBERED_POOL.with(form.id())));
            }
            Map<String, Integer> listed = waiting.getOrDefault(form.id(), Map.of());
            Law waited = waitedDays(keys.get("waiting_days"), form.id());
            for (String pool : pools(form)) {
                int here = residents.getOrDefault(pool, 0);
                int queued = listed.getOrDefault(pool, 0);
                if (here > 0 || queued > 0) {
                    known.add(new KnownPool(form.id(), pool, here, queued, waited));
                }
            }
        }
        return known;
    }

    private List<String> pools(CareForm form) {
        return model.areas().poolAreas(form.scale());
    }

    private Map<String, Map<String, Integer>> numbers(
            @Nullable Node node, Function<CareForm, Map<String, Double>> weights) {
        Map<String, Map<String, Integer>> numbers = new LinkedHashMap<>();
        Node.Fields fields = node == null ? null : values.fields(node, Rule.SECTION.with());
        if (fields == null) {
            return numbers;
        }
        values.remarks(fields);
        for (Node.Field field : fields.without("source").without("note").byKey().values()) {
            if (values.isKnown(field, field.value().path(), forms, Rule.A_FORM.with())) {
                CareForm form = model.forms().get(forms.indexOf(field.key()));
                refuseUnfed(field);
                numbers.put(field.key(), perPool(field.value(), form, weights));
            }
        }
        return numbers;
    }

    private void refuseUnfed(Node.Field field) {
        boolean fed = Stream.of(read.entries(), read.tables(), read.broken())
                .flatMap(tables -> tables.values().stream())
                .anyMatch(table -> table.leadsTo(field.key()));
        if (!fed && values.problems().isEmpty()) {
            values.problems().add(new Problem(field.place(), field.value().path(), Rule.KNOWN_UNFED.with(field.key())));
        }
    }

    private Map<String, Integer> perPool(Node node, CareForm form, Function<CareForm, Map<String, Double>> weights) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        if (node instanceof Node.Fields fields && !fields.has("value")) {
            values.remarks(fields);
            for (Node.Field field :
                    fields.without("source").without("note").byKey().values()) {
                if (values.isKnown(field, field.value().path(), pools(form), Rule.A_POOL.with())) {
                    numbers.put(field.key(), whole(field.value()));
                }
            }
            return numbers;
        }
        CapacityReader.deal(whole(node), weights.apply(form))
                .forEach((pool, number) -> numbers.put(pool, (int) Math.round(number)));
        return numbers;
    }

    private int whole(Node node) {
        Quantity number = values.quantity(node, CHILDREN);
        return number == null ? 0 : (int) number.value();
    }

    private Map<String, Double> byPlaces(CareForm form) {
        if (form.capacity() instanceof Capacity.Planned planned
                && !planned.byArea().isEmpty()) {
            return planned.byArea();
        }
        return byYouth(form);
    }

    private Map<String, Double> byYouth(CareForm form) {
        for (String denominator : AreasReader.DENOMINATORS) {
            Map<String, Double> youth = new LinkedHashMap<>();
            pools(form).forEach(pool -> youth.put(pool, model.areas().population(pool, denominator)));
            if (youth.values().stream().anyMatch(number -> number > 0)) {
                return youth;
            }
        }
        Map<String, Double> even = new LinkedHashMap<>();
        pools(form).forEach(pool -> even.put(pool, 1.0));
        return even;
    }

    private @Nullable Law waitedDays(@Nullable Node node, String form) {
        if (!(node instanceof Node.Fields byForm)
                || byForm.has("value")
                || LawReader.LAWS.stream().anyMatch(byForm::has)) {
            return new LawReader(values).read(node);
        }
        for (Node.Field field : byForm.byKey().values()) {
            values.isKnown(field, field.value().path(), forms, Rule.A_FORM.with());
        }
        return new LawReader(values).read(byForm.get(form));
    }
}
