package org.oncommons.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageReadingTests {

    @Test
    void linesOfAListArePassagesWithoutTheirMarks() {
        assertThat(PassageReading.split("- Access to trials\n2) Biobanks across borders\r\n• Data that can be linked"))
                .containsExactly("Access to trials", "Biobanks across borders", "Data that can be linked");
    }

    @Test
    void twoSemicolonsMakeAListAndOneDoesNot() {
        assertThat(PassageReading.split("Contracts; ethics approval; data protection")).containsExactly("Contracts", "ethics approval", "data protection");
        assertThat(PassageReading.split("Payers ask for standards; nobody has written them.")).hasSize(1);
    }

    @Test
    void aLongTextIsSplitBetweenSentencesAndNothingIsLost() {
        String sentence = "We would like to compare treatment in routine care across several countries. ";
        List<String> passages = PassageReading.split(sentence.repeat(7));

        assertThat(passages).hasSize(3).allSatisfy(passage -> assertThat(passage.length()).isLessThanOrEqualTo(PassageReading.LONGEST));
        assertThat(String.join(" ", passages)).isEqualTo(sentence.repeat(7).strip());
    }

    @Test
    void whatSaysNothingIsNoPassage() {
        assertThat(PassageReading.split("None\n-\nn/a\nNot applicable.\n 12 \n")).isEmpty();
    }

    @Test
    void otherLanguagesAreNotTakenForEnglish() {
        assertThat(List.of("Biobanking", "Climate and cancer care", "Stopping low-value care",
                "We need a common definition of resistance before pooling any data.")).allMatch(Tongue::english);
        assertThat(List.of("Wir brauchen eine gemeinsame Biobank für seltene Tumoren.", "Nous avons besoin d'une biobanque commune.",
                "Χρειαζόμαστε κοινή βιοτράπεζα", "Potrzebujemy wspólnego biobanku dla rzadkich nowotworów w Europie.",
                "Necesitamos una red para los ensayos clínicos.")).noneMatch(Tongue::english);
    }

    @Test
    void theSubjectOfATextIsInItsRarerWords() {
        assertThat(Tongue.subject("The biobanks of our centres and their studies")).containsExactly("biobank", "centre", "study");
    }
}
