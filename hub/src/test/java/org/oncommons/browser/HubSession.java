package org.oncommons.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;

/** One visitor's requests to the running hub, signed in through its form. */
final class HubSession {

    private static final Map<String, HubSession> OPEN = new ConcurrentHashMap<>();

    private final URI hub;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

    private HubSession(URI hub) {
        this.hub = hub;
    }

    /**
     * The visitor's session, signed in at the first call only.
     *
     * @param hub for example http://localhost:8080
     */
    static HubSession of(URI hub, Visitor visitor) {
        return OPEN.computeIfAbsent(hub + " " + visitor, unused -> {
            HubSession session = new HubSession(hub);
            visitor.email().ifPresent(session::signIn);
            return session;
        });
    }

    /** The answer as it comes: a redirect is not followed. */
    HttpResponse<String> get(String address, String language) {
        // The walk also follows the links that set them.
        cookies.getCookieStore().getCookies().stream().filter(cookie -> !cookie.getName().equals("SESSION")).toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
        return send(HttpRequest.newBuilder(hub.resolve(address)).header("Accept-Language", language).header("Accept", "text/html,*/*"));
    }

    private void signIn(String email) {
        String page = get("/identity/sign-in", "en").body();
        String token = Objects.requireNonNull(Jsoup.parse(page).selectFirst("form[action=/identity/sign-in] input[name=_csrf]")).val();
        String form = "username=" + encoded(email) + "&password=" + encoded(Visitor.PASSWORD) + "&_csrf=" + encoded(token);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(hub.resolve("/identity/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
            throw new IllegalStateException(email + " could not sign in");
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
