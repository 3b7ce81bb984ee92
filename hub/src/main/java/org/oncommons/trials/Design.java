package org.oncommons.trials;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Computes a trial design on the command line.
 *
 * <p>Exit codes: 0 computed, 1 wrong use, 2 the inputs have no answer.
 */
public final class Design {

    private static final String HELP = """
            Usage: ./oncommons design                              lists the methods
                   ./oncommons design METHOD                       its inputs with units and ranges, and an example
                   ./oncommons design METHOD NAME=VALUE... [--json]
                   ./oncommons design METHOD FILE.json [--json]    inputs from a file; - reads standard input

            Computes the size, power or result of a study that gives less treatment, and tells step by step how.
            Inputs that are not given have their usual value. Alpha is one-sided.

              --json   the answer as JSON, for programs
              --help   this text

            Exit code 0: computed; 1: wrong use; 2: the inputs have no answer, and the message says what to change.
            """;

    private Design() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    /** Does what the command does; gives its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(arguments);
        if (rest.contains("--help") || rest.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        boolean json = rest.remove("--json");
        if (rest.isEmpty()) {
            DesignReport.methods(out, json);
            return 0;
        }
        TrialMethod<?> method = TrialMethods.find(rest.removeFirst()).orElse(null);
        if (method == null) {
            err.println("There is no method " + arguments.getFirst() + ". ./oncommons design lists the methods.");
            return 1;
        }
        if (rest.isEmpty()) {
            DesignReport.inputs(method, out, json);
            return 0;
        }
        return compute(method, rest, json, out, err);
    }

    private static int compute(TrialMethod<?> method, List<String> given, boolean json, PrintStream out, PrintStream err) {
        try {
            MethodInputs.Result<?> result = given.getFirst().contains("=") ? MethodInputs.run(method, pairs(given))
                    : MethodInputs.run(method, file(given));
            DesignReport.answer(result, out, json);
            return 0;
        } catch (WrongUse wrong) {
            err.println(wrong.getMessage());
            return 1;
        } catch (ImpossibleInput impossible) {
            if (json) {
                DesignReport.refusal(impossible, out);
            } else {
                err.println(impossible.getMessage());
            }
            return 2;
        }
    }

    private static Map<String, String> pairs(List<String> given) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : given) {
            int at = pair.indexOf('=');
            if (at < 1) {
                throw new WrongUse("\u201c" + pair + "\u201d is not NAME=VALUE.");
            }
            if (pairs.put(pair.substring(0, at), pair.substring(at + 1)) != null) {
                throw new WrongUse(pair.substring(0, at) + " is given twice.");
            }
        }
        return pairs;
    }

    private static ObjectNode file(List<String> given) {
        if (given.size() > 1) {
            throw new WrongUse("Give one file, or inputs as NAME=VALUE.");
        }
        String name = given.getFirst();
        try {
            JsonNode tree = JsonMapper.shared().readTree(name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name)));
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new WrongUse(name + " holds no JSON object: write {\"name\": value, \u2026}.");
        } catch (JacksonException wrong) {
            throw new WrongUse(name + " is no JSON: " + wrong.getOriginalMessage());
        } catch (IOException missing) {
            throw new WrongUse("The file " + name + " cannot be read.");
        }
    }

    /** What was typed is not how the command is used. */
    private static final class WrongUse extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongUse(String sentence) {
            super(sentence);
        }
    }
}
