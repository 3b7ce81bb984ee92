package org.oncommons.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect provider on a port of its own: discovery, authorisation with a code, signed tokens, user information. */
public final class TestProvider {

    private static final TestProvider INSTANCE = new TestProvider();

    private final HttpServer server;
    private final RSAKey key;
    private volatile String email = "nobody@example.org";
    private volatile boolean verified;
    private volatile String nonce = "";

    private TestProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", exchange -> json(exchange, token()));
        server.createContext("/userinfo", exchange -> json(exchange, person()));
        server.start();
    }

    static TestProvider running() {
        return INSTANCE;
    }

    /** The provider's address. */
    public static String issuer() {
        return "http://localhost:" + INSTANCE.server.getAddress().getPort();
    }

    /** Who is signed in at the provider from now on. */
    void signsIn(String newEmail, boolean newVerified) {
        email = newEmail;
        verified = newVerified;
    }

    private Map<String, Object> discovery() {
        return Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/jwks", "userinfo_endpoint", issuer() + "/userinfo",
                "subject_types_supported", new String[] {"public"}, "response_types_supported", new String[] {"code"},
                "id_token_signing_alg_values_supported", new String[] {"RS256"});
    }

    private Map<String, Object> person() {
        return Map.of("sub", email, "email", email, "email_verified", verified);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        nonce = query.getOrDefault("nonce", "");
        exchange.getResponseHeaders().set("Location", query.get("redirect_uri") + "?code=yes&state="
                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private Map<String, Object> token() {
        Instant now = Instant.ofEpochMilli(new Date().getTime());
        JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(issuer()).subject(email).audience("hub").claim("nonce", nonce)
                .claim("email", email).claim("email_verified", verified)
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(300))).build();
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return Map.of("access_token", "access", "token_type", "Bearer", "expires_in", 300, "id_token", token.serialize());
    }

    private static void json(HttpExchange exchange, Map<String, Object> body) {
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
