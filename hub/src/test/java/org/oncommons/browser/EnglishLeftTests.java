package org.oncommons.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class EnglishLeftTests {

    @Test
    void findsWordsInTextsAndInWhatIsReadOut() {
        assertThat(left("<p>Ñó, yes</p><img alt='A map'><input placeholder='Name'><input type=submit value=Send>"))
                .containsExactly("Ñó, yes", "A map", "Name", "Send");
    }

    @Test
    void leavesNamesFormatsAndNumbersAlone() {
        assertThat(left("<p translate=no>Aurora <b>Cancer Centre</b></p><p>⟦Ðóŵñľóáđ⟧ CSV, 14:05 CET</p><script>var text;</script>")).isEmpty();
    }

    @Test
    void knowsContentInsideATextOrItsLabel() {
        assertThat(left("<p>⟦Šţřóñǧéšţ íñ: Imaging research⟧</p><img alt='⟦ɱáþ⟧ Imaging research'>")).isEmpty();
        assertThat(left("<p>⟦Šţřóñǧéšţ íñ: Imaging research⟧ now</p>")).hasSize(1);
    }

    private static List<String> left(String body) {
        return EnglishLeft.on(Jsoup.parse(body), "OnCommons network", new TypedContent(Set.of("Imaging research")));
    }
}
