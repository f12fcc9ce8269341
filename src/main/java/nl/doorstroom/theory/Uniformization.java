package nl.doorstroom.theory;

/**
 * The law of a chain after a time, by uniformization: with L the largest rate out of a state and P = I + Q / L,
 *
 * <pre>
 * p(t) = sum over k of Poisson(k; L t) p(0) P^k
 * average of p over (0, t) = 1 / (L t) sum over k of P(Poisson(L t) &gt; k) p(0) P^k
 * </pre>
 *
 * <p>All terms are positive. Long times go in pieces of L t at most 200; each is cut where the rest is under 1e-14.
 *
 * <p>Source: Jensen (1953), Markoff chains as an aid in the study of Markoff processes, Skandinavisk Aktuarietidskrift
 * 36; Grassmann (1977), Transient solutions in Markovian queueing systems, Computers and Operations Research 4.
 */
final class Uniformization {

    private static final double MOST_EVENTS = 200;
    private static final double REST = 1e-14;

    private final SparseRates rates;
    private final double[] outPerDay;
    private final double fastest;

    /** The law at the end of the time and its average over the time. */
    static final class Answer {
        private final double[] atEnd;
        private final double[] average;

        private Answer(double[] atEnd, double[] average) {
            this.atEnd = atEnd;
            this.average = average;
        }

        double[] atEnd() {
            return atEnd;
        }

        double[] average() {
            return average;
        }
    }

    Uniformization(SparseRates rates) {
        this.rates = rates;
        outPerDay = new double[rates.size()];
        double most = 0;
        for (int i = 0; i < outPerDay.length; i++) {
            outPerDay[i] = rates.outOf(i);
            most = Math.max(most, outPerDay[i]);
        }
        fastest = most;
    }

    Answer after(double[] start, double days) {
        Require.notNegative("days", days);
        double[] average = new double[start.length];
        if (fastest == 0 || days == 0) {
            return new Answer(start.clone(), start.clone());
        }
        int pieces = (int) Math.ceil(fastest * days / MOST_EVENTS);
        double[] law = start;
        for (int piece = 0; piece < pieces; piece++) {
            law = onePiece(law, fastest * days / pieces, average, pieces);
        }
        return new Answer(law, average);
    }

    /** Moves the law on by so many mean events and adds this piece's part to the average. */
    private double[] onePiece(double[] start, double events, double[] average, int pieces) {
        double[] end = new double[start.length];
        double[] step = start.clone();
        double weight = Math.exp(-events);
        double later = -Math.expm1(-events);
        for (int k = 0; ; k++) {
            for (int i = 0; i < end.length; i++) {
                end[i] += weight * step[i];
                average[i] += later / (events * pieces) * step[i];
            }
            if (later < REST && k > events) {
                return end;
            }
            step = next(step);
            weight *= events / (k + 1);
            later = Math.max(0, later - weight);
        }
    }

    private double[] next(double[] law) {
        double[] next = new double[law.length];
        for (int i = 0; i < law.length; i++) {
            double share = law[i];
            if (share > 0) {
                next[i] += share * (1 - outPerDay[i] / fastest);
                for (int entry = rates.rowStart(i); entry < rates.rowStart(i + 1); entry++) {
                    next[rates.to(entry)] += share * rates.perDay(entry) / fastest;
                }
            }
        }
        return next;
    }
}
