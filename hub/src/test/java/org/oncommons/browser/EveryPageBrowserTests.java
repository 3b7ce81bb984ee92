package org.oncommons.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncommons.HubTest;
import org.oncommons.browser.SiteMap.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every page that a visitor can reach is accessible, in light and dark, on a desk and on a phone, and breaks nothing in the browser. */
@HubTest
@ExtendWith(HubBrowser.ForTests.class)
class EveryPageBrowserTests {

    private static final Set<Integer> INSPECTED = new HashSet<>();

    @Autowired
    private ApplicationContext hub;

    @ParameterizedTest
    @EnumSource
    void everyPageIsAccessibleAndQuiet(Visitor visitor, HubBrowser browser) {
        HubWalk walk = HubWalk.through(hub);
        List<Visit> pages = walk.by(visitor).pages();
        Page page = browser.open(walk.hub(), visitor);
        PageInspection inspection = new PageInspection(page, visitor, INSPECTED);

        pages.forEach(inspection::inspect);
        inspection.inspect("/network/institutions/there-is-no-such-institution", 404);
        page.context().close();

        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(inspection.findings()).isEmpty();
    }
}
