package nl.doorstroom.theory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doorstroom.domain.AdmissionTerms;
import nl.doorstroom.domain.AgeBand;
import nl.doorstroom.domain.Calendar;
import nl.doorstroom.domain.CareForm;
import nl.doorstroom.domain.Dated;
import nl.doorstroom.domain.Law;
import nl.doorstroom.domain.Model;
import nl.doorstroom.domain.Network;
import nl.doorstroom.domain.OpenPlaces;
import nl.doorstroom.domain.Scenario;
import nl.doorstroom.domain.Share;
import nl.doorstroom.domain.Stream;
import nl.doorstroom.domain.WhenFull;
import org.jspecify.annotations.Nullable;

/**
 * Which pools cannot keep up, before anything is simulated: the traffic equations per calendar year, without leaving the list,
 * alternatives or blocking; children grow older in care and age out. A bound: leaving and alternatives relieve a pool, blocking
 * and places that do not suit burden it.
 *
 * @param years one row per pool and calendar year, pools in order
 * @param repeatShare share of all arrivals at the start that are returns, by stream
 */
public record LoadCheck(List<PoolYear> years, Map<String, Double> repeatShare) {
    /**
     * A pool in a calendar year.
     *
     * @param needsPerYear needs for the pool
     * @param meanStayDays effective mean stay of its children, without turnover
     * @param places mean number of open places; NaN without a limit
     * @param overCapacity places over capacity that everyone may use
     * @param load days of stay and turnover asked for over days of places and places over capacity, those under an admission stop
     *     without exemptions left out; 1 or more means it cannot keep up, infinite that nobody can enter; NaN without a limit
     * @param growthPerYear children by which the list grows in a year of 365.25 days, 0 when it keeps up
     */
    public record PoolYear(
            String form,
            String area,
            int year,
            double needsPerYear,
            double meanStayDays,
            double places,
            double overCapacity,
            double load,
            double growthPerYear) {
        public boolean keepsUp() {
            return !(load >= 1);
        }
    }

    /**
     * Every calendar year that the run covers.
     *
     * @throws IllegalArgumentException when children can go round without an end
     */
    public static LoadCheck of(Scenario scenario) {
        return new Sums(scenario).check();
    }

    /** The same with everything as it is on the start date, for the warm-up (R20); the year is that of the start. */
    public static LoadCheck atStart(Scenario scenario) {
        return new Sums(frozen(scenario)).checkStart();
    }

    /** The load at the start and in the years of the run. */
    public record StartAndYears(LoadCheck start, LoadCheck years) {}

    /** Both at once, because most of the work is the same. */
    public static StartAndYears startAndYears(Scenario scenario) {
        Sums years = new Sums(scenario);
        Sums start = new Sums(frozen(scenario));
        start.pathways.put(0, years.pathways(0));
        LoadCheck atStart = start.checkStart();
        years.meanStays.putAll(start.meanStays);
        return new StartAndYears(atStart, years.check());
    }

    private static Scenario frozen(Scenario scenario) {
        return scenario.withCapacityEdits(List.of())
                .withModels(List.of(scenario.models().get(0)));
    }

    /** Pools that cannot keep up in some year, each in its first such year. */
    public List<PoolYear> tooFull() {
        Map<List<String>, PoolYear> first = new LinkedHashMap<>();
        years.stream().filter(y -> !y.keepsUp()).forEach(y -> first.putIfAbsent(List.of(y.form(), y.area()), y));
        return List.copyOf(first.values());
    }

    /** What a mean stay depends on. */
    private record MeanStay(
            int model,
            String form,
            String profile,
            @Nullable AgeBand ages,
            double day) {}

    /** Needs, and days of stay and turnover. */
    private record Asked(double needs, double stay, double turnover) {}

    private static final class Sums {
        private static final List<Share<Integer>> NOBODY = List.of();
        private static final double NO_TREND_DAY = 0;
        private final Scenario scenario;
        private final Calendar calendar;
        private final Network network;
        private final OpenPlaces open;
        private final Map<Integer, List<Pathways>> pathways = new HashMap<>();
        private final Map<MeanStay, Double> meanStays = new HashMap<>();

