package org.oncommons.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.survey.AnswerVisibility.NETWORK;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.SurveyScene.Somebody;
import org.oncommons.Visitors;
import org.oncommons.answering.Respondent;
import org.oncommons.answering.ResponseManagement;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.MembershipRole;
import org.oncommons.profiles.SmallWave;
import org.oncommons.survey.Answer;
import org.oncommons.survey.WaveManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The map of a wave whose answers still come in, for coordinators only. */
@HubTest
class PreviewTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SurveyScene scene;

    @Autowired
    private ResponseManagement responses;

    @Autowired
    private WaveManagement waves;

    @Autowired
    private JdbcClient database;

    private final List<InstitutionSummary> institutions = new ArrayList<>();
    private UUID wave;

    @BeforeEach
    void openAWaveThatFourAnswered() {
        for (int number = 0; number < 5; number++) {
            institutions.add(scene.institution());
        }
        wave = scene.openWave(SmallWave.questionnaire("preview-" + UUID.randomUUID()), institutions.stream().map(InstitutionSummary::id).toList());
        institutions.subList(0, 4).forEach(this::answer);
    }

    private void answer(InstitutionSummary institution) {
        List<Answer> answers = new ArrayList<>(SmallWave.rated(NETWORK, "4", "2"));
        answers.add(SmallWave.ranked("ai", "late"));
        responses.putAnswers(wave, Respondent.institution(institution.id(), institution.name(), institution.country()), answers, "preview");
    }

    private MockHttpServletRequestBuilder preview(String path) {
        return get("/landscape" + path).param("wave", wave.toString()).param("preview", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/strengths", "/obstacles", "/needs", "/priorities", "/heat-map", "/countries", "/countries/NL", "/compare",
        "/questions", "/methods", "/answers?kind=STRENGTH&concept=area-imaging"})
    void marksEveryPageAsAPreviewThatIsNotToBeCited(String path) throws Exception {
        assertThat(document(preview(path).with(visitors.coordinator())).select(".preview").text()).contains("not to be cited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/strengths", "/obstacles", "/needs", "/priorities", "/heat-map", "/countries", "/countries/NL", "/compare",
        "/questions", "/methods", "/report.pdf", "/countries/NL/report.pdf", "/priorities?format=csv",
        "/answers?kind=STRENGTH&concept=area-imaging"})
    void isRefusedToEverybodyElse(String path) throws Exception {
        Somebody director = scene.somebody("Dora", institutions.getFirst().id(), MembershipRole.DIRECTOR);

        hub.perform(preview(path)).andExpect(status().isForbidden());
        hub.perform(preview(path).with(visitors.as(visitors.someone()))).andExpect(status().isForbidden());
        hub.perform(preview(path).with(visitors.as(director.email()))).andExpect(status().isForbidden());
    }

    @Test
    void isNoFrozenWaveForAnybody() throws Exception {
        hub.perform(get("/landscape").param("wave", wave.toString()).with(visitors.coordinator())).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/priorities?format=csv", "/strengths?picture=strength-research-area&format=csv",
        "/strengths?picture=strength-research-area&format=svg", "/heat-map?format=csv", "/countries/NL?format=csv", "/countries?format=csv",
        "/answers?kind=STRENGTH&concept=area-imaging&format=csv"})
    void marksEveryDownload(String path) throws Exception {
        String content = hub.perform(preview(path).with(visitors.coordinator())).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.containsString("preview-")))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(content).contains("not to be cited");
    }

    @Test
    void marksTheReportInItsName() throws Exception {
        hub.perform(preview("/report.pdf").with(visitors.coordinator())).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.containsString("preview-ecosystem-map.pdf")));
    }

    @Test
    void countsAnAnswerAsSoonAsItIsThereAndStoresNothing() throws Exception {
        assertThat(document(preview("").with(visitors.coordinator())).select(".lead").text()).contains("4 of 5");

        answer(institutions.get(4));

        assertThat(document(preview("").with(visitors.coordinator())).select(".lead").text()).contains("5 of 5");
        assertThat(database.sql("SELECT count(*) FROM landscape.map WHERE wave = ?").param(wave).query(Long.class).single()).isZero();
    }

    @Test
    void keepsInItsLinksThatItIsAPreview() throws Exception {
        Document strengths = document(preview("/strengths").with(visitors.coordinator()));

        assertThat(strengths.select(".parts a, figure a, .page-foot a[href*=report]").eachAttr("href")).isNotEmpty()
                .allSatisfy(href -> assertThat(href).contains("wave=" + wave).contains("preview=true"));
    }

    @Test
    void leadsToTheFrozenMapOnceTheWaveIsFrozen() throws Exception {
        waves.freeze(wave);

        Document overview = document(preview("").with(visitors.coordinator()));

        assertThat(overview.select(".preview")).isEmpty();
        assertThat(document(get("/landscape").param("wave", wave.toString())).select(".waves a[aria-current]")).hasSize(1);
    }

    @Test
    void isReachedFromTheWave() throws Exception {
        Document monitor = document(get("/survey/waves/" + wave).with(visitors.coordinator()));

        String href = monitor.select("main a[href^=/landscape]").attr("href");
        assertThat(document(get(href).with(visitors.coordinator())).select(".preview").text()).contains("not to be cited");
    }

    private Document document(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(hub.perform(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }
}
