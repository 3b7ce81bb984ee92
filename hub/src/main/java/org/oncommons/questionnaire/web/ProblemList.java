package org.oncommons.questionnaire.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.oncommons.questions.QuestionnaireProblem;
import org.oncommons.questions.QuestionnaireProblem.Rule;

/**
 * What keeps a questionnaire from being published, the heaviest first. Hundreds of missing translations do not bury the one question
 * that cannot be asked: they are one line for each language.
 *
 * @param groups       without translations; none is empty
 * @param translations texts that exist in the first language and are missing in a further one
 */
public record ProblemList(List<Group> groups, List<Missing> translations) {

    private static final Set<Rule> MAP = Set.of(Rule.MEANING_WITHOUT_CONCEPT, Rule.MEANING_WITHOUT_VALUES, Rule.MEANING_UNUSED,
            Rule.CONCEPT_WITHOUT_MEANING, Rule.CONCEPT_UNKNOWN, Rule.CONCEPT_REPEATED, Rule.VALUE_OUT_OF_RANGE);

    /** Problems of one weight: {@code ask} (cannot be asked so), {@code text} (words are missing), {@code map} (the map cannot read it). */
    public record Group(String weight, List<QuestionnaireProblem> problems) {}

    /** A language that is not complete. */
    public record Missing(String language, int texts) {}

    /** @param languages of the questionnaire, the first is the one that it is written in */
    public static ProblemList of(List<QuestionnaireProblem> problems, List<String> languages) {
        List<Group> groups = new ArrayList<>();
        for (String weight : List.of("ask", "text", "map")) {
            List<QuestionnaireProblem> some = problems.stream().filter(problem -> weight.equals(weight(problem, languages))).toList();
            if (!some.isEmpty()) {
                groups.add(new Group(weight, some));
            }
        }
        List<Missing> translations = languages.stream().skip(1)
                .map(language -> new Missing(language, (int) problems.stream().filter(problem -> translation(problem, languages)
                        && problem.detail().equals(language)).count()))
                .filter(missing -> missing.texts() > 0).toList();
        return new ProblemList(groups, translations);
    }

    /** A language that is not complete is one thing to mend. */
    public int size() {
        return groups.stream().mapToInt(group -> group.problems().size()).sum() + translations.size();
    }

    /** Problems of the question itself, translations aside. */
    public long of(String section, String question) {
        return groups.stream().flatMap(group -> group.problems().stream())
                .filter(problem -> problem.section().equals(section) && problem.question().equals(question)).count();
    }

    private static String weight(QuestionnaireProblem problem, List<String> languages) {
        if (translation(problem, languages)) {
            return "translation";
        }
        return problem.rule() == Rule.TEXT_MISSING ? "text" : MAP.contains(problem.rule()) ? "map" : "ask";
    }

    private static boolean translation(QuestionnaireProblem problem, List<String> languages) {
        return problem.rule() == Rule.TEXT_MISSING && languages.indexOf(problem.detail()) > 0;
    }
}
