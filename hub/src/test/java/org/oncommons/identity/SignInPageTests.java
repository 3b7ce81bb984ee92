package org.oncommons.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HubTest
class SignInPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Test
    void showsTheNameOfWhoeverIsSignedIn() throws Exception {
        hub.perform(get("/identity/sign-in").with(visitors.as(visitors.someone())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Someone Else")));
    }

    @Test
    void sendsAWrongPasswordBackToTheForm() throws Exception {
        hub.perform(post("/identity/sign-in").with(csrf()).param("username", visitors.someone()).param("password", "wrong"))
                .andExpect(redirectedUrl("/identity/sign-in?failed"));
    }

    @Test
    void deniesAnAddressThatNoModuleAllows() throws Exception {
        hub.perform(get("/nowhere").with(visitors.coordinator())).andExpect(status().isForbidden());
    }
}
