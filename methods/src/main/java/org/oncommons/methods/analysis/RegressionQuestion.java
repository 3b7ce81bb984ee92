package org.oncommons.methods.analysis;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * A Cox regression with several covariates.
 *
 * @param times      until the event or the end of follow-up
 * @param events     0 censored, 1 the event; other causes count as censored
 * @param names      of the covariates
 * @param covariates one list for each covariate, one number for each patient
 * @param strata     number of the stratum of each patient; empty if there are none
 * @param level      of the two-sided intervals
 */
public record RegressionQuestion(
        @Quantity(unit = "time", help = "Until the event or the end of follow-up", least = 0) List<Double> times,
        @Quantity(unit = "0, 1, 2 ...", help = "0 censored, 1 the event", least = 0, most = 999) List<Double> events,
        @Words(help = "Names of the covariates") List<String> names,
        @Words(help = "One list for each covariate, with a number for each patient") List<List<Double>> covariates,
        @Quantity(unit = "number of the stratum", help = "Strata with their own baseline; empty if there are none", least = -1e9,
        most = 1e9)
        List<Double> strata,
        @Quantity(unit = "share", help = "Two-sided level of the intervals", above = 0, below = 1, otherwise = 0.95) double level) {

    public RegressionQuestion {
        times = List.copyOf(times);
        events = List.copyOf(events);
        names = List.copyOf(names);
        covariates = covariates.stream().map(List::copyOf).toList();
        strata = List.copyOf(strata);
        Quantities.require(RegressionQuestion.class, level);
        Quantities.requireEach(RegressionQuestion.class, "strata", strata);
        if (!strata.isEmpty() && strata.size() != times.size()) {
            throw new ImpossibleInput("There are " + times.size() + " times and " + strata.size() + " strata: give one for each patient.",
                    "strata");
        }
    }

    CoxData data() {
        FollowUp followUp = FollowUp.of(times, events).only(1);
        List<Double> distinct = strata.stream().distinct().toList();
        int[] numbers = strata.isEmpty() ? new int[times.size()] : strata.stream().mapToInt(distinct::indexOf).toArray();
        double[][] columns = covariates.stream().map(column -> column.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return new CoxData(followUp, names, columns, numbers);
    }
}
