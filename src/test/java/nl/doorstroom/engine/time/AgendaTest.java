package nl.doorstroom.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One instant goes through its steps, and again for what it brings about itself (R10). */
class AgendaTest {
    private static final double MILLISECOND = 1 / 86_400_000.0;
    private final Agenda agenda = new Agenda(-5);
    private final List<String> happened = new ArrayList<>();

    private EngineEvent event(String name) {
        return event(name, "a", 1, () -> {});
    }

    private EngineEvent event(String name, String from, long child, Runnable more) {
        return new EngineEvent(agenda) {
            {
                source = from;
                number = child;
            }

            @Override
            protected void happen() {
                happened.add(name);
                more.run();
            }
        };
    }

    /** Notes the start of each pass as "|". */
    private void run(double endDay) {
        agenda.run(
                () -> {
                    do {
                        happened.add("|");
                        agenda.happenUpTo(Step.ARRIVES);
                        agenda.goTo(Step.FIRST_ROUND);
                        agenda.happenUpTo(Step.LEAVES);
                        agenda.goTo(Step.SECOND_ROUND);
                        agenda.goTo(Step.FULL);
                    } while (agenda.beginNextPass());
                    agenda.endInstant();
                },
                endDay);
    }

    @Test
    void whatFallsAtOneInstantHappensInTheOrderOfItsSteps() {
        agenda.schedule(event("leaves"), 3, Step.LEAVES);
        agenda.schedule(event("arrives"), 3, Step.ARRIVES);
        agenda.schedule(event("dated"), 3, Step.DATED);
        agenda.schedule(event("ends"), 3, Step.ENDS);
        agenda.schedule(event("before"), 2, Step.LEAVES);
        run(10);
        assertThat(happened).containsExactly("|", "before", "|", "dated", "ends", "arrives", "leaves");
        assertThat(agenda.now()).isEqualTo(10);
        assertThat(agenda.firedEvents()).isEqualTo(5);
    }

    @Test
    void withinAStepTheOrderIsBySourceAndNumber() {
        agenda.schedule(event("b1", "b", 1, () -> {}), 3, Step.ENDS);
        agenda.schedule(event("a10", "a", 10, () -> {}), 3, Step.ENDS);
        agenda.schedule(event("a9", "a", 9, () -> {}), 3, Step.ENDS);
        run(10);
        assertThat(happened).containsExactly("|", "a9", "a10", "b1");
    }

    @Test
    void anEventOfAStepStillToComeHappensInThisPass() {
        EngineEvent later = event("later", "a", 1, () -> {});
        agenda.schedule(event("first", "a", 1, () -> agenda.schedule(later, 3, Step.LEAVES)), 3, Step.ENDS);
        run(10);
        assertThat(happened).containsExactly("|", "first", "later");
    }

    @Test
    void anEventOfTheSameStepHappensInThisPass() {
        EngineEvent same = event("same");
        agenda.schedule(event("first", "b", 1, () -> agenda.schedule(same, 3, Step.ENDS)), 3, Step.ENDS);
        run(10);
        assertThat(happened).containsExactly("|", "first", "same");
    }

    @Test
    void anEventOfAPassedStepWaitsForTheNextPass() {
        EngineEvent passed = event("passed");
        EngineEvent last = event("last");
        agenda.schedule(
                event("first", "a", 1, () -> {
                    agenda.schedule(passed, 3, Step.ENDS);
                    agenda.schedule(last, 3, Step.LEAVES);
                }),
                3,
                Step.ARRIVES);
        run(10);
        assertThat(happened).containsExactly("|", "first", "last", "|", "passed");
    }

    @Test
    void passesGoOnForAsLongAsTheyBringAboutMore() {
        int[] left = {3};
        EngineEvent[] again = new EngineEvent[1];
        again[0] = event("again", "a", 1, () -> {
            if (--left[0] > 0) {
                agenda.goTo(Step.LEAVES);
                agenda.schedule(again[0], 3, Step.ENDS);
            }
        });
        EngineEvent next = event("next");
        agenda.schedule(again[0], 3, Step.ENDS);
        agenda.schedule(next, 4, Step.ENDS);
        run(10);
        assertThat(happened).containsExactly("|", "again", "|", "again", "|", "again", "|", "next");
    }

