package org.oncommons.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.HubTest;
import org.oncommons.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Requests that no browser sends by itself. */
@HubTest
class ForgedRequestTests {

    @Autowired
    private MockMvc hub;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/mail", "/landscape/compare?institution=aurora", "/consortium", "/network/people"})
    void theCharacterZeroIsRefusedAndBreaksNothing(String address) throws Exception {
        hub.perform(get(address).param("search", "a\0b").param("institution", "a\0b").with(visitors.coordinator()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theCharacterZeroIsRefusedBeforeSomebodyIsLookedUp() throws Exception {
        hub.perform(post("/identity/sign-in").with(csrf()).param("username", "a\0b").param("password", "x")).andExpect(status().isBadRequest());
        hub.perform(post("/identity/forgotten").with(csrf()).param("email", "a\0b")).andExpect(status().isBadRequest());
    }

    /** Otherwise whoever guesses passwords has a new address for each guess. */
    @Test
    void aWrongPasswordCountsForTheAddressThatTheProxySawNotForTheOneThatTheVisitorClaims() throws Exception {
        String email = "guessed-" + UUID.randomUUID() + "@example.org";
        String token = Jsoup.parse(send(request("/identity/sign-in").GET()).body()).select("input[name=_csrf]").val();
        String form = "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password=wrong&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);

        HttpResponse<String> answer = send(request("/identity/sign-in").header("X-Forwarded-For", "198.51.100.9, 203.0.113.7")
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/identity/sign-in?failed");
        assertThat(database.sql("SELECT address FROM identity.attempt WHERE email = ?").param(email).query(String.class).list())
                .containsExactly("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/landscape?country=%", "/network?%zz=1", "/network?search=%C0%AF", "/landscape/questions?search=%E9"})
    void anAddressThatCannotBeDecodedIsRefusedAndBreaksNothing(String address) throws Exception {
        assertThat(raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void aFormThatCannotBeDecodedIsRefusedAndBreaksNothing() throws Exception {
        assertThat(raw("POST /identity/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nusername=%")).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-Proto,java script", "X-Forwarded-Host,a b{c}", "X-Forwarded-Port,many"})
    void aMalformedHeaderOfAProxyBreaksNothing(String name, String value) throws Exception {
        assertThat(send(request("/audit").header(name, value).GET()).statusCode()).isLessThan(500);
    }

    @Test
    void headersCanBeAskedForWhereThePageCan() throws Exception {
        hub.perform(head("/network")).andExpect(status().isOk());
        hub.perform(head("/audit").with(visitors.as(visitors.someone()))).andExpect(status().isForbidden());
        hub.perform(head("/audit").with(visitors.coordinator())).andExpect(status().isOk());
    }

    /** Addresses hold links that work for whoever has them. */
    @Test
    void otherSitesAreNotToldTheAddressOfAPage() throws Exception {
        hub.perform(get("/")).andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    /** The clients of Java send nothing malformed. */
    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
