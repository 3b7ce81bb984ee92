package org.oncommons.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sign-in through a real provider, over real HTTP, with all its redirects. */
@HubTest
class ProviderSignInTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AccountManagement accounts;

    @Test
    void letsInWhomTheProviderVouchesForAndTheNetworkHasInvited() throws Exception {
        TestProvider.running().signsIn(visitors.someone(), true);

        assertThat(signIn().body()).contains("Someone Else");
    }

    @Test
    void turnsAwayAnAddressThatWasNeverInvited() throws Exception {
        TestProvider.running().signsIn("stranger@example.org", true);

        assertThat(signIn().uri().getQuery()).isEqualTo("provider");
    }

    @Test
    void turnsAwayAnAddressThatTheProviderHasNotVerified() throws Exception {
        TestProvider.running().signsIn(visitors.someone(), false);

        assertThat(signIn().uri().getQuery()).isEqualTo("provider");
    }

    @Test
    void turnsAwayAnAccountThatIsDeactivated() throws Exception {
        String email = visitors.someone();
        accounts.activate(accounts.byEmail(email).orElseThrow(), false);
        TestProvider.running().signsIn(email, true);

        assertThat(signIn().uri().getQuery()).isEqualTo("provider");
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.ALWAYS).build()) {
            HttpResponse<String> end = get(browser, "/identity/provider/institution");
            return end.uri().getPath().equals("/identity/sign-in") ? end : get(browser, "/identity/account");
        }
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
