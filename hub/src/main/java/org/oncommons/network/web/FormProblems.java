package org.oncommons.network.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;

/**
 * What is wrong with what was typed.
 *
 * @param general a sentence about the form as a whole; may be empty
 * @param fields  sentences by the field's name
 */
public record FormProblems(String general, Map<String, String> fields) {

    public static final FormProblems NONE = new FormProblems("", Map.of());

    public FormProblems {
        fields = Map.copyOf(fields);
    }

    public boolean none() {
        return general.isEmpty() && fields.isEmpty();
    }

    /** The sentence about the field, empty when it is right. */
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    FormProblems and(String field, String sentence) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, sentence);
        return new FormProblems(general, more);
    }

    /** Does the action and tells what it refused; a thing that is not there or not allowed is no matter of the form. */
    FormProblems unless(Shell shell, Runnable action) {
        try {
            action.run();
            return this;
        } catch (Problem problem) {
            if (problem.status().value() != 409 && problem.status().value() != 422) {
                throw problem;
            }
            return new FormProblems(shell.text(problem.textKey(), problem.arguments()), fields);
        }
    }
}
