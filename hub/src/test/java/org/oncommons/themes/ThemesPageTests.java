package org.oncommons.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.FrozenDemoTest;
import org.oncommons.Visitors;
import org.oncommons.landscape.Landscapes;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.survey.AnswerVisibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The demo wave's free texts, read by the model and grouped as the demo network ships them. What a test changes it undoes. */
@FrozenDemoTest
class ThemesPageTests {

    private static final RequestPostProcessor GUEST = request -> request;
    private static final int CONFIRMED = 9;

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Landscapes landscapes;

    @Autowired
    private Themes themes;

    private EcosystemProfiles profiles;
    private UUID wave;

    @BeforeEach
    void theDemoIsWorkedThrough() {
        profiles = landscapes.latest().orElseThrow();
        wave = profiles.wave();
        await().atMost(Duration.ofMinutes(2)).until(() -> themes.topics(wave)
                .filter(state -> state.arrangement().confirmed().size() >= CONFIRMED).isPresent());
    }

    private Arrangement arrangement() {
        return themes.topics(wave).orElseThrow().arrangement();
    }

    private MockHttpServletResponse answer(String path, RequestPostProcessor visitor) throws Exception {
        return hub.perform(get(path).with(visitor)).andReturn().getResponse();
    }

    private Document page(String path, RequestPostProcessor visitor) throws Exception {
        MockHttpServletResponse answer = answer(path, visitor);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        var request = post(path).with(visitors.coordinator()).param("wave", wave.toString());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return hub.perform(request).andReturn().getResponse();
    }

    @Test
    void everyPageCanBeAskedForOneWave() throws Exception {
        Theme theme = arrangement().confirmed().getFirst();
        String text = page("/themes", visitors.coordinator()).select(".own-words figcaption a").first().attr("href");

        assertThat(page("/themes?wave=" + wave, GUEST).select(".topic-words")).hasSameSizeAs(page("/themes", GUEST).select(".topic-words"));
        for (String path : List.of("/themes", "/themes/topics/" + theme.id(), text)) {
            assertThat(answer(path + "?wave=" + wave, visitors.coordinator()).getStatus()).as(path).isEqualTo(200);
            assertThat(answer(path + "?wave=" + UUID.randomUUID(), visitors.coordinator()).getStatus()).as(path).isEqualTo(404);
        }
    }

    private List<Passage> texts(Theme theme) {
        return themes.texts(wave).orElseThrow().passages().stream().filter(text -> theme.passages().contains(text.id())).toList();
    }

    @Test
    void everyTopicOnThePublicPageIsSaidByThreeInstitutionsOrMore() throws Exception {
        List<String> shown = page("/themes", GUEST).select(".topic-words h2").eachText();

        assertThat(shown).isNotEmpty().allSatisfy(name -> assertThat(arrangement().confirmed()).anySatisfy(theme -> {
            assertThat(theme.name()).isEqualTo(name);
            assertThat(texts(theme).stream().map(Passage::profile).distinct()).hasSizeGreaterThanOrEqualTo(3);
        }));
    }

    @Test
    void guestsReadPublicTextsOnlyAndMembersNoneThatAreForCoordinators() throws Exception {
        String guest = answer("/themes?format=csv", GUEST).getContentAsString(StandardCharsets.UTF_8);
        String member = answer("/themes?format=csv", visitors.as(visitors.someone())).getContentAsString(StandardCharsets.UTF_8);
        String coordinator = answer("/themes?format=csv", visitors.coordinator()).getContentAsString(StandardCharsets.UTF_8);
        List<Passage> all = arrangement().confirmed().stream().flatMap(theme -> texts(theme).stream()).toList();

        assertThat(all).extracting(Passage::visibility).contains(AnswerVisibility.PUBLIC, AnswerVisibility.NETWORK, AnswerVisibility.COORDINATORS);
        assertThat(all).allSatisfy(text -> {
            String cell = text.text().replace("\"", "\"\"");
            assertThat(coordinator).contains(cell);
            if (text.visibility() != AnswerVisibility.PUBLIC) {
                assertThat(guest).doesNotContain(cell);
            }
            if (text.visibility() == AnswerVisibility.COORDINATORS) {
                assertThat(member).doesNotContain(cell);
            }
        });
    }

    @Test
    void aTextLeadsToItsAnswerAndAClosedOneToNothing() throws Exception {
        RequestPostProcessor member = visitors.as(visitors.someone());
        List<Passage> all = themes.texts(wave).orElseThrow().passages();
        Passage closed = all.stream().filter(text -> text.visibility() == AnswerVisibility.COORDINATORS).findFirst().orElseThrow();
        Passage open = all.stream().filter(text -> text.visibility() == AnswerVisibility.NETWORK).findFirst().orElseThrow();

        assertThat(answer("/themes/texts/" + closed.id(), member).getStatus()).isEqualTo(404);
        assertThat(answer("/themes/texts/" + open.id(), GUEST).getStatus()).isEqualTo(404);
        assertThat(page("/themes/texts/" + open.id(), member).select("mark").text()).isEqualTo(open.text().strip());
    }

