package nl.doorstroom.output.chart;

import java.awt.BasicStroke;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * The calendar of a chart over time: consecutive months and the dates of the reforms, numbered from 1.
 *
 * @param months in order, without gaps
 */
public record Months(List<YearMonth> months, List<ReformDate> reforms) {
    private static final int MOST_LOWER = 4;
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);

    public Months {
        months = List.copyOf(months);
        reforms = List.copyOf(reforms);
    }

    int size() {
        return months.size();
    }

    /** The middle of a month on the axis. */
    double middle(int month) {
        YearMonth m = months.get(month);
        return (millis(m.atDay(1)) + millis(m.plusMonths(1).atDay(1))) / 2.0;
    }

    private static double millis(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    DateAxis axis(Locale locale) {
        DateAxis axis = new DateAxis(null, UTC, locale);
        double from = millis(months.get(0).atDay(1));
        double until = millis(months.get(months.size() - 1).plusMonths(1).atDay(1));
        axis.setRange(from, until);
        int years = Math.max(1, (int) Math.ceil(months.size() / 12.0 / 6));
        if (months.size() > 18) {
            axis.setTickUnit(new DateTickUnit(DateTickUnitType.YEAR, years, format("yyyy", locale)));
        } else {
            int step = months.size() > 9 ? 3 : 1;
            axis.setTickUnit(new DateTickUnit(DateTickUnitType.MONTH, step, format("MMM yy", locale)));
        }
        Panels.style(axis);
        return axis;
    }

    private static SimpleDateFormat format(String pattern, Locale locale) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(UTC);
        return format;
    }

    /** Draws a dashed line at every reform date, each with its own number; numbers of lines close together stand lower. */
    void mark(XYPlot plot) {
        List<LocalDate> dates = dates();
        double apart = (middle(size() - 1) - middle(0)) / 16;
        int lower = 0;
        for (int i = 0; i < dates.size(); i++) {
            boolean isClose = i > 0 && millis(dates.get(i)) - millis(dates.get(i - 1)) < apart;
            lower = isClose ? (lower + 1) % MOST_LOWER : 0;
            plot.addDomainMarker(marker(millis(dates.get(i)), Integer.toString(i + 1), lower));
        }
    }

    private static ValueMarker marker(double at, String label, int lower) {
        ValueMarker marker = new ValueMarker(at);
        marker.setPaint(Look.REFORM);
        marker.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 3}, 0));
        marker.setAlpha(1);
        marker.setLabel(label);
        marker.setLabelFont(Look.bold(10));
        marker.setLabelPaint(Look.REFORM);
        marker.setLabelBackgroundColor(Look.faint(Look.PAPER, 0));
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(1 + 11.0 * lower, 3, 1, 3));
        return marker;
    }

    /** The distinct dates inside the calendar, in order; the number of a date is its position from 1. */
    private List<LocalDate> dates() {
        LocalDate from = months.get(0).atDay(1);
        LocalDate until = months.get(months.size() - 1).plusMonths(1).atDay(1);
        return reforms.stream()
                .map(ReformDate::date)
                .filter(date -> date.isAfter(from.minusDays(1)) && date.isBefore(until))
                .distinct()
                .sorted()
                .toList();
    }

    /** The key to the numbers, one line per date. */
    List<String> notes(Locale locale) {
        List<String> notes = new ArrayList<>();
        List<LocalDate> dates = dates();
        for (int i = 0; i < dates.size(); i++) {
            LocalDate date = dates.get(i);
            String what = String.join(
                    "; ",
                    reforms.stream()
                            .filter(reform -> reform.date().equals(date))
                            .map(ReformDate::label)
                            .distinct()
                            .toList());
            notes.add((i + 1) + "  " + Panels.date(date, locale) + ": " + what);
        }
        return notes;
    }
}
