package org.oncommons.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.identity.AccountManagement;
import org.oncommons.identity.Role;
import org.oncommons.mail.MailFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HubTest
class InvitationTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private PersonManagement people;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private MailFolder mails;

    @Test
    void aListedPersonIsInvitedOnTheirPageAndGetsAnAccount() throws Exception {
        String email = "ines-" + UUID.randomUUID() + "@example.org";
        String page = page(listed(email));

        hub.perform(post(page + "/invite").with(visitors.coordinator()).param("email", email)).andExpect(status().is3xxRedirection());

        assertThat(accounts.byEmail(email)).isPresent();
        assertThat(mails.search(email)).hasSize(1);
        hub.perform(get(page).with(visitors.coordinator()))
                .andExpect(content().string(Matchers.containsString("Invited, not signed in yet")));
    }

    @Test
    void aSecondInvitationGoesToTheSameAccount() throws Exception {
        String email = "ines-" + UUID.randomUUID() + "@example.org";
        UUID person = listed(email);
        people.invite(person, email);
        people.invite(person, email);

        assertThat(mails.search(email)).hasSize(2);
        assertThat(accounts.all()).filteredOn(account -> account.email().equals(email)).hasSize(1);
    }

    @Test
    void aCoordinatorMakesAnotherPersonACoordinator() throws Exception {
        String email = "ines-" + UUID.randomUUID() + "@example.org";
        UUID person = listed(email);
        people.invite(person, email);

        hub.perform(post(page(person) + "/roles").with(visitors.coordinator()).param("roles", "COORDINATOR"))
                .andExpect(status().is3xxRedirection());

        assertThat(accounts.find(accounts.byEmail(email).orElseThrow()).orElseThrow().roles()).contains(Role.COORDINATOR);
    }

    @Test
    void somebodyWhoSignsInAlreadyIsConnectedAndNotWrittenTo() throws Exception {
        String email = visitors.someone();
        UUID person = listed("ines-" + UUID.randomUUID() + "@example.org");
        hub.perform(get("/identity/account").with(visitors.as(email))).andExpect(status().isOk());

        people.invite(person, email);

        assertThat(mails.search(email)).isEmpty();
        hub.perform(get("/network/me").with(visitors.as(email))).andExpect(content().string(Matchers.containsString("Prado")));
    }

    @Test
    void anAccountBelongsToOnePerson() throws Exception {
        String email = "ines-" + UUID.randomUUID() + "@example.org";
        people.invite(listed(email), email);

        hub.perform(post(page(listed("other-" + email)) + "/invite").with(visitors.coordinator()).param("email", email))
                .andExpect(status().isConflict())
                .andExpect(content().string(Matchers.containsString("Inês Prado")));
    }

    @Test
    void anAddressBelongsToOnePerson() throws Exception {
        String email = "ines-" + UUID.randomUUID() + "@example.org";
        listed(email);

        for (String typed : List.of(email, " " + email.toUpperCase(Locale.ROOT), "no address", "ines@localhost")) {
            hub.perform(post("/network/administration/people/new").with(visitors.coordinator()).param("email", typed)
                            .param("givenName", "Inês").param("familyName", "Second"))
                    .andExpect(status().is(422))
                    .andExpect(content().string(Matchers.containsString("Second")));
        }
    }

    @Test
    void aMemberInvitesNobody() throws Exception {
        hub.perform(post(page(listed("ines-" + UUID.randomUUID() + "@example.org")) + "/invite")
                .with(visitors.as(visitors.someone())).param("email", "friend@example.org")).andExpect(status().isForbidden());
    }

    private UUID listed(String email) {
        return people.add(email, new PersonProfile(
                "", "Inês", "Prado", "Nurse", "", "", Set.of(), PersonVisibility.NETWORK, true));
    }

    private static String page(UUID person) {
        return "/network/administration/people/" + person;
    }
}
