package org.oncommons.landscape;

import java.util.List;
import java.util.Optional;
import org.oncommons.vocabulary.Kind;

/**
 * Concepts of one scheme that were asked about in the same way, and so can be compared with each other.
 *
 * @param scheme    code of the concepts' scheme
 * @param estimates highest mean first, equal ones by code
 */
public record Block(Kind kind, String scheme, List<Estimate> estimates) {

    public Block {
        estimates = List.copyOf(estimates);
    }

    public Optional<Estimate> estimate(String concept) {
        return estimates.stream().filter(estimate -> estimate.concept().equals(concept)).findFirst();
    }
}
