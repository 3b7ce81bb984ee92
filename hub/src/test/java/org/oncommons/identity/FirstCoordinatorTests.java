package org.oncommons.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.oncommons.EmptyHubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Before and after it the other tests make accounts of their own. */
@EmptyHubTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class FirstCoordinatorTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private OneTimeLinks links;

    @Test
    @DirtiesContext
    void isMadeOnceAndOnlyWithTheTokenFromTheLog() throws Exception {
        String token = links.issueForNobody(OneTimeLinks.Purpose.FIRST_COORDINATOR);

        create("a guess").andExpect(status().isUnprocessableContent());
        assertThat(accounts.none()).isTrue();

        create(token).andExpect(redirectedUrl("/identity/sign-in?chosen"));
        assertThat(accounts.all()).singleElement()
                .satisfies(account -> assertThat(account.roles()).contains(Role.COORDINATOR));

        create(token).andExpect(status().isUnprocessableContent());
        create(links.issueForNobody(OneTimeLinks.Purpose.FIRST_COORDINATOR)).andExpect(status().isUnprocessableContent());
        hub.perform(get("/identity/first")).andExpect(status().isNotFound());
    }

    private ResultActions create(String token) throws Exception {
        return hub.perform(post("/identity/first").with(csrf()).param("token", token).param("name", "Iris de Wit")
                .param("email", "iris@example.org").param("password", Visitors.PASSWORD));
    }
}
