package org.oncommons.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SharedData;
import org.oncommons.Visitors;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionManagement;
import org.oncommons.network.InstitutionProfile;
import org.oncommons.network.InstitutionType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Institutions from 4,642 records of European organisations in the form of the registry's dump. Those that the tests make have left, so that
 * no other test counts them.
 */
@HubTest
class RegistryPageTests {

    private static final String HEIDELBERG = "https://ror.org/038t36y30";

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private InstitutionDirectory directory;

    @Autowired
    private InstitutionManagement institutions;

    @Test
    void bringsInstitutionsIntoTheDirectoryOnce() throws Exception {
        bringDump();
        String ror = found("curie-skłodowsk", "PL").getFirst();
        assertThat(ror).isEqualTo("https://ror.org/015h0qg34");

        send("/registry/add", "id", ror, "type", "CANCER_CENTRE");
        MockHttpServletResponse again = send("/registry/add", "id", ror, "type", "CANCER_CENTRE", "search", "curie", "country", "PL");

        assertThat(again.getRedirectedUrl()).isEqualTo("/registry?search=curie&country=PL");
        assertThat(directory.everything().stream().filter(one -> one.profile().ror().equals(ror)))
                .singleElement().satisfies(one -> assertThat(one.summary().country()).isEqualTo("PL"));
    }

    @Test
    void isSearchedWithoutTheLettersOfOtherLanguages() throws Exception {
        bringDump();
        assertThat(found("Universitat Heidelberg", "DE")).contains(HEIDELBERG);
        assertThat(found("universität heidelberg", "DE")).contains(HEIDELBERG);
        List<String> goettingen = found("Göttingen", "");
        assertThat(goettingen).isNotEmpty();
        assertThat(found("Gottingen", "")).containsAll(goettingen);
        assertThat(found("Goettingen", "")).containsAll(goettingen);
        List<String> lodz = found("Łódź", "PL");
        assertThat(lodz).isNotEmpty();
        assertThat(found("lodz", "PL")).containsAll(lodz);
    }

    @Test
    void givesAnInstitutionItsIdentifierAndOtherNamesAndChangesNothingElse() throws Exception {
        bringDump();
        String website = "https://house-" + UUID.randomUUID() + ".example.org";
        UUID house = institutions.create("house", new InstitutionProfile("Haus Heidelberg", "Haus", InstitutionType.CANCER_CENTRE, "DE",
                "Heidelberg", 49.4, 8.7, website, "", List.of("The House"), "Long.", "Plain.", 7, 1.5, 3));
        institutions.leave(house);

        assertThat(send("/registry/link", "id", HEIDELBERG, "institution", house.toString(), "search", "heidelberg", "country", "DE")
                .getRedirectedUrl()).isEqualTo("/registry?search=heidelberg&country=DE");

        InstitutionDetails linked = institution(house);
        assertThat(linked.profile().ror()).isEqualTo(HEIDELBERG);
        assertThat(linked.profile().aliases()).contains("The House", "Heidelberg University");
        assertThat(linked.profile()).extracting(InstitutionProfile::name, InstitutionProfile::website, InstitutionProfile::newPatients)
                .containsExactly("Haus Heidelberg", website, 7);
        assertThat(Jsoup.parse(page("/audit?module=registry&search=Haus%20Heidelberg")).select("tbody td:nth-child(4)").eachText())
                .containsExactly("institution linked");
        institutions.change(house, withRor(linked.profile(), ""), linked.version());
    }

    @Test
    void proposesAnInstitutionOfTheSameNameOnlyWhileItHasNoIdentifier() throws Exception {
        bringDump();
        UUID house = institutions.create("uni", new InstitutionProfile("University of Göttingen", "Uni", InstitutionType.OTHER, "DE",
                "Göttingen", 51.5, 9.9, "", "", List.of(), "", "", null, null, null));
        institutions.leave(house);
        String found = "/registry?search=University%20of%20G%C3%B6ttingen&country=DE";
        assertThat(Jsoup.parse(page(found)).select("form[action=/registry/link] input[name=institution]").eachAttr("value"))
                .contains(house.toString());

        InstitutionDetails there = institution(house);
        institutions.change(house, withRor(there.profile(), "https://ror.org/0zzzzzz99"), there.version());

        assertThat(Jsoup.parse(page(found)).select("form[action=/registry/link] input[name=institution]").eachAttr("value"))
                .doesNotContain(house.toString());
    }

