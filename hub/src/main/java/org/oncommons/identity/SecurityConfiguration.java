package org.oncommons.identity;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
    private static final String SIGN_IN = "/identity/sign-in";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    UserDetailsService userDetails(Accounts accounts) {
        return email -> accounts.findByEmail(Account.normalised(email))
                .filter(account -> account.passwordHash() != null)
                .map(SignedIn::of)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    @ConditionalOnExpression("!'${oncommons.oidc.issuer:}'.isBlank()")
    ClientRegistrationRepository providers(ProviderSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId("institution").clientName(settings.name())
                .clientId(settings.clientId()).clientSecret(settings.clientSecret())
                .scope("openid", "email", "profile").build());
    }

    /** Beside what Spring refuses: the character 0, which nobody types and no column of the database can hold. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** Two requests of one session that leave a message at once: the later one stays, neither breaks. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributes() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, List<ModuleAccess> modules, SignInAttempts attempts, ProviderAccounts providerAccounts,
            ObjectProvider<ClientRegistrationRepository> providers,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> controllers) {
        http
                .authorizeHttpRequests(requests -> {
                    modules.forEach(module -> module.rules().forEach(rule -> declare(requests, rule)));
                    requests.anyRequest().denyAll();
                })
                .addFilterBefore(new UnknownAddresses(modules, controllers::getObject), CsrfFilter.class)
                .addFilterBefore(new SignInGuard(attempts), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage(SIGN_IN).loginProcessingUrl(SIGN_IN).failureUrl(SIGN_IN + "?failed"))
                .logout(logout -> logout.logoutUrl("/identity/sign-out").logoutSuccessUrl("/"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN).failureUrl(SIGN_IN + "?provider")
                    .authorizationEndpoint(endpoint -> endpoint.baseUri("/identity/provider"))
                    .redirectionEndpoint(endpoint -> endpoint.baseUri("/login/oauth2/code/*"))
                    .userInfoEndpoint(endpoint -> endpoint.oidcUserService(providerAccounts)));
        }
        return http.build();
    }

    private static void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests, AccessRule rule) {
        List<HttpMethod> methods = rule.method().equals(HttpMethod.GET) ? List.of(HttpMethod.GET, HttpMethod.HEAD) : List.of(rule.method());
        for (HttpMethod method : methods) {
            var matched = requests.requestMatchers(method, rule.pattern());
            switch (rule.audience()) {
                case EVERYONE -> matched.permitAll();
                case SIGNED_IN -> matched.authenticated();
                case COORDINATORS -> matched.hasRole(Role.COORDINATOR.name());
            }
        }
    }
}
