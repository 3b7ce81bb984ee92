package org.oncommons.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Options and rows are typed into lines; a new question has some to begin with. */
@HubTest
class QuestionLinesTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private QuestionnaireManagement questionnaires;

    private UUID version;
    private String address;

    @BeforeEach
    void beginAMatrix() {
        Question matrix = new Question("q1", QuestionType.RATING_MATRIX, LocalizedText.english("How strong?"), LocalizedText.EMPTY, false, null,
                List.of(), List.of(), false, 0, null, null);
        version = questionnaires.create(new QuestionnaireContent("lines-" + UUID.randomUUID(), LocalizedText.english("Lines"),
                LocalizedText.EMPTY, List.of("en"),
                List.of(new Section("s", LocalizedText.english("Section"), LocalizedText.EMPTY, List.of(matrix)))));
        address = "/questionnaire/" + questionnaires.version(version).orElseThrow().questionnaire() + "/edit/question";
    }

    @Test
    void aNewMatrixHasThreeEmptyColumnsAndRows() throws Exception {
        Document form = form();

        assertThat(form.select("#options li")).hasSize(3);
        assertThat(form.select("#rows li")).hasSize(3);
    }

    @Test
    void aTypeThatIsChosenInsteadBringsItsLines() throws Exception {
        Document form = Jsoup.parse(hub.perform(typed(form()).param("type", "MULTIPLE_CHOICE").param("action", "refresh"))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString());

        assertThat(form.select("#options li")).hasSize(3);
        assertThat(form.select("#rows")).isEmpty();
    }

    @Test
    void linesThatStayEmptyAreNotKept() throws Exception {
        hub.perform(typed(form()).param("type", "RATING_MATRIX").param("rows.0.label.en", "Lung").param("rows.1.label.en", "")
                .param("options.0.code", "").param("action", "save")).andExpect(status().is3xxRedirection());

        Question saved = questionnaires.version(version).orElseThrow().content().question("q1").orElseThrow();
        assertThat(saved.options()).isEmpty();
        assertThat(saved.rows()).singleElement().satisfies(row -> assertThat(row.code()).isEqualTo("lung"));
    }

    private MockHttpServletRequestBuilder typed(Document form) {
        return post(address).with(visitors.coordinator()).param("original", "q1").param("base", form.select("input[name=base]").val())
                .param("code", "q1").param("text.en", "How strong?");
    }

    private Document form() throws Exception {
        return Jsoup.parse(hub.perform(get(address).param("code", "q1").with(visitors.coordinator())).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsString());
    }
}
