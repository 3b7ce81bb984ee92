package org.oncommons.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.FreeText;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;

/**
 * A question that was answered in people's own words.
 *
 * @param texts     how many answers
 * @param suggested whether its answers say something about topics, as far as can be told from their form
 */
public record QuestionChoice(Question question, int texts, boolean suggested) {

    /** From this many words in the middle answer on it is a statement and no name or number. */
    private static final int STATEMENT = 3;

    /** All of the wave in the questionnaire's order. */
    public static List<QuestionChoice> of(EcosystemProfiles profiles) {
        Map<String, List<String>> answers = new TreeMap<>();
        profiles.profiles().forEach(profile -> profile.texts().forEach(text -> add(text, answers)));
        return profiles.questionnaire().questions().filter(question -> answers.containsKey(question.code()))
                .map(question -> new QuestionChoice(question, answers.get(question.code()).size(), suggests(question, answers.get(question.code()))))
                .toList();
    }

    /** Codes of those that are suggested. */
    static List<String> suggested(EcosystemProfiles profiles) {
        return of(profiles).stream().filter(QuestionChoice::suggested).map(choice -> choice.question().code()).toList();
    }

    private static void add(FreeText text, Map<String, List<String>> answers) {
        answers.computeIfAbsent(text.question(), unused -> new ArrayList<>()).add(text.text());
    }

    private static boolean suggests(Question question, List<String> answers) {
        boolean free = question.type() == QuestionType.LONG_TEXT || question.type() == QuestionType.SHORT_TEXT;
        List<Integer> lengths = answers.stream().map(answer -> answer.split("\\s+").length).sorted().toList();
        long addresses = answers.stream().filter(answer -> answer.matches("(?s)\\S*(@|://|www\\.)\\S*")).count();
        return free && lengths.get(lengths.size() / 2) >= STATEMENT && 2 * addresses < answers.size();
    }
}
