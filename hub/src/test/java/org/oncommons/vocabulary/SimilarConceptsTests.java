package org.oncommons.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimilarConceptsTests {

    @Test
    void namesAreAlikeByTheirSharedTriplesOfLetters() {
        // "ab" is padded to "  ab ": 3 triples, of which "ac" shares only the first: 2 · 1 / (3 + 3).
        assertThat(SimilarConcepts.likeness("ab", "ac")).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(SimilarConcepts.likeness("Breast cancer", "breast-cancer")).isEqualTo(1);
    }

    @Test
    void suggestsOnlyPairsOfOneScheme() {
        List<Concept> concepts = List.of(
                concept("a-one", "alpha", "Tumour biobanks"), concept("a-two", "alpha", "Tumour biobank"), concept("b-one", "beta", "Tumour biobank"));

        assertThat(SimilarConcepts.among(concepts)).singleElement()
                .satisfies(pair -> assertThat(List.of(pair.one().code(), pair.other().code())).containsExactly("a-one", "a-two"));
    }

    private static Concept concept(String code, String scheme, String label) {
        return new Concept(code, scheme, "", Map.of("en", label), Map.of("en", label), Map.of(), List.of());
    }
}
