package org.oncommons.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.StatementCounter;
import org.oncommons.SurveyScene;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HubTest
class NetworkPageTests {

    /** Institutions with aliases, effort, work packages, and where the reader belongs. */
    private static final int STATEMENTS_OF_THE_DIRECTORY = 4;
    /** What can be filtered by: the newest frozen wave, who answers it, and whose answers the reader may see whole. */
    private static final int STATEMENTS_OF_ITS_FACETS = 3;

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private PersonManagement people;

    @Autowired
    private InstitutionDirectory directory;

    @Autowired
    private InstitutionManagement management;

    @Autowired
    private SurveyScene scene;

    @Test
    void theLandingPageShowsTheNetworkInNumbers() throws Exception {
        Document page = page("/", request -> request);

        assertThat(page.select("h1").text()).isEqualTo("46 institutions in 23 countries that work on cancer together");
        assertThat(page.select(".landing-numbers dd").eachText()).startsWith("46", "23", "306");
        assertThat(page.select(".type-list strong").eachText()).containsExactly("20", "13", "13");
        assertThat(page.select(".map-marker")).hasSize(46);
        assertThat(page.select(".case h3")).hasSize(4);
    }

    @Test
    void theDirectoryIsSearchedWithoutAccents() throws Exception {
        assertThat(names("/network?search=kosice")).containsExactly("Onkologické centrum Javorina Košice");
        assertThat(names("/network?country=NO")).containsExactly("Fjordlys Kreftsenter Bergen");
        assertThat(names("/network?type=PATIENT_ORGANISATION")).hasSize(4);
        assertThat(names("/network?search=no+such+house")).isEmpty();
    }

    @Test
    void theDirectoryIsSortedByItsAddress() throws Exception {
        List<String> names = names("/network?sort=-name");

        assertThat(names).hasSize(46);
        assertThat(names.getFirst()).isEqualTo("Zilverduin Kankercentrum Rotterdam");
    }

    /** Effort is for the network; an order by it would tell guests who does most. */
    @Test
    void theDirectoryIsOrderedByEffortForTheNetworkOnly() throws Exception {
        List<String> byName = names("/network");

        assertThat(names("/network?sort=effort")).isEqualTo(byName);
        assertThat(page("/network?sort=effort", visitors.as(visitors.someone())).select("tbody th[scope=row] a").eachText())
                .containsExactlyInAnyOrderElementsOf(byName).isNotEqualTo(byName);
    }

    @Test
    void whatIsShownCanBeDownloaded() throws Exception {
        String csv = hub.perform(get("/network?country=NO&format=csv")).andReturn().getResponse().getContentAsString();

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("fjordlys", "COMPREHENSIVE_CANCER_CENTRE", "Norway").doesNotContain("person_months");
    }

    @Test
    void theDirectoryNeedsAsManyStatementsForOneAsForAll() throws Exception {
        RequestPostProcessor member = visitors.as(visitors.someone());
        page("/network", member);

        List<String> all = StatementCounter.during(() -> page("/network", member));
        List<String> one = StatementCounter.during(() -> page("/network?country=NO", member));

        assertThat(all).hasSize(STATEMENTS_OF_THE_DIRECTORY + STATEMENTS_OF_ITS_FACETS);
        assertThat(one).hasSize(STATEMENTS_OF_THE_DIRECTORY + STATEMENTS_OF_ITS_FACETS);
    }

    @Test
    void thePeoplePageNeedsAsManyStatementsForOneAsForAll() throws Exception {
        RequestPostProcessor member = visitors.as(visitors.someone());
        page("/network/people", member);

        List<String> all = StatementCounter.during(() -> page("/network/people", member));

        assertThat(all).as(String.join("\n", all)).hasSize(4);
    }

    @Test
    void guestsSeeOnlyPeopleWhoChoseToBePublic() throws Exception {
        assertThat(page("/network/institutions/aurora", request -> request).text())
                .contains("Aino Lehtovaara").doesNotContain("Priya Venkataraman", "@aurora", "Effort in the joint work");
        assertThat(page("/network/institutions/aurora", visitors.as(visitors.someone())).text()).contains("Priya Venkataraman", "Effort in the joint work");
    }

