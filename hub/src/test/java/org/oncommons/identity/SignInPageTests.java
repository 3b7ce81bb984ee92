package org.oncommons.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HubTest
class SignInPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountManagement accounts;

    @Test
    void showsTheNameOfWhoeverIsSignedIn() throws Exception {
        hub.perform(get("/identity/sign-in").with(visitors.as(visitors.someone())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Someone Else")));
    }

    @Test
    void sendsAWrongPasswordBackToTheForm() throws Exception {
        signIn(visitors.someone(), "wrong").andExpect(redirectedUrl("/identity/sign-in?failed"));
    }

    @Test
    void takesNoPasswordAfterFiveWrongOnes() throws Exception {
        String email = visitors.someone();
        for (int attempt = 0; attempt < SignInAttempts.FAILURES_PER_ACCOUNT; attempt++) {
            signIn(email, "wrong").andExpect(redirectedUrl("/identity/sign-in?failed"));
        }

        signIn(email, Visitors.PASSWORD).andExpect(redirectedUrl("/identity/sign-in?locked"));
    }

    @Test
    void keepsOutADeactivatedAccountFromThatMomentOn() throws Exception {
        String email = visitors.someone();
        RequestPostProcessor session = visitors.as(email);
        hub.perform(get("/identity/account").with(session)).andExpect(status().isOk());

        accounts.activate(accounts.byEmail(email).orElseThrow(), false);

        hub.perform(get("/identity/account").with(session)).andExpect(status().is3xxRedirection());
        signIn(email, Visitors.PASSWORD).andExpect(redirectedUrl("/identity/sign-in?failed"));
    }

    @Test
    void deniesAMethodThatNoModuleAllows() throws Exception {
        hub.perform(put("/identity/account").with(visitors.coordinator())).andExpect(status().isForbidden());
    }

    private ResultActions signIn(String email, String password) throws Exception {
        return hub.perform(post("/identity/sign-in").with(csrf()).with(from(email)).param("username", email).param("password", password));
    }

    /** Each person of these tests sits at an internet address of their own. */
    private static RequestPostProcessor from(String email) {
        return request -> {
            request.setRemoteAddr("address of " + email);
            return request;
        };
    }
}