        Sums(Scenario scenario) {
            this.scenario = scenario;
            this.calendar = scenario.calendar();
            this.network = new Network(scenario.base());
            this.open = OpenPlaces.of(scenario, network);
        }

        LoadCheck check() {
            List<List<PoolYear>> byYear = new ArrayList<>();
            LocalDate start = calendar.start();
            LocalDate end = start.plusDays((long) Math.ceil(scenario.run().lengthDays()));
            for (LocalDate from = start; from.isBefore(end); ) {
                LocalDate newYear = LocalDate.of(from.getYear() + 1, 1, 1);
                LocalDate until = newYear.isBefore(end) ? newYear : end;
                byYear.add(rows(from.getYear(), calendar.dayOf(from), calendar.dayOf(until), false));
                from = until;
            }
            List<PoolYear> rows = new ArrayList<>();
            for (Network.Pool pool : network.pools()) {
                byYear.forEach(year -> rows.add(year.get(pool.index())));
            }
            return new LoadCheck(rows, repeatShare());
        }

        LoadCheck checkStart() {
            int year = calendar.start().getYear();
            return new LoadCheck(rows(year, -365, 0, true), repeatShare());
        }

        private Map<String, Double> repeatShare() {
            Map<String, Double> shares = new LinkedHashMap<>();
            List<Stream> streams = scenario.base().streams();
            for (int s = 0; s < streams.size(); s++) {
                if (streams.get(s).returns() != null) {
                    shares.put(streams.get(s).id(), pathways(0).get(s).repeatShare());
                }
            }
            return shares;
        }

        private List<Pathways> pathways(int model) {
            return pathways.computeIfAbsent(model, m -> {
                Network numbered = new Network(scenario.models().get(m).value());
                return numbered.model().streams().stream()
                        .map(stream -> Pathways.of(numbered, stream))
                        .toList();
            });
        }

        private List<PoolYear> rows(int year, long from, long until, boolean isFrozen) {
            double days = until - from;
            int pools = network.pools().size();
            double[] needs = new double[pools];
            double[] stay = new double[pools];
            double[] turnover = new double[pools];
            double middle = isFrozen ? NO_TREND_DAY : (from + until) / 2.0;
            for (int m = inForce(from + 0.5); m <= inForce(until - 0.5); m++) {
                Model model = scenario.models().get(m).value();
                for (int s = 0; s < model.streams().size(); s++) {
                    double arrivals = arrivals(m, s, from, until, isFrozen);
                    for (Pathways.Reach reach : pathways(m).get(s).reaches()) {
                        for (int f = 0; f < model.forms().size(); f++) {
                            Asked asked = asked(m, f, reach, middle);
                            for (Share<Integer> home : asked.needs() > 0 ? reach.homes() : NOBODY) {
                                int pool = network.poolOf(f, home.value());
                                double children = arrivals * home.share();
                                needs[pool] += children * asked.needs();
                                stay[pool] += children * asked.stay();
                                turnover[pool] += children * asked.turnover();
                            }
                        }
                    }
                }
            }
            List<PoolYear> rows = new ArrayList<>();
            for (Network.Pool pool : network.pools()) {
                int p = pool.index();
                double places = open.mean(p, (double) from, (double) until);
                double over = overCapacity(pool, from, until);
                double admitting = (places + over) * (1 - stoppedShare(pool, from, until));
                rows.add(row(pool, year, days, needs[p], stay[p], stay[p] + turnover[p], places, over, admitting));
            }
            return rows;
        }

        /** The share of the days of [from, until) on which an admission stop lets nobody in. */
        private double stoppedShare(Network.Pool pool, long from, long until) {
            long stopped = 0;
            for (long day = from; day < until; day++) {
                AdmissionTerms terms = scenario.models()
                        .get(inForce(day + 0.5))
                        .value()
                        .forms()
                        .get(pool.form())
                        .terms();
                stopped += terms.stopped() && terms.exempt().isEmpty() ? 1 : 0;
            }
            return stopped / (double) (until - from);
        }

