package nl.doorstroom.random;

import java.util.List;
import nl.doorstroom.domain.EmpiricalLaw;

/** The inverse of an empirical law over its bands that have a share. */
final class EmpiricalTable implements Sampler {
    private final double[] upTo;
    private final double[] lowDays;
    private final double[] highDays;

    EmpiricalTable(EmpiricalLaw law) {
        List<EmpiricalLaw.Band> bands =
                law.bands().stream().filter(band -> band.share() > 0).toList();
        upTo = new double[bands.size() + 1];
        lowDays = bands.stream().mapToDouble(EmpiricalLaw.Band::lowDays).toArray();
        highDays = bands.stream().mapToDouble(EmpiricalLaw.Band::highDays).toArray();
        for (int i = 0; i < bands.size(); i++) {
            upTo[i + 1] = upTo[i] + bands.get(i).share();
        }
        upTo[bands.size()] = 1;
    }

    @Override
    public double days(double u) {
        int band = 0;
        while (u > upTo[band + 1]) {
            band++;
        }
        double part = (u - upTo[band]) / (upTo[band + 1] - upTo[band]);
        return lowDays[band] + part * (highDays[band] - lowDays[band]);
    }
}
