package nl.doorstroom.bench;

/** The generator xoshiro256++ 1.0 (D. Blackman and S. Vigna (2021), ACM Transactions on Mathematical Software 47(4)). */
final class Xoshiro {
    private long s0;
    private long s1;
    private long s2;
    private long s3;

    Xoshiro(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /** Fills the state by SplitMix64, as its authors advise. */
    static Xoshiro ofSeed(long seed) {
        long[] state = new long[4];
        for (int i = 0; i < 4; i++) {
            long z = seed + (i + 1) * 0x9e3779b97f4a7c15L;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            state[i] = z ^ (z >>> 31);
        }
        return new Xoshiro(state[0], state[1], state[2], state[3]);
    }

    long next() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Returns a number in [0, 1). */
    double uniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - uniform());
    }
}
