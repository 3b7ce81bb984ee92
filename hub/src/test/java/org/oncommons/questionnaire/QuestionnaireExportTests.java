package org.oncommons.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.Visitors;
import org.oncommons.questions.QuestionnaireContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A questionnaire without answers is taken along from the page of its version. */
@HubTest
class QuestionnaireExportTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private QuestionnaireManagement questionnaires;

    private QuestionnaireContent content;
    private String base;

    @BeforeEach
    void create() {
        content = SurveyScene.questionnaire();
        UUID version = questionnaires.create(content);
        base = "/questionnaire/versions/" + version;
    }

    @Test
    void everyFormatOnThePageIsAFileOfItsOwn() throws Exception {
        Document page = Jsoup.parse(file(base + "/export").getContentAsString());
        List<String> links = page.select("main td, main th").select("a[download]").eachAttr("href");

        assertThat(links).hasSize(5).doesNotHaveDuplicates();
        for (String link : links) {
            assertThat(file(link).getHeader("Content-Disposition")).as(link).contains("attachment").contains(content.code());
            assertThat(file(link).getContentAsByteArray()).as(link).hasSizeGreaterThan(500);
        }
    }

    @Test
    void spreadsheetsAndStatisticsGetTheCodebook() throws Exception {
        assertThat(file(base + "/export?format=csv").getContentAsString()).contains("\"models\",\"option\",\"omop\",\"Option omop\"");
        assertThat(file(base + "/export?format=xlsx").getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void redcapGetsADictionary() throws Exception {
        assertThat(file(base + "/export?format=redcap").getContentAsString())
                .startsWith("Variable / Field Name,Form Name").contains("\nstaff,about,").contains("\nstrength_lung,power,")
                .contains("date_ymd,,,,[certified] = 'yes',y");
    }

    @Test
    void limeSurveyGetsAStructure() throws Exception {
        assertThat(file(base + "/export?format=limesurvey").getContentAsString()).contains("\"R\"\t\"barrier\"");
    }

    @Test
    void anotherFormatIsNotFoundAndOthersThanCoordinatorsAreRefused() throws Exception {
        hub.perform(get(base + "/export?format=exe").with(visitors.coordinator())).andExpect(status().isNotFound());
        hub.perform(get(base + "/export?format=csv").with(visitors.as(visitors.someone()))).andExpect(status().isForbidden());
    }

    private MockHttpServletResponse file(String path) throws Exception {
        return hub.perform(get(path).with(visitors.coordinator())).andExpect(status().isOk()).andReturn().getResponse();
    }
}
