package org.oncommons.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.MembershipRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The last day of the wave passes while somebody has the form open. */
@HubTest
class LastDayTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SurveyScene scene;

    @Autowired
    private AnsweringDesk desk;

    @Autowired
    private JdbcClient database;

    private InstitutionSummary institution;
    private Somebody director;
    private UUID wave;

    @BeforeEach
    void theDayPassesWhileTheFormIsOpen() {
        institution = scene.institution();
        director = scene.somebody("Dora", institution.id(), MembershipRole.DIRECTOR);
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(institution.id()));
        desk.open(director.viewer(), wave, institution.slug());
        database.sql("UPDATE survey.wave SET opens = '2020-01-01', closes = '2020-01-31' WHERE id = ?").param(wave).update();
    }

    @Test
    void theFormComesBackWithEverythingThatWasTyped() throws Exception {
        hub.perform(post("/answering/{wave}/{slug}/sections/about", wave, institution.slug()).with(visitors.as(director.email()))
                        .param("n.motto", "0").param("v.motto", "Too late for this sentence")
                        .param("n.certified", "0").param("v.certified", "no").param("p.motto", "INSTITUTION"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Too late for this sentence\"")))
                .andExpect(content().string(containsString("takes no answers at the moment")));

        assertThat(desk.open(director.viewer(), wave, institution.slug()).answers()).isEmpty();
    }

    @Test
    void aSingleFieldIsToldThatItIsNotSaved() throws Exception {
        hub.perform(post("/answering/{wave}/{slug}/questions/motto", wave, institution.slug()).with(visitors.as(director.email()))
                        .accept("application/json").param("n.motto", "0").param("v.motto", "Too late"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("What you typed was not saved")));
    }
}
