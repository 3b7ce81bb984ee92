package org.oncommons.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody clicks twice on a button that makes something, or two people make the same at the same moment. */
@HubTest
class SentFormsTests {

    private static final int AT_ONCE = 4;

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private QuestionnaireManagement questionnaires;

    @Autowired
    private JdbcClient database;

    private final String key = UUID.randomUUID().toString();
    private final String name = "Sent twice " + UUID.randomUUID();

    @Test
    void theSecondSendingLeadsToWhatTheFirstOneMade() throws Exception {
        String made = answer(wave(name)).getRedirectedUrl();

        assertThat(answer(wave(name)).getRedirectedUrl()).isEqualTo(made);
        assertThat(waves(name)).isEqualTo(1);
    }

    @Test
    void otherWordsInTheSameFormAreAnotherForm() throws Exception {
        answer(wave(name));
        answer(wave(name + " again"));

        assertThat(waves(name + " again")).isEqualTo(1);
    }

    @Test
    void whatWasRefusedCanBeSentAgain() throws Exception {
        assertThat(answer(wave(name).param("earlier", "nonsense")).getStatus()).isEqualTo(422);
        assertThat(answer(wave(name).param("earlier", "nonsense")).getStatus()).isEqualTo(422);
    }

    @Test
    void ofManySendingsAtOnceOneIsTaken() throws Exception {
        List<Integer> statuses = atOnce(() -> answer(wave(name)).getStatus());

        assertThat(statuses).isNotEmpty().allMatch(status -> status == 302 || status == 409);
        assertThat(waves(name)).isEqualTo(1);
    }

    @Test
    void ofManyWhoAddTheSamePersonAtOnceOneDoes() throws Exception {
        String email = "at-once-" + UUID.randomUUID() + "@example.org";
        List<Integer> statuses = atOnce(() -> answer(post("/network/administration/people/new").param("email", email)
                .param("givenName", "At").param("familyName", "Once")).getStatus());

        assertThat(statuses).filteredOn(status -> status == 302).hasSize(1);
        assertThat(statuses).allMatch(status -> status < 500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/network/administration/institutions/new", "/network/administration/people/new", "/survey/waves/new", "/questionnaire/new",
        "/intake", "/trials/methods/simulation"})
    void everyFormThatMakesSomethingCarriesItsKey(String address) throws Exception {
        String page = hub.perform(get(address).with(visitors.coordinator())).andReturn().getResponse().getContentAsString();

        assertThat(Jsoup.parse(page).select("main form[method=post] input[name=once]").eachAttr("value")).isNotEmpty().allSatisfy(UUID::fromString);
    }

    private MockHttpServletRequestBuilder wave(String called) {
        String questionnaire = questionnaires.all().getFirst().version().toString();
        return post("/survey/waves").param("once", key).param("title", called).param("year", "2026").param("questionnaire", questionnaire)
                .param("opens", "2026-11-01").param("closes", "2026-12-01").param("zone", "Europe/Amsterdam");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        RequestPostProcessor coordinator = visitors.coordinator();
        return hub.perform(request.with(coordinator)).andReturn().getResponse();
    }

    private long waves(String called) {
        return database.sql("SELECT count(*) FROM survey.wave WHERE title = ?").param(called).query(Long.class).single();
    }

    private static List<Integer> atOnce(Callable<Integer> request) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> answers = people.invokeAll(Collections.nCopies(AT_ONCE, () -> {
                together.await();
                return request.call();
            }));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
