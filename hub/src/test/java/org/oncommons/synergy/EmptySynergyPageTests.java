package org.oncommons.synergy;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.EmptyHubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@EmptyHubTest
class EmptySynergyPageTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @ValueSource(strings = {"/synergy", "/synergy/topics", "/synergy/cases", "/synergy/gaps", "/synergy/institutions/nobody"})
    void withoutAFrozenWaveThePageSaysWhatWillBeHere(String path) throws Exception {
        hub.perform(get(path).with(visitors.coordinator())).andExpect(status().isOk())
                .andExpect(content().string(containsString("begin with the first frozen wave")));
    }

    @Test
    void withoutAnswersOfInstitutionsNoConsortiumCanBeBuilt() throws Exception {
        hub.perform(get("/consortium").with(visitors.coordinator())).andExpect(status().isOk())
                .andExpect(content().string(containsString("begin with what institutions answered")));
    }
}
