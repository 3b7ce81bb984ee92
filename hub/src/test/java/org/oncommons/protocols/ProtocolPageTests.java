package org.oncommons.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HubTest
class ProtocolPageTests {

    private static final RequestPostProcessor GUEST = request -> request;

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    private RequestPostProcessor author;
    private RequestPostProcessor other;
    private String study;

    @BeforeEach
    void startAStudy() throws Exception {
        author = visitors.as(visitors.someone());
        other = visitors.as(visitors.someone());
        study = send(author, "/protocols", Map.of("title", "Shorter antibody treatment", "idea", "Six months could be enough.")).getRedirectedUrl();
    }

    @Test
    void aValueIsShownWithItsSourceItsAuthorAndItsHistory() throws Exception {
        fill("design", Map.of("value.control-rate", "0,2", "source.control-rate", "Registry of the region, 2019", "confidence.control-rate", "HIGH"));
        fill("design", Map.of("value.control-rate", "0.18", "edition.control-rate", "1", "source.control-rate", "Registry of the region, 2022"));

        Document record = page(author, study, HttpStatus.OK);
        assertThat(record.select("#design .record-field").text()).contains("0.18", "Registry of the region, 2022", "Someone Else", "Written 2 times");
        Document history = page(author, study + "/fields/control-rate", HttpStatus.OK);
        assertThat(history.select("article .record-text").eachText()).containsExactly("0.18", "0,2");
        assertThat(history.select("article").text()).contains("Sure: measured");
    }

    @Test
    void anUnchangedFieldGetsNoNewEdition() throws Exception {
        fill("design", Map.of("value.power", "0.8"));
        fill("design", Map.of("value.power", "0.8", "edition.power", "1", "value.alpha", "0.025"));

        assertThat(page(author, study + "/fields/power", HttpStatus.OK).select("article .record-text")).hasSize(1);
    }

    @Test
    void aFieldThatTwoWindowsChangedIsAConflictAndNothingTypedIsLost() throws Exception {
        fill("design", Map.of("value.power", "0.8"));

        MockHttpServletResponse late = save("design", Map.of("value.power", "0.9", "source.power", "Agreed on 3 May", "value.patients", "1200"));

        assertThat(late.getStatus()).isEqualTo(409);
        Document form = Jsoup.parse(late.getContentAsString());
        assertThat(form.select("[name=value.power]").val()).isEqualTo("0.9");
        assertThat(form.select("[name=source.power]").val()).isEqualTo("Agreed on 3 May");
        assertThat(form.select("[name=value.patients]").val()).isEqualTo("1200");
        assertThat(form.select("#power .record-conflict").text()).contains("0.8");
        assertThat(page(author, study, HttpStatus.OK).select("#design").text()).doesNotContain("1200");

        fill("design", Map.of("value.power", "0.9", "edition.power", form.select("[name=edition.power]").val()));
        assertThat(page(author, study, HttpStatus.OK).select("#design .record-text").text()).contains("0.9");
    }

    @Test
    void whatOnlySomebodyElseChangedStaysAsTheyChangedIt() throws Exception {
        fill("design", Map.of("value.power", "0.8"));
        fill("design", Map.of("value.power", "0.85", "edition.power", "1"));

        fill("design", Map.of("value.power", "0.8", "edition.power", "1", "value.patients", "1200"));

        assertThat(page(author, study, HttpStatus.OK).select("#design .record-text").eachText()).contains("0.85", "1200");
    }

    @Test
    void whatCannotBeKeptComesBackWithASentenceAndEverythingTyped() throws Exception {
        Map<String, String> wrong = Map.of("alpha", "0.2", "power", "a lot", "control-rate", "20 %", "looks", "a;b;c;d;e;f");
        for (var one : wrong.entrySet()) {
            MockHttpServletResponse refused = save("design", Map.of("value." + one.getKey(), one.getValue(), "value.masking", "Open."));
            assertThat(refused.getStatus()).as(one.getKey()).isEqualTo(422);
            Document form = Jsoup.parse(refused.getContentAsString());
            assertThat(form.select("#" + one.getKey() + " .error").text()).endsWith(".").doesNotContain("{", " 0 to");
            assertThat(form.select("[name=value." + one.getKey() + "]").val()).isEqualTo(one.getValue());
            assertThat(form.select("[name=value.masking]").val()).isEqualTo("Open.");
        }
        assertThat(page(author, study, HttpStatus.OK).select("#design .record-field")).isEmpty();
    }

