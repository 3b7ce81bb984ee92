package org.oncommons.identity;

import org.oncommons.page.PageSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An empty hub writes into its log how its first coordinator gets in. */
@Component
class FirstCoordinator {

    private static final Logger log = LoggerFactory.getLogger(FirstCoordinator.class);

    private final AccountManagement accounts;
    private final OneTimeLinks links;
    private final PageSettings settings;

    FirstCoordinator(AccountManagement accounts, OneTimeLinks links, PageSettings settings) {
        this.accounts = accounts;
        this.links = links;
        this.settings = settings;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!settings.demo() && accounts.none()) {
            String token = links.issueForNobody(OneTimeLinks.Purpose.FIRST_COORDINATOR);
            log.info("Nobody can sign in yet. Create the first coordinator at {}/identity/first with the token {}",
                    settings.publicUrl(), token);
        }
    }
}
