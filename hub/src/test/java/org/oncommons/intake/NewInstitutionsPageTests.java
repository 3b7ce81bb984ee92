package org.oncommons.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Many names of a file become institutions of the network in one form. */
@HubTest
class NewInstitutionsPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private IntakeManagement intake;

    @Autowired
    private InstitutionDirectory directory;

    private ImportVisit visit;
    private String mark;
    private UUID id;

    @BeforeEach
    void bringThreeUnknownNames() throws Exception {
        visit = new ImportVisit(hub, visitors, intake);
        mark = UUID.randomUUID().toString().substring(0, 8);
        String head = "Alias,many" + mark + "\r\nExport Date,2026-10-17\r\n\r\n"
                + "Name of your institution (Q1),Country of your institution (Q2),Do you have a biobank (Q3),Contribution Id\r\n";
        id = visit.upload(ImportVisit.file("many.csv", head + "\"Lakeside, Institute " + mark + "\",Portugal,Yes,c-1\r\n"
                + "Hillside " + mark + ",,No,c-2\r\nHillside " + mark + ",Malta,No,c-3\r\n"));
        visit.send("/intake/" + id + "/respondents", "unit", "INSTITUTIONS", "institutionQuestion", "Q1", "countryQuestion", "Q2");
    }

    @Test
    void addsAllAtOnceEachInItsCountryAndOnlyWhenTheImportRuns() throws Exception {
        Document form = form();
        assertThat(form.select("input[name=country]").eachAttr("value")).containsExactly("Portugal", "", "Malta");
        assertThat(send(form, "action", "all", "rest", "Finnland").getStatus()).isEqualTo(302);
        assertThat(added()).isEmpty();
        assertThat(visit.page("/intake/" + id + "/respondents")).contains("3 names become new institutions");

        SurveyImport done = visit.run(id);

        assertThat(done.outcome().institutions()).isEqualTo(3);
        assertThat(added()).extracting(InstitutionSummary::name, InstitutionSummary::country, InstitutionSummary::city).containsExactlyInAnyOrder(
                Tuple.tuple("Lakeside, Institute " + mark, "PT", ""),
                Tuple.tuple("Hillside " + mark, "FI", ""),
                Tuple.tuple("Hillside " + mark, "MT", ""));
        assertThat(added()).filteredOn(one -> one.country().equals("MT")).singleElement()
                .satisfies(one -> assertThat(one.latitude()).isBetween(35.5, 36.5));
        assertThat(intake.plan(done).groups()).extracting(group -> group.decision().institution()).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void changesNothingWhenARowHasNoCountryAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse refused = send(form(), "action", "all", "city", "Typed before");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(refused.getContentAsString());
        assertThat(again.select("li .error").eachText()).containsExactly("A new institution needs a name and a country.");
        assertThat(again.select("input[name=city]").eachAttr("value")).containsOnly("Typed before");
        assertThat(intake.find(id).orElseThrow().mapping().decisions()).isEmpty();
        MockHttpServletResponse unknown = send(form(), "action", "all", "rest", "Atlantis");
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(unknown.getContentAsString()).contains("“Atlantis” is not known as a country");
    }

    @Test
    void addsTheTickedOnesAndTakesThemBack() throws Exception {
        String key = intake.plan(intake.find(id).orElseThrow()).groups().getFirst().key();
        assertThat(send(form(), "create", key).getStatus()).isEqualTo(302);
        assertThat(intake.plan(intake.find(id).orElseThrow()).added()).extracting(RespondentGroup::key).containsExactly(key);
        assertThat(form().select("button[value=none]").eachText()).containsOnly("Take 1 back");

        assertThat(send(form(), "action", "none").getStatus()).isEqualTo(302);

        assertThat(intake.plan(intake.find(id).orElseThrow()).groups()).allSatisfy(group -> assertThat(group.decision()).isNull());
    }

    private Document form() throws Exception {
        return Jsoup.parse(visit.page("/intake/" + id + "/respondents/new"));
    }

    /** Sends the form as it stands, with these fields filled in; ticks are sent only where they are among these. */
    private MockHttpServletResponse send(Document form, String... changed) throws Exception {
        List<String> sent = new ArrayList<>();
        for (Element input : form.select("main form input:not([type=checkbox])")) {
            String value = input.attr("value");
            for (int i = 0; i < changed.length; i += 2) {
                value = changed[i].equals(input.attr("name")) ? changed[i + 1] : value;
            }
            sent.addAll(List.of(input.attr("name"), value));
        }
        for (int i = 0; i < changed.length; i += 2) {
            if (changed[i].equals("action") || changed[i].equals("create")) {
                sent.addAll(List.of(changed[i], changed[i + 1]));
            }
        }
        return visit.send("/intake/" + id + "/respondents/new", sent.toArray(String[]::new));
    }

    private List<InstitutionSummary> added() {
        return directory.all().stream().filter(one -> one.name().endsWith(mark)).toList();
    }
}
