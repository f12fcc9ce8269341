package nl.doorstroom.engine.prepared;

import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;

/** One model of the scenario, looked up: the rules in force from its day on. */
public final class ModelRules {
    public final FormRules[] forms;
    public final StreamRules[] streams;
    public final PriorityClasses classes;
    public final int blockedRank;
    /** Class rank by profile; -1 for none. */
    public final int[] profileRank;
    /** Class rank by stream and frame; -1 for none. */
    public final int[][] frameRank;

    public final int[] streamRank;
    public final int[] worsensTo;
    public final double[] worseningFactor;

    ModelRules(Model model, Calendar calendar, RoutingTables tables) {
        Network network = new Network(model);
        classes = new PriorityClasses(model.classes());
        blockedRank = classes.rank(Model.BLOCKED);
        forms = model.forms().stream()
                .map(f -> new FormRules(f, network, calendar, classes, tables))
                .toArray(FormRules[]::new);
        streams = model.streams().stream()
                .map(s -> new StreamRules(s, network, calendar, tables))
                .toArray(StreamRules[]::new);
        List<Profile> profiles = model.profiles();
        profileRank =
                profiles.stream().mapToInt(p -> classes.rank(p.priorityClass())).toArray();
        worsensTo = profiles.stream()
                .mapToInt(p -> {
                    String to = p.worsensTo();
                    return to == null ? -1 : network.profile(to);
                })
                .toArray();
        worseningFactor =
                profiles.stream().mapToDouble(Profile::worseningFactor).toArray();
        streamRank = model.streams().stream()
                .mapToInt(s -> classes.rank(s.priorityClass()))
                .toArray();
        frameRank = model.streams().stream()
                .map(s -> frameRanks(s, model.frameClasses()))
                .toArray(int[][]::new);
    }

    private int[] frameRanks(Stream stream, Map<String, String> frameClasses) {
        return stream.frames().stream()
                .map(Share::value)
                .mapToInt(f -> classes.rank(frameClasses.get(f)))
                .toArray();
    }

    /** The class rank of a child by what it is, blocked or not (R2 and its precision). */
    public int rank(Router.Traveller child, boolean blocked) {
        return blockedRank >= 0 && blocked ? blockedRank : ownRank(child);
    }

    /** The class rank of a child apart from being blocked. */
    public int ownRank(Router.Traveller child) {
        int rank = profileRank[child.profile()];
        if (rank < 0 && child.frame() >= 0) {
            rank = frameRank[child.stream()][child.frame()];
        }
        if (rank < 0) {
            rank = streamRank[child.stream()];
        }
        return rank < 0 ? classes.none() : rank;
    }
}
