package org.oncommons.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oncommons.demo.DemoTraits.Answering;
import org.oncommons.questionnaire.ShippedQuestionnaire;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.oncommons.survey.Answer;

/**
 * The demo wave of 2025: what 41 of the 46 institutions answered to the shipped questionnaire. Uneven as in real life: sections and
 * rows are missing, rankings are short, some rate generously and some strictly, one gave the same answer in every row. The same on
 * every machine.
 */
public final class DemoAnswers {

    private static final List<String> SHORTEST = List.of("profile", "areas", "obstacles", "priorities", "cases");
    private static final List<String> NEVER_LEFT_OUT = List.of("profile", "areas", "priorities", "cases");
    private static final double LEFT_OUT = 0.4;

    private DemoAnswers() {}

    /** All contributions, in the order of the institutions; institutions that did not answer are absent. */
    public static List<DemoContribution> wave2025() {
        QuestionnaireContent content = ShippedQuestionnaire.CANCER_RESEARCH_ECOSYSTEM.content();
        List<DemoInstitution> institutions = DemoNetwork.shipped().institutions();
        Map<String, DemoTraits> traits = DemoTraits.byInstitution(institutions);
        DemoTexts texts = new DemoTexts();
        List<DemoContribution> wave = new ArrayList<>();
        for (DemoInstitution institution : institutions) {
            DemoRespondent respondent = new DemoRespondent(institution, traits.get(institution.code()));
            if (respondent.traits.answering() != Answering.NONE) {
                wave.add(new DemoContribution(institution.code(), answers(content, respondent, texts)));
            }
        }
        return List.copyOf(wave);
    }

    private static List<Answer> answers(QuestionnaireContent content, DemoRespondent respondent, DemoTexts texts) {
        List<Answer> given = new ArrayList<>();
        DemoPen pen = new DemoPen(respondent, texts, given);
        content.sections().stream()
                .filter(section -> answers(respondent, section))
                .flatMap(section -> section.questions().stream())
                .filter(question -> isShown(question, given))
                .forEach(pen::answer);
        return given;
    }

    private static boolean answers(DemoRespondent respondent, Section section) {
        return switch (respondent.traits.answering()) {
            case FULL, FLAT -> true;
            case PARTIAL -> NEVER_LEFT_OUT.contains(section.code())
                    || !DemoChance.happens(LEFT_OUT, "section", respondent.code(), section.code());
            case THIN -> SHORTEST.contains(section.code());
            case NONE -> false;
        };
    }

    private static boolean isShown(Question question, List<Answer> given) {
        var condition = question.showIf();
        return condition == null
                || given.stream()
                        .filter(answer -> answer.question().equals(condition.question()))
                        .filter(answer -> answer.row().equals(condition.row()))
                        .anyMatch(answer -> answer.values().stream().anyMatch(condition.anyOf()::contains));
    }
}
