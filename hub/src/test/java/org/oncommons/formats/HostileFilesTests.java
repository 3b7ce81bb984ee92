package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.formats.UnreadableFile.Reason;

/** Broken, huge and hostile files: a plain sentence with file, row and column, never a library's exception. */
class HostileFilesTests {

    private static final Limits SMALL = new Limits(1 << 20, 4 << 20, 100, 1_000, 200, 20_000, 50_000);

    private static UnreadableFile refused(String name, byte[] bytes, Limits limits) {
        return catchThrowableOfType(
                UnreadableFile.class, () -> SurveyFiles.read(List.of(NamedFile.of(name, bytes)), limits));
    }

    private static UnreadableFile refused(String name, byte[] bytes) {
        return refused(name, bytes, Limits.DEFAULT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            if (workbook.getNumberOfSheets() == 0) {
                var row = workbook.createSheet("Data").createRow(0);
                row.createCell(0).setCellValue("Name");
                row.createCell(1).setCellValue("Answer");
                var next = workbook.getSheetAt(0).createRow(1);
                next.createCell(0).setCellValue("Alpha");
                next.createCell(1).setCellValue("fine");
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void saysThatAFileIsEmpty() {
        UnreadableFile refusal = refused("answers.csv", new byte[0]);
        assertThat(refusal.reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal).hasMessage("answers.csv: The file is empty. Export it again.");
        assertThat(refused("blank.csv", bytes("  \r\n\r\n")).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void saysThatAFileIsTooLarge() {
        UnreadableFile refusal = refused("answers.csv", new byte[(1 << 20) + 1], SMALL);
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal.getMessage()).contains("answers.csv", "1 MB");
    }

    @Test
    void refusesBombs() throws IOException {
        byte[] zeros = new byte[64 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(zeros);
        }
        assertThat(refused("a.csv.gz", packed.toByteArray(), SMALL).reason()).isEqualTo(Reason.UNPACKS_TOO_LARGE);
        byte[] zip = zip("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", " ".repeat(8 << 20));
        assertThat(refused("a.xlsx", zip, SMALL).reason()).isEqualTo(Reason.UNPACKS_TOO_LARGE);
        String[] many = IntStream.range(0, 300).boxed().flatMap(i -> List.of("f" + i, "").stream()).toArray(String[]::new);
        assertThat(refused("a.zip", zip(many), SMALL).reason()).isEqualTo(Reason.TOO_MANY_ENTRIES);
    }

    @Test
    void refusesRepeatedCellsOfAnOpenDocument() throws IOException {
        String content = """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:body><office:spreadsheet><table:table table:name="T">%s</table:table></office:spreadsheet></office:body>
                </office:document-content>""";
        String cells = "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell table:number-columns-repeated=\"%s\">"
                + "<text:p>x</text:p></table:table-cell></table:table-row>";
        byte[] wide = zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml",
                content.formatted(cells.formatted("2000000000")));
        assertThat(refused("wide.ods", wide).reason()).isEqualTo(Reason.TOO_MANY_COLUMNS);
        byte[] tall = zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml",
                content.formatted(cells.formatted("3")));
        UnreadableFile refusal = refused("tall.ods", tall, SMALL);
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(refusal.cell().toString()).isEqualTo("tall.ods, sheet T, row 1001");
        byte[] blank = zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content.formatted(
                "<table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                        + "<table:table-row><table:table-cell><text:p>last</text:p></table:table-cell></table:table-row>"));
        SurveyFile read = Reading.read(NamedFile.of("blank.ods", blank));
        assertThat(read.respondents()).singleElement().extracting(respondent -> respondent.cell().row()).isEqualTo(1_048_576);
    }

    @Test
    void saysThatXmlEndsTooEarly() {
        UnreadableFile refusal = refused("survey.lss", bytes("<?xml version=\"1.0\"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows>"));
        assertThat(refusal.reason()).isEqualTo(Reason.CUT_OFF);
        assertThat(refusal).hasMessage("survey.lss: The file ends too early. Download it again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Results>&x;</Results>",
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><document>&b;</document>",
        "<?xml version=\"1.0\"?><!DOCTYPE Results SYSTEM \"http://127.0.0.1:1/evil.dtd\"><Results/>"
    })
    void refusesXmlThatDeclaresADocumentTypeOrEntities(String xml) {
        UnreadableFile refusal = refused("results.xml", bytes(xml));
        assertThat(refusal.reason()).isEqualTo(Reason.DECLARES_ENTITIES);
        assertThat(refusal.getMessage()).doesNotContain("root:");
    }

    @Test
    void refusesEntitiesInsideAWorkbook() throws IOException {
        byte[] bytes = workbook(new XSSFWorkbook());
        byte[] evil = zip(
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Types>&a;</Types>",
                "xl/workbook.xml", "<workbook/>");
        assertThat(bytes).isNotEmpty();
        assertThat(refused("evil.xlsx", evil).reason()).isIn(Reason.DECLARES_ENTITIES, Reason.DAMAGED);
    }

    @Test
    void saysThatAFileNeedsAPassword() throws Exception {
        POIFSFileSystem files = new POIFSFileSystem();
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        try (OutputStream out = encryptor.getDataStream(files)) {
            out.write(workbook(new XSSFWorkbook()));
        }
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        files.writeFilesystem(xlsx);
        assertThat(refused("a.xlsx", xlsx.toByteArray()).reason()).isEqualTo(Reason.PASSWORD);

        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            byte[] xls = workbook(new HSSFWorkbook());
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(refused("a.xls", xls).reason()).isEqualTo(Reason.PASSWORD);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        byte[] ods = zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml",
                "<manifest><encryption-data/></manifest>", "content.xml", "garbage");
        assertThat(refused("a.ods", ods).reason()).isEqualTo(Reason.PASSWORD);
    }

    @Test
    void refusesTruncatedWorkbooksWhereverTheyEnd() throws IOException {
        for (byte[] whole : List.of(workbook(new XSSFWorkbook()), workbook(new HSSFWorkbook()))) {
            for (int percent : new int[] {1, 5, 20, 50, 80, 95}) {
                byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
                UnreadableFile refusal = refused("cut.xlsx", cut);
                assertThat(refusal == null || refusal.getMessage().startsWith("cut.xlsx: ")).isTrue();
                assertThat(percent > 50 || refusal != null).isTrue();
            }
        }
    }

    @Test
    void noLibraryExceptionEscapesFromFlippedBytes() throws IOException {
        Random random = new Random(7);
        List<byte[]> seeds = List.of(workbook(new XSSFWorkbook()), workbook(new HSSFWorkbook()), bytes("a,b\n1,\"2\"\n3,4\n"));
        int readable = 0;
        for (int round = 0; round < 300; round++) {
            byte[] broken = seeds.get(round % seeds.size()).clone();
            for (int flips = 0; flips < 12; flips++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                Reading.read(NamedFile.of("flipped", broken));
                readable++;
            } catch (UnreadableFile e) {
                assertThat(e.getMessage()).startsWith("flipped");
            }
        }
        assertThat(readable).isBetween(1, 299);
    }

    @Test
    void readsByContentWhateverTheNameSays() throws IOException {
        SurveyFile read = Reading.read(NamedFile.of("answers.csv", workbook(new XSSFWorkbook())));
        assertThat(read.respondents()).hasSize(1);
        assertThat(read.problems().getFirst().text(Locale.ENGLISH))
                .isEqualTo("The name ends in .csv, but the content is an Excel workbook. It was read as that.");
        assertThat(refused("answers.xlsx", bytes("%PDF-1.7 …")).getMessage()).contains("This is a PDF, not a survey export.");
        assertThat(refused("answers.csv", bytes("<!DOCTYPE html><html>Sign in</html>")).getMessage()).contains("a web page");
        assertThat(refused("noise.csv", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 1}).reason()).isEqualTo(Reason.BINARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import os, sys\n\ndef count(path):\n    total = 0\n    for name in os.listdir(path):\n        total += os.path.getsize(name)\n    return total\n\nprint(count(sys.argv[1]), file=sys.stderr)\n",
        "set -e\ncd $HOME\nfor f in *.csv; do\n  gzip \"$f\"\ndone\n",
        "const a = 1;\nfunction run() {\n  return a;\n}\nrun();\n",
        "Dear colleagues,\nthank you for the survey, which we liked.\nWe will answer it soon, as agreed, with our director.\nBest wishes\nAda\n"
    })
    void saysThatATextIsNoTable(String text) {
        UnreadableFile refusal = refused("answers.csv", bytes(text));
        assertThat(refusal.reason()).isEqualTo(Reason.NO_LINES_ALIKE);
        assertThat(refusal).hasMessageStartingWith("answers.csv: This is a text and not a table of answers");
    }

    @Test
    void saysThatAScriptIsAProgram() {
        assertThat(refused("answers.csv", bytes("#!/bin/sh\necho a,b\n")).getMessage()).contains("This is a program, not a survey export.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Name;Land;Text\nA;FI;\"Erstens, zweitens\"\nB;SE\nC;NO;x\n", "Answer\nyes\nno\nyes\n", "a,b,c,d\n1,2\n1,2\n1,2,3,4\n",
        "A title of the table\n\na,b\n1,2\n"
    })
    void takesATableWhoseRowsEndEarlyOrThatHasOneColumn(String text) {
        assertThat(Reading.read(NamedFile.of("answers.csv", bytes(text))).respondents()).isNotEmpty();
    }

    @Test
    void readsTheValuesOfAWorkbookWithMacrosAndIgnoresThem() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
        SurveyFile read = Reading.read(NamedFile.of("answers.xlsm", workbook(workbook)));
        assertThat(Reading.kinds(read)).contains(ProblemKind.MACROS_IGNORED);
        assertThat(read.respondents()).hasSize(1);
    }

