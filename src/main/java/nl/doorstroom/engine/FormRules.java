package nl.doorstroom.engine;

import java.util.Arrays;
import java.util.Set;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.random.Sampler;
import org.jspecify.annotations.Nullable;

/** The parameters of one form in one model, looked up and ready to draw from. */
final class FormRules {
    final boolean crisis;
    final boolean holdsPlace;
    final boolean stopped;
    /** Who may enter in spite of an admission stop. */
    final ClassSet exempt;

    final double acceptShare;
    final double rematchDays;
    final @Nullable Sampler intake;
    final @Nullable Sampler turnover;

    final Stay stay;
    final Sampler[] stayByProfile;
    final @Nullable Sampler brokenStay;
    final double breakdownShare;

    final int room;
    final int overLimit;
    /** Who may enter over capacity. */
    final ClassSet over;

    final WhenFull.@Nullable Outside outside;
    final boolean limitsWait;

    final int[] alternativeForms;
    final Alternative[] alternatives;
    /** Whether one of them is acceptable as soon as the need begins. */
    final boolean alternativeAtOnce;

    final double worsensPerDay;
    final double leavesPerDay;
    final @Nullable Law patienceLaw;
    final @Nullable Sampler patience;
    final double[] factors;

    final AgeLimit ages;
    final @Nullable Sampler adultFind;
    final Router routing;
    final Router afterBreakdown;

    FormRules(CareForm form, Network network, Calendar calendar, Classes classes) {
        crisis = form.crisis();
        holdsPlace = form.holdsPlace();
        stopped = form.door().stopped();
        exempt = classes.set(form.door().exempt());
        acceptShare = form.door().acceptShare();
        rematchDays = form.door().rematchDays();
        intake = sampler(form.door().intake());
        turnover = sampler(form.door().turnover());
        stay = form.stay();
        stayByProfile = network.model().profiles().stream()
                .map(Profile::id)
                .map(stay::law)
                .map(Sampler::of)
                .toArray(Sampler[]::new);
        brokenStay = sampler(stay.broken());
        breakdownShare = stay.breakdownShare();
        WhenFull full = form.whenFull();
        Integer limit = full.room();
        room = limit == null ? Integer.MAX_VALUE : limit;
        WhenFull.OverCapacity overCapacity = full.over();
        overLimit = overCapacity == null ? 0 : overCapacity.limit();
        over = overCapacity == null || overCapacity.classes().isEmpty()
                ? classes.all()
                : classes.set(overCapacity.classes());
        outside = full.outside();
        limitsWait = limit != null || outside != null;
        alternatives = form.alternatives().toArray(Alternative[]::new);
        alternativeAtOnce = form.alternatives().stream().anyMatch(a -> a.afterDays() <= 0);
        alternativeForms = form.alternatives().stream()
                .mapToInt(a -> network.form(a.form()))
                .toArray();
        worsensPerDay = form.waiting().worsensPerDay();
        leavesPerDay = form.waiting().leavesPerDay();
        patienceLaw = form.waiting().patience();
        patience = sampler(patienceLaw);
        var f = form.waiting().factors();
        factors = new double[] {f.home(), f.blocked(), f.notFitting(), f.outside()};
        ages = form.ages();
        AgeLimit.AdultPlace adult = ages.adult();
        adultFind = adult == null ? null : Sampler.of(adult.find());
        routing = new Router(form.routing(), network, calendar);
        afterBreakdown = form.afterBreakdown().equals(form.routing())
                ? routing
                : new Router(form.afterBreakdown(), network, calendar);
    }

    /** Days from the need until a child leaves the list; for one that waited at the start, more than it had waited. */
    double patienceDays(ChildState child) {
        if (patience == null || patienceLaw == null) {
            return ChildState.NEVER;
        }
        return child.patienceBeyond > 0
                ? patienceLaw.quantileBeyond(child.patienceBeyond, child.patienceU)
                : patience.days(child.patienceU);
    }

    private static @Nullable Sampler sampler(@Nullable Law law) {
        return law == null ? null : Sampler.of(law);
    }

    /** The ranks of priority classes: 0 displaced, then the model's classes in order, then those of no class. */
    record Classes(java.util.List<String> names) {
        static final int DISPLACED = 0;

        int count() {
            return names.size() + 2;
        }

        int none() {
            return names.size() + 1;
        }

        /** The rank of a class, or -1 when it is not on the list. */
        int rank(@Nullable String name) {
            int at = name == null ? -1 : names.indexOf(name);
            return at < 0 ? -1 : at + 1;
        }

        /** The classes named; {@code displaced} and {@code blocked} count even when they are not on the list. */
        ClassSet set(Set<String> wanted) {
            boolean[] ranks = new boolean[count()];
            for (String name : wanted) {
                int rank = rank(name);
                if (rank >= 0) {
                    ranks[rank] = true;
                }
            }
            ranks[DISPLACED] = wanted.contains("displaced");
            return new ClassSet(ranks, wanted.contains(Model.BLOCKED));
        }

        ClassSet all() {
            boolean[] ranks = new boolean[count()];
            Arrays.fill(ranks, true);
            return new ClassSet(ranks, true);
        }
    }

    /** A set of priority classes, by rank, and whether blocked children belong to it. */
    record ClassSet(boolean[] ranks, boolean blocked) {
        boolean has(int rank) {
            return ranks[rank];
        }
    }
}