    @Test
    void whatIsPutOnForThePastHappensNow() {
        EngineEvent past = event("past");
        agenda.schedule(event("first", "a", 1, () -> agenda.schedule(past, 1, Step.LEAVES)), 3, Step.ENDS);
        double[] at = new double[1];
        agenda.schedule(event("check", "b", 1, () -> at[0] = agenda.now()), 3, Step.LEAVES);
        run(10);
        assertThat(happened).containsExactly("|", "first", "past", "check");
        assertThat(at[0]).isEqualTo(3);
    }

    @Test
    void aPassOfOneInstantIsForgottenInTheNext() {
        EngineEvent passed = event("passed");
        EngineEvent second = event("second");
        agenda.schedule(event("first", "a", 1, () -> agenda.schedule(passed, 3, Step.DATED)), 3, Step.ENDS);
        agenda.schedule(event("other", "a", 1, () -> agenda.schedule(second, 4, Step.LEAVES)), 4, Step.ENDS);
        run(10);
        assertThat(happened).containsExactly("|", "first", "|", "passed", "|", "other", "second");
    }

    @Test
    void anInstantIsAWholeMillisecond() {
        agenda.schedule(event("leaves"), 3 - 0.4 * MILLISECOND, Step.LEAVES);
        agenda.schedule(event("ends"), 3 + 0.4 * MILLISECOND, Step.ENDS);
        run(10);
        assertThat(happened).containsExactly("|", "ends", "leaves");
    }

    @Test
    void atTheEndNothingHappensAnyMore() {
        agenda.schedule(event("before"), 9.999, Step.LEAVES);
        agenda.schedule(event("at"), 10, Step.DATED);
        run(10);
        assertThat(happened).containsExactly("|", "before");
        assertThat(agenda.firedEvents()).isEqualTo(1);
    }

    @Test
    void knowsWhetherAnythingIsStillToCome() {
        List<Boolean> more = new ArrayList<>();
        agenda.schedule(event("first", "a", 1, () -> more.add(agenda.hasMore())), 3, Step.ENDS);
        agenda.schedule(event("second", "b", 1, () -> more.add(agenda.hasMore())), 3, Step.LEAVES);
        agenda.schedule(event("third", "b", 1, () -> more.add(agenda.hasMore())), 4, Step.LEAVES);
        agenda.run(
                () -> {
                    more.add(agenda.hasMore());
                    boolean any = agenda.happenUpTo(Step.ARRIVES);
                    more.add(any);
                    agenda.happenUpTo(Step.LEAVES);
                    more.add(agenda.hasMore());
                    agenda.endInstant();
                },
                10);
        assertThat(more).containsExactly(true, true, true, false, false, true, false, false, false);
    }

    @Test
    void aStepHasPassedOnceALaterOneIsGoneTo() {
        agenda.goTo(Step.ARRIVES);
        assertThat(agenda.hasPassed(Step.ENDS)).isTrue();
        assertThat(agenda.hasPassed(Step.ARRIVES)).isFalse();
        assertThat(agenda.hasPassed(Step.LEAVES)).isFalse();
        agenda.endInstant();
        assertThat(agenda.hasPassed(Step.SECOND_ROUND)).isTrue();
        assertThat(agenda.hasPassed(Step.FULL)).isFalse();
        assertThat(agenda.now()).isEqualTo(-5);
    }

    @Test
    void aCancelledEventDoesNotHappen() {
        EngineEvent off = event("off");
        agenda.schedule(off, 4, Step.ENDS);
        agenda.schedule(event("first", "a", 1, off::cancel), 3, Step.ENDS);
        run(10);
        assertThat(happened).containsExactly("|", "first");
        assertThat(off.isScheduled()).isFalse();
    }
}
