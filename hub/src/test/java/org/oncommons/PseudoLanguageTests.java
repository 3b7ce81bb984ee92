package org.oncommons;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PseudoLanguageTests {

    private static final Locale LANGUAGE = Locale.forLanguageTag(PseudoLanguage.TAG);

    @Test
    void putsAnAccentOnEveryLetter() {
        assertThat(PseudoLanguage.accented("Sign in")).isEqualTo("⟦Šíǧñ íñ⟧");
    }

    @Test
    void leavesArgumentsAndTheirGrammarAlone() {
        String text = PseudoLanguage.accented("{0, plural, one {# centre} other {# centres}} in {1}, it''s {2, number}");

        assertThat(new MessageFormat(text, LANGUAGE).format(new Object[] {1, "Aurora", 12}))
                .isEqualTo("⟦1 çéñţřé íñ Aurora, íţ'š 12⟧");
        assertThat(new MessageFormat(text, LANGUAGE).format(new Object[] {2, "Aurora", 12})).startsWith("⟦2 çéñţřéš");
    }
}
