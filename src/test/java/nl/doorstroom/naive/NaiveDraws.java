package nl.doorstroom.naive;

import java.util.List;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Share;
import nl.doorstroom.random.Draws;

/** Keyed draws (R19): no choice is drawn, or counted, where only one value is possible. */
final class NaiveDraws {
    private final Draws draws;

    NaiveDraws(long seed, long replication) {
        draws = new Draws(seed, replication);
    }

    NaiveChild child(String source, long number) {
        return new NaiveChild(source, number, draws.subject(Draws.textKey(source), number));
    }

    /** A child of a list: its draws follow its id, its name is its number. */
    NaiveChild listed(String id, long number) {
        return new NaiveChild("initial/child", number, draws.subject(Draws.textKey("initial/" + id), 1));
    }

    NaiveChild returning(NaiveChild parent) {
        return new NaiveChild(
                parent.source + ":" + parent.number + "/return", 1, draws.subject(Draws.returnsOf(parent.key), 1));
    }

    double arrivalExponential(String stream, long occasion) {
        long key = draws.subject(Draws.textKey(stream), 0);
        return -Math.log1p(-Draws.uniform(key, Draws.textKey(stream + "/arrivals"), occasion));
    }

    /** A step of the count of those who stand at the start of a full run. */
    double standingExponential(String source, long occasion) {
        long key = draws.subject(Draws.textKey(source), 0);
        return -Math.log1p(-Draws.uniform(key, Draws.textKey("standing/count"), occasion));
    }

    double uniform(NaiveChild child, String purpose) {
        int occasion = child.drawn.merge(purpose, 1, Integer::sum) - 1;
        return Draws.uniform(child.key, Draws.textKey(purpose), occasion);
    }

    /** How many searches of a child among the places of a pool came before the one that begins now. */
    int search(NaiveChild child, String formAtArea) {
        return child.drawn.merge("search " + formAtArea, 1, Integer::sum) - 1;
    }

    /** The u of the meeting of a child and a place. */
    double meeting(NaiveChild child, String form, String area, int place, int search, int fellFree) {
        long placeKey = draws.subject(Draws.textKey(form + "@" + area), place);
        long occasion = (1L << 32) * search + fellFree;
        return Draws.uniform(Draws.pair(child.key, placeKey), Draws.textKey(form + "/accepts"), occasion);
    }

    double days(Law law, NaiveChild child, String purpose) {
        return law.quantile(uniform(child, purpose));
    }

    boolean chance(double share, NaiveChild child, String purpose) {
        if (share <= 0 || share >= 1) {
            return share >= 1;
        }
        return uniform(child, purpose) < share;
    }

    /** The position of the first value whose cumulative share exceeds u. */
    int choice(List<? extends Share<?>> shares, NaiveChild child, String purpose) {
        if (shares.size() == 1) {
            return 0;
        }
        double u = uniform(child, purpose);
        double sum = 0;
        for (int i = 0; i < shares.size(); i++) {
            sum += shares.get(i).share();
            if (sum > u) {
                return i;
            }
        }
        return shares.size() - 1;
    }
}
