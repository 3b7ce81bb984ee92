package org.oncommons.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLettersTests {

    @Test
    void writesLettersOfEuropeAsTheyAreTypedWithoutThem() {
        assertThat(PlainLetters.of("Göttingen Łódź Ålesund Øresund Đakovo Straße Œuvre Þór Ærø Ħamrun Iğdır"))
                .isEqualTo("gottingen lodz alesund oresund dakovo strasse oeuvre thor aero hamrun igdir");
    }

    @Test
    void composedAndDecomposedAccentsAreTheSame() {
        assertThat(PlainLetters.of("Universita\u0308t")).isEqualTo(PlainLetters.of("Universit\u00e4t")).isEqualTo("universitat");
    }

    @Test
    void leavesOtherAlphabetsReadable() {
        assertThat(PlainLetters.of("Αθήνα Київ")).isEqualTo("αθηνα киів");
    }

    @Test
    void findsWithAndWithoutDotsAndAsGermansSpellThem() {
        for (String search : new String[] {"Göttingen", "gottingen", "GOETTINGEN", "göt uni"}) {
            assertThat(PlainLetters.found(search, "Georg-August-Universität Göttingen")).as(search).isTrue();
        }
        assertThat(PlainLetters.found("Lodz", "Uniwersytet Medyczny w Łodzi")).isTrue();
        assertThat(PlainLetters.found("Universitat", "Universität Zürich")).isTrue();
        assertThat(PlainLetters.found("Zuerich", "Universität Zürich")).isTrue();
        assertThat(PlainLetters.found("", "anything")).isTrue();
    }

    @Test
    void everyWordMustBeFound() {
        assertThat(PlainLetters.found("Zurich hospital", "Universität Zürich")).isFalse();
        assertThat(PlainLetters.found("Goettingen", "Gottingen")).isFalse();
    }
}
