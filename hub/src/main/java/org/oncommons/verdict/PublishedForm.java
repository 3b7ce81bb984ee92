package org.oncommons.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncommons.methods.analysis.EffectInterval;
import org.oncommons.methods.analysis.Measure;
import org.oncommons.methods.analysis.PublishedResult;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.trials.MethodInputs;
import tools.jackson.databind.node.ObjectNode;

/**
 * Published numbers as they are typed; they are also the address of the page, by the names that the command line takes.
 *
 * @param typed by name; what is not typed is missing
 */
public record PublishedForm(Map<String, String> typed) {

    /** Share without the event at the horizon with standard treatment. */
    public static final String CONTROL = "controlRate";
    /** In words: 5 years. */
    public static final String HORIZON = "horizon";

    /** In the order of the form. */
    public static final List<String> NAMES = List.of("measure", "margin", "alpha", "intentionToTreat.estimate", "intentionToTreat.lower",
            "intentionToTreat.upper", "intentionToTreat.level", "perProtocol.estimate", "perProtocol.lower", "perProtocol.upper",
            "perProtocol.level", CONTROL, HORIZON);

    /** PROSPECT by intention to treat (Schrag and others, New England Journal of Medicine 389 (2023) 322); per protocol is invented. */
    private static final Map<String, String> EXAMPLE = example();

    private static final int LONGEST = 60;

    /** Only the share of patients is asked for beside the result. */
    private record Control(
            @Quantity(unit = "share of patients", help = "Without the event, with standard treatment", above = 0, below = 1) double controlRate) {

        Control {
            Quantities.require(Control.class, controlRate);
        }
    }

    /** @throws ImpossibleInput if a value is longer than any number */
    public static PublishedForm of(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        NAMES.stream().filter(parameters::containsKey).forEach(name -> typed.put(name, parameters.get(name)));
        return new PublishedForm(typed);
    }

    private static Map<String, String> example() {
        Map<String, String> example = new LinkedHashMap<>();
        List<String> values = List.of("HAZARD_RATIO", "1.29", "0.05", "0.92", "0.74", "1.14", "0.902", "0.95", "0.75", "1.20", "0.902", "78.6 %");
        for (int at = 0; at < values.size(); at++) {
            example.put(NAMES.get(at), values.get(at));
        }
        return example;
    }

    /**
     * The form filled with a published study, where nothing was typed.
     *
     * @param horizon of that study, in the reader's words
     */
    public PublishedForm orExample(String horizon) {
        if (!typed.isEmpty()) {
            return this;
        }
        Map<String, String> example = new LinkedHashMap<>(EXAMPLE);
        example.put(HORIZON, horizon);
        return new PublishedForm(example);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** When the share without the event is counted; empty: not said. */
    public String horizon() {
        String horizon = value(HORIZON).strip();
        return horizon.length() <= LONGEST ? horizon : horizon.substring(0, LONGEST);
    }

    /** @throws ImpossibleInput names the field and says what to change */
    public PublishedResult result() {
        Map<String, String> numbers = new LinkedHashMap<>();
        boolean perProtocol = List.of("estimate", "lower", "upper").stream().anyMatch(part -> !value("perProtocol." + part).isBlank());
        NAMES.stream().filter(name -> !name.equals(CONTROL) && !name.equals(HORIZON))
                .filter(name -> perProtocol || !name.startsWith("perProtocol.")).forEach(name -> numbers.put(name, number(name)));
        PublishedResult result = MethodInputs.read(PublishedResult.class, MethodInputs.json(PublishedResult.class, numbers));
        if (result.measure() == Measure.SURVIVAL_DIFFERENCE) {
            Percent.requireShare("margin", result.margin());
            requireShares("intentionToTreat", result.intentionToTreat());
            Optional.ofNullable(result.perProtocol()).ifPresent(effect -> requireShares("perProtocol", effect));
        }
        return result;
    }

    /**
     * Share without the event with standard treatment; empty where it was not given.
     *
     * @throws ImpossibleInput if it is no share
     */
    public Optional<Double> controlSurvival() {
        if (value(CONTROL).isBlank()) {
            return Optional.empty();
        }
        ObjectNode json = MethodInputs.json(Control.class, Map.of(CONTROL, number(CONTROL)));
        return Optional.of(MethodInputs.read(Control.class, json).controlRate());
    }

    private String number(String name) {
        return Percent.plain(name, value(name));
    }

    private static void requireShares(String set, EffectInterval effect) {
        Percent.requireShare(set + ".estimate", effect.estimate());
        Percent.requireShare(set + ".lower", effect.lower());
        Percent.requireShare(set + ".upper", effect.upper());
    }
}
