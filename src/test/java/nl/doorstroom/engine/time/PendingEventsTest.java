package nl.doorstroom.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

class PendingEventsTest {
    private final Agenda agenda = new Agenda(0);
    private final Simulator simulator = agenda.simulator();
    private final PendingEvents pending = (PendingEvents) simulator.getEventList();
    private final List<String> happened = new ArrayList<>();

    private final class Named extends EngineEvent {
        private final String name;

        Named(String name) {
            super(agenda);
            this.name = name;
        }

        @Override
        public void actions() {
            happen();
        }

        @Override
        protected void happen() {
            happened.add(name + "@" + simulator.time());
        }
    }

    private static final Comparator<Named> IN_ORDER = Comparator.<Named>comparingDouble(EngineEvent::time)
            .thenComparingInt(event -> event.order)
            .thenComparing(event -> event.source)
            .thenComparingLong(event -> event.number)
            .thenComparingLong(event -> event.sequence);

    /** Fewer under mutation, where a test runs once for every change (pom.xml). */
    private static final int SEEDS = Integer.getInteger("doorstroom.seeds", 1000);

    @Test
    void agreesWithSortedListOnManySeeds() {
        for (long seed = 0; seed < SEEDS; seed++) {
            compareWithSortedList(new Random(seed), "seed " + seed);
        }
    }

