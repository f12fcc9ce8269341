package nl.doorstroom.experiment;

import nl.doorstroom.observe.Measure;

/**
 * One replication's share of a summary row ({@code replications.csv}); for percentiles the numerator is the replication's own
 * percentile and the denominator 1.
 *
 * @param replication from 1
 */
public record ReplicationRow(
        int replication,
        String period,
        String form,
        String pool,
        String group,
        Measure measure,
        double numerator,
        double denominator) {}