    @Test
    void aRatioAsMarginLiesAboveOneAndADifferenceLeavesRoom() throws Exception {
        assertThat(save("margin", Map.of("value.margin", "0.03", "value.margin-scale", "HAZARD_RATIO")).getStatus()).isEqualTo(422);
        assertThat(save("margin", Map.of("value.margin", "1.2", "value.margin-scale", "ABSOLUTE")).getStatus()).isEqualTo(422);
        fill("design", Map.of("value.control-rate", "0.98"));
        assertThat(save("margin", Map.of("value.margin", "0.03", "value.margin-scale", "ABSOLUTE")).getStatus()).isEqualTo(422);
        fill("margin", Map.of("value.margin", "0.01", "value.margin-scale", "ABSOLUTE"));
        assertThat(save("margin", Map.of("value.margin-scale", "HAZARD_RATIO", "edition.margin-scale", "1")).getStatus()).isEqualTo(422);
        assertThat(save("design", Map.of("value.control-rate", "0.995", "edition.control-rate", "1")).getStatus()).isEqualTo(422);
    }

    @Test
    void patientsNeverReadTheWordThatTheyDislike() throws Exception {
        assertThat(save("about", Map.of("value.title-public", "De-escalation of antibodies")).getStatus()).isEqualTo(422);
        fill("about", Map.of("value.title-public", "Personalised antibodies", "value.title-scientific", "De-escalation of trastuzumab"));
    }

    @Test
    void nobodyElseReadsItUntilItIsShared() throws Exception {
        fill("about", Map.of("value.acronym", "LESSMAB"));
        page(other, study, HttpStatus.NOT_FOUND);
        page(GUEST, study, HttpStatus.NOT_FOUND);
        assertThat(send(other, study + "/sections/about", Map.of("value.acronym", "MINE")).getStatus()).isEqualTo(404);

        share("NETWORK");
        assertThat(page(other, study, HttpStatus.OK).text()).contains("LESSMAB");
        page(GUEST, study, HttpStatus.NOT_FOUND);
        assertThat(send(other, study + "/sections/about", Map.of("value.acronym", "MINE")).getStatus()).isEqualTo(403);

        share("PUBLIC");
        assertThat(page(GUEST, study, HttpStatus.OK).text()).contains("LESSMAB").doesNotContain("Someone Else");
        assertThat(page(GUEST, "/protocols?search=antibody", HttpStatus.OK).text()).contains("Shorter antibody treatment").doesNotContain("Someone Else");
    }

    @Test
    void commentsAreForTheNetworkAndAuthorsDealWithThem() throws Exception {
        share("PUBLIC");
        send(other, study + "/fields/margin/comments", Map.of("text", "Who was asked?"));
        assertThat(send(other, study + "/fields/margin/comments", Map.of("text", " ")).getStatus()).isEqualTo(422);

        Document field = page(author, study + "/fields/margin", HttpStatus.OK);
        assertThat(field.select(".record-text").text()).contains("Who was asked?");
        send(author, field.select("form[action$=settle]").attr("action"), Map.of());
        assertThat(page(other, study + "/fields/margin", HttpStatus.OK).select(".state-good").text()).contains("Dealt with by");
    }

    @Test
    void reviewNeedsTwoKindsOfReasonsForTheMargin() throws Exception {
        ProtocolScene.fillForReview(this::fill);
        fill("margin", Map.of("value.patients-margin", "", "edition.patients-margin", "1"));
        assertThat(go("drafted", "").getStatus()).isEqualTo(302);

        MockHttpServletResponse early = go("in-review", "");
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(early.getContentAsString()).text()).contains("at least two kinds of reasons");