    @Test
    void listsWhatTheFilterAsksForAndNothingThatIsClosed() throws Exception {
        String record = """
                {"id":"https://ror.org/0%s","status":"%s","types":["healthcare"],"names":[{"value":"%s","types":["ror_display","label"],"lang":"en"}],
                "locations":[{"geonames_details":{"country_code":"%s","name":"Town","lat":50.0,"lng":10.0}}],"links":[],"established":1900}""";
        String dump = "[" + String.join(",", record.formatted("aaaaaa11", "active", "Open House", "DE"),
                record.formatted("bbbbbb22", "inactive", "Closed House", "DE"), record.formatted("cccccc33", "active", "Far House", "AT")) + "]";
        assertThat(bring("houses.json", dump.getBytes(StandardCharsets.UTF_8)).getRedirectedUrl()).isEqualTo("/registry");

        assertThat(found("house", "")).containsExactly("https://ror.org/0cccccc33", "https://ror.org/0aaaaaa11");
        assertThat(found("house", "DE")).containsExactly("https://ror.org/0aaaaaa11");
    }

    @Test
    void addsNothingWhenNothingIsTicked() throws Exception {
        bringDump();

        MockHttpServletResponse refused = send("/registry/add", "type", "CANCER_CENTRE", "search", "oslo", "country", "NO");

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select("[role=alert]").eachText()).containsExactly("Tick at least one organisation.");
        assertThat(page.select("#search").val()).isEqualTo("oslo");
        assertThat(page.select("#country option[selected]").val()).isEqualTo("NO");
    }

    @Test
    void keepsTheDumpWhenAFileWithoutOrganisationsComes() throws Exception {
        bringDump();
        List<String> before = found("oslo", "NO");

        for (String nothing : List.of("[]", "[[[[")) {
            MockHttpServletResponse refused = bring("empty.json", nothing.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.getStatus()).as(nothing).isEqualTo(422);
            assertThat(Jsoup.parse(refused.getContentAsString()).select("[role=alert]").text()).contains("no organisation in this file");
        }

        assertThat(found("oslo", "NO")).isNotEmpty().isEqualTo(before);
    }

    @Test
    void refusesADumpThatIsNone() throws Exception {
        MockHttpServletResponse refused = bring("x.json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("x.json");
    }

    private InstitutionDetails institution(UUID id) {
        return directory.everything().stream().filter(one -> one.summary().id().equals(id)).findFirst().orElseThrow();
    }

    private static InstitutionProfile withRor(InstitutionProfile profile, String ror) {
        return new InstitutionProfile(profile.name(), profile.shortName(), profile.type(), profile.country(), profile.city(), profile.latitude(),
                profile.longitude(), profile.website(), ror, profile.aliases(), profile.description(), profile.plain(), profile.newPatients(),
                profile.researchStaff(), profile.openTrials());
    }

    private String page(String address) throws Exception {
        return hub.perform(get(URI.create(address)).with(visitors.coordinator())).andReturn().getResponse().getContentAsString();
    }

    private void bringDump() throws Exception {
        byte[] dump = Files.readAllBytes(SharedData.file("ror/ror-v2-europe-health-education.json.gz"));
        assertThat(bring("ror.json.gz", dump).getRedirectedUrl()).isEqualTo("/registry");
    }

    private MockHttpServletResponse bring(String name, byte[] content) throws Exception {
        return hub.perform(multipart("/registry").file(new MockMultipartFile("file", name, null, content)).with(visitors.coordinator()))
                .andReturn().getResponse();
    }

    /** ROR addresses on the first page of what is found. */
    private List<String> found(String search, String country) throws Exception {
        MockHttpServletResponse response = hub.perform(get("/registry").param("search", search).param("country", country)
                .with(visitors.coordinator())).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString()).select("tbody th a").eachAttr("href");
    }

    private MockHttpServletResponse send(String path, String... namesAndValues) throws Exception {
        var request = post(path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return hub.perform(request.with(visitors.coordinator())).andReturn().getResponse();
    }
}
