package org.oncommons.trials;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.methods.simulation.SimulationPlan;
import org.oncommons.page.Problem;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.ObjectNode;

/** Computes what the address of a method's page asks for. */
@Service
public class MethodRuns {

    private static final int LONGEST_INPUT = 20_000;

    private final Simulations simulations;

    MethodRuns(Simulations simulations) {
        this.simulations = simulations;
    }

    /** What the inputs lead to, without any the method's example; empty where it takes long and was not computed lately. */
    public <I extends Record> Optional<MethodInputs.Result<I>> run(TrialMethod<I> method, Map<String, String> typed) {
        return run(method, typed.isEmpty() ? MethodInputs.example(method) : MethodInputs.json(method.inputs(), typed));
    }

    /** The same for inputs as JSON. */
    public <I extends Record> Optional<MethodInputs.Result<I>> run(TrialMethod<I> method, ObjectNode given) {
        if (!TrialMethods.takesLong(method)) {
            return Optional.of(MethodInputs.run(method, given));
        }
        I inputs = MethodInputs.read(method.inputs(), given);
        return simulations.find((SimulationPlan) (Record) inputs).map(answer -> new MethodInputs.Result<>(method, inputs, answer));
    }

    /** What of the parameters belongs to the method's inputs; others are the page's. */
    public static Map<String, String> typed(Class<? extends Record> inputs, Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        InputField.of(inputs).stream().map(InputField::path).filter(parameters::containsKey).forEach(path -> {
            String text = parameters.get(path);
            if (text.length() > LONGEST_INPUT) {
                throw Problem.invalid("trials.problem.too-long", text.length(), LONGEST_INPUT);
            }
            typed.put(path, text);
        });
        return typed;
    }

    /** The inputs as they would be typed. */
    public static Map<String, String> typed(Class<? extends Record> inputs, ObjectNode given) {
        Map<String, String> typed = new LinkedHashMap<>();
        InputField.of(inputs).forEach(field -> {
            var value = field.in(given);
            if (value != null) {
                typed.put(field.path(), TypedValue.text(value));
            }
        });
        return typed;
    }

    /** Of the page of the method with these inputs. */
    public static String address(String name, Map<String, String> typed) {
        return address("/trials/methods", name, typed);
    }

    /** Of a page that takes the same name and inputs. */
    public static String address(String path, String name, Map<String, String> typed) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path + "/{name}");
        Map<String, Object> values = new LinkedHashMap<>(Map.of("name", name));
        typed.forEach((input, text) -> {
            String variable = "v" + values.size();
            address.queryParam(input, "{" + variable + "}");
            values.put(variable, text);
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
