package nl.doorstroom.engine.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.doorstroom.engine.PartsOnPaper;
import nl.doorstroom.engine.prepared.Purpose;
import org.junit.jupiter.api.Test;

/** Who is inside; the object of a child that left serves a later one. */
class ChildrenTest {
    private final PartsOnPaper parts = PartsOnPaper.of(PartsOnPaper.form("care", 1), PartsOnPaper.form("more", 1));
    private final Children children = parts.children;

    @Test
    void keepsTheChildrenInside() {
        Child a = parts.child("children", 1);
        Child b = parts.child("children", 2);
        Child c = parts.child("children", 3);
        children.goes(a);
        assertThat(children.inside()).containsExactlyInAnyOrder(b, c);
        assertThat(a.isGone()).isTrue();
        assertThat(b.isGone()).isFalse();
        children.goes(c);
        assertThat(children.inside()).containsExactly(b);
        children.goes(b);
        assertThat(children.inside()).isEmpty();
    }

    @Test
    void anObjectIsUsedAnewOnlyAfterTheInstantInWhichItsChildLeft() {
        Child a = parts.child("children", 1);
        Child b = parts.child("children", 2);
        children.goes(a);
        children.goes(b);
        Child c = parts.child("children", 3);
        assertThat(c).isNotSameAs(a).isNotSameAs(b);
        children.endInstant();
        List<Child> next = List.of(parts.child("children", 4), parts.child("children", 5));
        assertThat(next).containsExactlyInAnyOrder(a, b);
        assertThat(parts.child("children", 6)).isNotIn(a, b, c);
        children.endInstant();
        assertThat(children.inside()).hasSize(4);
    }

    @Test
    void aNewChildHasNothingOfTheOneBefore() {
        Child old = parts.in(0, parts.child("children", 1, 42));
        parts.needs(old, 1, 0);
        old.livesIn(1);
        old.hasProfile(2);
        old.bornOn(3);
        old.hasReferrer(4);
        old.hasFrame(5);
        old.extension = Child.Extension.GRANTED;
        old.birthdayYears = 18;
        old.setClock(ChildClock.AGE_LIMIT, 4);
        old.nextSearch(1);
        double u = old.uniform(parts.blueprint.purposeOfForm(0, Purpose.STAY));
        children.goes(old);
        children.endInstant();
        Child child = parts.child("others", 8, 42);
        assertThat(child).isSameAs(old);
        assertThat(child.isGone()).isFalse();
        assertThat(child.source() + child.number()).isEqualTo("others8");
        assertThat(child.frame()).isEqualTo(-1);
        assertThat(child.referrer()).isEqualTo(-1);
        assertThat(child.hasAge()).isFalse();
        assertThat(child.birthdayYears).isEqualTo(-1);
        assertThat(child.extension).isEqualTo(Child.Extension.NOT_DRAWN);
        assertThat(child.needOpen()).isFalse();
        assertThat(child.soughtForm()).isEqualTo(-1);
        assertThat(child.soughtPool()).isEqualTo(-1);
        assertThat(child.pool()).isEqualTo(-1);
        assertThat(child.clockDay(ChildClock.AGE_LIMIT)).isEqualTo(Child.NEVER);
        assertThat(child.nextSearch(1)).isZero();
        assertThat(child.uniform(parts.blueprint.purposeOfForm(0, Purpose.STAY)))
                .isEqualTo(u);
    }
}
