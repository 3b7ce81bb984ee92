package org.oncommons.identity;

import org.springframework.http.HttpMethod;

/**
 * Who may reach some URLs. What an object behind the URL allows is decided by the module that owns it.
 *
 * @param method   HTTP method; GET covers HEAD
 * @param pattern  path with {@code *} for one segment and {@code **} for any number at the end
 * @param audience who may
 */
public record AccessRule(HttpMethod method, String pattern, Audience audience) {

    public enum Audience {
        /** Also guests. */
        EVERYONE,
        /** Anybody with an account. */
        SIGNED_IN,
        /** Coordinators only. */
        COORDINATORS
    }

    public static AccessRule get(String pattern, Audience audience) {
        return new AccessRule(HttpMethod.GET, pattern, audience);
    }

    public static AccessRule post(String pattern, Audience audience) {
        return new AccessRule(HttpMethod.POST, pattern, audience);
    }
}
