package org.oncommons.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncommons.HubTest;
import org.oncommons.browser.PageRoutes.Route;
import org.oncommons.browser.SiteMap.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every link leads somewhere, for everybody who sees it, and every page has a link that leads to it. */
@HubTest
class LinksTests {

    /** Routes that no link leads to, each with the reason. */
    private static final Map<String, String> NEVER_LINKED = Map.ofEntries(
            Map.entry("/error", "where the server sends a request that failed"),
            Map.entry("/identity/password/{token}", "reached by a link in a mail"),
            Map.entry("/identity/first", "linked while there is no account"),
            Map.entry("/jobs/{id}", "reached by starting a job"),
            Map.entry("/verdict/patients/{id}", "reached from a job"),
            Map.entry("/verdict/patients/{id}?take", "offered on the page that a job leads to"),
            Map.entry("/feasibility/{protocol}/sites/{slug}", "linked where an institution was asked"),
            Map.entry("/intake/{id}/respondents/new", "linked where a file names institutions that are not in the directory"),
            Map.entry("/trialregistry/timeline/{format}", "linked where studies have a beginning"),
            Map.entry("/answering/{wave}/{institution}/questions/{question}/file", "linked where a file was given as proof"));

    @Autowired
    private ApplicationContext hub;

    @ParameterizedTest
    @EnumSource
    void everyLinkLeadsToAnAddressOfTheHub(Visitor visitor) {
        assertThat(walked(visitor).unknown()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsShownALinkThatBreaksOrIsRefused(Visitor visitor) {
        assertThat(walked(visitor).visits()).hasSizeGreaterThan(5).filteredOn(visit -> visit.status() >= 400).isEmpty();
    }

    @Test
    void everyPageIsReachedByFollowingLinks() {
        Set<String> reached = Arrays.stream(Visitor.values()).flatMap(visitor -> walked(visitor).visits().stream())
                .map(Visit::route).map(Route::toString).collect(Collectors.toSet());
        List<String> missed = HubWalk.through(hub).routes().all().stream().map(Route::toString)
                .filter(route -> !reached.contains(route)).distinct().toList();

        assertThat(missed).as("routes without a link that leads there").isSubsetOf(NEVER_LINKED.keySet());
    }

    private SiteMap walked(Visitor visitor) {
        return HubWalk.through(hub).by(visitor);
    }
}
