package org.oncommons.answering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Viewer;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;
import org.oncommons.survey.Answer;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.survey.Contribution;
import org.oncommons.survey.WaveArchive;
import org.oncommons.survey.WaveDetails;
import org.springframework.stereotype.Component;

/** Puts together what a viewer sees of an answer. */
@Component
class Books {

    private final AnswerSheet sheet;
    private final AnsweringPolicy policy;
    private final WaveArchive archive;

    Books(AnswerSheet sheet, AnsweringPolicy policy, WaveArchive archive) {
        this.sheet = sheet;
        this.policy = policy;
        this.archive = archive;
    }

    AnswerBook book(
            Viewer viewer, WaveDetails wave, InstitutionSummary institution, QuestionnaireContent content, @Nullable Response response) {
        AnsweringRights rights = policy.rights(viewer, institution.id(), response, content);
        Map<Field, GivenAnswer> all = response == null ? Map.of() : sheet.of(response.id());
        Map<Field, List<String>> earlier = earlier(wave, institution.id());
        Set<String> asked = AskedQuestions.of(content, all);
        List<SectionProgress> sections = content.sections().stream()
                .map(section -> progress(section, response, asked, all, earlier)).toList();
        Map<String, AnswerVisibility> visibility = new HashMap<>();
        Map<Field, GivenAnswer> seen = new HashMap<>();
        Map<Field, List<String>> seenEarlier = new HashMap<>();
        content.sections().stream().filter(section -> rights.sees(section.code())).flatMap(section -> fields(section).stream())
                .forEach(field -> {
                    if (all.containsKey(field)) {
                        seen.put(field, all.get(field));
                    }
                    if (earlier.containsKey(field)) {
                        seenEarlier.put(field, earlier.get(field));
                    }
                    if (response != null) {
                        visibility.put(field.question(), response.visibility(field.question()));
                    }
                });
        return new AnswerBook(wave, institution, content, response == null ? null : response.standing(), rights, seen, seenEarlier, asked,
                visibility, sections);
    }

    /** What the institution answered in the earlier wave; free text beside options is the last element. */
    Map<Field, List<String>> earlier(WaveDetails wave, UUID institution) {
        Map<Field, List<String>> earlier = new HashMap<>();
        earlierAnswers(wave, institution).forEach(answer -> {
            List<String> said = new ArrayList<>(answer.values());
            if (!answer.other().isBlank()) {
                said.add(answer.other());
            }
            earlier.put(new Field(answer.question(), answer.row()), said);
        });
        return earlier;
    }

    List<Answer> earlierAnswers(WaveDetails wave, UUID institution) {
        return wave.earlier() == null ? List.of() : archive.find(wave.earlier()).stream()
                .flatMap(answers -> answers.contributions().stream())
                .filter(contribution -> institution.equals(contribution.institution()))
                .map(Contribution::answers).findFirst().orElse(List.of());
    }

    private static SectionProgress progress(
            Section section, @Nullable Response response, Set<String> asked, Map<Field, GivenAnswer> answers,
            Map<Field, List<String>> earlier) {
        SectionStatus status = response == null ? SectionStatus.OPEN : response.status(section.code()).orElse(SectionStatus.OPEN);
        List<Field> fields = fields(section).stream().filter(field -> asked.contains(field.question())).toList();
        List<Field> answered = fields.stream().filter(field -> given(answers, field)).toList();
        List<Field> missing = section.questions().stream().filter(question -> asked.contains(question.code()))
                .flatMap(question -> missing(question, answers).stream()).toList();
        int changed = (int) fields.stream().filter(field -> changed(answers.get(field), earlier.get(field))).count();
        Instant readyAt = status.readyAt();
        return new SectionProgress(section, status.assigned(), status.assignedName(), status.readyName(), readyAt, fields.size(),
                answered.size(), missing, earlier.isEmpty() ? 0 : changed);
    }

    /** A required matrix wants an answer in every row that is required, or in one at least. */
    private static List<Field> missing(Question question, Map<Field, GivenAnswer> answers) {
        List<Field> fields = fields(question);
        List<Field> wanted = new ArrayList<>(question.rows().stream().filter(Row::required)
                .map(row -> new Field(question.code(), row.code())).toList());
        if (question.required() && wanted.isEmpty() && fields.stream().noneMatch(field -> given(answers, field))) {
            wanted.addAll(fields.subList(0, Math.min(1, fields.size())));
        }
        return wanted.stream().filter(field -> !given(answers, field)).toList();
    }

    private static boolean given(Map<Field, GivenAnswer> answers, Field field) {
        return answers.containsKey(field) && !answers.get(field).isBlank();
    }

    static boolean changed(@Nullable GivenAnswer now, @Nullable List<String> before) {
        return !(now == null ? List.of() : now.said()).equals(before == null ? List.of() : before);
    }

    static List<Field> fields(Section section) {
        return section.questions().stream().flatMap(question -> fields(question).stream()).toList();
    }

    static List<Field> fields(Question question) {
        if (question.type() == QuestionType.STATEMENT) {
            return List.of();
        }
        return question.rows().isEmpty() ? List.of(new Field(question.code(), ""))
                : question.rows().stream().map(row -> new Field(question.code(), row.code())).toList();
    }
}
