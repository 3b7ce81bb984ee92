package org.oncommons.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.network.InstitutionManagement;
import org.oncommons.network.InstitutionSummary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The map is read from the frozen answers once, and yet never shows an institution as it was before. */
@HubTest
@Transactional
class LandscapesTests {

    @Autowired
    private Landscapes landscapes;

    @Autowired
    private InstitutionManagement management;

    @Test
    void readsTheAnswersOnceWhileNothingChanges() {
        assertThat(landscapes.latest().orElseThrow()).isSameAs(landscapes.latest().orElseThrow());
    }

    @Test
    void knowsAtOnceThatAnInstitutionLeft() {
        InstitutionSummary leaving = landscapes.latest().orElseThrow().invited().getFirst();

        management.leave(leaving.id());

        assertThat(landscapes.latest().orElseThrow().invited()).doesNotContain(leaving).isNotEmpty();
    }
}
