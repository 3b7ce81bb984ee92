package org.oncommons.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.questions.ContentHash;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Meaning;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Outline;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;
import org.oncommons.questions.ShowIf;
import org.oncommons.vocabulary.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HubTest
class QuestionnairePageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private QuestionnaireManagement questionnaires;

    @Autowired
    private DraftManagement drafts;

    @Test
    void listsTheShippedQuestionnaireAsPublished() throws Exception {
        Element row = page(get("/questionnaire").param("search", "ecosystem")).select("tbody tr").getFirst();

        assertThat(row.text()).contains("Cancer research ecosystem", "Published").contains("42");
    }

    @Test
    void createsAnEmptyDraftAndSaysWhatIsMissing() throws Exception {
        String code = "test-" + UUID.randomUUID();
        MockHttpServletResponse created = answer(post("/questionnaire/new").param("title", "Mine").param("code", code).param("language", "en"));

        assertThat(created.getRedirectedUrl()).endsWith("/edit");
        assertThat(page(get(created.getRedirectedUrl())).select(".questionnaire-problems").text()).contains("has no section");
    }

    @Test
    void leadsFromEveryPageOfADraftToItsPreviewAndToWhatTheMapUses() throws Exception {
        UUID id = draft(choice("q1", "First?"));
        String version = "/questionnaire/versions/" + drafts.find(id).orElseThrow().id();
        String edit = "/questionnaire/" + id + "/edit";

        for (String path : List.of(edit, edit + "/head", edit + "/translation", edit + "/question?code=q1",
                "/questionnaire/" + id + "/publish", version + "/preview", version + "/map")) {
            assertThat(page(get(path)).select(".questionnaire-tabs a").eachAttr("href")).as(path)
                    .contains(edit, version + "/preview", version + "/map", "/questionnaire/" + id + "/publish");
        }
    }

    @Test
    void keepsEverythingTypedWhenAQuestionCannotBeSaved() throws Exception {
        UUID id = draft(choice("q1", "First?"), choice("q2", "Second?"));

        MockHttpServletResponse refused = answer(question(id, "q2").param("code", "q1").param("type", "SINGLE_CHOICE")
                .param("text.en", "Typed").param("options.0.label.en", "Yes").param("options.0.value", "2"));

        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page.select("[role=alert] li").eachText()).hasSize(2);
        assertThat(page.select("textarea[name=text.en]").text()).isEqualTo("Typed");
        assertThat(page.select("input[name=options.0.value]").val()).isEqualTo("2");
        assertThat(question(id).apply("q2").text().in(Locale.ENGLISH)).isEqualTo("Second?");
    }

    @Test
    void savesEveryPartOfAQuestion() throws Exception {
        UUID id = draft(choice("q1", "First?"), choice("q2", "Second?"));

        answer(question(id, "q2").param("code", "rated").param("type", "RATING_MATRIX").param("text.en", "Rate").param("required", "true")
                .param("options.0.code", "no").param("options.0.label.en", "No").param("options.0.value", "0")
                .param("options.1.label.en", "Quite good").param("options.1.value", "0,5")
                .param("rows.3.label.en", "Second row").param("rows.3.concept", "Tumour immunology")
                .param("rows.1.code", "first").param("rows.1.label.en", "First row").param("rows.1.kind", "NEED")
                .param("kind", "STRENGTH").param("showQuestion", "q1").param("values", "yes"));

        Question saved = question(id).apply("rated");
        assertThat(saved.required()).isTrue();
        assertThat(saved.showIf()).isEqualTo(new ShowIf("q1", "", List.of("yes")));
        assertThat(saved.options()).extracting(Option::code).containsExactly("no", "quite_good");
        assertThat(saved.options().getLast().value()).isEqualTo(0.5);
        assertThat(saved.rows()).extracting(Row::code).containsExactly("second_row", "first");
        assertThat(saved.rows().getFirst().concept()).isEqualTo("area-tumour-immunology");
        assertThat(saved.rows().getLast().kind()).isEqualTo(Kind.NEED);
        assertThat(saved.meaning()).isEqualTo(new Meaning(Kind.STRENGTH, null));
    }

    @Test
    void neverOverwritesWhatAnotherEditorSavedMeanwhile() throws Exception {
        UUID id = draft(choice("q1", "First?"));
        MockHttpServletRequestBuilder mine = question(id, "q1").param("code", "q1").param("type", "SHORT_TEXT").param("text.en", "Mine");
        answer(question(id, "q1").param("code", "q1").param("type", "SHORT_TEXT").param("text.en", "Theirs"));

        MockHttpServletResponse refused = answer(mine);

        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(page.select("textarea[name=text.en]").text()).isEqualTo("Mine");
        assertThat(page.select("[role=alert] del").text()).contains("Theirs");
        assertThat(question(id).apply("q1").text().in(Locale.ENGLISH)).isEqualTo("Theirs");

        answer(post("/questionnaire/" + id + "/edit/question").param("original", "q1").param("base", page.select("input[name=base]").val())
                .param("code", "q1").param("type", "SHORT_TEXT").param("text.en", "Mine"));
        assertThat(question(id).apply("q1").text().in(Locale.ENGLISH)).isEqualTo("Mine");
    }

    @Test
    void keepsWhatWasTypedForAQuestionThatAnotherEditorDeleted() throws Exception {
        UUID id = draft(choice("q1", "First?"));
        MockHttpServletRequestBuilder mine = question(id, "q1").param("section", "s1").param("code", "q1").param("type", "SHORT_TEXT")
                .param("text.en", "Mine");
        drafts.edit(id, content -> new Outline(content).remove(new Outline.Place(0, 0)));

        Document page = Jsoup.parse(answer(mine).getContentAsString());
        assertThat(page.select("textarea[name=text.en]").text()).isEqualTo("Mine");
        answer(post("/questionnaire/" + id + "/edit/question").param("original", "q1").param("base", page.select("input[name=base]").val())
                .param("section", "s1").param("code", "q1").param("type", "SHORT_TEXT").param("text.en", "Mine"));

        assertThat(question(id).apply("q1").text().in(Locale.ENGLISH)).isEqualTo("Mine");
    }

    @Test
    void movesQuestionsAndTakesTheMoveBack() throws Exception {
        UUID id = draft(choice("q1", "First?"), choice("q2", "Second?"));
        String order = page(get("/questionnaire/" + id + "/edit")).select("input[name=order]").val();
        answer(post("/questionnaire/" + id + "/edit/outline").param("op", "down").param("section", "0").param("question", "0").param("order", order));
        assertThat(codes(id)).containsExactly("q2", "q1");

        MockHttpServletResponse stale = answer(
                post("/questionnaire/" + id + "/edit/outline").param("op", "delete").param("section", "0").param("question", "0").param("order", order));
        assertThat(stale.getStatus()).isEqualTo(409);

        String base = page(get("/questionnaire/" + id + "/edit")).select("input[name=base]").val();
        answer(post("/questionnaire/" + id + "/edit/undo").param("base", base));
        assertThat(codes(id)).containsExactly("q1", "q2");
    }

    @Test
    void leadsFromAProblemToThePlaceWhereItIsMended() throws Exception {
        Question unknown = new Question("q1", QuestionType.NUMBER, LocalizedText.english("How many?"), LocalizedText.EMPTY, false, null,
                List.of(), List.of(), false, 0, new NumberRange("", null, null, 0), new Meaning(Kind.STRENGTH, "no-such-concept"));
        UUID id = draft(unknown);

        Element problem = page(get("/questionnaire/" + id + "/edit")).select(".questionnaire-problems li").getFirst();

        assertThat(problem.text()).contains("no-such-concept", "which the vocabulary does not have");
        assertThat(page(get(problem.select("a").attr("href"))).select("input[name=concept]").val()).isEqualTo("no-such-concept");
        assertThat(answer(post("/questionnaire/" + id + "/publish").param("base", ContentHash.of(drafts.find(id).orElseThrow().content())))
                .getStatus()).isEqualTo(422);
    }

    @Test
    void publishesOnlyWhatWasLookedAt() throws Exception {
        UUID id = draft(choice("q1", "First?"));
        String base = page(get("/questionnaire/" + id + "/publish")).select("input[name=base]").val();
        drafts.edit(id, content -> new Outline(content).duplicate(new Outline.Place(0, 0)));
        assertThat(answer(post("/questionnaire/" + id + "/publish").param("base", base)).getStatus()).isEqualTo(409);

        String seen = page(get("/questionnaire/" + id + "/publish")).select("input[name=base]").val();
        answer(post("/questionnaire/" + id + "/publish").param("base", seen));

        assertThat(drafts.find(id)).isEmpty();
        assertThat(page(get("/audit").param("module", "questionnaire")).text()).contains("version published");
    }

    @Test
    void translatesSideBySideAndCountsWhatIsDone() throws Exception {
        UUID id = draft(choice("q1", "First?"));
        answer(post("/questionnaire/" + id + "/edit/head").param("base", page(get("/questionnaire/" + id + "/edit/head"))
                .select("input[name=base]").val()).param("title.en", "Test").param("languages", "en").param("further", "fr"));
        String address = "/questionnaire/" + id + "/edit/translation";
        String base = page(get(address).param("part", "1")).select("input[name=base]").val();

        answer(post(address).param("language", "fr").param("part", "1").param("base", base).param("t.q1.text", "Premier ?"));

        assertThat(question(id).apply("q1").text().byLanguage()).containsEntry("fr", "Premier ?").containsEntry("en", "First?");
        assertThat(page(get(address)).select(".lead").text()).contains("1 of");
        assertThat(answer(post(address).param("language", "fr").param("part", "1").param("base", base).param("t.q1.text", "Autre"))
                .getStatus()).isEqualTo(409);
    }

    @Test
    void showsHostileTextAsText() throws Exception {
        UUID id = draft(choice("q1", "<script>alert(1)</script><img src=x onerror=alert(1)>"));
        UUID version = drafts.find(id).orElseThrow().id();

        for (String address : List.of("/questionnaire/" + id + "/edit", "/questionnaire/" + id + "/edit/question?code=q1",
                "/questionnaire/versions/" + version + "/preview")) {
            assertThat(page(get(address)).select("main img, main script:not([src])")).as(address).isEmpty();
        }
    }

    @Test
    void readsItsOwnFileAgain() throws Exception {
        QuestionnaireVersion shipped = questionnaires.all().stream().filter(one -> one.code().equals("cancer-research-ecosystem"))
                .findFirst().flatMap(one -> questionnaires.version(one.version())).orElseThrow();
        byte[] file = answer(get("/questionnaire/versions/" + shipped.id() + "/file")).getContentAsByteArray();

        String created = upload(file, "copy-" + UUID.randomUUID()).getRedirectedUrl();

        UUID copy = UUID.fromString(created.split("/")[2]);
        assertThat(drafts.find(copy).orElseThrow().content().sections()).isEqualTo(shipped.content().sections());
    }

    @Test
    void refusesFilesThatAreNoQuestionnaires() throws Exception {
        Map<String, String> files = Map.of("[]", "is not a questionnaire", "{\"code\":", "at line 1",
                "null", "is not a questionnaire", "PK\u0003\u0004", "line 1",
                "{\"code\":\"x\",\"title\":{},\"languages\":[],\"sections\":[{\"code\":\"s\",\"questions\":[{\"code\":\"q\",\"type\":\"NUMBER\","
                        + "\"number\":{\"maximum\":1E999999999}}]}]}", "more than 20 digits");
        for (Map.Entry<String, String> file : files.entrySet()) {
            MockHttpServletResponse refused = upload(file.getKey().getBytes(StandardCharsets.UTF_8), "");
            assertThat(refused.getStatus()).as(file.getKey()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.getContentAsString()).text()).contains(file.getValue());
        }
    }

    @Test
    void carriesFiveHundredQuestionsOfTwoHundredRowsAndLongTexts() throws Exception {
        List<Row> rows = IntStream.range(0, 200).mapToObj(number -> new Row("r" + number, LocalizedText.english("Row " + number),
                LocalizedText.EMPTY, false, null, null)).toList();
        Question[] questions = IntStream.range(0, 500).mapToObj(number -> new Question("q" + number, QuestionType.RATING_MATRIX,
                LocalizedText.english(number == 0 ? "x".repeat(40_000) : "Rate " + number), LocalizedText.EMPTY, false, null, options(), rows,
                false, 0, null, null)).toArray(Question[]::new);
        UUID id = draft(questions);

        assertThat(page(get("/questionnaire/" + id + "/edit")).select(".questionnaire-item")).hasSize(500);
        assertThat(page(get("/questionnaire/" + id + "/edit/question").param("code", "q0")).select("[name^=rows.][name$=.code]")).hasSize(200);
        MockHttpServletResponse tooLong = answer(question(id, "q1").param("code", "q1").param("type", "LONG_TEXT").param("text.en", "y".repeat(40_001)));
        assertThat(Jsoup.parse(tooLong.getContentAsString()).select(".error").text()).contains("40,000", "40,001");
    }

    private MockHttpServletResponse upload(byte[] file, String code) throws Exception {
        return hub.perform(multipart("/questionnaire/import").file(new MockMultipartFile("file", "q.json", "application/json", file))
                .param("code", code).with(visitors.coordinator())).andReturn().getResponse();
    }

    private UUID draft(Question... questions) {
        Section section = new Section("s1", LocalizedText.english("First"), LocalizedText.EMPTY, List.of(questions));
        UUID version = questionnaires.create(new QuestionnaireContent("test-" + UUID.randomUUID(), LocalizedText.english("Test"),
                LocalizedText.EMPTY, List.of("en"), List.of(section)));
        return questionnaires.version(version).orElseThrow().questionnaire();
    }

    private static List<Option> options() {
        return List.of(new Option("yes", LocalizedText.english("Yes"), null, null), new Option("no", LocalizedText.english("No"), null, null));
    }

    private static Question choice(String code, String text) {
        return new Question(code, QuestionType.SINGLE_CHOICE, LocalizedText.english(text), LocalizedText.EMPTY, false, null, options(),
                List.of(), false, 0, null, null);
    }

    /** The form of a question as somebody who has just opened it sends it back. */
    private MockHttpServletRequestBuilder question(UUID id, String code) {
        return post("/questionnaire/" + id + "/edit/question").param("original", code).param("base", ContentHash.of(question(id).apply(code)));
    }

    private Function<String, Question> question(UUID id) {
        return code -> drafts.find(id).orElseThrow().content().question(code).orElseThrow();
    }

    private List<String> codes(UUID id) {
        return drafts.find(id).orElseThrow().content().questions().map(Question::code).toList();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return hub.perform(request.with(visitors.coordinator())).andReturn().getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
