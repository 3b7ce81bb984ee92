package org.oncommons.vocabulary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@HubTest
class VocabularyPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Test
    void guestsReadAllSchemes() throws Exception {
        Document page = page("/vocabulary");

        assertThat(page.select("article h2").eachText()).contains("Research areas", "Capabilities", "Cases");
    }

    @Test
    void aConceptTellsWhatHelpsWithItAndWhy() throws Exception {
        Document page = page("/vocabulary/concepts/challenge-sample-size-margins");

        assertThat(page.select("h1").text()).isEqualTo("Margins and sample size of studies that give less treatment");
        assertThat(page.select("table.data tbody tr").first().text()).contains("Statistics and trial methodology", "1.0", "justify margins");
    }

    @Test
    void aCaseShowsItsQuestion() throws Exception {
        assertThat(page("/vocabulary/concepts/case-ai").select("dl.facts").text()).contains("Which algorithms keep their accuracy");
    }

    @Test
    void anUnknownConceptIsNotFound() throws Exception {
        hub.perform(get("/vocabulary/concepts/nothing")).andExpect(status().isNotFound());
    }

    @Test
    void aSearchFindsPlainWordsToo() throws Exception {
        assertThat(page("/vocabulary?search=donated samples").select("table.data th[scope=row]").eachText()).contains("Biobank with clinical data");
    }

    @Test
    void whatWasExportedIsNothingNewWhenItIsImported() throws Exception {
        for (String address : new String[] {"/vocabulary?format=csv", "/vocabulary/links?format=csv"}) {
            byte[] exported = hub.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();

            hub.perform(multipart("/vocabulary/administration/import").file(new MockMultipartFile("file", exported)).with(visitors.coordinator()))
                    .andExpect(redirectedUrl("/vocabulary/administration"))
                    .andExpect(flash().attribute("flash", "Nothing is new, nothing was changed."));
        }
    }

    @Test
    void aWrongFileComesBackWithTheLineOfEachProblem() throws Exception {
        String file = "from,to,weight,reason_en\ncapability-biobank,topic-nowhere,0.5,Because.\n";

        String html = hub.perform(multipart("/vocabulary/administration/import")
                        .file(new MockMultipartFile("file", file.getBytes(StandardCharsets.UTF_8))).with(visitors.coordinator()))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();

        assertThat(Jsoup.parse(html).select("[role=alert]").text()).contains("Nothing was taken", "Line 2:", "topic-nowhere");
    }

    @Test
    void aWrongFormComesBackWithWhatWasTyped() throws Exception {
        String html = hub.perform(post("/vocabulary/administration/concepts").with(visitors.coordinator())
                        .param("scheme", "topic").param("code", "Not A Code").param("label", "Kept label").param("plain", "Kept words."))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();

        Document page = Jsoup.parse(html);
        assertThat(page.select("[role=alert]").text()).contains("is no code");
        assertThat(page.select("#label").val()).isEqualTo("Kept label");
        assertThat(page.select("#plain").text()).isEqualTo("Kept words.");
    }

    @Test
    void onlyCoordinatorsChangeWords() throws Exception {
        String member = visitors.someone();
        hub.perform(get("/vocabulary/administration").with(visitors.as(member))).andExpect(status().isForbidden());
        hub.perform(post("/vocabulary/administration/concepts/topic-ai/retire").with(visitors.as(member))).andExpect(status().isForbidden());
        hub.perform(get("/vocabulary/administration").with(visitors.coordinator())).andExpect(status().isOk());
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(hub.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }
}
