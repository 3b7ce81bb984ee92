package org.oncommons.feasibility;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.oncommons.mail.Mail;
import org.oncommons.mail.Outbox;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.PersonSummary;
import org.oncommons.page.PageSettings;
import org.oncommons.page.Texts;
import org.oncommons.page.Viewer;
import org.oncommons.protocols.ProtocolSummary;
import org.springframework.stereotype.Component;

/** Mails to institutions that are asked, and to those who asked. */
@Component
class FeasibilityLetters {

    private final InstitutionDirectory institutions;
    private final Outbox outbox;
    private final Texts texts;
    private final PageSettings settings;

    FeasibilityLetters(InstitutionDirectory institutions, Outbox outbox, Texts texts, PageSettings settings) {
        this.institutions = institutions;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    void asked(ProtocolSummary study, InstitutionSummary institution, String message, Viewer by) {
        String link = settings.publicUrl() + "/feasibility/" + study.id() + "/sites/" + institution.slug();
        institutions.representatives(institution.id())
                .forEach(person -> write(person, "feasibility.mail.asked", study.title(), institution.name(), by.name(), message, link));
    }

    void answered(ProtocolSummary study, InstitutionSummary institution, RequestState state, Viewer by) {
        String link = settings.publicUrl() + "/feasibility/" + study.id();
        study.authors().stream().map(ProtocolSummary.Author::account).filter(author -> !Objects.equals(author, by.account()))
                .flatMap(this::person).forEach(person ->
                        write(person, "feasibility.mail." + (state == RequestState.WILLING ? "willing" : "declined"), study.title(),
                                institution.name(), by.name(), "", link));
    }

    private Stream<PersonSummary> person(UUID account) {
        return institutions.personOf(account).stream();
    }

    private void write(PersonSummary to, String key, String study, String institution, String by, String message, String link) {
        var language = texts.languages().getFirst();
        outbox.send(new Mail(to.email(), to.name(), texts.text(language, key + ".subject", study, institution),
                texts.text(language, key + ".text", to.name(), study, institution, by, message, link, settings.network())));
    }
}
