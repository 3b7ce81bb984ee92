package org.oncommons.answering;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncommons.audit.AuditTrail;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.PersonSummary;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveManagement;
import org.oncommons.survey.WaveState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people of an institution do with its answer on the pages; every method checks what the viewer may. */
@Service
@Transactional
public class AnsweringDesk {

    private final WaveManagement waves;
    private final QuestionnaireManagement questionnaires;
    private final InstitutionDirectory institutions;
    private final Responses responses;
    private final ResponseStart start;
    private final AnswerSheet sheet;
    private final Books books;
    private final AnsweringLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    AnsweringDesk(
            WaveManagement waves, QuestionnaireManagement questionnaires, InstitutionDirectory institutions, Responses responses,
            ResponseStart start, AnswerSheet sheet, Books books, AnsweringLetters letters, AuditTrail audit, Clock clock) {
        this.waves = waves;
        this.questionnaires = questionnaires;
        this.institutions = institutions;
        this.responses = responses;
        this.start = start;
        this.sheet = sheet;
        this.books = books;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The institution's answer; it begins, pre-filled from the earlier wave, when somebody of the institution opens it.
     *
     * @param slug of the institution
     * @throws Problem when the institution was not asked, or the viewer has nothing to do with it
     */
    public AnswerBook open(Viewer viewer, UUID wave, String slug) {
        InstitutionSummary institution = institutions.bySlug(slug).orElseThrow(Problem::notFound);
        requireAnyBusiness(viewer, institution);
        WaveDetails details = waves.find(wave).filter(found -> found.state() != WaveState.DRAFT || viewer.coordinator())
                .filter(found -> found.invited(institution.id()).isPresent()
                        || responses.findByWaveAndRespondentKey(wave, Respondent.key(institution.id())).isPresent())
                .orElseThrow(Problem::notFound);
        QuestionnaireContent content = content(details);
        Response response = responses.findByWaveAndRespondentKey(wave, Respondent.key(institution.id()))
                .or(() -> begin(viewer, details, institution, content)).orElse(null);
        return books.book(viewer, details, institution, content, response);
    }

    /** The page of one section: like {@link #open}, and refused to those who may not see the section. */
    public AnswerBook open(Viewer viewer, UUID wave, String slug, String section) {
        AnswerBook book = open(viewer, wave, slug);
        if (!book.rights().sees(book.section(section).section().code())) {
            throw new Problem(HttpStatus.FORBIDDEN, own(viewer, book.institution()) ? "answering.problem.not-assigned" : "answering.overview.draft");
        }
        return book;
    }

    /**
     * Saves what somebody typed.
     *
     * @param from version that they saw when they began; 0: nothing
     */
    public SaveOutcome save(Viewer viewer, UUID wave, String slug, Field field, List<String> values, String other, int from) {
        return save(viewer, wave, slug, field, values, other, from, false);
    }

    /**
     * Saves a file as the proof that a question asks for.
     *
     * @param hash of the file, which the viewer has just uploaded
     */
    public SaveOutcome attach(Viewer viewer, UUID wave, String slug, String question, String hash, int from) {
        return save(viewer, wave, slug, new Field(question, ""), List.of(hash), "", from, true);
    }

    private SaveOutcome save(
            Viewer viewer, UUID wave, String slug, Field field, List<String> values, String other, int from, boolean uploaded) {
        AnswerBook seen = openToChange(viewer, wave, slug, book -> book.sectionOf(field.question()).code());
        String section = seen.sectionOf(field.question()).code();
        Question question = seen.content().question(field.question()).orElseThrow(Problem::notFound);
        Optional<Refusal> refusal = AnswerRules.check(question, field.row(), values, other);
        if (refusal.isPresent()) {
            return new SaveOutcome.Refused(refusal.get());
        }
        Response response = locked(seen);
        response.requireUnsigned();
        GivenAnswer current = sheet.of(response.id()).getOrDefault(field, GivenAnswer.none(field.question(), field.row()));
        if (current.says(values, other) && (!current.fromEarlierWave() || current.version() != from)) {
            return new SaveOutcome.Saved(current);
        }
        if (current.version() != from) {
            return new SaveOutcome.Conflict(current);
        }
        if (!uploaded && AnswerRules.namesFile(question, values) && !current.values().equals(values)) {
            return new SaveOutcome.Refused(new Refusal("answering.refusal.proof", List.of()));
        }
        sheet.write(response.id(), field, new AnswerSheet.Content(values, other), from, author(viewer), clock.instant());
        response.touch(section, clock.instant());
        responses.saveAndFlush(response);
        return new SaveOutcome.Saved(sheet.of(response.id()).get(field));
    }

    /** Says who may see the answer to a question with the institution's name. */
    public void show(Viewer viewer, UUID wave, String slug, String question, AnswerVisibility to) {
        AnswerBook book = openToChange(viewer, wave, slug, seen -> seen.sectionOf(question).code());
        Response response = locked(book);
        response.show(question, to);
        responses.saveAndFlush(response);
    }

    /** Gives a section to a colleague, who is written to; null takes it back. */
    public void assign(Viewer viewer, UUID wave, String slug, String section, @Nullable UUID person) {
        AnswerBook book = openToLead(viewer, wave, slug);
        book.section(section);
        Response response = locked(book);
        if (person == null) {
            response.assign(section, null, "");
        } else {
            PersonSummary colleague = institutions.colleagues(book.institution().id()).stream()
                    .filter(one -> one.id().equals(person) && one.account() != null).findFirst()
                    .orElseThrow(() -> Problem.invalid("answering.problem.colleague"));
            response.assign(section, colleague.account(), colleague.name());
            letters.assigned(book, book.section(section).section(), colleague, viewer);
        }
        responses.saveAndFlush(response);
        record("section-assigned", book, Map.of("section", section));
    }

    /**
     * Says that a section is complete.
     *
     * @return required fields that have no answer; empty: the section is ready now
     */
    public List<Field> markReady(Viewer viewer, UUID wave, String slug, String section) {
        AnswerBook book = openToChange(viewer, wave, slug, unused -> section);
        List<Field> missing = book.section(section).missing();
        if (missing.isEmpty()) {
            Response response = locked(book);
            response.markReady(section, viewer.name(), clock.instant());
            responses.saveAndFlush(response);
        }
        return missing;
    }

    public void markNotReady(Viewer viewer, UUID wave, String slug, String section) {
        Response response = locked(openToChange(viewer, wave, slug, unused -> section));
        response.markNotReady(section);
        responses.saveAndFlush(response);
    }

    /** Signs for the institution: from then on nothing changes until it is withdrawn or given back. */
    public void sign(Viewer viewer, UUID wave, String slug) {
        AnswerBook book = openToLead(viewer, wave, slug);
        Response response = locked(book);
        start.sign(response, book.content(), viewer, clock.instant());
        record("answer-signed", book, Map.of());
    }

    public void withdraw(Viewer viewer, UUID wave, String slug) {
        AnswerBook book = openToLead(viewer, wave, slug);
        Response response = locked(book);
        response.withdraw(clock.instant());
        responses.saveAndFlush(response);
        record("signature-withdrawn", book, Map.of());
    }

    /** Coordinators ask for changes; those who answer for the institution are written to. */
    public void giveBack(Viewer viewer, UUID wave, String slug, String reason) {
        waves.hold(wave);
        AnswerBook book = open(viewer, wave, slug);
        if (!book.rights().review()) {
            throw Problem.refused();
        }
        book.wave().requireNotFrozen();
        Response response = locked(book);
        response.giveBack(reason, clock.instant());
        responses.saveAndFlush(response);
        letters.returned(book, reason);
        record("answer-returned", book, Map.of("reason", reason.strip()));
    }

    /** What stood in a field before, the latest first. */
    public List<GivenAnswer> history(Viewer viewer, UUID wave, String slug, Field field) {
        AnswerBook book = open(viewer, wave, slug);
        if (!book.rights().sees(book.sectionOf(field.question()).code())) {
            throw Problem.refused();
        }
        return book.standing() == null ? List.of() : sheet.history(book.standing().id(), field);
    }

    private Optional<Response> begin(Viewer viewer, WaveDetails wave, InstitutionSummary institution, QuestionnaireContent content) {
        return own(viewer, institution) && wave.takesAnswers() ? Optional.of(start.begin(wave, institution, content)) : Optional.empty();
    }

    private void requireAnyBusiness(Viewer viewer, InstitutionSummary institution) {
        if (!own(viewer, institution) && !viewer.coordinator()) {
            throw Problem.refused();
        }
    }

    private boolean own(Viewer viewer, InstitutionSummary institution) {
        return viewer.account() != null && institutions.institutionsOf(viewer.account()).contains(institution.id());
    }

    private AnswerBook openToLead(Viewer viewer, UUID wave, String slug) {
        waves.hold(wave);
        AnswerBook book = open(viewer, wave, slug);
        if (!book.rights().lead()) {
            throw Problem.refused();
        }
        book.wave().requireTaking();
        return book;
    }

    private AnswerBook openToChange(Viewer viewer, UUID wave, String slug, Function<AnswerBook, String> section) {
        waves.hold(wave);
        AnswerBook book = open(viewer, wave, slug);
        requireAnswering(book, section.apply(book));
        book.wave().requireTaking();
        return book;
    }

    private static void requireAnswering(AnswerBook book, String section) {
        if (!book.rights().answers(book.section(section).section().code())) {
            throw Problem.refused();
        }
    }

    private Response locked(AnswerBook book) {
        ResponseStanding standing = book.standing();
        return standing == null ? fail() : start.lock(standing.id());
    }

    private static Response fail() {
        throw Problem.conflict("answering.problem.not-begun");
    }

    private QuestionnaireContent content(WaveDetails wave) {
        return questionnaires.version(wave.questionnaireVersion()).orElseThrow(Problem::notFound).content();
    }

    private static AnswerSheet.Author author(Viewer viewer) {
        return new AnswerSheet.Author(viewer.account(), viewer.name(), GivenAnswer.BY_HAND);
    }

    private void record(String action, AnswerBook book, Map<String, String> details) {
        audit.record("answering", action, book.standing() == null ? book.wave().id() : book.standing().id(),
                book.wave().title() + " · " + book.institution().shortName(), details);
    }
}
