package org.oncommons.identity;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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

    @Autowired
    private SignInAttempts attempts;

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
    void countsWrongPasswordsAnewAfterARightOne() throws Exception {
        String email = visitors.someone();
        for (String password : List.of("wrong", "wrong", "wrong", "wrong", Visitors.PASSWORD, "wrong", "wrong")) {
            signIn(email, password).andExpect(redirectedUrl(password.equals("wrong") ? "/identity/sign-in?failed" : "/"));
        }

        signIn(email, Visitors.PASSWORD).andExpect(redirectedUrl("/"));
    }

    /** Who tries one password on many accounts is stopped too. */
    @Test
    void takesNoPasswordFromAnAddressThatGuessedFiftyTimes() throws Exception {
        String address = "guesser " + UUID.randomUUID();
        for (int attempt = 0; attempt < SignInAttempts.FAILURES_PER_ADDRESS; attempt++) {
            attempts.note(SignInAttempts.Kind.WRONG_PASSWORD, "guessed-" + attempt + "@example.org", address);
        }
        String email = visitors.someone();

        signIn(email, Visitors.PASSWORD, address).andExpect(redirectedUrl("/identity/sign-in?locked"));
        signIn(email, Visitors.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void knowsAnAddressHoweverItIsWritten() throws Exception {
        signIn(" " + visitors.someone().toUpperCase(Locale.ROOT), Visitors.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void endsWhatARoleAllowedWhenTheRoleIsTakenAway() throws Exception {
        String email = visitors.someone(Role.COORDINATOR);
        RequestPostProcessor session = visitors.as(email);
        hub.perform(get("/audit").with(session)).andExpect(status().isOk());

        accounts.changeRoles(accounts.byEmail(email).orElseThrow(), Set.of());

        hub.perform(get("/audit").with(session)).andExpect(redirectedUrl("/identity/sign-in"));
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

    /** Each person of these tests sits at an internet address of their own. */
    private ResultActions signIn(String email, String password) throws Exception {
        return signIn(email, password, "address of " + email);
    }

    private ResultActions signIn(String email, String password, String address) throws Exception {
        return hub.perform(post("/identity/sign-in").with(csrf()).with(from(address)).param("username", email).param("password", password));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
