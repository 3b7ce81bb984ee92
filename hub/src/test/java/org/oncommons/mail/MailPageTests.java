package org.oncommons.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The folder in which the demo shows its mails to everybody who is signed in. */
@HubTest
class MailPageTests {

    private final String subject = "Subject " + UUID.randomUUID();

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Outbox outbox;

    @Test
    void showsAMailWithItsLinksAndAllItsWords() throws Exception {
        outbox.send(new Mail("ana@example.org", "Ana <b>", subject, "Dear Ana, <b>follow</b> https://example.org/a?b=c now.\nUntil soon"));

        Document page = page(subject);

        assertThat(page.select(".mail-body a").eachAttr("href")).containsExactly("https://example.org/a?b=c");
        assertThat(page.select(".mail-body").first().wholeText())
                .isEqualTo("Dear Ana, <b>follow</b> https://example.org/a?b=c now.\nUntil soon");
        assertThat(page.select(".mail [translate=no]").eachText()).contains(subject, "Ana <b> <ana@example.org>");
    }

    @Test
    void isSearchedForWordsAsTheyStand() throws Exception {
        outbox.send(new Mail("ana@example.org", "Ana", subject + " 100%", "Hello"));
        outbox.send(new Mail("ana@example.org", "Ana", subject + " 100 and more", "Hello"));

        assertThat(page(subject + " 100%").select(".mail h2").eachText()).containsExactly(subject + " 100%");
        assertThat(page(subject.toUpperCase(Locale.ROOT)).select(".mail h2").eachText())
                .containsExactly(subject + " 100 and more", subject + " 100%");
        assertThat(page(subject + " 1_0").select(".empty-state")).hasSize(1);
    }

    @Test
    void cutsALongFolderIntoPages() throws Exception {
        for (int number = 1; number <= 21; number++) {
            outbox.send(new Mail("ana@example.org", "Ana", subject + " " + number, "Hello"));
        }

        assertThat(page(subject).select(".mail h2")).hasSize(20);
        assertThat(page(subject, 2).select(".mail h2").eachText()).containsExactly(subject + " 1");
    }

    @Test
    void isNotForGuests() throws Exception {
        hub.perform(get("/mail")).andExpect(redirectedUrl("/identity/sign-in"));
    }

    private Document page(String search) throws Exception {
        return page(search, 1);
    }

    private Document page(String search, int number) throws Exception {
        return Jsoup.parse(hub.perform(get("/mail").param("search", search).param("page", String.valueOf(number))
                        .with(visitors.as(visitors.someone()))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString());
    }
}