        /** The mean over the models in force of the places over capacity that are open to every class. */
        private double overCapacity(Network.Pool pool, long from, long until) {
            double placeDays = 0;
            for (int m = inForce(from + 0.5); m <= inForce(until - 0.5); m++) {
                WhenFull.OverCapacity over = scenario.models()
                        .get(m)
                        .value()
                        .forms()
                        .get(pool.form())
                        .whenFull()
                        .over();
                if (over != null && over.classes().isEmpty()) {
                    placeDays += over.limit() * daysInForce(m, (double) from, (double) until);
                }
            }
            return placeDays / (until - from);
        }

        private double daysInForce(int model, double from, double until) {
            List<Dated<Model>> models = scenario.models();
            double since = model == 0 ? from : Math.max(from, models.get(model).fromDay());
            double next = model + 1 < models.size() ? models.get(model + 1).fromDay() : until;
            return Math.min(until, next) - since;
        }

        private PoolYear row(
                Network.Pool pool,
                int year,
                double days,
                double needs,
                double stay,
                double asked,
                double places,
                double over,
                double admitting) {
            double load = Double.isNaN(places) ? Double.NaN : asked == 0 ? 0 : asked / (admitting * days);
            double perYear = needs / days * Calendar.DAYS_PER_YEAR;
            double growth = load > 1 ? perYear * (1 - 1 / load) : 0;
            String form = scenario.base().forms().get(pool.form()).id();
            return new PoolYear(
                    form,
                    pool.area(),
                    year,
                    perYear,
                    needs == 0 ? Double.NaN : stay / needs,
                    places,
                    over,
                    load,
                    growth);
        }

        /** What one first arrival in these homes asks of a form, in all its pools together. */
        private Asked asked(int model, int form, Pathways.Reach reach, double middle) {
            CareForm of = scenario.models().get(model).value().forms().get(form);
            Law turnover = of.terms().turnover();
            double needs = 0;
            double stay = 0;
            for (Pathways.Visits visits : reach.visits()) {
                if (visits.form() == form) {
                    needs += visits.perArrival();
                    stay += visits.perArrival() * meanStay(model, of, visits, middle);
                }
            }
            return new Asked(needs, stay, turnover == null ? 0 : needs * turnover.mean());
        }

        private double meanStay(int model, CareForm form, Pathways.Visits visits, double middle) {
            double day = form.stay().trendPerYear() == 0 ? NO_TREND_DAY : middle;
            MeanStay key = new MeanStay(model, form.id(), visits.profile(), visits.ages(), day);
            return meanStays.computeIfAbsent(
                    key, k -> EffectiveStay.meanDays(form, visits.profile(), visits.ages(), day));
        }

        /** Expected first arrivals of a stream on the days of [from, until) on which a model is in force. */
        private double arrivals(int model, int stream, long from, long until, boolean isFrozen) {
            Stream.Rate rate =
                    scenario.models().get(model).value().streams().get(stream).rate();
            double sum = 0;
            for (long day = from; day < until; day++) {
                if (inForce(day + 0.5) == model) {
                    double season =
                            rate.season().get(calendar.monthOf((double) day).getMonthValue() - 1);
                    double years = isFrozen
                            ? 0
                            : Math.max(0, Math.min(day + 0.5, rate.growthUntilDay())) / Calendar.DAYS_PER_YEAR;
                    sum += rate.perDay() * season * Math.pow(1 + rate.growthPerYear(), years);
                }
            }
            return sum;
        }

        /** The index of the model in force. */
        private int inForce(double day) {
            List<Dated<Model>> models = scenario.models();
            int index = 0;
            while (index + 1 < models.size() && models.get(index + 1).fromDay() <= day) {
                index++;
            }
            return index;
        }
    }
}
