package nl.doorstroom.engine.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.engine.child.ListEntry.Reason;
import org.junit.jupiter.api.Test;

/** The order of a list: class, since, source by its bytes, number (R2). */
class WaitingListTest {
    private final WaitingList list = new WaitingList(3);

    private static ListEntry entry(int priority, double since, String source, long number) {
        ListEntry entry = new ListEntry(new ChildOnPaper().named(source, number).child(), Reason.OWN);
        entry.priority = priority;
        entry.since = since;
        return entry;
    }

    private List<ListEntry> all() {
        List<ListEntry> all = new ArrayList<>();
        for (ListEntry e = list.head(); e != null; e = list.after(e)) {
            all.add(e);
        }
        return all;
    }

    @Test
    void isInTheOrderOfClassSinceSourceAndNumber() {
        ListEntry low = entry(2, 1, "a", 1);
        ListEntry late = entry(0, 5, "a", 1);
        ListEntry tenth = entry(0, 4, "a", 10);
        ListEntry ninth = entry(0, 4, "a", 9);
        ListEntry accented = entry(0, 4, "é", 1);
        ListEntry z = entry(0, 4, "z", 1);
        ListEntry early = entry(0, 3, "z", 1);
        List.of(late, low, accented, tenth, early, z, ninth).forEach(list::add);
        assertThat(all()).containsExactly(early, ninth, tenth, z, accented, late, low);
        assertThat(list.size()).isEqualTo(7);
    }

    @Test
    void sourcesCompareByTheirBytesAndNotByTheirCharacters() {
        ListEntry beyond = entry(0, 4, "\uD800\uDC00", 1);
        ListEntry last = entry(0, 4, "\uFFFD", 1);
        list.add(beyond);
        list.add(last);
        assertThat(all()).containsExactly(last, beyond);
    }

    @Test
    void anEntryGoesFromWhereverItStands() {
        ListEntry first = entry(1, 1, "a", 1);
        ListEntry second = entry(1, 2, "a", 2);
        ListEntry third = entry(1, 3, "a", 3);
        List.of(first, second, third).forEach(list::add);
        list.remove(second);
        assertThat(all()).containsExactly(first, third);
        list.remove(first);
        assertThat(all()).containsExactly(third);
        list.remove(third);
        assertThat(all()).isEmpty();
        assertThat(list.size()).isZero();
        list.add(second);
        assertThat(all()).containsExactly(second);
    }

    @Test
    void aClassHasAHeadOfItsOwn() {
        ListEntry low = entry(2, 1, "a", 1);
        ListEntry high = entry(0, 2, "a", 2);
        list.add(low);
        list.add(high);
        assertThat(list.first(0)).isSameAs(high);
        assertThat(list.first(1)).isNull();
        assertThat(list.first(2)).isSameAs(low);
        assertThat(list.afterInClass(high)).isNull();
        assertThat(list.after(high)).isSameAs(low);
        assertThat(list.after(low)).isNull();
    }

    @Test
    void ofOneChildTheOwnFormGoesFirstThenFileOrder() {
        Child child = new ChildOnPaper().child();
        ListEntry own = new ListEntry(child, Reason.OWN);
        ListEntry first = new ListEntry(child, Reason.ALTERNATIVE);
        ListEntry second = new ListEntry(child, Reason.ALTERNATIVE);
        own.rank = 5;
        second.rank = 1;
        assertThat(own.precedes(first)).isTrue();
        assertThat(first.precedes(own)).isFalse();
        assertThat(first.precedes(second)).isTrue();
        assertThat(second.precedes(first)).isFalse();
        assertThat(first.isPreferredTo(first)).isFalse();
    }

    @Test
    void acrossListsTheClassGoesBeforeTheTime() {
        ListEntry low = entry(2, 1, "a", 1);
        ListEntry high = entry(0, 2, "a", 2);
        ListEntry later = entry(0, 3, "a", 3);
        assertThat(high.precedes(low)).isTrue();
        assertThat(low.precedes(high)).isFalse();
        assertThat(high.precedes(later)).isTrue();
        assertThat(later.precedes(high)).isFalse();
    }
}