    @Test
    void theEffortAddsUp() throws Exception {
        Document page = page("/network/effort?sort=total", visitors.as(visitors.someone()));

        assertThat(page.select("tbody tr")).hasSize(46);
        assertThat(page.select("tbody tr").first().text()).contains("Donauwinkel Krebszentrum Wien").endsWith("28");
        assertThat(page.select("tfoot td").last().text()).isEqualTo("306");
    }

    @Test
    void peopleEditTheirOwnProfile() throws Exception {
        String email = person("Nora", "Nightingale", PersonVisibility.NETWORK);

        hub.perform(post("/network/me").with(visitors.as(email)).param("givenName", "Nora").param("familyName", "Nightingale")
                        .param("seen", page("/network/me", visitors.as(email)).select("[name=seen]").val())
                        .param("jobTitle", "Research nurse").param("interests", "topic-ai", "cancer-breast").param("visibility", "INSTITUTION"))
                .andExpect(status().is3xxRedirection());

        Document form = page("/network/me", visitors.as(email));
        assertThat(form.select("#jobTitle").val()).isEqualTo("Research nurse");
        assertThat(form.select("input[name=interests][checked]").eachAttr("value")).containsExactlyInAnyOrder("topic-ai", "cancer-breast");
        assertThat(form.select("input[name=visibility][checked]").val()).isEqualTo("INSTITUTION");
        assertThat(form.select("input[name=emailShown][checked]")).isEmpty();
    }

    @Test
    void ofTwoWindowsWithAProfileTheSecondIsToldOfTheFirst() throws Exception {
        String email = person("Two", "Windows", PersonVisibility.NETWORK);
        String seen = page("/network/me", visitors.as(email)).select("[name=seen]").val();
        hub.perform(post("/network/me").with(visitors.as(email)).param("familyName", "First").param("seen", seen)).andExpect(status().is(302));

        String html = hub.perform(post("/network/me").with(visitors.as(email)).param("familyName", "Second").param("seen", seen))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();

        assertThat(Jsoup.parse(html).select("[role=alert]").text()).contains("Somebody else changed this meanwhile");
        assertThat(Jsoup.parse(html).select("#familyName").val()).isEqualTo("Second");
        assertThat(page("/network/me", visitors.as(email)).select("#familyName").val()).isEqualTo("First");
    }

    @Test
    void aWrongProfileComesBackWithWhatWasTyped() throws Exception {
        String email = person("Otto", "Original", PersonVisibility.NETWORK);

        String html = hub.perform(post("/network/me").with(visitors.as(email)).param("givenName", "Typed").param("familyName", " "))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();

        assertThat(Jsoup.parse(html).select("#givenName").val()).isEqualTo("Typed");
        assertThat(Jsoup.parse(html).select("#familyName-error").text()).contains("Please fill this in");
    }

    @Test
    void somebodyHiddenIsSeenByColleaguesOnly() throws Exception {
        String hidden = person("Hilda", "Hidden", PersonVisibility.INSTITUTION);
        String colleague = person("Carl", "Colleague", PersonVisibility.NETWORK);
        String address = "/network/people/" + directory.colleagues(aurora()).stream()
                .filter(person -> person.email().equals(hidden)).findFirst().orElseThrow().id();

        hub.perform(get(address).with(visitors.as(visitors.someone()))).andExpect(status().isNotFound());
        hub.perform(get(address).with(visitors.as(colleague))).andExpect(status().isOk());
    }

    @Test
    void somebodyWhoLeftIsSeenByCoordinatorsOnly() throws Exception {
        person("Lena", "Leaver", PersonVisibility.PUBLIC);
        UUID left = directory.colleagues(aurora()).stream().filter(one -> one.sortName().equals("Leaver, Lena")).findFirst().orElseThrow().id();
        people.deactivate(left);

        hub.perform(get("/network/people/" + left).with(visitors.as(visitors.someone()))).andExpect(status().isNotFound());
        hub.perform(get("/network/people/" + left).with(visitors.coordinator())).andExpect(status().isOk());
        assertThat(page("/network/people?search=leaver", visitors.coordinator()).select("tbody tr")).isEmpty();
        assertThat(page("/network/administration/people?search=leaver", visitors.coordinator()).select("tbody tr")).hasSize(1);
    }

