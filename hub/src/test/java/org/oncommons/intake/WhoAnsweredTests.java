package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionManagement;
import org.oncommons.network.InstitutionProfile;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.survey.WaveManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Which institution somebody answered for, and what becomes of it. */
@HubTest
class WhoAnsweredTests {

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final List<UUID> made = new ArrayList<>();

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private IntakeManagement intake;

    @Autowired
    private InstitutionManagement institutions;

    @Autowired
    private InstitutionDirectory directory;

    @Autowired
    private WaveManagement waves;

    private ImportVisit visit;

    @BeforeEach
    void enter() {
        visit = new ImportVisit(hub, visitors, intake);
    }

    /** So that no other test counts them. */
    @AfterEach
    void leave() {
        made.forEach(institutions::leave);
    }

    @Test
    void isKnownByTheIdentifierOfTheRegistry() throws Exception {
        UUID house = institution("House " + word, "", "https://ror.org/0yyyyyy97");

        RespondentGroup group = groups("https://ror.org/0yyyyyy97,Rome,").getFirst();

        assertThat(group.decision()).isEqualTo(Decision.link(house));
        assertThat(group.matches().getFirst().reason()).isEqualTo(RespondentGroup.Reason.ROR);
    }

    @Test
    void isKnownByTheDomainOfAnEMailAddress() throws Exception {
        UUID house = institution("House " + word, "https://www.house-" + word + ".example.org/about", "");

        RespondentGroup group = groups("Ward seven,Rome,Ana@House-" + word + ".example.org").getFirst();

        assertThat(group.decision()).isEqualTo(Decision.link(house));
        assertThat(group.matches().getFirst().reason()).isEqualTo(RespondentGroup.Reason.EMAIL_DOMAIN);
    }

    @Test
    void isLeftToTheCoordinatorWhereTwoInstitutionsFitAlike() throws Exception {
        String website = "https://campus-" + word + ".example.org";
        institution("Twin House " + word, website, "");
        institution("Twin House " + word, website, "");

        assertThat(groups("Ward seven,Rome,ana@campus-" + word + ".example.org").getFirst().decision()).isNull();
        RespondentGroup named = groups("Twin House " + word + ",Rome,").getFirst();
        assertThat(named.decision()).isNull();
        assertThat(named.matches()).extracting(RespondentGroup.Match::institution).containsAll(made);
    }

    @Test
    void isNoInstitutionThatHasLeft() throws Exception {
        institutions.leave(institution("Gone House " + word, "", ""));

        assertThat(groups("Gone House " + word + ",Rome,").getFirst().matches())
                .extracting(RespondentGroup.Match::institution).doesNotContain(made.getFirst());
    }

    @Test
    void isNotImportedWhenLeftOut() throws Exception {
        UUID id = upload("House A " + word + ",Rome,", "House B " + word + ",Oslo,");
        RespondentGroup left = intake.plan(intake.find(id).orElseThrow()).groups().getFirst();
        visit.send("/intake/" + id + "/respondents/decide", "key", left.key(), "choice", "LEAVE_OUT");
        visit.send("/intake/" + id + "/respondents/rest", "action", "ON_THEIR_OWN");

        assertThat(visit.run(id).outcome()).extracting(SurveyImport.Outcome::created, SurveyImport.Outcome::skipped).containsExactly(1, 1);
    }

    @Test
    void isAddedUnderItsRightNameInItsCountryAndKnownByTheNameOfTheFile() throws Exception {
        UUID id = upload("Hosp. " + word + ",Nowhere,");
        String key = intake.plan(intake.find(id).orElseThrow()).groups().getFirst().key();
        visit.send("/intake/" + id + "/respondents/decide", "key", key, "choice", "CREATE", "name", "Hospital " + word, "country", "NO", "city",
                "Nowhere");
        visit.run(id);

        InstitutionDetails added = directory.everything().stream().filter(one -> one.summary().name().equals("Hospital " + word))
                .findFirst().orElseThrow();
        made.add(added.summary().id());
        assertThat(added.profile().aliases()).containsExactly("Hosp. " + word);
        assertThat(added.summary().latitude()).as("of Norway").isBetween(58.0, 71.0);
    }

    @Test
    void isAskedWithEverybodyWhereTheCoordinatorSaysSo() throws Exception {
        UUID id = upload("House " + word + ",Rome,");
        visit.send("/intake/" + id + "/respondents/rest", "action", "ON_THEIR_OWN");
        visit.send("/intake/" + id + "/check", "title", "Everybody " + word, "year", "2024", "everybody", "true");

        assertThat(waves.find(visit.run(id).wave()).orElseThrow().institutions())
                .containsAll(directory.all().stream().map(InstitutionSummary::id).toList());
    }

    private UUID institution(String name, String website, String ror) {
        UUID id = institutions.create(name, new InstitutionProfile(name, "", InstitutionType.OTHER, "IT", "Rome", 41.9, 12.5, website, ror,
                List.of(), "", "", null, null, null));
        made.add(id);
        return id;
    }

    private List<RespondentGroup> groups(String... rows) throws Exception {
        return intake.plan(intake.find(upload(rows)).orElseThrow()).groups();
    }

    private UUID upload(String... rows) throws Exception {
        StringBuilder content = new StringBuilder("id,Institution name,Town " + UUID.randomUUID().toString().substring(0, 8) + ",Email\r\n");
        for (int number = 0; number < rows.length; number++) {
            content.append(number + 1).append(',').append(rows[number]).append("\r\n");
        }
        UUID id = visit.upload(ImportVisit.file("who.csv", content.toString()));
        visit.send("/intake/" + id + "/respondents", "unit", "INSTITUTIONS", "institutionQuestion", "Institution_name", "emailQuestion", "Email");
        return id;
    }
}
