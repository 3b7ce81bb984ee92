package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oncommons.formats.Cell;
import org.oncommons.formats.Respondent;

class ContributionKeysTests {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 3, 1, 12, 0);

    private static Respondent respondent(String key, boolean id, @Nullable LocalDateTime created) {
        return new Respondent(key, id, created, null, "", true, "", List.of(), Cell.file("f"));
    }

    private static String name(List<Respondent> all, Respondent one) {
        return ContributionKeys.of(all).name(one);
    }

    @Test
    void callsTheUnnamedByTheIdThatTheSurveyGaveThem() {
        Respondent one = respondent("17", true, NOON);

        assertThat(name(List.of(respondent("9", true, NOON), one), one)).isEqualTo("Respondent 17");
    }

    @Test
    void numbersThoseWithoutAnIdAsTheyBeganSoThatALaterExportCallsThemTheSame() {
        Respondent early = respondent("a1b2", false, NOON);
        Respondent late = respondent("c3d4", false, NOON.plusHours(1));
        Respondent later = respondent("e5f6", false, NOON.plusHours(2));

        assertThat(name(List.of(late, early), early)).isEqualTo("Respondent 1");
        assertThat(name(List.of(later, late, early), late)).isEqualTo("Respondent 2");
    }

    @Test
    void numbersByTheOrderOfTheFileWhereNobodyKnowsWhoBeganFirst() {
        Respondent second = respondent("c3d4", false, null);

        assertThat(name(List.of(respondent("a1b2", false, null), second), second)).isEqualTo("Respondent 2");
    }
}