    @Test
    void peopleAreFoundByNameCountryProfessionAndInterest() throws Exception {
        RequestPostProcessor member = visitors.as(visitors.someone());
        PersonSummary found = directory.colleagues(directory.bySlug("fjordlys").orElseThrow().id()).getFirst();
        String profession = found.profession();
        String interest = found.interests().iterator().next();

        assertThat(people(member, found.name(), "NO", profession, interest)).containsExactly(found.name());
        assertThat(people(member, "Nobody at all", "NO", profession, interest)).isEmpty();
        assertThat(people(member, found.name(), "FI", profession, interest)).isEmpty();
        assertThat(people(member, found.name(), "NO", "Astronaut", interest)).isEmpty();
        assertThat(people(member, found.name(), "NO", profession, "no-such-interest")).isEmpty();
    }

    @Test
    void aConceptTellsMembersHowManyNameItAndGuestsNothing() throws Exception {
        people.add(visitors.someone(), new PersonProfile("", "Pia", "Public", "", "", "", Set.of("area-imaging"), PersonVisibility.PUBLIC, true));
        String link = "a[href='/network/people?interest=area-imaging']";

        assertThat(page("/vocabulary/concepts/area-imaging", visitors.as(visitors.someone())).select(link)).hasSize(1);
        assertThat(page("/vocabulary/concepts/area-imaging", request -> request).select(link)).isEmpty();
    }

    @Test
    void theFileOfPeopleTellsNoAddressThatIsNotShown() throws Exception {
        String shown = visitors.someone();
        String hidden = visitors.someone();
        people.add(shown, new PersonProfile("", "Shown", "Filed", "", "", "", Set.of(), PersonVisibility.NETWORK, true));
        people.add(hidden, new PersonProfile("", "Silent", "Filed", "", "", "", Set.of(), PersonVisibility.NETWORK, false));

        String csv = hub.perform(get("/network/people?search=filed&format=csv").with(visitors.as(visitors.someone())))
                .andReturn().getResponse().getContentAsString();

        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("Silent Filed", shown).doesNotContain(hidden);
    }

    @Test
    void anInstitutionThatLeftIsNotInTheDirectoryAndKeepsItsPage() throws Exception {
        InstitutionSummary left = scene.institution();
        hub.perform(post("/network/administration/institutions/" + left.slug() + "/leave").with(visitors.coordinator()));
        assertThat(names("/network?search=" + left.shortName())).isEmpty();
        hub.perform(get("/network/institutions/" + left.slug())).andExpect(status().isOk());

        hub.perform(post("/network/administration/institutions/" + left.slug() + "/come-back").with(visitors.coordinator()));
        assertThat(names("/network?search=" + left.shortName())).containsExactly(left.name());
        management.leave(left.id());
    }

    @Test
    void aWrongInstitutionComesBackWithItsMessages() throws Exception {
        String html = hub.perform(post("/network/administration/institutions/new").with(visitors.coordinator())
                        .param("name", "New House").param("type", "OTHER").param("country", "AT").param("city", "Linz")
                        .param("latitude", "north").param("longitude", "14,29").param("website", "javascript:alert(1)"))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();

        Document page = Jsoup.parse(html);
        assertThat(page.select("#latitude-error").text()).contains("from -90 to 90");
        assertThat(page.select("#longitude").val()).isEqualTo("14,29");
        assertThat(page.select("#longitude-error")).isEmpty();
    }

    private String person(String given, String family, PersonVisibility visibility) {
        String email = visitors.someone();
        UUID person = people.add(email, new PersonProfile("", given, family, "", "", "", Set.of(), visibility, true));
        people.join(person, aurora(), MembershipRole.MEMBER);
        return email;
    }

    private List<String> people(RequestPostProcessor reader, String search, String country, String profession, String interest)
            throws Exception {
        String html = hub.perform(get("/network/people").param("search", search).param("country", country).param("profession", profession)
                        .param("interest", interest).with(reader))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        return Jsoup.parse(html).select("tbody th[scope=row] a").eachText();
    }

    private UUID aurora() {
        return directory.bySlug("aurora").orElseThrow().id();
    }

    private List<String> names(String address) throws Exception {
        return page(address, request -> request).select("tbody th[scope=row] a").eachText();
    }

    private Document page(String address, RequestPostProcessor visitor) throws Exception {
        return Jsoup.parse(hub.perform(get(address).with(visitor)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }
}
