package org.oncommons.answering;

import org.oncommons.mail.Mail;
import org.oncommons.mail.Outbox;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.PersonSummary;
import org.oncommons.page.PageSettings;
import org.oncommons.page.Texts;
import org.oncommons.page.Viewer;
import org.oncommons.questions.Section;
import org.springframework.stereotype.Component;

/** Mails about an institution's answer to its own people. */
@Component
class AnsweringLetters {

    private final InstitutionDirectory institutions;
    private final Outbox outbox;
    private final Texts texts;
    private final PageSettings settings;

    AnsweringLetters(InstitutionDirectory institutions, Outbox outbox, Texts texts, PageSettings settings) {
        this.institutions = institutions;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    void assigned(AnswerBook book, Section section, PersonSummary to, Viewer by) {
        String title = section.title().in(texts.languages().getFirst());
        write(to, "answering.mail.assigned", title, book.wave().title(), by.name(), link(book) + "/sections/" + section.code());
    }

    void returned(AnswerBook book, String reason) {
        institutions.representatives(book.institution().id())
                .forEach(person -> write(person, "answering.mail.returned", book.institution().name(), book.wave().title(), reason, link(book)));
    }

    private void write(PersonSummary to, String key, Object first, Object wave, Object third, Object link) {
        var language = texts.languages().getFirst();
        outbox.send(new Mail(to.email(), to.name(), texts.text(language, key + ".subject", first, wave),
                texts.text(language, key + ".text", to.name(), first, wave, third, link, settings.network())));
    }

    private String link(AnswerBook book) {
        return settings.publicUrl() + "/answering/" + book.wave().id() + "/" + book.institution().slug();
    }
}
