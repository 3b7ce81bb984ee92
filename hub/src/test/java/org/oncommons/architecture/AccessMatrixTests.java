package org.oncommons.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.architecture.Routes.Route;
import org.oncommons.identity.ModuleAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the hub, tried as a guest, as a member and as a coordinator. */
@HubTest
class AccessMatrixTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private List<ModuleAccess> access;

    @Test
    void everyAddressHasARule() {
        assertThat(routes()).filteredOn(route -> route.audience().equals("NOBODY")).isEmpty();
    }

    @Test
    void guestsAreSentToSignInWhereAnAccountIsNeeded() {
        assertThat(routes()).filteredOn(route -> !route.audience().equals("EVERYONE"))
                .allSatisfy(route -> assertThat(answer(route, csrf()).getRedirectedUrl()).endsWith("/identity/sign-in"));
    }

    @Test
    void membersAreRefusedWhereOnlyCoordinatorsMayGo() {
        RequestPostProcessor member = visitors.as(visitors.someone());

        assertThat(routes()).filteredOn(route -> route.audience().equals("COORDINATORS"))
                .allSatisfy(route -> assertThat(answer(route, member).getStatus()).isEqualTo(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/network/nowhere", "/network/administration/nowhere", "/survey/waves/new/nowhere", "/intake/a/b/c",
        "/answering/a/b/c", "/jobs", "/actuator/health", "/landscape/nowhere", "/static/nowhere.js"})
    void anAddressThatLeadsNowhereIsNotFoundForEverybody(String address) throws Exception {
        for (RequestPostProcessor visitor : List.of(csrf(), visitors.as(visitors.someone()), visitors.coordinator())) {
            assertThat(hub.perform(get(address).with(visitor)).andReturn().getResponse().getStatus()).isEqualTo(404);
        }
    }

    @Test
    void anAddressThatExistsIsRefusedByEveryOtherMethod() throws Exception {
        assertThat(hub.perform(delete("/audit").with(visitors.as(visitors.someone()))).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(hub.perform(delete("/audit").with(csrf())).andReturn().getResponse().getRedirectedUrl()).endsWith("/identity/sign-in");
    }

    @Test
    void noAddressBreaksForIdsThatLeadNowhere() {
        RequestPostProcessor coordinator = visitors.coordinator();

        assertThat(routes()).filteredOn(route -> !route.path().equals("/error"))
                .allSatisfy(route -> assertThat(answer(route, coordinator).getStatus()).as(route.toString()).isLessThan(500));
    }

    private List<Route> routes() {
        List<Route> routes = Routes.of(mappings, access);
        assertThat(routes).hasSizeGreaterThan(5);
        return routes;
    }

    private MockHttpServletResponse answer(Route route, RequestPostProcessor visitor) {
        try {
            return hub.perform(request(HttpMethod.valueOf(route.method()), route.address()).with(visitor))
                    .andReturn().getResponse();
        } catch (Exception failure) {
            throw new AssertionError(Objects.toString(route), failure);
        }
    }
}
