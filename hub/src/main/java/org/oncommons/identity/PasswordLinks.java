package org.oncommons.identity;

import java.util.Locale;
import org.oncommons.identity.OneTimeLinks.Purpose;
import org.oncommons.mail.Mail;
import org.oncommons.mail.Outbox;
import org.oncommons.page.PageSettings;
import org.oncommons.page.Texts;
import org.springframework.stereotype.Component;

/** Writes the mails with the links to choose a password. */
@Component
class PasswordLinks {

    private final OneTimeLinks links;
    private final Outbox outbox;
    private final PageSettings settings;
    private final Texts texts;

    PasswordLinks(OneTimeLinks links, Outbox outbox, PageSettings settings, Texts texts) {
        this.links = links;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
    }

    void sendInvitation(Account account) {
        send(account, Purpose.INVITATION, "identity.mail.invitation");
    }

    void sendNewPassword(Account account) {
        send(account, Purpose.NEW_PASSWORD, "identity.mail.new-password");
    }

    private void send(Account account, Purpose purpose, String textKey) {
        String link = settings.publicUrl() + "/identity/password/" + links.issue(purpose, account.id());
        outbox.send(new Mail(account.email(), account.name(),
                texts.text(Locale.ENGLISH, textKey + ".subject", settings.network()),
                texts.text(Locale.ENGLISH, textKey + ".body", account.name(), settings.network(), link)));
    }
}
