package org.oncommons.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oncommons.HubTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With the Tab key alone, and always seeing where one is, people sign in, skip to the content, open menus and work with a list. */
@HubTest
@ExtendWith(HubBrowser.ForTests.class)
class KeyboardBrowserTests {

    private static final int PATIENCE = 120;

    /** What has the focus, and whether one can see that it has. */
    private static final String FOCUS = """
            () => {
                const focused = document.activeElement, style = getComputedStyle(focused), box = focused.getBoundingClientRect();
                return {
                    what: focused.matches('body') ? 'body' : focused.outerHTML.slice(0, 120),
                    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
                        && (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== 'none')
                };
            }""";

    @LocalServerPort
    private int port;

    @Test
    void signsIn(HubBrowser browser) {
        Page page = browser.open(hub(), Visitor.GUEST);
        page.navigate("/identity/sign-in");

        tabTo(page, "#username");
        page.keyboard().type(Visitor.MEMBER.email().orElseThrow());
        tabTo(page, "#password");
        page.keyboard().type(Visitor.PASSWORD);
        tabTo(page, "form[action='/identity/sign-in'] button[type=submit]");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("sign-in"));

        assertThat(page.locator("form[action='/identity/sign-out']").count()).isPositive();
        page.context().close();
    }

    @Test
    void skipsToTheContent(HubBrowser browser) {
        Page page = browser.open(hub(), Visitor.GUEST);
        page.navigate("/network");

        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.matches('.skip')")).isEqualTo(true);
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.evaluate("document.activeElement.closest('main') !== null")).isEqualTo(true);
        page.context().close();
    }

    @Test
    void opensAMenuAndLeavesItWithEscape(HubBrowser browser) {
        Page page = browser.open(hub(), Visitor.COORDINATOR);
        page.navigate("/network");

        tabTo(page, ".person details.menu > summary");
        page.keyboard().press("Enter");
        tabTo(page, ".person details[open] .menu-list a");
        page.keyboard().press("Escape");

        assertThat(page.locator("details.menu[open]").count()).isZero();
        assertThat(page.evaluate("document.activeElement.matches('summary')")).isEqualTo(true);
        page.context().close();
    }

    @Test
    void worksWithAList(HubBrowser browser) {
        Page page = browser.open(hub(), Visitor.MEMBER);
        page.navigate("/network");

        tabTo(page, "main form input[name=search]");
        page.keyboard().type("Aurora");
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.contains("Aurora"));
        tabTo(page, "main a[href='/network/institutions/aurora']");
        page.keyboard().press("Enter");
        page.waitForURL("**/network/institutions/aurora");

        assertThat(page.locator("h1").innerText()).contains("Aurora");
        page.context().close();
    }

    /** Presses Tab until the element has the focus; on the way the focus must always be seen. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press("Tab");
            Map<?, ?> focus = (Map<?, ?>) page.evaluate(FOCUS);
            assertThat(List.of(focus.get("what"), focus.get("seen"))).as("focus can be seen").endsWith(true);
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached with the Tab key on " + page.url());
    }

    private URI hub() {
        return URI.create("http://localhost:" + port);
    }
}