    /** Random schedule, cancel, reschedule and take, on few distinct times so that ties of every depth are common. */
    private void compareWithSortedList(Random random, String seed) {
        pending.clear();
        List<Named> expected = new ArrayList<>();
        List<Named> free = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            free.add(new Named("event " + i));
        }
        long sequence = 0;
        for (int step = 0; step < 1500; step++) {
            int choice = random.nextInt(step < 700 ? 10 : 20);
            if (choice < 6 && !free.isEmpty()) {
                Named event = free.remove(random.nextInt(free.size()));
                giveKeys(event, random, sequence++);
                event.scheduleAt(timeFrom(random));
                expected.add(event);
            } else if (choice < 8 && !expected.isEmpty()) {
                Named event = expected.remove(random.nextInt(expected.size()));
                assertThat(event.cancel()).as(seed).isTrue();
                assertThat(event.cancel()).as(seed).isFalse();
                free.add(event);
            } else if (choice < 10 && !expected.isEmpty()) {
                Named event = expected.get(random.nextInt(expected.size()));
                assertThat(event.cancel()).as(seed).isTrue();
                event.scheduleAt(timeFrom(random));
            } else if (!expected.isEmpty()) {
                expected.sort(IN_ORDER);
                Named first = expected.remove(0);
                assertThat(pending.getFirst()).as(seed).isSameAs(first);
                assertThat(pending.removeFirst()).as(seed).isSameAs(first);
                free.add(first);
            }
            assertThat(pending.size()).as(seed).isEqualTo(expected.size());
        }
        expected.sort(IN_ORDER);
        assertThat(pending).as(seed).containsExactlyElementsOf(expected);
        for (Named event : expected) {
            assertThat(pending.removeFirst()).as(seed).isSameAs(event);
        }
        assertThat(pending.removeFirst()).as(seed).isNull();
    }

    private static void giveKeys(EngineEvent event, Random random, long sequence) {
        event.order = random.nextInt(3);
        event.source = random.nextBoolean() ? "a" : "b";
        event.number = random.nextInt(4);
        event.sequence = sequence;
    }

    /** Some days are shared by many events, and some lie so far ahead that they are beyond the slices. */
    private static double timeFrom(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> Math.scalb(random.nextDouble(), random.nextInt(80) - 40);
            case 1, 2, 3 -> random.nextDouble() * 20 - 10;
            default -> random.nextInt(9) - 4;
        };
    }

    @Test
    void agreesWithSortedListAsTimeGoesOn() {
        for (long seed = 0; seed < Math.max(1, SEEDS / 5); seed++) {
            goesOn(new Random(seed), "seed " + seed);
        }
    }

    /** As in a run: the first event is taken, others are scheduled from its time on or cancelled, near and far. */
    private void goesOn(Random random, String seed) {
        pending.clear();
        TreeSet<Named> expected = new TreeSet<>(IN_ORDER);
        List<Named> cancellable = new ArrayList<>();
        double now = -5;
        for (long step = 0; step < 3000; step++) {
            int coming = expected.size() < 100 ? random.nextInt(4) : random.nextInt(2);
            for (int i = 0; i < coming; i++) {
                Named event = new Named("event");
                giveKeys(event, random, 10 * step + i);
                event.scheduleAt(now + delayFrom(random));
                expected.add(event);
                cancellable.add(event);
            }
            if (random.nextInt(4) == 0) {
                Named event = cancellable.remove(random.nextInt(cancellable.size()));
                boolean stillDue = expected.remove(event);
                assertThat(event.cancel()).as(seed).isEqualTo(stillDue);
            }
            if (!expected.isEmpty()) {
                Named first = expected.pollFirst();
                assertThat(pending.removeFirst()).as(seed).isSameAs(first);
                now = first.time();
            }
            assertThat(pending.hasDue(now))
                    .as(seed)
                    .isEqualTo(!expected.isEmpty() && expected.first().time() == now);
        }
    }

    private static double delayFrom(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> random.nextInt(5);
            case 2 -> 6000 * random.nextDouble();
            default -> -40 * Math.log(1 - random.nextDouble());
        };
    }

    @Test
    void simulatorTakesEventsInOrderOfTimeThenKeys() {
        Named late = new Named("late");
        Named second = new Named("second");
        Named first = new Named("first");
        second.number = 10;
        first.number = 9;
        late.scheduleAt(2.5);
        second.scheduleAt(-20);
        first.scheduleAt(-20);
        simulator.start();
        assertThat(happened).containsExactly("first@-20.0", "second@-20.0", "late@2.5");
    }

    @Test
    void eventTakenBySimulatorCanBeScheduledAgain() {
        Named event = new Named("again");
        event.scheduleAt(1);
        simulator.start();
        event.scheduleAt(3);
        simulator.start();
        assertThat(happened).containsExactly("again@1.0", "again@3.0");
        assertThat(event.isScheduled()).isFalse();
    }

    @Test
    void eventLeftOverAtInitCanBeScheduledAgain() {
        Named event = new Named("left over");
        event.scheduleAt(7);
        simulator.init();
        assertThat(pending.isEmpty()).isTrue();
        assertThat(event.isScheduled()).isFalse();
        event.scheduleAt(4);
        simulator.start();
        assertThat(happened).containsExactly("left over@4.0");
    }

    @Test
    void delaysOfSsjStillWork() {
        Named event = new Named("delay");
        event.schedule(5);
        event.reschedule(6);
        simulator.start();
        assertThat(happened).containsExactly("delay@6.0");
    }

    @Test
    void findsFirstEventOfClass() {
        Named late = new Named("late");
        Named early = new Named("early");
        late.scheduleAt(2);
        early.scheduleAt(1);
        assertThat(pending.getFirstOfClass(Named.class)).isSameAs(early);
        assertThat(pending.getFirstOfClass(Named.class.getName())).isSameAs(early);
        assertThat(pending.getFirstOfClass(Event.class)).isNull();
        assertThat(pending.getFirstOfClass("no.such.Event")).isNull();
    }

    @Test
    void refusesWhatWouldBreakTheOrder() {
        Named event = new Named("event");
        assertThatIllegalArgumentException().isThrownBy(() -> event.scheduleAt(Double.NaN));
        Named scheduled = new Named("scheduled");
        scheduled.scheduleAt(1);
        assertThatIllegalStateException().isThrownBy(() -> scheduled.scheduleAt(2));
        assertThatIllegalStateException().isThrownBy(() -> pending.add(scheduled));
        assertThatIllegalStateException().isThrownBy(scheduled::scheduleNext).withMessageContaining("already");
        assertThatIllegalStateException().isThrownBy(() -> new Named("x").scheduleAfter(scheduled));
        assertThatIllegalStateException().isThrownBy(() -> new Named("x").scheduleBefore(scheduled));
        assertThatIllegalStateException().isThrownBy(() -> new Named("x").scheduleNext());
        assertThat(pending.removeFirst()).isSameAs(scheduled);
    }

    @Test
    void refusesToRemoveAnEventOfAnotherList() {
        Named here = new Named("here");
        here.scheduleAt(1);
        EngineEvent there = new EngineEvent(new Agenda(0)) {
            @Override
            protected void happen() {}
        };
        there.scheduleAt(1);
        assertThat(pending.remove(there)).isFalse();
        assertThat(there.isScheduled()).isTrue();
        assertThat(pending.size()).isEqualTo(1);
    }
}
