package org.oncommons.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.Visitors;
import org.oncommons.answering.Respondent;
import org.oncommons.answering.RespondentAnswers;
import org.oncommons.answering.ResponseManagement;
import org.oncommons.network.InstitutionSummary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The monitor of a wave with more respondents than fit on a page. */
@HubTest
class WaveMonitorPageTests {

    private static final int RESPONDENTS = 120;

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SurveyScene scene;

    @Autowired
    private ResponseManagement responses;

    private InstitutionSummary invited;
    private UUID wave;

    @BeforeEach
    void manyRespondents() {
        invited = scene.institution();
        wave = scene.openWave(SurveyScene.questionnaire(), List.of(invited.id()));
        List<RespondentAnswers> all = new ArrayList<>();
        for (int number = 1; number <= RESPONDENTS; number++) {
            String name = number == 77 ? "Košice Onkológia" : "Respondent %03d".formatted(number);
            all.add(new RespondentAnswers(new Respondent("row:" + number, null, name, number % 3 == 0 ? "SK" : "AT"),
                    List.of(new Answer("certified", "", List.of("no"), "", AnswerVisibility.NETWORK))));
        }
        responses.putAnswers(wave, all, "test");
    }

    @Test
    void showsFiftyAtATimeAndLeadsToTheRest() throws Exception {
        Document first = page("");

        assertThat(first.select("#monitor tbody tr")).hasSize(50);
        assertThat(first.select("#monitor .list-tools").text()).contains("121 of 121 respondents");
        String last = first.select("#monitor .pager a[rel=next]").attr("href");
        assertThat(last).endsWith("?page=2");
        assertThat(page("?page=3").select("#monitor tbody tr")).hasSize(21);
    }

    @Test
    void isSearchedWithoutAccentsAndFilteredByStateAndCountry() throws Exception {
        assertThat(names(page("?search=kosice%20onko"))).containsExactly("Košice Onkológia");
        assertThat(names(page("?state=NOT_STARTED"))).containsExactly(invited.name());
        assertThat(page("?country=SK").select("#monitor .list-tools").text()).contains("40 of 121");
        assertThat(page("?search=nobody%20at%20all").select("#monitor").text()).contains("Nobody fits").contains("Show all");
    }

    @Test
    void isSortedByEachColumnBothWays() throws Exception {
        assertThat(names(page("?sort=state")).getFirst()).isEqualTo(invited.name());
        assertThat(names(page("?sort=country")).getFirst()).isEqualTo("Košice Onkológia");
        assertThat(names(page("?sort=-country")).getFirst()).isEqualTo("Respondent 003");
        assertThat(names(page("?sort=-name")).getFirst()).isEqualTo("Respondent 120");
        Document byState = page("?sort=state&country=AT");
        assertThat(byState.select("#monitor th[aria-sort=ascending]").text()).isEqualTo("State");
        assertThat(byState.select("#monitor th[aria-sort=ascending] a").attr("href")).contains("country=AT").contains("sort=-state");
    }

    @Test
    void countsTheStatesOfEachCountry() throws Exception {
        Document page = page("");

        assertThat(page.select("tr:has(a[href*=country=AT]) td").eachText()).containsExactly("80", "0", "0", "0", "0", "80");
        assertThat(page.select("tr:has(a[href*=country=NL]) td").eachText()).containsExactly("1", "1", "0", "0", "0", "0");
        assertThat(file("/countries?format=csv")).contains("Slovakia,40,0,0,0,0,40");
    }

    @Test
    void theFileHasAllPagesOfWhatIsFiltered() throws Exception {
        assertThat(file("?format=csv").lines()).hasSize(1 + RESPONDENTS + 1);
        assertThat(file("?country=SK&sort=-name&format=csv").lines()).hasSize(1 + 40).element(1).asString().startsWith("Respondent 120,Slovakia");
    }

    private static List<String> names(Document page) {
        return page.select("#monitor tbody th").eachText();
    }

    private Document page(String query) throws Exception {
        return Jsoup.parse(file(query));
    }

    private String file(String query) throws Exception {
        return hub.perform(get(URI.create("/survey/waves/" + wave + query)).with(visitors.coordinator())).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsString();
    }
}
