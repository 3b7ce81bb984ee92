package org.oncommons.registryformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.oncommons.SharedData;
import org.oncommons.formats.NamedFile;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.registryformats.RefusedRecords.Reason;

/** Records of registries, real ones and damaged ones. */
class RegistryFileTests {

    private static final String GOOD = """
            {"protocolSection": {"identificationModule": {"nctId": "NCT01234567", "briefTitle": "A made-up study"},
             "statusModule": {"overallStatus": "TERMINATED", "startDateStruct": {"date": "2020-03"}},
             "designModule": {"phases": ["PHASE2", "PHASE3"], "enrollmentInfo": {"count": 40, "type": "ESTIMATED"}},
             "contactsLocationsModule": {"locations": [{"facility": "Clinic", "city": "Lyon", "country": "France", "geoPoint": {"lat": 45.7, "lon": 4.8}}]}}}
            """.replace("\n", "");

    @Test
    void readsAllRecordsOfALongFile() {
        List<RegisteredStudy> studies = shared("trials/ctgov-v2-oncology-phase3.jsonl.gz");
        assertThat(studies).hasSize(384).allSatisfy(study -> {
            assertThat(study.id()).matches("NCT\\d{8}");
            assertThat(study.title()).isNotBlank();
            assertThat(study.arms()).isNotEmpty();
        });
    }

    @Test
    void readsEveryFieldOfARecord() {
        RegisteredStudy study = read(GOOD).getFirst();
        assertThat(study.status()).isEqualTo(StudyStatus.STOPPED);
        assertThat(study.dates().start()).isEqualTo(LocalDate.of(2020, 3, 1));
        assertThat(study.phases()).containsExactly(2, 3);
        assertThat(study.enrolment()).isEqualTo(new RegisteredStudy.Enrolment(40, false));
        assertThat(study.sites()).containsExactly(new RegisteredStudy.Site("Clinic", "Lyon", "FR", 45.7, 4.8));
        assertThat(study.countries()).containsExactly("FR");
    }

    @Test
    void readsCompleteRecordsWithSitesAndResults() {
        RegisteredStudy study = shared("trials/ctgov-v2-complete/NCT02210780.json.gz").getFirst();
        assertThat(study.sites()).hasSize(42);
        assertThat(study.results().posted()).isTrue();
        assertThat(study.primary().getFirst().timeFrame()).isNotBlank();
    }

    @Test
    void readsTheRegistriesOfEuropeIntoTheSameForm() {
        RegisteredStudy ctis = shared("trials/other-registries/2023-505613-24-00.json.gz").getFirst();
        assertThat(ctis.registry()).isEqualTo(Registry.CTIS);
        assertThat(ctis.id()).isEqualTo("2023-505613-24");
        assertThat(ctis.otherIds()).contains("NCT04665037");
        RegisteredStudy eudract = shared("trials/other-registries/2016-004489-24-DE.json.gz").getFirst();
        assertThat(eudract.id()).isEqualTo("2016-004489-24");
        assertThat(eudract.phases()).containsExactly(3);
        assertThat(eudract.countries()).containsExactly("DE");
        RegisteredStudy isrctn = shared("trials/other-registries/12949496.json.gz").getFirst();
        assertThat(isrctn.id()).isEqualTo("ISRCTN12949496");
        assertThat(isrctn.status()).isEqualTo(StudyStatus.STOPPED);
        assertThat(isrctn.results().pubmed()).contains("36385642");
    }

    @Test
    void readsListsPagesAndLines() {
        assertThat(read("[" + GOOD + "," + GOOD + "]")).hasSize(2);
        assertThat(read("{\"totalCount\": 1, \"studies\": [" + GOOD + "], \"nextPageToken\": \"x\"}")).hasSize(1);
        assertThat(read(GOOD + "\n" + GOOD + "\n")).hasSize(2);
    }

    @Test
    void saysFileRecordAndFieldOfWhatIsWrongAndTakesNothing() {
        String wrong = GOOD.replace("\"count\": 40", "\"count\": \"many\"");
        RefusedRecords refused = refused(GOOD + "\n" + wrong);
        assertThat(refused.refusals()).containsExactly(new RefusedRecords.Refusal(
                "made-up.json", 2, "protocolSection.designModule.enrollmentInfo.count", Reason.WRONG, "“many” is no count"));
        assertThat(refused(GOOD.replace("NCT01234567", "")).refusals().getFirst().reason()).isEqualTo(Reason.MISSING);
        assertThat(refused(GOOD.replace("2020-03", "March")).refusals().getFirst().field()).endsWith("startDateStruct.date");
        assertThat(refused(GOOD.replace("45.7", "457")).refusals().getFirst().field()).endsWith("locations[0].geoPoint.lat");
    }

    @Test
    void refusesWhatIsCutOffOrNoRecord() {
        RefusedRecords cut = refused(GOOD + "\n" + GOOD.substring(0, 150));
        assertThat(cut.refusals().getLast().record()).isEqualTo(2);
        assertThat(cut.refusals().getLast().reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refused("{\"a\": 1}").refusals().getFirst().reason()).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refused("[]").refusals().getFirst().reason()).isEqualTo(Reason.EMPTY);
        assertThat(refused("[1, 2]").refusals().getFirst().reason()).isEqualTo(Reason.UNKNOWN_KIND);
        assertThatThrownBy(() -> shared("trials/ctgov-v2-complete/NCT00023673.json.gz")).isInstanceOf(RefusedRecords.class).hasMessageContaining("OLD_KIND");
    }

    @Test
    void isNotExhaustedByHostileFiles() throws IOException {
        assertThat(refused("[".repeat(100_000)).refusals()).extracting(RefusedRecords.Refusal::reason).contains(Reason.DAMAGED);
        assertThat(refused("{\"a\":".repeat(5_000)).refusals().getFirst().reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refused("{\"a\": [" + "1,".repeat(1_200_000) + "1]}").refusals().getFirst().reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused("{\"a\": \"" + "x".repeat(1_100_000) + "\"}").refusals().getFirst().reason()).isEqualTo(Reason.DAMAGED);
        assertThat(refused(GOOD.replace("\"count\": 40", "\"count\": " + "9".repeat(900))).refusals().getFirst().reason()).isEqualTo(Reason.WRONG);
        assertThatThrownBy(() -> RegistryFile.read(NamedFile.of("bomb.gz", bomb()), done -> { })).isInstanceOf(UnreadableFile.class);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (int mebi = 0; mebi < 520; mebi++) {
                gzip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private static RefusedRecords refused(String text) {
        return catchThrowableOfType(RefusedRecords.class, () -> read(text));
    }

    private static List<RegisteredStudy> read(String text) {
        return RegistryFile.read(NamedFile.of("made-up.json", text.getBytes(StandardCharsets.UTF_8)), done -> { });
    }

    private static List<RegisteredStudy> shared(String path) {
        return RegistryFile.read(NamedFile.of(SharedData.file(path)), done -> { });
    }
}
