package org.oncommons.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.trials.InputField;
import org.oncommons.trials.MethodInputs;
import org.oncommons.trials.TypedValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbers of the value page as they are typed; they are also its address.
 *
 * @param typed by name
 */
public record ValueForm(Map<String, String> typed) {

    /** In the order and the groups of the form. */
    public static final Map<String, List<String>> GROUPS = groups();

    private static final int LONGEST = 400;

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("costs", List.of("costStandard", "costLess", "costError", "currency"));
        groups.put("health", List.of("qalyDifference", "qalyError", "correlation", "threshold", "lossAversion"));
        groups.put("payer", List.of("eligibleAYear", "uptake", "years", "discount"));
        groups.put("trial", List.of("trialCost", "positive", "delayYears", "controlPatients", "experimentalPatients", "deviation"));
        return groups;
    }

    /** What belongs to the page; other parameters are left out. */
    public static ValueForm of(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        InputField.of(ValueQuestion.class).stream().map(InputField::path).filter(parameters::containsKey)
                .forEach(name -> typed.put(name, parameters.get(name)));
        return new ValueForm(typed);
    }

    /** The example where nothing was typed. */
    public ValueForm orExample() {
        if (!typed.isEmpty()) {
            return this;
        }
        Map<String, String> example = new LinkedHashMap<>();
        JsonNode inputs = JsonMapper.shared().valueToTree(ValueQuestion.EXAMPLE);
        inputs.properties().forEach(input -> example.put(input.getKey(), TypedValue.text(input.getValue())));
        return new ValueForm(example);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** @throws ImpossibleInput names the field and says what to change */
    public ValueQuestion question() {
        Map<String, String> numbers = new LinkedHashMap<>();
        typed.forEach((name, text) -> {
            if (text.length() > LONGEST) {
                throw new ImpossibleInput(name + " has " + text.length() + " characters: at most " + LONGEST + " are read.", name);
            }
            numbers.put(name, name.equals("currency") ? text : Percent.each(text));
        });
        return MethodInputs.read(ValueQuestion.class, MethodInputs.json(ValueQuestion.class, numbers));
    }
}