        fill("margin", Map.of("value.patients-margin", "0.03", "edition.patients-margin", "2", "source.patients-margin", "Interviews of 2025"));
        assertThat(go("in-review", "").getStatus()).isEqualTo(302);
        assertThat(page(author, study + "/standing", HttpStatus.OK).text()).contains("Drafted → In review");
    }

    @Test
    void stoppingNeedsAReasonAndStatesAreNotSkipped() throws Exception {
        assertThat(go("approved", "").getStatus()).isEqualTo(409);
        assertThat(go("stopped", " ").getStatus()).isEqualTo(422);
        assertThat(go("stopped", "The drug is no longer made.").getStatus()).isEqualTo(302);
        assertThat(page(author, study + "/standing", HttpStatus.OK).text()).contains("The drug is no longer made.");
    }

    @Test
    void versionsShowWhatHasChangedSince() throws Exception {
        fill("margin", Map.of("value.margin", "0.03", "value.margin-scale", "ABSOLUTE"));
        send(author, study + "/versions", Map.of("name", "Sent to the committee"));
        fill("margin", Map.of("value.margin", "0.02", "edition.margin", "1"));

        Document versions = page(author, study + "/versions", HttpStatus.OK);
        assertThat(versions.text()).contains("Sent to the committee", "They differ in one field.");
        assertThat(versions.select("article .record-text").eachText()).containsExactly("0.03", "0.02");
        assertThat(send(author, study + "/versions", Map.of("name", "")).getStatus()).isEqualTo(422);
    }

    @Test
    void aDesignIsKeptFromItsMethodAndComparedWithOthers() throws Exception {
        String method = "/trials/methods/proportions-farrington-manning?controlRate=0,1&experimentalRate=0.1&margin=";
        for (String margin : new String[] {"0.05", "0.04"}) {
            String keep = page(author, method + margin, HttpStatus.OK).select("a[href^=/protocols/keep/]").attr("href");
            Document form = page(author, keep, HttpStatus.OK);
            assertThat(form.select("[name=margin]").val()).isEqualTo(margin);
            send(author, keep, Map.of("study", study.replace("/protocols/", ""), "name", "Margin " + margin));
            assertThat(send(author, keep, Map.of("study", study.replace("/protocols/", ""), "name", "")).getStatus()).isEqualTo(422);
            assertThat(send(other, keep, Map.of("study", study.replace("/protocols/", ""), "name", "Not mine")).getStatus()).isEqualTo(422);
        }

        Document designs = page(author, study + "/designs", HttpStatus.OK);
        assertThat(designs.select("thead a").eachText()).containsExactly("Margin 0.05", "Margin 0.04");
        assertThat(designs.select(".design-differs th").text()).contains("Margin").doesNotContain("Alpha");
        assertThat(designs.select("thead th").get(1).text()).contains("Chosen");
        assertThat(designs.text()).contains("1,162");
        assertThat(designs.select(".state-warn")).isEmpty();

        send(author, designs.select("form[action$=choose]").attr("action"), Map.of());
        assertThat(page(author, study + "/designs", HttpStatus.OK).select("thead a").eachText()).containsExactly("Margin 0.04", "Margin 0.05");
    }

    @Test
    void theListIsSearchedAndTakenAlong() throws Exception {
        fill("population", Map.of("value.cancer", "Breast cancer, HER2 positive"));

        assertThat(page(author, "/protocols?search=her2&mine=yes", HttpStatus.OK).select("tbody th a").eachAttr("href")).containsExactly(study);
        assertThat(page(author, "/protocols?search=zzzz", HttpStatus.OK).select(".empty-state").text()).contains("No study fits");
        String csv = hub.perform(get("/protocols?mine=yes&format=csv").with(author)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(csv).contains("Shorter antibody treatment", "HER2 positive");
    }

    @Test
    void aStudyWithoutTitleIsNotStartedAndKeepsItsIdea() throws Exception {
        MockHttpServletResponse refused = send(author, "/protocols", Map.of("title", " ", "idea", "Give less."));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("textarea").val()).isEqualTo("Give less.");
    }

    @Test
    void titleAndIdeaChangeUnlessSomebodyElseWasFaster() throws Exception {
        String version = page(author, study + "/title", HttpStatus.OK).select("[name=version]").val();
        assertThat(send(author, study + "/title", Map.of("title", "Half a year", "idea", "Less.", "version", version)).getStatus()).isEqualTo(302);

        MockHttpServletResponse late = send(author, study + "/title", Map.of("title", "Nine months", "idea", "Less.", "version", version));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(late.getContentAsString()).select("[name=title]").val()).isEqualTo("Nine months");
        assertThat(page(author, study, HttpStatus.OK).select("h1").text()).isEqualTo("Half a year");
    }

    private void fill(String section, Map<String, String> values) throws Exception {
        assertThat(save(section, values).getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse save(String section, Map<String, String> values) throws Exception {
        return send(author, study + "/sections/" + section, values);
    }

    private void share(String visibility) throws Exception {
        assertThat(send(author, study + "/visibility", Map.of("visibility", visibility, "version", version())).getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse go(String state, String reason) throws Exception {
        return send(author, study + "/state", Map.of("to", state, "reason", reason, "version", version()));
    }

    private String version() throws Exception {
        return page(author, study + "/standing", HttpStatus.OK).select("[name=version]").val();
    }

    private MockHttpServletResponse send(RequestPostProcessor visitor, String path, Map<String, String> values) throws Exception {
        MockHttpServletRequestBuilder request = post(URI.create(path)).with(visitor);
        values.forEach(request::param);
        return hub.perform(request).andReturn().getResponse();
    }

    private Document page(RequestPostProcessor visitor, String path, HttpStatus expected) throws Exception {
        return Jsoup.parse(hub.perform(get(URI.create(path)).with(visitor)).andExpect(status().is(expected.value())).andReturn().getResponse().getContentAsString());
    }
}
