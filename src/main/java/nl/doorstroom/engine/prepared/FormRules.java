package nl.doorstroom.engine.prepared;

import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Alternative;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Stay;
import nl.doorstroom.domain.Waiting;
import nl.doorstroom.domain.WhenFull;
import nl.doorstroom.random.Sampler;
import org.jspecify.annotations.Nullable;

/** The parameters of one form in one model, looked up and ready to draw from. */
public final class FormRules {
    public final boolean crisis;
    public final boolean holdsPlace;
    public final boolean stopped;
    /** Who may enter in spite of an admission stop. */
    public final PriorityClasses.Chosen exempt;

    public final double acceptShare;
    public final double rematchDays;
    public final @Nullable Sampler intake;
    public final @Nullable Sampler turnover;

    public final Stay stay;
    public final Sampler[] stayByProfile;
    public final @Nullable Sampler brokenStay;
    public final double breakdownShare;

    public final int room;
    public final int overLimit;
    /** Who may enter over capacity. */
    public final PriorityClasses.Chosen over;

    public final WhenFull.@Nullable Outside outside;
    public final boolean limitsWait;

    public final int[] alternativeForms;
    public final Alternative[] alternatives;
    /** Whether one of them is acceptable as soon as the need begins. */
    public final boolean alternativeAtOnce;

    public final double worsensPerDay;
    public final double leavesPerDay;
    public final @Nullable Law patienceLaw;
    public final @Nullable Sampler patience;
    /** Multiply the hazards by situation (R5). */
    public final Waiting.Factors factors;

    public final AgeLimit ages;
    public final @Nullable Sampler adultFind;
    public final Router routing;
    public final Router afterBreakdown;

    FormRules(CareForm form, Network network, Calendar calendar, PriorityClasses classes, RoutingTables tables) {
        crisis = form.crisis();
        holdsPlace = form.holdsPlace();
        stopped = form.terms().stopped();
        exempt = classes.set(form.terms().exempt());
        acceptShare = form.terms().acceptShare();
        rematchDays = form.terms().rematchDays();
        intake = sampler(form.terms().intake());
        turnover = sampler(form.terms().turnover());
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
        factors = form.waiting().factors();
        ages = form.ages();
        AgeLimit.AdultPlace adult = ages.adult();
        adultFind = adult == null ? null : Sampler.of(adult.find());
        routing = new Router(form.routing(), network, calendar, tables);
        afterBreakdown = form.afterBreakdown().equals(form.routing())
                ? routing
                : new Router(form.afterBreakdown(), network, calendar, tables);
    }

    /**
     * Days from the need until a child leaves the list; infinite without a law of patience.
     *
     * @param beyond the days already waited at a known start, of which patience is to last longer
     */
    public double patienceDays(double beyond, double u) {
        if (patience == null || patienceLaw == null) {
            return Double.POSITIVE_INFINITY;
        }
        return beyond > 0 ? patienceLaw.quantileBeyond(beyond, u) : patience.days(u);
    }

    private static @Nullable Sampler sampler(@Nullable Law law) {
        return law == null ? null : Sampler.of(law);
    }
}
