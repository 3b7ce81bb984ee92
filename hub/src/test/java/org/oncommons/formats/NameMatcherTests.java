package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.formats.NameMatcher.Candidate;
import org.oncommons.formats.Organisation.NameKind;

class NameMatcherTests {

    private static final NameMatcher<String> MATCHER = new NameMatcher<>(List.of(
            new Candidate<>("nl", "NCC", NameKind.ACRONYM, "NL"), new Candidate<>("no", "NCC", NameKind.ACRONYM, "NO"),
            new Candidate<>("pl", "ŁIO", NameKind.ACRONYM, "PL")));

    @Test
    void anAcronymOfSeveralIsSureInItsCountryOnly() {
        assertThat(MATCHER.find("NCC", "")).hasSize(2).allSatisfy(match -> assertThat(match.score()).isEqualTo(0.6));
        assertThat(MATCHER.find("NCC", "NO").getFirst()).satisfies(match -> {
            assertThat(match.id()).isEqualTo("no");
            assertThat(match.score()).isEqualTo(0.9);
        });
    }

    @Test
    void anAcronymOfOneIsSureAnywhereAndWithoutItsAccent() {
        assertThat(MATCHER.find("lio", "")).singleElement().satisfies(match -> assertThat(match.score()).isEqualTo(0.9));
    }
}
