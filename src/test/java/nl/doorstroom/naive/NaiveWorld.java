package nl.doorstroom.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.Capacity;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.Profile;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Stream;

/** The state of a run, and the questions that every rule asks of it. */
final class NaiveWorld {
    /** A child that comes back on a day. */
    record Return(double day, NaiveChild parent, NaiveChild child) {}

    final Scenario scenario;
    final Network network;
    final NaiveDraws draws;
    final NaiveJournal journal;
    final List<NaivePool> pools = new ArrayList<>();
    final TreeSet<NaiveChild> children = new TreeSet<>();
    final List<Return> returns = new ArrayList<>();
    double now;
    Model model;

    NaiveWorld(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.network = new Network(scenario.base());
        this.draws = new NaiveDraws(seed, 0);
        this.journal = new NaiveJournal(network);
        this.model = scenario.base();
        this.now = scenario.run().warmUpDays() > 0 ? -scenario.run().warmUpDays() : 0;
        for (Network.Pool pool : network.pools()) {
            boolean numbered = scenario.models().stream()
                    .map(Dated::value)
                    .map(m -> m.forms().get(pool.form()))
                    .anyMatch(f -> f.terms().acceptShare() < 1 && !(f.capacity() instanceof Capacity.Unlimited));
            pools.add(new NaivePool(pool.index(), pool.form(), pool.area(), numbered));
        }
    }

    CareForm form(int form) {
        return model.forms().get(form);
    }

    CareForm formOfPool(int pool) {
        return form(pools.get(pool).form);
    }

    Stream stream(NaiveChild child) {
        return model.streams().get(child.stream);
    }

    Profile profile(NaiveChild child) {
        return model.profiles().get(child.profile);
    }

    // Classes (R2)

    private String className(NaiveChild child) {
        String ofProfile = profile(child).priorityClass();
        if (ofProfile != null) {
            return ofProfile;
        }
        if (child.frame >= 0) {
            String frame = stream(child).frames().get(child.frame).value();
            if (model.frameClasses().containsKey(frame)) {
                return model.frameClasses().get(frame);
            }
        }
        String ofStream = stream(child).priorityClass();
        return ofStream == null ? "" : ofStream;
    }

    /** 0 is displaced, then the classes in order, then children without a class. */
    int rank(NaiveChild child, NaiveChild.Entry entry) {
        if (entry.kind == NaiveChild.Kind.DISPLACED) {
            return 0;
        }
        List<String> classes = model.classes();
        boolean blockedApart = child.blocked() && classes.contains(Model.BLOCKED);
        int place = classes.indexOf(blockedApart ? Model.BLOCKED : className(child));
        return place < 0 ? classes.size() + 1 : place + 1;
    }

    /** Whether a list of classes, of an admission stop or of places over capacity, names a child. */
    boolean names(Set<String> classes, NaiveChild child, NaiveChild.Entry entry) {
        return child.blocked() && classes.contains(Model.BLOCKED)
                || classes.contains(className(child))
                || entry.kind == NaiveChild.Kind.DISPLACED && classes.contains("displaced");
    }

    boolean isClosedTo(NaiveChild child, NaiveChild.Entry entry) {
        AdmissionTerms terms = formOfPool(entry.pool).terms();
        return terms.stopped() && !names(terms.exempt(), child, entry);
    }

    // Ages (R24)

    boolean hasBirthDay(NaiveChild child) {
        return child.birthDay != NaiveChild.NO_BIRTH;
    }

    double limitDay(NaiveChild child, CareForm form) {
        if (!hasBirthDay(child)) {
            return Double.POSITIVE_INFINITY;
        }
        AgeLimit ages = form.ages();
        int years = child.extended ? ages.extendedUntilYears() : ages.untilYears();
        return child.birthdays.computeIfAbsent(years, y -> scenario.calendar().birthday(child.birthDay, y));
    }

    boolean isBelowLimit(NaiveChild child, CareForm form) {
        return limitDay(child, form) > now;
    }

    boolean isOldEnough(NaiveChild child, CareForm form) {
        return !hasBirthDay(child)
                || scenario.calendar().ageYears(child.birthDay, now)
                        >= form.ages().fromYears();
    }

    /** The form whose limit counts: the one it is in, else outside for, else seeks; -1 for none. */
    int formOfLimit(NaiveChild child) {
        if (child.visit != null) {
            return pools.get(child.visit.pool).form;
        }
        if (child.outside != null) {
            return child.outside.form();
        }
        return child.need == null ? -1 : child.need.sought;
    }

    // Where a child came from

    String comingFrom(NaiveChild child) {
        return child.lastPool < 0
                ? stream(child).id()
                : formOfPool(child.lastPool).id();
    }
}
