package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.landscape.Words;
import org.oncommons.questions.Question;
import org.oncommons.suggestion.MeaningSuggestion;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.Vocabulary;
import org.oncommons.vocabulary.VocabularyChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Suggested meanings, saved mappings, the registry, and taking answers out. */
@HubTest
class MappingPageTests {

    private static final String HEAD = "id,Institution name,How strong are you in: [Radiotherapy research],How strong are you in: [Screening],"
            + "Do you have a biobank with clinical data?\r\n";

    private static final String WITHOUT_UNIT = """
            {"title":"Survey","year":2026,"wave":"","everybody":false,"confidential":false,"institutionQuestion":"","countryQuestion":"",
            "emailQuestion":"","incomplete":false}""";

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private IntakeManagement intake;

    @Autowired
    private Words words;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    private ImportVisit visit;

    @BeforeEach
    void enter() {
        visit = new ImportVisit(hub, visitors, intake);
    }

    /** Other tests look at the vocabulary as it ships. */
    @AfterEach
    void forgetTheWordsOfSurveys() {
        database.sql("DELETE FROM vocabulary.concept WHERE scheme = 'survey-words'").update();
        database.sql("DELETE FROM vocabulary.scheme WHERE code = 'survey-words'").update();
        transactions.executeWithoutResult(status -> events.publishEvent(new VocabularyChanged()));
    }

    private UUID upload(String code) throws Exception {
        return visit.upload(ImportVisit.file("m.csv", HEAD.replace("id,", "id," + code + ",") + "1,a,Alpha,1,5,Yes\r\n2,b,Beta,3,4,No\r\n3,c,Gamma,5,2,Yes\r\n"));
    }

    @Test
    void suggestsConceptsKindAndScale() throws Exception {
        UUID id = upload("x" + UUID.randomUUID().toString().substring(0, 6));
        var read = intake.read(intake.find(id).orElseThrow());
        MeaningSuggestion biobank = read.file().questionnaire().questions()
                .filter(question -> question.text().in(java.util.Locale.ENGLISH).contains("biobank")).findFirst()
                .map(question -> read.suggestions().get(question.code())).orElseThrow();
        assertThat(biobank.concept()).isEqualTo("capability-biobank");
        assertThat(biobank.kind()).isEqualTo(Kind.CAPABILITY);
        assertThat(biobank.values().values()).containsExactlyInAnyOrder(0.0, 1.0);
    }

    private static final String STRANGE = "id,How important are these to you? [Legible  notes],How important are these to you? [Tidy shelves],"
            + "How well are they done? [Legible notes],How well are they done? [Tidy shelves]\r\n";

    private UUID strange(String code) throws Exception {
        return visit.upload(ImportVisit.file("s.csv", STRANGE.replace("id,", "id," + code + ",") + "1,a,1,5,5,2\r\n2,b,3,4,4,1\r\n3,c,5,2,2,3\r\n"));
    }

    /** Nothing in the vocabulary is like these rows: without this, somebody would have to add a concept for each and name it twice. */
    @Test
    void mapsAllMatricesOfAForeignFieldInTheirOwnWordsAtOnce() throws Exception {
        UUID id = strange("q" + UUID.randomUUID().toString().substring(0, 6));
        assertThat(visit.page("/intake/" + id + "/questions")).contains("Map 2 matrices and rankings in their own words");
        visit.send("/intake/" + id + "/questions", "action", "own");
        List<QuestionChoice> choices = intake.find(id).orElseThrow().mapping().questions().values().stream()
                .filter(choice -> choice.kind() != null).toList();
        assertThat(choices).extracting(QuestionChoice::kind).containsExactlyInAnyOrder(Kind.PRIORITY, Kind.STRENGTH);
        assertThat(choices).allSatisfy(choice -> {
            assertThat(choice.rowConcepts().values()).containsExactlyInAnyOrder("own-legible-notes", "own-tidy-shelves");
            assertThat(choice.values().values()).contains(0.0, 1.0);
        });
        assertThat(words.label("own-legible-notes", java.util.Locale.ENGLISH)).isEqualTo("Legible notes");
        assertThat(words.scheme("own-legible-notes")).isEqualTo("survey-words");
        assertThat(visit.page("/intake/" + id + "/questions")).contains("Legible notes").doesNotContain("in their own words");
    }

    @Test
    void namesNoConceptTwiceForTheSameWordsOfAnotherSurvey() throws Exception {
        for (int round = 0; round < 2; round++) {
            UUID id = strange("p" + UUID.randomUUID().toString().substring(0, 6));
            visit.send("/intake/" + id + "/questions", "action", "own");
        }
        assertThat(vocabulary.concepts("survey-words")).filteredOn(concept -> concept.label(java.util.Locale.ENGLISH).equals("Tidy shelves"))
                .hasSize(1);
    }

