package org.oncommons;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.oncommons.identity.AccountManagement;
import org.oncommons.identity.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People of the tests: each signs in for real, once. */
@TestComponent
public class Visitors {

    /** The password of every account that the tests make. */
    public static final String PASSWORD = "correct horse battery staple";

    private final MockMvc hub;
    private final AccountManagement accounts;
    private final Map<String, Cookie> sessions = new ConcurrentHashMap<>();

    Visitors(MockMvc hub, AccountManagement accounts) {
        this.hub = hub;
        this.accounts = accounts;
    }

    /** A new account with these roles; it gets an address of its own. */
    public String someone(Role... roles) {
        String email = "someone-" + UUID.randomUUID() + "@example.org";
        accounts.create(email, "Someone Else", PASSWORD, Set.of(roles));
        return email;
    }

    /** A coordinator who is there once for all tests. */
    public RequestPostProcessor coordinator() {
        String email = "coordinator-of-tests@example.org";
        synchronized (this) {
            if (accounts.byEmail(email).isEmpty()) {
                accounts.create(email, "Coordinator Of Tests", PASSWORD, Set.of(Role.COORDINATOR));
            }
        }
        return as(email);
    }

    /** Makes a request that of the account, which must have the tests' password, and gives it a valid form token. */
    public RequestPostProcessor as(String email) {
        Cookie session = sessions.computeIfAbsent(email, this::signIn);
        return request -> {
            request.setCookies(session);
            return csrf().postProcessRequest(request);
        };
    }

    private Cookie signIn(String email) {
        try {
            Cookie session = hub.perform(post("/identity/sign-in").with(csrf()).param("username", email).param("password", PASSWORD))
                    .andReturn().getResponse().getCookie("SESSION");
            if (session == null) {
                throw new IllegalStateException(email + " could not sign in");
            }
            return session;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
