package org.oncommons.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.mail.MailFolder;
import org.oncommons.page.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HubTest
class PasswordPageTests {

    private static final Pattern LINK = Pattern.compile("https?://[^/]+(/identity/password/\\S+)");

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private PasswordManagement passwords;

    @Autowired
    private MailFolder mails;

    @Autowired
    private JdbcClient database;

    @Test
    void anInvitedPersonChoosesAPasswordWithTheLinkFromTheMail() throws Exception {
        String email = invited();
        String link = linkTo(email);

        hub.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(Matchers.containsString("Ana Kovač")));
        hub.perform(post(link).with(csrf()).param("password", Visitors.PASSWORD)).andExpect(redirectedUrl("/identity/sign-in?chosen"));

        hub.perform(get("/identity/account").with(visitors.as(email))).andExpect(status().isOk());
    }

    @Test
    void aLinkWorksOnce() throws Exception {
        String link = linkTo(invited());
        hub.perform(post(link).with(csrf()).param("password", Visitors.PASSWORD));

        hub.perform(get(link)).andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("action=\"/identity/forgotten\"")));
        hub.perform(post(link).with(csrf()).param("password", "another long password")).andExpect(status().isConflict());
    }

    @Test
    void aShortPasswordComesBackWithTheFormAndDoesNotUseTheLinkUp() throws Exception {
        String link = linkTo(invited());

        hub.perform(post(link).with(csrf()).param("password", "short")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("between 12 and 200 characters")));

        hub.perform(get(link)).andExpect(status().isOk());
    }

    @Test
    void aForgottenPasswordIsAnsweredAlikeWhetherTheAddressIsKnownOrNot() throws Exception {
        String known = visitors.someone();
        forget(known);
        forget("unknown-" + known);

        assertThat(mails.search(known)).hasSize(1);
        assertThat(mails.search("unknown-" + known)).isEmpty();
    }

    @Test
    void noMoreThanThreeLinksAreSentToAnAddress() throws Exception {
        String email = visitors.someone();
        for (int request = 0; request < 5; request++) {
            forget(email);
        }

        assertThat(mails.search(email)).hasSize(SignInAttempts.LINKS_PER_ACCOUNT);
    }

    @Test
    void theLastLinkOfSeveralIsTheOneThatWorks() throws Exception {
        String email = visitors.someone();
        forget(email);
        String first = linkTo(email);
        forget(email);

        hub.perform(get(first)).andExpect(status().isConflict());
        hub.perform(get(linkTo(email))).andExpect(status().isOk());
    }

    @Test
    void noLinkIsSentToADeactivatedAccount() throws Exception {
        String email = visitors.someone();
        accounts.activate(accounts.byEmail(email).orElseThrow(), false);
        forget(email);

        assertThat(mails.search(email)).isEmpty();
    }

    @Test
    void aLinkThatExpiredWorksForNobody() throws Exception {
        String email = invited();
        String link = linkTo(email);
        database.sql("UPDATE identity.one_time_link SET expires_at = now() - interval '1 minute' WHERE account = ?")
                .param(accounts.byEmail(email).orElseThrow()).update();

        hub.perform(get(link)).andExpect(status().isConflict());
        assertThatThrownBy(() -> passwords.choose(link.substring(link.lastIndexOf('/') + 1), Visitors.PASSWORD))
                .isInstanceOf(Problem.class).hasMessage("identity.problem.link-used");
    }

    /** Whoever had the old password is out. */
    @Test
    void aChosenPasswordEndsWhatWasSignedInBefore() throws Exception {
        String email = visitors.someone();
        RequestPostProcessor session = visitors.as(email);
        hub.perform(get("/identity/account").with(session)).andExpect(status().isOk());
        forget(email);

        hub.perform(post(linkTo(email)).with(csrf()).param("password", "another long password"));

        hub.perform(get("/identity/account").with(session)).andExpect(redirectedUrl("/identity/sign-in"));
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsThePresentOne() throws Exception {
        String email = visitors.someone();
        RequestPostProcessor session = visitors.as(email);

        change(session, "a wrong password", "another long password").andExpect(status().isUnprocessableContent());
        change(session, Visitors.PASSWORD, "short").andExpect(status().isUnprocessableContent());
        signIn(email, Visitors.PASSWORD).andExpect(redirectedUrl("/"));

        change(session, Visitors.PASSWORD, "another long password").andExpect(redirectedUrl("/identity/sign-in?chosen"));
        signIn(email, Visitors.PASSWORD).andExpect(redirectedUrl("/identity/sign-in?failed"));
        signIn(email, "another long password").andExpect(redirectedUrl("/"));
    }

    private ResultActions change(RequestPostProcessor session, String present, String password) throws Exception {
        return hub.perform(post("/identity/account").with(session).param("present", present).param("password", password));
    }

    private ResultActions signIn(String email, String password) throws Exception {
        return hub.perform(post("/identity/sign-in").with(csrf()).param("username", email).param("password", password));
    }

    private void forget(String email) throws Exception {
        hub.perform(post("/identity/forgotten").with(csrf()).param("email", email)).andExpect(redirectedUrl("/identity/sign-in"));
    }

    private String invited() {
        String email = "ana-" + UUID.randomUUID() + "@example.org";
        accounts.invite(email, "Ana Kovač", Set.of());
        return email;
    }

    private String linkTo(String email) {
        List<MailFolder.KeptMail> sent = mails.search(email);
        Matcher link = LINK.matcher(sent.getFirst().body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