    @Test
    void keepsAMappingUnderANameAndTakesItFromAFile() throws Exception {
        String code = "y" + UUID.randomUUID().toString().substring(0, 6);
        UUID first = upload(code);
        visit.send("/intake/" + first + "/questions", "action", "accept");
        Mapping decided = intake.find(first).orElseThrow().mapping();
        assertThat(decided.questions().values()).anyMatch(choice -> choice.kind() != null);
        visit.send("/intake/" + first + "/mapping/save", "name", code);

        UUID second = upload(code);
        assertThat(visit.page("/intake/" + second + "/found")).contains(code, "made for this survey");
        visit.send("/intake/" + second + "/mapping/use", "name", code);
        assertThat(intake.find(second).orElseThrow().mapping().questions()).isEqualTo(decided.questions());

        UUID third = upload(code);
        byte[] file = visit.answer("/intake/" + first + "/mapping.json").getContentAsByteArray();
        hub.perform(multipart("/intake/" + third + "/mapping/upload").file(new MockMultipartFile("file", "mapping.json", null, file))
                .with(visitors.coordinator()));
        assertThat(intake.find(third).orElseThrow().mapping().questions()).isEqualTo(decided.questions());
    }

    @Test
    void refusesAFileThatIsNoMapping() throws Exception {
        UUID id = upload("z" + UUID.randomUUID().toString().substring(0, 6));
        for (String content : List.of("", "[]", "null", "{\"unit\":\"X\"}", "{}", WITHOUT_UNIT, "\u0000")) {
            MockHttpServletResponse response = hub.perform(multipart("/intake/" + id + "/mapping/upload")
                    .file(new MockMultipartFile("file", "mapping.json", null, content.getBytes(StandardCharsets.UTF_8)))
                    .with(visitors.coordinator())).andReturn().getResponse();
            assertThat(response.getStatus()).as(content).isEqualTo(422);
        }
    }

    @Test
    void takesOfAMappingFromElsewhereWhatExistsHere() throws Exception {
        UUID id = upload("v" + UUID.randomUUID().toString().substring(0, 6));
        Mapping own = intake.find(id).orElseThrow().mapping();
        Mapping foreign = own.target(own.title(), own.year(), UUID.randomUUID().toString(), false, false)
                .with("Strange", new QuestionChoice(false, null, "", Kind.STRENGTH, "no-such-concept", Map.of(), Map.of(), Map.of()))
                .decisions(Map.of("house", Decision.link(UUID.randomUUID()), "other", Decision.of(Decision.Action.LEAVE_OUT)));

        hub.perform(multipart("/intake/" + id + "/mapping/upload")
                .file(new MockMultipartFile("file", "mapping.json", null, json.writeValueAsBytes(foreign))).with(visitors.coordinator()));

        Mapping taken = intake.find(id).orElseThrow().mapping();
        assertThat(taken.question("Strange").kind()).isNull();
        assertThat(taken.decisions()).containsOnlyKeys("other");
        assertThat(taken.wave()).isEqualTo(own.wave());
    }

    @Test
    void refusesAConceptNamedTwiceAndAValueBesideTheScale() throws Exception {
        UUID id = upload("t" + UUID.randomUUID().toString().substring(0, 6));
        Question matrix = intake.read(intake.find(id).orElseThrow()).file().questionnaire().questions()
                .filter(question -> question.rows().size() == 2).findFirst().orElseThrow();
        String address = "/intake/" + id + "/questions/" + matrix.code() + "/save";
        String first = "row-" + matrix.rows().getFirst().code();
        String second = "row-" + matrix.rows().getLast().code();
        String value = "value-" + matrix.options().getFirst().code();

        assertThat(visit.send(address, "kind", "STRENGTH", first, "area-imaging", second, "area-imaging").getStatus()).isEqualTo(422);
        assertThat(visit.send(address, "kind", "STRENGTH", first, "area-imaging", value, "1.5").getStatus()).isEqualTo(422);
        assertThat(visit.send(address, "kind", "STRENGTH", first, "area-imaging", value, "0,5").getStatus()).isEqualTo(302);
        assertThat(intake.find(id).orElseThrow().mapping().question(matrix.code()).values()).containsValue(0.5);
    }

    @Test
    void takesAWaveOutSoThatItCanBeImportedAgain() throws Exception {
        UUID id = upload("w" + UUID.randomUUID().toString().substring(0, 6));
        visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS");
        SurveyImport done = visit.run(id);
        String base = "/intake/waves/" + done.wave() + "/export";
        assertThat(visit.answer(base).getRedirectedUrl()).isEqualTo("/survey/waves/" + done.wave() + "/export");
        assertThat(visit.page("/survey/waves/" + done.wave() + "/export")).contains("REDCap").contains(base + "?format=redcap");
        List<String> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(visit.answer(base + "?format=redcap").getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
            }
        }
        assertThat(entries).containsExactly("dictionary.csv", "records.csv");
        for (String format : List.of("codes", "labels", "structure", "xlsx")) {
            assertThat(visit.answer(base + "?format=" + format).getContentAsByteArray()).as(format).isNotEmpty();
        }
        assertThat(visit.answer(base + "?format=exe").getStatus()).isEqualTo(404);

        UUID again = visit.upload(ImportVisit.file("again.json", visit.answer(base + "?format=json").getContentAsByteArray()));
        visit.send("/intake/" + again + "/respondents", "unit", "RESPONDENTS");
        assertThat(visit.run(again).outcome()).extracting(SurveyImport.Outcome::created, SurveyImport.Outcome::answers)
                .containsExactly(3, done.outcome().answers());
    }
}
