package org.oncommons.survey;

import java.util.List;
import java.util.UUID;
import org.oncommons.mail.Mail;
import org.oncommons.mail.Outbox;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.PersonSummary;
import org.oncommons.page.PageSettings;
import org.oncommons.page.Problem;
import org.oncommons.page.Texts;
import org.springframework.stereotype.Component;

/** Mails to those who answer for an institution, with the link to its own answer. */
@Component
class WaveLetters {

    private final InstitutionDirectory institutions;
    private final Outbox outbox;
    private final Texts texts;
    private final PageSettings settings;

    WaveLetters(InstitutionDirectory institutions, Outbox outbox, Texts texts, PageSettings settings) {
        this.institutions = institutions;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    /** Whether there was anybody to write to. */
    boolean invite(WaveDetails wave, UUID institution) {
        return write("survey.mail.invitation", wave, institution);
    }

    /** Whether there was anybody to write to. */
    boolean remind(WaveDetails wave, UUID institution) {
        return write("survey.mail.reminder", wave, institution);
    }

    private boolean write(String key, WaveDetails wave, UUID id) {
        InstitutionSummary institution = institutions.find(id).orElseThrow(Problem::notFound);
        List<PersonSummary> people = institutions.representatives(id);
        String link = settings.publicUrl() + "/answering/" + wave.id() + "/" + institution.slug();
        for (PersonSummary person : people) {
            var language = texts.languages().getFirst();
            String lastDay = java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.UK).format(wave.closes());
            outbox.send(new Mail(person.email(), person.name(), texts.text(language, key + ".subject", wave.title()),
                    texts.text(language, key + ".text", person.name(), institution.name(), wave.title(), lastDay, wave.zone().getId(), link,
                            settings.network())));
        }
        return !people.isEmpty();
    }
}
