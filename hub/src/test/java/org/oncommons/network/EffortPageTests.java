package org.oncommons.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.SurveyScene;
import org.oncommons.Visitors;
import org.oncommons.page.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** What the network office enters of the joint work; every test's changes are rolled back. */
@HubTest
@Transactional
class EffortPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private SurveyScene scene;

    @Autowired
    private EffortLedger ledger;

    @Autowired
    private JdbcClient database;

    /** The coordinator is there for all tests and must not be rolled back. */
    @BeforeTransaction
    void enter() {
        visitors.coordinator();
    }

    @Test
    void takesPersonMonthsWithPointOrCommaAndForgetsNone() throws Exception {
        InstitutionSummary institution = scene.institution();
        String address = "/network/administration/effort/" + institution.slug();

        hub.perform(post(address).with(visitors.coordinator()).param("months-WP1", "2,5").param("months-WP2", "3.25"))
                .andExpect(redirectedUrl("/network/institutions/" + institution.slug()));
        assertThat(page(address).select("input[id^=months]").eachAttr("value")).containsExactly("2.5", "3.25", "", "", "");

        hub.perform(post(address).with(visitors.coordinator()).param("months-WP1", "4").param("months-WP2", ""));
        assertThat(page(address).select("input[id^=months]").eachAttr("value")).containsExactly("4", "", "", "", "");
        assertThat(ledger.matrix().total(institution.id())).isEqualByComparingTo("4");
    }

    @Test
    void wrongPersonMonthsComeBackAsTypedAndNothingIsSaved() throws Exception {
        InstitutionSummary institution = scene.institution();

        String html = hub.perform(post("/network/administration/effort/" + institution.slug()).with(visitors.coordinator())
                        .param("months-WP1", "7").param("months-WP2", "-1").param("months-WP3", "1.234").param("months-WP4", "many"))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();

        Document page = Jsoup.parse(html);
        assertThat(page.select("input[id^=months]").eachAttr("value")).containsExactly("7", "-1", "1.234", "many", "");
        assertThat(page.select(".field-wrong label").eachText()).hasSize(3).allSatisfy(label -> assertThat(label).matches("WP[234] .*"));
        assertThat(ledger.matrix().total(institution.id())).isZero();
    }

    @Test
    void theLedgerTakesWhatPersonMonthsCanBe() {
        UUID institution = scene.institution().id();

        for (String wrong : List.of("-0.01", "10000", "1.001")) {
            assertThatThrownBy(() -> ledger.set(institution, "WP1", new BigDecimal(wrong)))
                    .as(wrong).isInstanceOf(Problem.class).hasMessage("network.problem.months");
        }
        assertThatThrownBy(() -> ledger.set(institution, "WP99", BigDecimal.ONE)).hasMessage("page.problem.not-found");
        ledger.set(institution, "WP1", new BigDecimal("9999.99"));
        assertThat(ledger.matrix().months(institution, "WP1")).isEqualByComparingTo("9999.99");
    }

    @Test
    void everyChangeOfPersonMonthsIsOnTheTrailAndNothingElse() {
        UUID institution = scene.institution().id();

        ledger.setAll(institution, Map.of("WP1", new BigDecimal("3"), "WP2", BigDecimal.ZERO));
        ledger.set(institution, "WP1", new BigDecimal("3.00"));
        ledger.set(institution, "WP1", BigDecimal.ONE);

        assertThat(database.sql("SELECT details ->> 'after' FROM audit.entry WHERE subject = ? AND action = 'effort-set'").param(institution)
                .query(String.class).list()).containsExactlyInAnyOrder("3", "1");
    }

    @Test
    void aWorkPackageIsAddedAtTheEndAndItsWordsAreChanged() throws Exception {
        define("WP9", "Sharing data", "We share.").andExpect(redirectedUrl("/network/administration/work-packages"));
        define("WP1", "Leading together", "We lead.").andExpect(status().is3xxRedirection());

        assertThat(ledger.workPackages()).hasSize(6).last().isEqualTo(new WorkPackage("WP9", "Sharing data", "We share."));
        assertThat(ledger.workPackages()).first().isEqualTo(new WorkPackage("WP1", "Leading together", "We lead."));
    }

    @Test
    void aWrongWorkPackageComesBackWithWhatWasTyped() throws Exception {
        for (String code : List.of("", "WP 1", "a-very-long-code")) {
            Document page = Jsoup.parse(define(code, "Sharing data", "We share.").andExpect(status().is(422))
                    .andReturn().getResponse().getContentAsString());

            assertThat(page.select("#title").val()).isEqualTo("Sharing data");
            assertThat(page.select("[role=alert]").text()).contains("a code of up to 12 letters");
        }
        define("WP9", " ", "").andExpect(status().is(422));
    }

    @Test
    void aWorkPackageIsRemovedOnlyWhileNobodyWorksInIt() throws Exception {
        define("WP9", "Sharing data", "We share.");
        UUID institution = scene.institution().id();
        ledger.set(institution, "WP9", new BigDecimal("0.5"));

        remove("WP9").andExpect(status().isConflict());
        assertThat(ledger.workPackages()).extracting(WorkPackage::code).contains("WP9");

        ledger.set(institution, "WP9", BigDecimal.ZERO);
        remove("WP9").andExpect(redirectedUrl("/network/administration/work-packages"));
        assertThat(ledger.workPackages()).extracting(WorkPackage::code).doesNotContain("WP9");
        remove("WP9").andExpect(status().isNotFound());
    }

    @Test
    void theTableIsSortedByItsAddressAndDownloadedInThatOrder() throws Exception {
        Document page = page("/network/effort?sort=-WP1");
        List<String> slugs = page.select("tbody th a").eachAttr("href").stream().map(href -> href.replaceAll(".*/", "")).toList();
        List<String> lines = hub.perform(get("/network/effort?sort=-WP1&format=csv").with(visitors.coordinator()))
                .andReturn().getResponse().getContentAsString().lines().toList();

        assertThat(page.select("tbody td:nth-child(2)").eachText().stream().map(text -> text.isEmpty() ? 0 : Double.parseDouble(text))).isSorted();
        assertThat(lines.getFirst()).isEqualTo("\uFEFFslug,institution,country,WP1,WP2,WP3,WP4,WP5,total");
        assertThat(lines.stream().skip(1).map(line -> line.replaceAll(",.*", ""))).isEqualTo(slugs);
    }

    private ResultActions define(String code, String title, String plain) throws Exception {
        return hub.perform(post("/network/administration/work-packages").with(visitors.coordinator())
                .param("code", code).param("title", title).param("plain", plain));
    }

    private ResultActions remove(String code) throws Exception {
        return hub.perform(post("/network/administration/work-packages/" + code + "/remove").with(visitors.coordinator()));
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(hub.perform(get(address).with(visitors.coordinator())).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString());
    }
}
