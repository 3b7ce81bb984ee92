package org.oncommons.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HubTest
class NetworkAccessTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private PersonManagement people;

    @Autowired
    private InstitutionDirectory directory;

    /** 302 leads guests to sign-in. */
    @ParameterizedTest
    @CsvSource({
        "/,                                                   200, 200, 200, 200",
        "/network,                                            200, 200, 200, 200",
        "/network?format=csv,                                 200, 200, 200, 200",
        "/network/map.svg,                                    200, 200, 200, 200",
        "/network/institutions/aurora,                        200, 200, 200, 200",
        "/network/institutions/aurora/edit,                   302, 403, 200, 200",
        "/network/institutions/elbtor/edit,                   302, 403, 403, 200",
        "/network/people,                                     302, 200, 200, 200",
        "/network/people?format=xlsx,                         302, 200, 200, 200",
        "/network/me,                                         302, 200, 200, 200",
        "/network/effort,                                     302, 200, 200, 200",
        "/network/effort?format=xlsx,                         302, 200, 200, 200",
        "/network/administration/institutions,                302, 403, 403, 200",
        "/network/administration/institutions/new,            302, 403, 403, 200",
        "/network/administration/people,                      302, 403, 403, 200",
        "/network/administration/people/new,                  302, 403, 403, 200",
        "/network/administration/work-packages,               302, 403, 403, 200",
        "/network/administration/effort/aurora,               302, 403, 403, 200",
    })
    void pagesAreForWhomTheyAreFor(String address, int guest, int member, int representative, int coordinator) throws Exception {
        assertThat(status(address, request -> request)).as("guest").isEqualTo(guest);
        assertThat(status(address, visitors.as(visitors.someone()))).as("member").isEqualTo(member);
        assertThat(status(address, visitors.as(representativeOf("aurora")))).as("representative").isEqualTo(representative);
        assertThat(status(address, visitors.coordinator())).as("coordinator").isEqualTo(coordinator);
    }

    @ParameterizedTest
    @CsvSource({
        "/network/institutions/elbtor/edit", "/network/administration/institutions/new", "/network/administration/institutions/aurora/leave",
        "/network/administration/people/new", "/network/administration/work-packages", "/network/administration/effort/aurora",
    })
    void representativesChangeNothingOfOthers(String address) throws Exception {
        int status = hub.perform(post(address).with(visitors.as(representativeOf("aurora")))).andReturn().getResponse().getStatus();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void guestsChangeNothing() throws Exception {
        int status = hub.perform(post("/network/me").with(csrf())).andReturn().getResponse().getStatus();

        assertThat(status).isEqualTo(302);
    }

    @Test
    void somebodyDeactivatedRepresentsNobody() {
        String email = representativeOf("aurora");
        UUID account = directory.colleagues(directory.bySlug("aurora").orElseThrow().id()).stream()
                .filter(person -> person.email().equals(email)).findFirst().orElseThrow().account();
        assertThat(directory.representedBy(account)).hasSize(1);

        people.deactivate(directory.personOf(account).orElseThrow().id());

        assertThat(directory.representedBy(account)).isEmpty();
    }

    private int status(String address, RequestPostProcessor visitor) throws Exception {
        return hub.perform(get(address).with(visitor)).andReturn().getResponse().getStatus();
    }

    private String representativeOf(String slug) {
        String email = visitors.someone();
        UUID person = people.add(email, new PersonProfile(
                "", "Rita", "Representative", "", "", "", Set.of(), PersonVisibility.NETWORK, false));
        people.join(person, directory.bySlug(slug).orElseThrow().id(), MembershipRole.REPRESENTATIVE);
        return email;
    }
}
