package nl.doorstroom.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbering of a scenario's forms, pools, homes, profiles and streams that the engine and its observers share: an index is
 * the position in the model's list. Pools are numbered form by form, areas in file order.
 */
public final class Network {
    /** One pool of places: a form in an area. */
    public record Pool(int index, int form, String area) {}

    private final Model model;
    private final List<Pool> pools = new ArrayList<>();
    private final int[][] poolByFormAndHome;
    private final List<String> homes;
    private final List<String> forms;

    public Network(Model model) {
        this.model = model;
        this.homes = model.areas().homes().stream().map(Area::id).toList();
        this.forms = model.forms().stream().map(CareForm::id).toList();
        this.poolByFormAndHome = new int[model.forms().size()][homes.size()];
        for (int f = 0; f < model.forms().size(); f++) {
            addPools(f, model.forms().get(f).scale());
        }
    }

    private void addPools(int form, Scale scale) {
        Map<String, Integer> byArea = new HashMap<>();
        for (String area : model.areas().poolAreas(scale)) {
            byArea.put(area, pools.size());
            pools.add(new Pool(pools.size(), form, area));
        }
        Arrays.setAll(poolByFormAndHome[form], home -> {
            String area = model.areas().poolAreaOf(homes.get(home), scale);
            return byArea.getOrDefault(area, -1);
        });
    }

    public List<Pool> pools() {
        return pools;
    }

    /** Ids of municipalities and demand-only regions. */
    public List<String> homes() {
        return homes;
    }

    /** The pool of a form that serves a home, or -1 when none does. */
    public int poolOf(int form, int home) {
        return poolByFormAndHome[form][home];
    }

    /** The pool of a form in an area, or -1. */
    public int poolIn(int form, String area) {
        for (Pool pool : pools) {
            if (pool.form() == form && pool.area().equals(area)) {
                return pool.index();
            }
        }
        return -1;
    }

    /** The index of a form, or -1. */
    public int form(String id) {
        return forms.indexOf(id);
    }

    /** The index of a profile, or -1. */
    public int profile(String id) {
        return model.profiles().stream().map(Profile::id).toList().indexOf(id);
    }

    /** The index of a stream, or -1. */
    public int stream(String id) {
        return model.streams().stream().map(Stream::id).toList().indexOf(id);
    }

    /** The index of a home, or -1. */
    public int home(String id) {
        return homes.indexOf(id);
    }

    public Model model() {
        return model;
    }
}
