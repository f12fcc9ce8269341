package nl.doorstroom.engine;

import java.util.Set;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.random.LawSampler;
import org.jspecify.annotations.Nullable;

/** The parameters of one form in one model, looked up and ready to draw from. */
final class FormRules {
    final boolean crisis;
    final boolean holdsPlace;
    final boolean stopped;
    /** By class rank: may enter in spite of an admission stop. */
    final boolean[] exempt;
    final boolean exemptBlocked;

    final double acceptShare;
    final double rematchDays;
    final @Nullable LawSampler intake;
    final @Nullable LawSampler turnover;

    final Stay stay;
    final LawSampler[] stayByProfile;
    final @Nullable LawSampler brokenStay;
    final double breakdownShare;

    final int room;
    final int overLimit;
    /** By class rank: may enter over capacity. */
    final boolean[] over;
    final WhenFull.@Nullable Outside outside;
    final boolean limitsWait;

    final int[] alternativeForms;
    final Alternative[] alternatives;

    final double worsensPerDay;
    final double leavesPerDay;
    final @Nullable LawSampler patience;
    final double[] factors;

    final AgeLimit ages;
    final @Nullable LawSampler adultFind;
    final Router routing;
    final Router afterBreakdown;

    FormRules(CareForm form, Network network, Calendar calendar, Classes classes) {
        crisis = form.crisis();
        holdsPlace = form.holdsPlace();
        stopped = form.door().stopped();
        exempt = classes.flags(form.door().exempt());
        exemptBlocked = form.door().exempt().contains(nl.doorstroom.domain.Model.BLOCKED);
        acceptShare = form.door().acceptShare();
        rematchDays = form.door().rematchDays();
        intake = sampler(form.door().intake());
        turnover = sampler(form.door().turnover());
        stay = form.stay();
        stayByProfile = network.model().profiles().stream()
                .map(Profile::id)
                .map(stay::law)
                .map(LawSampler::of)
                .toArray(LawSampler[]::new);
        brokenStay = sampler(stay.broken());
        breakdownShare = stay.breakdownShare();
        WhenFull full = form.whenFull();
        Integer limit = full.room();
        room = limit == null ? Integer.MAX_VALUE : limit;
        WhenFull.OverCapacity overCapacity = full.over();
        overLimit = overCapacity == null ? 0 : overCapacity.limit();
        over = overCapacity == null || overCapacity.classes().isEmpty()
                ? classes.all()
                : classes.flags(overCapacity.classes());
        outside = full.outside();
        limitsWait = limit != null || outside != null;
        alternatives = form.alternatives().toArray(Alternative[]::new);
        alternativeForms = form.alternatives().stream()
                .mapToInt(a -> network.form(a.form()))
                .toArray();
        worsensPerDay = form.waiting().worsensPerDay();
        leavesPerDay = form.waiting().leavesPerDay();
        patience = sampler(form.waiting().patience());
        var f = form.waiting().factors();
        factors = new double[] {f.home(), f.blocked(), f.notFitting(), f.outside()};
        ages = form.ages();
        AgeLimit.AdultPlace adult = ages.adult();
        adultFind = adult == null ? null : LawSampler.of(adult.find());
        routing = new Router(form.routing(), network, calendar);
        afterBreakdown =
                form.afterBreakdown() == form.routing() ? routing : new Router(form.afterBreakdown(), network, calendar);
    }

    /** Whether a class rank may enter while admissions are stopped. */
    boolean admitsWhenStopped(int priority, boolean blocked) {
        return exempt[priority] || exemptBlocked && blocked;
    }

    private static @Nullable LawSampler sampler(@Nullable Law law) {
        return law == null ? null : LawSampler.of(law);
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

        boolean[] flags(Set<String> wanted) {
            boolean[] flags = new boolean[count()];
            wanted.forEach(name -> {
                int rank = rank(name);
                if (rank >= 0) {
                    flags[rank] = true;
                }
            });
            return flags;
        }

        boolean[] all() {
            boolean[] flags = new boolean[count()];
            java.util.Arrays.fill(flags, true);
            return flags;
        }
    }
}
