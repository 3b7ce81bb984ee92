package org.oncommons.deescalation;

import java.util.List;

/**
 * What was recognised in a study.
 *
 * @param score   sum of the weights of the families of the rules that fired
 * @param firings in the order of the rules
 */
public record Recognition(Verdict verdict, int score, List<Firing> firings) {

    public Recognition {
        firings = List.copyOf(firings);
    }
}
