package org.oncommons.answering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oncommons.questionnaire.QuestionnaireContent;
import org.oncommons.survey.Answer;
import org.oncommons.survey.Contribution;
import org.oncommons.survey.ResponseProgress;
import org.oncommons.survey.ResponseSource;
import org.oncommons.survey.ResponseState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a wave its answers and tells how far everybody is. */
@Component
@Transactional(readOnly = true)
class WaveResponses implements ResponseSource {

    private final Responses responses;
    private final AnswerSheet sheet;

    WaveResponses(Responses responses, AnswerSheet sheet) {
        this.responses = responses;
        this.sheet = sheet;
    }

    @Override
    public List<Contribution> contributions(UUID wave, QuestionnaireContent asked, boolean unsigned) {
        Map<UUID, Map<Field, GivenAnswer>> answers = sheet.ofWave(wave);
        return responses.findByWave(wave).stream()
                .filter(response -> unsigned || response.signed() || response.imported())
                .map(response -> contribution(response, asked, answers.getOrDefault(response.id(), Map.of())))
                .filter(contribution -> !contribution.answers().isEmpty())
                .toList();
    }

    @Override
    public List<ResponseProgress> progress(UUID wave, QuestionnaireContent asked) {
        Map<UUID, Map<Field, GivenAnswer>> answers = sheet.ofWave(wave);
        return responses.findByWave(wave).stream()
                .map(response -> progress(response, asked, answers.getOrDefault(response.id(), Map.of())))
                .toList();
    }

    static Contribution contribution(Response response, QuestionnaireContent content, Map<Field, GivenAnswer> given) {
        Set<String> asked = AskedQuestions.of(content, given);
        List<Answer> answers = given.values().stream()
                .filter(answer -> !answer.isBlank() && asked.contains(answer.question()))
                .map(answer -> new Answer(
                        answer.question(), answer.row(), answer.values(), answer.other(), response.visibility(answer.question())))
                .toList();
        return new Contribution(
                response.id(), response.institution(), response.label(), response.country(), response.signed(), answers);
    }

    static ResponseProgress progress(Response response, QuestionnaireContent content, Map<Field, GivenAnswer> given) {
        int ready = (int) content.sections().stream()
                .filter(section -> response.status(section.code()).filter(SectionStatus::isReady).isPresent()).count();
        int answered = (int) given.values().stream().filter(answer -> !answer.isBlank()).count();
        boolean begun = ready > 0 || given.values().stream().anyMatch(answer -> !answer.fromEarlierWave());
        ResponseState state = response.signed() ? ResponseState.SIGNED
                : response.imported() ? ResponseState.IMPORTED
                : ready == content.sections().size() ? ResponseState.WAITING
                : begun ? ResponseState.IN_PROGRESS : ResponseState.NOT_STARTED;
        return new ResponseProgress(response.id(), response.institution(), response.label(), response.country(), state, ready, answered,
                response.lastActivity());
    }
}
