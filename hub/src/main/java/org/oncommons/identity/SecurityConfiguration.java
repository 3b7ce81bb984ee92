package org.oncommons.identity;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'; form-action 'self'";

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
    SecurityFilterChain pages(HttpSecurity http, List<ModuleAccess> modules) throws Exception {
        return http
                .authorizeHttpRequests(requests -> {
                    modules.forEach(module -> module.rules().forEach(rule -> declare(requests, rule)));
                    requests.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage("/identity/sign-in").loginProcessingUrl("/identity/sign-in")
                        .failureUrl("/identity/sign-in?failed"))
                .logout(logout -> logout.logoutUrl("/identity/sign-out").logoutSuccessUrl("/"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }

    private static void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests, AccessRule rule) {
        var matched = requests.requestMatchers(rule.method(), rule.pattern());
        switch (rule.audience()) {
            case EVERYONE -> matched.permitAll();
            case SIGNED_IN -> matched.authenticated();
            case COORDINATORS -> matched.hasRole(Role.COORDINATOR.name());
        }
    }
}
