package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.survey.WaveArchive;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Exports through the pages, from the upload to the wave. */
@HubTest
class ImportPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private IntakeManagement intake;

    @Autowired
    private WaveArchive archive;

    private ImportVisit visit;

    @BeforeEach
    void enter() {
        visit = new ImportVisit(hub, visitors, intake);
    }

    @Test
    void findsAContributionWithoutIdAgainByTheMomentItWasBegun() throws Exception {
        String head = "Alias,moment" + UUID.randomUUID() + "\r\nExport Date,2026-10-17\r\n\r\nName (Q1),City (Q2),Creation Date\r\n";
        UUID first = visit.upload(ImportVisit.file("a.csv", head + "Alpha,Rome,2026-05-01 10:00:00\r\nBeta,Oslo,2026-05-02 11:00:00\r\n"));
        visit.send("/intake/" + first + "/respondents", "unit", "RESPONDENTS");
        SurveyImport one = visit.run(first);

        UUID later = visit.upload(ImportVisit.file("b.csv", head + "Alpha,Roma,2026-05-01 10:00:00\r\nBeta,Oslo,2026-05-02 11:00:00\r\n"));

        assertThat(visit.run(later).outcome()).isEqualTo(new SurveyImport.Outcome(0, 1, 1, 0, 2, 0));
        assertThat(archive.preview(one.wave()).orElseThrow().contributions()).hasSize(2);
    }
}
