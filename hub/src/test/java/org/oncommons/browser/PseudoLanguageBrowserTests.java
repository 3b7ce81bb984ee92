package org.oncommons.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.HubTest;
import org.oncommons.PseudoLanguage;
import org.oncommons.browser.PageRoutes.Route;
import org.oncommons.browser.SiteMap.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A further language needs only files: in the pseudo-language no English is left on any page. */
@HubTest
class PseudoLanguageBrowserTests {

    private static final String NETWORK = "OnCommons network";

    @Autowired
    private ApplicationContext hub;

    private TypedContent content;

    @BeforeEach
    void readContent() {
        walk().by(Visitor.COORDINATOR);
        content = walk().content();
    }

    @ParameterizedTest
    @EnumSource
    void noEnglishIsLeftOnAnyPage(Visitor visitor) {
        List<Visit> answers = walk().by(visitor, PseudoLanguage.TAG);
        Set<String> left = new LinkedHashSet<>();
        answers.forEach(visit -> note(visit.document(), visit.route().toString(), left));

        assertThat(answers).hasSizeGreaterThan(3).filteredOn(Visit::isPage).allSatisfy(visit ->
                assertThat(visit.document().select("html").attr("lang")).isEqualTo(PseudoLanguage.TAG));
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/network/institutions/there-is-no-such-institution", "/audit?page=x", "/identity/sign-in?failed",
            "/identity/sign-in?locked", "/identity/password/wrong"})
    void noEnglishIsLeftWhereSomethingWentWrong(String address) {
        Set<String> left = new LinkedHashSet<>();
        note(Jsoup.parse(HubSession.of(walk().hub(), Visitor.COORDINATOR).get(address, PseudoLanguage.TAG).body()), address, left);

        assertThat(left).isEmpty();
    }

    /** Once for each route, with what the scripts write. */
    @Test
    @ExtendWith(HubBrowser.ForTests.class)
    void noEnglishIsLeftAfterTheScriptsRan(HubBrowser browser) {
        Set<String> left = new LinkedHashSet<>();
        Set<Route> seen = new HashSet<>();
        Page page = browser.open(walk().hub(), Visitor.COORDINATOR);
        page.context().addCookies(List.of(new Cookie("language", PseudoLanguage.TAG).setUrl(walk().hub().toString())));
        for (Visit visit : walk().by(Visitor.COORDINATOR).pages()) {
            if (seen.add(visit.route())) {
                page.navigate(visit.address());
                note(Jsoup.parse(page.content()), visit.route().toString(), left);
            }
        }
        page.context().close();

        assertThat(seen).hasSizeGreaterThan(3);
        assertThat(left).isEmpty();
    }

    private void note(Document page, String where, Set<String> left) {
        EnglishLeft.on(page, NETWORK, content).forEach(text -> left.add(where + ": " + text));
    }

    private HubWalk walk() {
        return HubWalk.through(hub);
    }
}
