package nl.doorstroom.experiment;

import nl.doorstroom.observe.Measure;
import nl.doorstroom.stats.Verdict;

/**
 * A summary key against the base, paired by replication ({@code differences.csv}).
 *
 * @param difference reform less base
 * @param varianceRatio variance with independent seeds over variance with common random numbers; may be infinite or NaN
 */
public record DifferenceRow(
        String reform,
        String period,
        String form,
        String pool,
        String group,
        Measure measure,
        double difference,
        double low95,
        double high95,
        double varianceRatio,
        Verdict verdict) {}
