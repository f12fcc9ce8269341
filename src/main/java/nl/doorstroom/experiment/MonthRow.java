package nl.doorstroom.experiment;

import java.time.YearMonth;
import nl.doorstroom.observe.Measure;

/** The same as {@link SummaryRow} per calendar month ({@code months.csv}); low and high are NaN when there is no interval. */
public record MonthRow(
        YearMonth month,
        String form,
        String pool,
        String group,
        Measure measure,
        double mean,
        double low95,
        double high95,
        double q10,
        double q50,
        double q90) {}
