package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.survey.WaveManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Broken, huge and hostile uploads: a page with a plain sentence and the place, nothing imported. */
@HubTest
class HostileUploadTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private IntakeManagement intake;

    @Autowired
    private WaveManagement waves;

    private ImportVisit visit;

    @BeforeEach
    void enter() {
        visit = new ImportVisit(hub, visitors, intake);
    }

    private void refused(MockMultipartFile file, String... words) throws Exception {
        int before = intake.all().size();
        MockHttpServletResponse response = visit.offer(file);
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("These files could not be read. Nothing was imported.").contains(words);
        assertThat(intake.all()).hasSize(before);
    }

    @Test
    void saysWhatIsWrongWithFilesThatCannotBeRead() throws Exception {
        refused(ImportVisit.file("empty.csv", ""), "The file is empty", "empty.csv");
        refused(ImportVisit.file("picture.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}), "picture.xlsx");
        refused(ImportVisit.file("evil.xml", "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Results>&x;</Results>"),
                "evil.xml");
        refused(ImportVisit.file("locked.xls", locked()), "locked.xls", "password");
        refused(ImportVisit.file("cut.xls", Arrays.copyOf(workbook(), 900)), "cut.xls");
        refused(ImportVisit.file("bomb.csv.gz", bomb()), "bomb.csv.gz");
    }

    @Test
    void asksForAFileWhenNoneWasChosen() throws Exception {
        assertThat(visit.offer().getStatus()).isEqualTo(422);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("Content").createRow(0);
            row.createCell(0).setCellValue("Name");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] locked() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return workbook();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 600; i++) {
                gzip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void takesTenThousandColumnsAndShowsThemInPages() throws Exception {
        String head = IntStream.range(0, 10_000).mapToObj(i -> "Question " + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 10_000).mapToObj(i -> "word" + i).collect(Collectors.joining(","));
        MockHttpServletResponse response = visit.offer(ImportVisit.file("wide.csv", head + "\r\n" + row + "\r\n"));
        assertThat(response.getStatus()).isEqualTo(302);
        String page = visit.page(response.getRedirectedUrl() + "/questions");
        assertThat(page).contains("10,000").hasSizeLessThan(300_000);
    }

    @Test
    void keepsATextOfFortyThousandCharacters() throws Exception {
        String text = "a".repeat(40_000);
        UUID id = visit.upload(ImportVisit.file("long.csv", "id,Name,Tell us\r\n1,Alpha," + text + "\r\n2,Beta,short\r\n"));
        visit.send("/intake/" + id + "/respondents", "unit", "RESPONDENTS");
        ImportPlan plan = intake.plan(intake.find(id).orElseThrow());
        assertThat(plan.contributions().getFirst().answers().answers()).anySatisfy(
                answer -> assertThat(answer.values()).containsExactly(text));
        assertThat(visit.run(id).outcome().created()).isEqualTo(2);
    }

    @Test
    void namesRowAndColumnOfWhatIsWrongAndLetsItBeDownloaded() throws Exception {
        UUID id = visit.upload(ImportVisit.file("twice.csv",
                "Alias,x\r\nExport Date,2024-10-17\r\n\r\nName (Q1),City (Q2),Contribution Id\r\nAlpha,Rome,c-1\r\nBeta,Oslo,c-1\r\n"));
        assertThat(visit.page("/intake/" + id + "/found")).contains("twice.csv, row 6, column C (Contribution Id)", "more than once");
        String csv = new String(visit.answer("/intake/" + id + "/found?format=csv").getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv).contains("ERROR,duplicate-key,twice.csv,,6,C,Contribution Id");
    }

    @Test
    void showsNoServerErrorForSenselessRequests() throws Exception {
        UUID id = visit.upload(ImportVisit.file("sense.csv", "id,Name,City\r\n1,Alpha,Rome\r\n2,Beta,Oslo\r\n"));
        String base = "/intake/" + id;
        assertThat(visit.send(base + "/respondents", "unit", "NONSENSE").getStatus()).isBetween(400, 499);
        assertThat(visit.send(base + "/respondents", "unit", "INSTITUTIONS", "institutionQuestion", "nowhere").getStatus()).isEqualTo(404);
        assertThat(visit.send(base + "/check", "title", "", "year", "2026").getStatus()).isEqualTo(422);
        assertThat(visit.send(base + "/check", "title", "x", "year", "later").getStatus()).isEqualTo(422);
        assertThat(visit.send(base + "/check", "title", "x", "year", "2026", "wave", "nonsense").getStatus()).isEqualTo(422);
        assertThat(visit.send(base + "/questions/none", "action", "out").getStatus()).isEqualTo(404);
        assertThat(visit.send(base + "/questions", "action", "explode").getStatus()).isEqualTo(404);
        assertThat(visit.send(base + "/mapping/use", "name", "none").getStatus()).isEqualTo(404);
        assertThat(visit.answer("/intake/nonsense").getStatus()).isBetween(400, 499);
        int before = waves.all().size();
        visit.send(base + "/delete");
        assertThat(visit.answer(base + "/found").getStatus()).isEqualTo(404);
        assertThat(waves.all()).hasSize(before);
    }
}
