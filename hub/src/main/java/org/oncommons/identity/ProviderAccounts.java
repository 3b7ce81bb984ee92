package org.oncommons.identity;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Finds the account of somebody whom the provider has signed in. The address must be one that the provider has verified, and it must
 * have been invited: a provider tells who somebody is, not that they belong to the network.
 */
@Component
class ProviderAccounts extends OidcUserService {

    private final Accounts accounts;

    ProviderAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser person = super.loadUser(request);
        String email = person.getEmail();
        if (email == null || !Boolean.TRUE.equals(person.getEmailVerified())) {
            throw new OAuth2AuthenticationException(new OAuth2Error("unverified"));
        }
        return accounts.findByEmail(Account.normalised(email)).filter(Account::active)
                .map(account -> SignedIn.of(account).by(person.getIdToken()))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("unknown")));
    }
}
