package org.oncommons.page;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.HubTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HubTest
class PreferencesTests {

    @Autowired
    private MockMvc hub;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/network", "/network?search={shell}", "/landscape?country=FR&type={0}#answers"})
    void leadsBackToThePageThatTheReaderCameFrom(String address) throws Exception {
        hub.perform(get("/page/theme").param("theme", "dark").param("back", address))
                .andExpect(status().is3xxRedirection()).andExpect(redirectedUrl(address));
        hub.perform(get("/page/language").param("language", "en").param("back", address))
                .andExpect(status().is3xxRedirection()).andExpect(redirectedUrl(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "/\t/elsewhere.example",
        "/\n/elsewhere.example", "/a\r\nSet-Cookie: b=c", "javascript:alert(1)", ""})
    void leadsNowhereElse(String address) throws Exception {
        hub.perform(get("/page/theme").param("theme", "dark").param("back", address)).andExpect(redirectedUrl("/"));
    }
}
