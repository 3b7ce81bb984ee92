package org.oncommons.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.oncommons.EmptyHubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What only a demo may show. */
@EmptyHubTest
class EmptyHubAccessTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    /** Mails hold links with which others sign in. */
    @Test
    void outsideOfADemoOnlyCoordinatorsReadMails() throws Exception {
        hub.perform(get("/mail").with(visitors.as(visitors.someone()))).andExpect(status().isForbidden());
        hub.perform(get("/mail").with(visitors.coordinator())).andExpect(status().isOk());
    }
}