    @Test
    void filtersAndWordsNarrowWhatIsShown() throws Exception {
        String name = arrangement().confirmed().getFirst().name();

        assertThat(page("/themes?search=" + name.split(" ")[0], visitors.coordinator()).select(".topic-words h2").eachText())
                .contains(name).hasSizeLessThan(CONFIRMED);
        assertThat(page("/themes?search=zzzz", GUEST).text()).contains("No topic matches");
    }

    /** Finland has one institution: a number, even none beside a withheld one, would tell whether it speaks of the topic. */
    @Test
    void aFilterOfOneInstitutionTellsNothing() throws Exception {
        assertThat(page("/themes?country=FI", GUEST).select(".topic-count").eachText()).isNotEmpty().allMatch(count -> count.startsWith("Withheld"));
    }

    @Test
    void onlyCountriesOfQuotedInstitutionsAreNamed() throws Exception {
        for (Theme theme : arrangement().confirmed()) {
            MockHttpServletResponse answer = answer("/themes/topics/" + theme.id(), GUEST);
            if (answer.getStatus() == 200) {
                Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
                String quoted = page.select(".own-words figcaption").text();
                assertThat(page.select("h2:contains(Quoted from) + p").text().split(", ")).allMatch(quoted::contains);
            }
        }
    }

    @Test
    void aTopicWithoutANameIsNotConfirmedAndWhatWasChosenStays() throws Exception {
        Theme suggestion = arrangement().themes().stream().filter(theme -> !theme.confirmed()).findFirst().orElseThrow();

        MockHttpServletResponse refused = send("/themes/work/topics/" + suggestion.id(), "name", " ", "concept", "topic-ai", "confirmed", "true");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#name-error").text()).contains("Give it a name");
        assertThat(page.select("#concept option[selected]").val()).isEqualTo("topic-ai");
        assertThat(arrangement().find(suggestion.id())).contains(suggestion);
    }

    @Test
    void twoWhoNameATopicAtOnceAreToldOfEachOther() throws Exception {
        Theme suggestion = arrangement().themes().stream().filter(theme -> !theme.confirmed()).findFirst().orElseThrow();
        String address = "/themes/work/topics/" + suggestion.id();
        assertThat(send(address, "was", suggestion.name(), "name", "Mine", "confirmed", "false").getStatus()).isEqualTo(302);

        MockHttpServletResponse refused = send(address, "was", suggestion.name(), "name", "Yours", "confirmed", "false");

        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#name").val()).isEqualTo("Yours");
        assertThat(page.select("#name-error").text()).contains("“Mine”");
        assertThat(arrangement().find(suggestion.id()).orElseThrow().name()).isEqualTo("Mine");
        assertThat(send(address, "was", page.select("form:has(#name) input[name=was]").val(), "name", "Yours", "confirmed", "false").getStatus()).isEqualTo(302);
        send("/themes/work/undo");
        send("/themes/work/undo");
    }

    @Test
    void everyStepCanBeTakenBackOneAfterTheOther() throws Exception {
        Arrangement before = arrangement();
        Theme one = before.themes().stream().filter(theme -> !theme.confirmed()).findFirst().orElseThrow();
        Theme other = before.confirmed().getFirst();

        assertThat(send("/themes/work/topics/" + one.id(), "name", "A name to lose", "confirmed", "true").getStatus()).isEqualTo(302);
        assertThat(send("/themes/work/topics/" + one.id() + "/merge", "into", other.id().toString()).getStatus()).isEqualTo(302);
        assertThat(arrangement().find(other.id()).orElseThrow().also()).contains("A name to lose");
        assertThat(send("/themes/work/texts", "from", other.id().toString(), "passages", other.passages().getFirst().toString(), "action", "split")
                .getStatus()).isEqualTo(302);
        for (int step = 0; step < 3; step++) {
            assertThat(send("/themes/work/undo").getStatus()).isEqualTo(302);
        }

        assertThat(arrangement()).isEqualTo(before);
    }

    @Test
    void sortingNothingIsRefusedWithWhatToDo() throws Exception {
        Theme theme = arrangement().themes().getFirst();
        MockHttpServletResponse refused = send("/themes/work/texts", "from", theme.id().toString(), "action", "out");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Choose at least one text");
    }

    @Test
    void readingTheSameAnswersAgainChangesNothing() throws Exception {
        ThemeState before = themes.topics(wave).orElseThrow();
        List<String> questions = themes.texts(wave).orElseThrow().questions();
        String[] fields = questions.stream().flatMap(code -> Stream.of("questions", code)).toArray(String[]::new);

        String job = send("/themes/work/find", fields).getRedirectedUrl();

        await().atMost(Duration.ofMinutes(1)).until(() -> page(job, visitors.coordinator()).text().contains("Done"));
        assertThat(themes.topics(wave)).contains(before);
        assertThat(send("/themes/work/find").getStatus()).isEqualTo(422);
    }
}
