package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.suggestion.MeaningSuggestion;
import org.oncommons.vocabulary.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Suggested meanings, saved mappings, the registry, and taking answers out. */
@HubTest
class MappingPageTests {

    private static final String HEAD = "id,Institution name,How strong are you in: [Radiotherapy research],How strong are you in: [Screening],"
            + "Do you have a biobank with clinical data?\r\n";

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private IntakeManagement intake;

    private ImportVisit visit;

    @BeforeEach
    void enter() {
        visit = new ImportVisit(hub, visitors, intake);
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
        for (String content : List.of("", "[]", "null", "{\"unit\":\"X\"}", "{}", "\u0000")) {
            MockHttpServletResponse response = hub.perform(multipart("/intake/" + id + "/mapping/upload")
                    .file(new MockMultipartFile("file", "mapping.json", null, content.getBytes(StandardCharsets.UTF_8)))
                    .with(visitors.coordinator())).andReturn().getResponse();
            assertThat(response.getStatus()).as(content).isEqualTo(422);
        }
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
