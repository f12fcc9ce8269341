package nl.doorstroom.observe;

import static nl.doorstroom.observe.PaperRegion.CRISIS;
import static nl.doorstroom.observe.PaperRegion.RESIDENTIAL;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.doorstroom.domain.Outcome;
import nl.doorstroom.engine.child.ChildOnPaper;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.ArrivalKind;
import nl.doorstroom.engine.observer.Presence;
import nl.doorstroom.engine.observer.WaitEnd;
import nl.doorstroom.engine.supply.Admission;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConservationTest {
    private final Conservation books = new Conservation(PaperRegion.scenario());
    private final ChildOnPaper paper = new ChildOnPaper().named("children", 7).seeks(CRISIS, 0, 0);

    @Test
    void aSoundRunKeepsItsBooks() {
        for (int replication = 0; replication < 20; replication++) {
            Conservation sound = new Conservation(PaperRegion.scenario());
            PaperQueue.run(replication, 25, sound);
            sound.check();
        }
    }

    @Test
    void aChildThatVanishesIsMissed() {
        books.arrived(paper.child(), ArrivalKind.ARRIVAL, 0);
        books.ended(paper.child(), Outcome.LOST, Situation.HOME, 0);
        breaks(() -> books.ended(paper.child(), Outcome.LOST, Situation.HOME, 1), "children:7 is not inside");
    }

    @Test
    void aWaitBookedTooShortBreaksLittlesLaw() {
        books.arrived(paper.child(), ArrivalKind.ARRIVAL, 0);
        books.listed(paper.child(), CRISIS, 0);
        books.waited(paper.child(), CRISIS, Situation.HOME, 0, 9);
        breaks(() -> books.waitEnded(paper.child(), CRISIS, WaitEnd.ADMITTED, 10), "booked to day 9.0");
    }

    @Test
    void aCensoredWaitThatIsForgottenBreaksLittlesLaw() {
        books.arrived(paper.child(), ArrivalKind.ARRIVAL, 0);
        books.listed(paper.child(), CRISIS, 0);
        breaks(books::check, "child-days on the list add up to 730.0, but waits to 0.0");
    }

    @Test
    void aWaitOnAnotherListIsCaught() {
        books.arrived(paper.child(), ArrivalKind.ARRIVAL, 0);
        books.listed(paper.child(), CRISIS, 0);
        breaks(
                () -> books.waited(paper.child(), RESIDENTIAL, Situation.HOME, 0, 5),
                "residential@region from day 0.0 but is booked to day 0.0 on the list of crisis@region");
    }

    @Test
    void twoPlacesAtOnceAreCaught() {
        books.arrived(paper.child(), ArrivalKind.ARRIVAL, 0);
        books.admitted(paper.child(), CRISIS, Admission.PLACED, true, 0);
        breaks(
                () -> books.admitted(paper.child(), RESIDENTIAL, Admission.PLACED, false, 5),
                "came into residential@region while in crisis@region");
    }

    @Test
    void aStayThatIsNotBookedIsMissed() {
        books.arrived(paper.child(), ArrivalKind.ARRIVAL, 0);
        books.admitted(paper.child(), CRISIS, Admission.PLACED, true, 0);
        books.stayed(paper.child(), CRISIS, Presence.ACTIVE, true, -1, 0, 729);
        books.pool(CRISIS, 1, 1, 0, false, 0, 730);
        breaks(books::check, "child-days in the pool add up to 730.0, but stays to 729.0");
    }

    @Test
    void onePlaceTooManyIsCaught() {
        books.pool(CRISIS, 1, 1, 0, false, 0, 10);
        breaks(() -> books.pool(CRISIS, 1, 2, 0, false, 10, 20), "2 children in 1 places");
    }

    @Test
    void afterAClosureTheNumberMayFallButNotRise() {
        books.pool(CRISIS, 3, 3, 0, false, 0, 10);
        books.pool(CRISIS, 1, 3, 0, false, 10, 20);
        books.pool(CRISIS, 1, 2, 0, false, 20, 30);
        breaks(() -> books.pool(CRISIS, 1, 3, 0, false, 30, 40), "3 children in 1 places");
    }

    @Test
    void aGapInTheReportsOfAPoolIsCaught() {
        books.pool(CRISIS, 1, 0, 0, false, 0, 10);
        breaks(() -> books.pool(CRISIS, 1, 0, 0, false, 11, 20), "reported to day 10.0, then from day 11.0");
    }

    private static void breaks(ThrowingCallable action, String message) {
        assertThatThrownBy(action).isInstanceOf(Conservation.Broken.class).hasMessageContaining(message);
    }
}