    @Test
    void readsTenThousandColumnsAndRefusesMoreThanASpreadsheetHas() {
        String headings = IntStream.range(0, 10_000).mapToObj(i -> "Question " + i).collect(Collectors.joining(","));
        String answers = String.join(",", Collections.nCopies(10_000, "x"));
        assertThat(Reading.csv(headings, answers, answers).questionnaire().questions().count()).isEqualTo(10_000);
        UnreadableFile refusal = refused("wide.csv", bytes("x,".repeat(20_000) + "x\n"));
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_COLUMNS);
        assertThat(refusal.cell().toString()).isEqualTo("wide.csv, row 1, column XFE");
    }

    @Test
    void refusesTextsRowsAndCellsBeyondTheLimits() {
        UnreadableFile text = refused("a.csv", bytes("a,b\nx," + "y".repeat(60_000) + "\n"), SMALL);
        assertThat(text.reason()).isEqualTo(Reason.CELL_TOO_LONG);
        assertThat(text.cell().toString()).isEqualTo("a.csv, row 2, column B");
        assertThat(refused("a.csv", bytes("a,b\n" + "x,y\n".repeat(1_200)), SMALL).reason()).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(refused("a.csv", bytes(("x,".repeat(99) + "x\n").repeat(300)), SMALL).reason())
                .isEqualTo(Reason.TOO_MANY_CELLS);
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> SurveyFiles.read(List.of(), Limits.DEFAULT)).reason())
                .isEqualTo(Reason.NO_FILES);
        assertThat(catchThrowableOfType(
                        UnreadableFile.class,
                        () -> SurveyFiles.read(List.of(NamedFile.of(java.nio.file.Path.of("absent.csv"))), Limits.DEFAULT))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void everyProblemAndReasonHasItsSentences() {
        for (ProblemKind kind : ProblemKind.values()) {
            Problem problem = new Problem(kind, Cell.file("a"), List.of("x", "y", "z"), 1);
            assertThat(problem.text(Locale.ENGLISH)).endsWith(".").doesNotContain("{");
            assertThat(problem.advice(Locale.ENGLISH)).endsWith(".").doesNotContain("{");
        }
        for (Reason reason : Reason.values()) {
            assertThat(new UnreadableFile(reason, Cell.file("a"), "x").text(Locale.ENGLISH)).endsWith(".").doesNotContain("{");
        }
    }
}
