package org.oncommons.answering;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.oncommons.survey.Answer;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveManagement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers in bulk, from imports and from the demo network. Who may is decided by who calls. */
@Service
@Transactional
public class ResponseManagement {

    private final WaveManagement waves;
    private final QuestionnaireManagement questionnaires;
    private final Responses responses;
    private final ResponseStart start;
    private final AnswerSheet sheet;
    private final AuditTrail audit;
    private final Clock clock;

    ResponseManagement(
            WaveManagement waves, QuestionnaireManagement questionnaires, Responses responses, ResponseStart start, AnswerSheet sheet,
            AuditTrail audit, Clock clock) {
        this.waves = waves;
        this.questionnaires = questionnaires;
        this.responses = responses;
        this.start = start;
        this.sheet = sheet;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes one respondent's answers. The same respondent key again updates the same response: other values replace what stood there
     * (and are kept in its history), what the same source brought before and no longer brings is cleared, nothing is duplicated.
     *
     * @param source what the import calls itself: the same for every run of it; not empty
     * @return id of the response
     * @throws Problem when the wave is frozen, the response is signed, or an answer does not fit its question; then nothing is taken
     */
    public UUID putAnswers(UUID wave, Respondent respondent, List<Answer> answers, String source) {
        return putAnswers(wave, List.of(new RespondentAnswers(respondent, answers)), source).getFirst();
    }

    /** The same for many respondents at once. */
    public List<UUID> putAnswers(UUID wave, List<RespondentAnswers> all, String source) {
        return putAnswers(wave, all, source, taken -> { });
    }

    /**
     * The same, telling how many respondents have been taken.
     *
     * @param progress called after each respondent; what it throws undoes everything
     */
    public List<UUID> putAnswers(UUID wave, List<RespondentAnswers> all, String source, IntConsumer progress) {
        WaveDetails details = waves.holdForImport(wave);
        QuestionnaireContent content = content(details);
        Map<String, Question> questions = new java.util.HashMap<>();
        content.questions().forEach(question -> questions.put(question.code(), question));
        List<UUID> ids = new ArrayList<>();
        for (RespondentAnswers one : all) {
            one.answers().forEach(answer -> check(questions, one.respondent(), answer));
            ids.add(put(wave, one, source));
            progress.accept(ids.size());
        }
        audit.record("answering", "answers-imported", wave, details.title(),
                Map.of("source", source, "respondents", String.valueOf(all.size())));
        return ids;
    }

    /** Why an answer would not be taken; empty: it would. */
    public static Optional<Refusal> refusal(Question question, Answer answer) {
        return AnswerRules.check(question, answer.row(), answer.values(), answer.other());
    }

    /** Signs for the institution on behalf of the account, every section being ready by that; for waves that are set up with answers. */
    public void sign(UUID wave, UUID institution, UUID account, String name) {
        WaveDetails details = waves.holdForImport(wave);
        QuestionnaireContent content = content(details);
        Response response = responses.findByWaveAndRespondentKey(wave, Respondent.key(institution))
                .map(found -> start.lock(found.id())).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        content.sections().stream().map(Section::code).forEach(section -> response.markReady(section, name, now));
        start.sign(response, content, new Viewer(account, name, Set.of()), now);
        audit.record("answering", "answer-signed", response.id(), details.title() + " · " + response.label(), Map.of());
    }

    /** Where the institution's response stands; empty: it has none. */
    @Transactional(readOnly = true)
    public Optional<ResponseStanding> standing(UUID wave, UUID institution) {
        return responses.findByWaveAndRespondentKey(wave, Respondent.key(institution)).map(Response::standing);
    }

    private UUID put(UUID wave, RespondentAnswers one, String source) {
        Instant now = clock.instant();
        AnswerSheet.Author author = new AnswerSheet.Author(null, "", source);
        Optional<UUID> fresh = start.createImported(wave, one.respondent(), now);
        if (fresh.isPresent()) {
            sheet.writeFirst(fresh.get(), one.answers(), author, now);
            start.show(fresh.get(), one.answers());
            return fresh.get();
        }
        Response response = responses.findByWaveAndRespondentKey(wave, one.respondent().key())
                .map(found -> start.lock(found.id())).orElseThrow();
        response.requireUnsigned();
        response.takeImport(one.respondent(), now);
        one.answers().forEach(answer -> {
            if (answer.visibility() != AnswerVisibility.NETWORK || response.visibility(answer.question()) != answer.visibility()) {
                response.show(answer.question(), answer.visibility());
            }
        });
        responses.saveAndFlush(response);
        start.release(response);
        sheet.writeAll(response.id(), withCleared(response.id(), one.answers(), source), author, now);
        return response.id();
    }

    private List<Answer> withCleared(UUID response, List<Answer> brought, String source) {
        List<Answer> all = new ArrayList<>(brought);
        Set<Field> fields = new HashSet<>();
        brought.forEach(answer -> fields.add(new Field(answer.question(), answer.row())));
        sheet.of(response).values().stream()
                .filter(answer -> answer.source().equals(source) && !answer.isBlank() && !fields.contains(Field.of(answer)))
                .forEach(answer -> all.add(new Answer(answer.question(), answer.row(), List.of(), "", AnswerVisibility.NETWORK)));
        return all;
    }

    private static void check(Map<String, Question> questions, Respondent respondent, Answer answer) {
        Question question = questions.get(answer.question());
        if (question == null) {
            throw Problem.invalid("answering.problem.no-question", respondent.label(), answer.question());
        }
        AnswerRules.check(question, answer.row(), answer.values(), answer.other()).ifPresent(refusal -> {
            throw Problem.invalid("answering.problem.answer", respondent.label(), answer.question(), answer.row(),
                    answer.values().isEmpty() ? answer.other() : answer.values().getFirst());
        });
    }

    private QuestionnaireContent content(WaveDetails wave) {
        return questionnaires.version(wave.questionnaireVersion()).orElseThrow(Problem::notFound).content();
    }
}
