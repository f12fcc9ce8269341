package nl.doorstroom.naive;

import nl.doorstroom.domain.AgeLimit;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.naive.NaiveChild.AdultWait;

/** Ageing out, extension and the adult place (R24). */
final class NaiveAges {
    private final NaiveWorld world;
    private final NaiveDraws draws;
    private final NaiveCare care;

    NaiveAges(NaiveWorld world, NaiveCare care) {
        this.world = world;
        this.draws = world.draws;
        this.care = care;
    }

    void reachLimit(NaiveChild child) {
        CareForm form = world.form(world.formOfLimit(child));
        AgeLimit ages = form.ages();
        if (!child.extensionDrawn && ages.extensionShare() > 0) {
            child.extensionDrawn = true;
            child.extended = draws.chance(ages.extensionShare(), child, form.id() + "/extension");
            if (world.isBelowLimit(child, form)) {
                return;
            }
        }
        if (child.need != null) {
            care.needs.endWait(child, WaitEnd.AGED_OUT);
        }
        AgeLimit.AdultPlace adult = ages.adult();
        if (child.visit != null && adult != null && draws.chance(adult.share(), child, form.id() + "/adult")) {
            double find = draws.days(adult.find(), child, form.id() + "/adult_find");
            care.stays.block(child.visit);
            child.overhang = null;
            boolean found = find <= adult.graceDays();
            child.adult = new AdultWait(world.now + Math.min(find, adult.graceDays()), found);
            return;
        }
        care.places.leavePlace(child);
        care.leaving.end(child, Outcome.AGED_OUT);
    }

    void endAdultWait(NaiveChild child) {
        boolean found = child.adult.found();
        care.places.leavePlace(child);
        care.leaving.end(child, found ? Outcome.AGED_OUT : Outcome.AGED_OUT_WITHOUT_PLACE);
    }
}
