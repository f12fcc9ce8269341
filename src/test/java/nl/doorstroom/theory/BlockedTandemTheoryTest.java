package nl.doorstroom.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.doorstroom.theory.BlockedTandem.State;
import org.junit.jupiter.api.Test;

class BlockedTandemTheoryTest {

    /** Case V8: two single places of equal mean, always someone at the door. */
    @Test
    void equalSinglePlacesPassTwoThirds() {
        BlockedTandem tandem = new BlockedTandem(1, 1, 1, 1, 1);
        assertThat(tandem.throughputPerDay(tandem.alwaysWaiting())).isCloseTo(2.0 / 3, within(1e-14));
    }

    /** Hunt (1956): u1 u2 (u1 + u2) / (u1^2 + u1 u2 + u2^2) for rates u1 and u2. */
    @Test
    void unequalSinglePlacesFollowHunt() {
        for (double stay : new double[] {0.2, 0.9, 3, 25}) {
            BlockedTandem tandem = new BlockedTandem(1, 4, 1, 1, stay);
            double u1 = 1 / 4.0;
            double u2 = 1 / stay;
            double hunt = u1 * u2 * (u1 + u2) / (u1 * u1 + u1 * u2 + u2 * u2);
            assertThat(tandem.throughputPerDay(tandem.alwaysWaiting()))
                    .as("stay %s", stay)
                    .isCloseTo(hunt, within(1e-13));
        }
    }

    /** All first places full; blocked children and those in the second form are one birth-death chain. */
    @Test
    void severalPlacesAlwaysFullAreABirthDeathChain() {
        BlockedTandem tandem = new BlockedTandem(4, 10, 0.7, 3, 12);
        BirthDeath chain = BirthDeath.of(k -> 0.7 * (4 - Math.max(0, k - 3)) / 10.0, k -> Math.min(k, 3) / 12.0);
        StateLaw<State> law = tandem.alwaysWaiting();
        assertThat(law.mean(State::blocked)).isCloseTo(chain.mean(k -> Math.max(0, k - 3)), within(1e-12));
        assertThat(law.mean(State::second)).isCloseTo(chain.mean(k -> Math.min(k, 3)), within(1e-12));
        assertThat(law.mean(s -> s.active() + s.blocked())).isCloseTo(4, within(1e-12));
    }

    @Test
    void flowsBalanceWithArrivals() {
        BlockedTandem tandem = new BlockedTandem(3, 10, 0.8, 2, 9);
        StateLaw<State> law = tandem.withArrivals(0.2, 150);
        double onward = tandem.throughputPerDay(law) * 0.8;
        assertThat(onward).isCloseTo(law.mean(State::second) / 9, within(1e-12));
        assertThat(tandem.throughputPerDay(law)).isCloseTo(0.2, within(1e-9));
        assertThat(law.share(s -> s.waiting() > 0 && s.active() + s.blocked() < 3))
                .isZero();
        assertThat(law.share(s -> s.blocked() > 0 && s.second() < 2)).isZero();
    }

    @Test
    void muchRoomInTheSecondFormLeavesNobodyBlocked() {
        BlockedTandem tandem = new BlockedTandem(3, 10, 1, 40, 9);
        StateLaw<State> law = tandem.withArrivals(0.2, 60);
        MultiServerQueue alone = new MultiServerQueue(0.2, 10, 3);
        assertThat(law.mean(State::blocked)).isLessThan(1e-12);
        assertThat(tandem.waitDaysMean(law)).isCloseTo(alone.waitDaysMean(), within(1e-6));
        StateLaw<State> nobodyOnward = new BlockedTandem(3, 10, 0, 1, 9).withArrivals(0.2, 60);
        assertThat(nobodyOnward.mean(State::waiting)).isCloseTo(law.mean(State::waiting), within(1e-10));
    }

    /**
     * One place each, everyone onward: the first place is held for max(S1, S2) when the child before left it this
     * instant, and for max(S1, what is left of S2) by a child that finds it empty. That is M/G/1 with an exceptional
     * first service: Welch (1964), On a generalized M/G/1 queuing process, Operations Research 12(5).
     */
    @Test
    void oneServerEachFollowsWelch() {
        double arrivals = 0.4;
        BlockedTandem tandem = new BlockedTandem(1, 1, 1, 1, 1);
        StateLaw<State> law = tandem.withArrivals(arrivals, 400);
        // max of two exponentials of mean 1: mean 1.5, second moment 3.5; alone 1 and 2.
        double stillThere = arrivals / (arrivals + 1);
        double first = 1 + 0.5 * stillThere;
        double firstSquare = 2 + 1.5 * stillThere;
        double welch = arrivals * 3.5 / (2 * (1 - arrivals * 1.5))
                + arrivals * (firstSquare - 3.5) / (2 * (1 - arrivals * (1.5 - first)));
        assertThat(tandem.waitDaysMean(law)).isCloseTo(welch, within(1e-9));
        double emptyShare = (1 - arrivals * 1.5) / (1 - arrivals * (1.5 - first));
        double held = emptyShare * first + (1 - emptyShare) * 1.5;
        assertThat(tandem.blockedDaysMean(law)).isCloseTo(held - 1, within(1e-9));
    }
}
