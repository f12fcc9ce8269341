package nl.doorstroom.experiment;

import nl.doorstroom.observe.Measure;

/**
 * A measure of a form in a pool, in a period, for a group of children ({@code summary.csv}).
 *
 * @param period {@code all} or a calendar year
 * @param form a form id or {@code all}
 * @param pool an area id or {@code all}
 * @param group {@code all}, {@code municipality:x}, {@code profile:y}, {@code age:12-17} or {@code referrer:z}
 * @param mean sum over sum; for percentiles the percentile of all waits of all replications
 * @param halfWidth95 NaN when there is no interval
 * @param q10 quantiles of the replications' own values
 * @param replications those with data
 */
public record SummaryRow(
        String period,
        String form,
        String pool,
        String group,
        Measure measure,
        double mean,
        double halfWidth95,
        double q10,
        double q50,
        double q90,
        int replications) {}
