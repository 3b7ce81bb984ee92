package org.oncommons.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.identity.AccountManagement;
import org.oncommons.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test looks for a word that only its own changes contain. */
@HubTest
class AuditPageTests {

    private final String word = "word" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void saysWhoDidWhatToWhat() throws Exception {
        hub.perform(post("/network/administration/people/new").with(visitors.coordinator()).param("email", word + "@example.org")
                .param("givenName", "Nils").param("familyName", word)).andExpect(status().is3xxRedirection());

        Document page = page("/audit?search=" + word);

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody td").eachText()).contains("Coordinator Of Tests", "Network", "person added", "Nils " + word);
    }

    @Test
    void findsWhatAPersonDidByTheirName() throws Exception {
        accounts.create(word + "@example.org", word, Visitors.PASSWORD, Set.of(Role.COORDINATOR));
        hub.perform(post("/network/administration/people/new").with(visitors.as(word + "@example.org"))
                .param("email", "nora-" + UUID.randomUUID() + "@example.org").param("familyName", "Found"))
                .andExpect(status().is3xxRedirection());

        Document page = page("/audit?search=" + word.toUpperCase(Locale.ROOT) + "&module=network");

        assertThat(page.select("tbody td:nth-child(5)").eachText()).containsExactly("Found");
    }

    @Test
    void tellsWhatBecameOfAnAccountAndNeverItsPassword() throws Exception {
        UUID account = accounts.create(word + "@example.org", word, Visitors.PASSWORD, Set.of());
        accounts.changeRoles(account, Set.of(Role.COORDINATOR));
        accounts.activate(account, false);

        Document page = page("/audit?search=" + word + "&module=identity");

        assertThat(page.select("tbody td:nth-child(4)").eachText()).containsExactly("account deactivated", "roles changed", "account created");
        assertThat(page.text()).contains("[COORDINATOR, MEMBER]").doesNotContain(Visitors.PASSWORD);
    }

    @Test
    void showsOneModuleWhereOneIsChosen() throws Exception {
        note("network", "network-changed", word);
        note("survey", "survey-changed", word);

        assertThat(page("/audit?search=" + word).select("tbody tr")).hasSize(2);
        assertThat(page("/audit?search=" + word + "&module=survey").select("tbody td:nth-child(4)").eachText()).containsExactly("survey changed");
        assertThat(page("/audit?module=survey").select("#module option").eachAttr("value")).contains("", "network", "survey");
    }

    @Test
    void takesSignsOfAPatternAsTheyStand() throws Exception {
        note("network", "share-changed", word + " 100%");
        note("network", "share-changed", word + " 100 and more");

        assertThat(page("/audit?search=" + word + "%20100%25").select("tbody td:nth-child(5)").eachText()).containsExactly(word + " 100%");
    }

    @Test
    void beginsWithTheNewestAndLeadsToTheOldest() throws Exception {
        for (int number = 1; number <= 51; number++) {
            note("network", "counted", word + " " + number);
        }

        Document first = page("/audit?search=" + word);
        Document second = page("/audit?search=" + word + "&page=2");

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("tbody td:nth-child(5)").first().text()).isEqualTo(word + " 51");
        assertThat(first.select(".list-tools").text()).contains("51 changes");
        assertThat(second.select("tbody td:nth-child(5)").eachText()).containsExactly(word + " 1");
        assertThat(page("/audit?search=" + word + "&page=99").select("tbody tr")).hasSize(1);
    }

    @Test
    void canBeDownloadedAsItIsFiltered() throws Exception {
        note("network", "counted", word);
        note("survey", "counted", word);

        List<String> lines = text("/audit?search=" + word + "&module=survey&format=csv").lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains("survey,counted," + word);
    }

    @Test
    void saysSoWhereNothingIsFound() throws Exception {
        assertThat(page("/audit?search=" + word).select(".empty-state").text()).contains("No changes found");
    }

    @Test
    void knowsNoChangeThatWasRolledBack() throws Exception {
        transactions.executeWithoutResult(transaction -> {
            trail.record("network", "undone", UUID.randomUUID(), word, Map.of());
            transaction.setRollbackOnly();
        });

        assertThat(page("/audit?search=" + word).select("tbody tr")).isEmpty();
    }

    /** Otherwise the trail could tell of a change that never happened, or keep silent of one that did. */
    @Test
    void isWrittenOnlyInTheTransactionOfTheChange() {
        assertThatThrownBy(() -> trail.record("network", "changed", UUID.randomUUID(), word, Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void note(String module, String action, String label) {
        transactions.executeWithoutResult(transaction -> trail.record(module, action, UUID.randomUUID(), label, Map.of()));
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(text(address));
    }

    private String text(String address) throws Exception {
        return hub.perform(get(URI.create(address)).with(visitors.coordinator())).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();
    }
}
