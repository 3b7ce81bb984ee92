package org.oncommons.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenID Connect provider that people may sign in with.
 *
 * @param issuer its address; empty: none
 * @param name   as the button says; empty: the institution of whoever signs in
 */
@ConfigurationProperties("oncommons.oidc")
record ProviderSettings(
        @DefaultValue("") String issuer, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
        @DefaultValue("") String name) {

    boolean configured() {
        return !issuer.isBlank();
    }
}
