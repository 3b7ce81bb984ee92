package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * The patients of a trial with two arms, in lists of equal length.
 *
 * @param times        until the event or the end of follow-up, at least 0, any unit
 * @param events       0 censored, 1 the event, 2 and more competing events
 * @param experimental 1 in the de-escalated arm, 0 in the standard arm
 * @param perProtocol  1 for who kept to the arm, 0 otherwise; empty if it is not known
 * @param strata       number of the stratum; empty if there are none
 */
public record TrialPatients(
        @Quantity(unit = "time", help = "Until the event or the end of follow-up", least = 0) List<Double> times,
        @Quantity(unit = "0, 1, 2 ...", help = "0 censored, 1 the event, 2 and more competing events", least = 0, most = 999)
        List<Double> events,
        @Quantity(unit = "0 or 1", help = "1 in the de-escalated arm, 0 in the standard arm", least = 0,
        most = 1) List<Double> experimental,
        @Quantity(unit = "0 or 1", help = "1 for patients who kept to their arm; empty if it is not known", least = 0, most = 1)
        List<Double> perProtocol,
        @Quantity(unit = "number of the stratum", help = "Strata of randomisation; empty if there are none", least = -1e9, most = 1e9)
        List<Double> strata) {

    /** @throws ImpossibleInput if the lists differ in length, a number is out of range, or an arm is empty */
    public TrialPatients {
        times = List.copyOf(times);
        events = List.copyOf(events);
        experimental = List.copyOf(experimental);
        perProtocol = List.copyOf(perProtocol);
        strata = List.copyOf(strata);
        FollowUp followUp = FollowUp.of(times, events);
        for (String name : List.of("times", "events", "experimental", "perProtocol", "strata")) {
            Quantities.requireEach(TrialPatients.class, name, list(name, times, events, experimental, perProtocol, strata));
        }
        LogRank.requireLength(followUp, experimental.size(), "experimental");
        if (!perProtocol.isEmpty()) {
            LogRank.requireLength(followUp, perProtocol.size(), "perProtocol");
        }
        if (!strata.isEmpty()) {
            LogRank.requireLength(followUp, strata.size(), "strata");
        }
        requireZeroOrOne("experimental", experimental);
        requireZeroOrOne("perProtocol", perProtocol);
        if (experimental.stream().distinct().count() < 2) {
            throw new ImpossibleInput("All " + times.size()
                    + " patients are in the same arm: give patients of both, 1 for less treatment and "
                    + "0 for standard treatment.", "experimental");
        }
    }

    private static List<Double> list(String name, List<Double> times, List<Double> events, List<Double> experimental,
            List<Double> perProtocol, List<Double> strata) {
        return switch (name) {
            case "times" -> times;
            case "events" -> events;
            case "experimental" -> experimental;
            case "perProtocol" -> perProtocol;
            default -> strata;
        };
    }

    private static void requireZeroOrOne(String name, List<Double> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != 0 && values.get(i) != 1) {
                throw new ImpossibleInput(name + " of patient " + (i + 1) + " is " + plain(values.get(i)) + ": give 0 or 1.", name);
            }
        }
    }

    public FollowUp followUp() {
        return FollowUp.of(times, events);
    }

    boolean[] arms() {
        boolean[] arms = new boolean[times.size()];
        for (int i = 0; i < arms.length; i++) {
            arms[i] = experimental.get(i) == 1;
        }
        return arms;
    }

    int[] stratumNumbers() {
        int[] numbers = new int[times.size()];
        List<Double> distinct = strata.stream().distinct().toList();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = strata.isEmpty() ? 0 : distinct.indexOf(strata.get(i));
        }
        return numbers;
    }

    /** Those who kept to their arm. */
    TrialPatients keptToProtocol() {
        return new TrialPatients(kept(times), kept(events), kept(experimental), List.of(), strata.isEmpty() ? strata : kept(strata));
    }

    private List<Double> kept(List<Double> values) {
        return java.util.stream.IntStream.range(0, values.size()).filter(i -> perProtocol.get(i) == 1).mapToObj(values::get).toList();
    }
}
