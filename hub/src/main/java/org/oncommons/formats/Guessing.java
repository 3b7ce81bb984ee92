package org.oncommons.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;

/** Finds the questions that tell who answered, by their words and by what is answered to them. */
final class Guessing {

    private static final int SHORT_QUESTION = 120;
    private static final double LEAST = 0.45;

    private static final Pattern INSTITUTION = Pattern.compile(
            "(?i)\\b(institut\\w*|organi[sz]ation\\w*|affiliation|cent(re|er) name|cancer cent(re|er)|hospital|universit\\w*|einrichtung"
                    + "|klinik\\w*|krankenhaus|établissement|etablissement|hôpital|centro|ente|instytucja|instituci\\w*)\\b");
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(name|your|which|nom|nombre|nome|ihre?)\\b");
    private static final Pattern ABOUT_TYPE = Pattern.compile(
            "(?i)\\b(type|kind|size|policy|support|role|member|part of|art der|policies|number|how|do you|does|are you|is there)\\b");
    private static final Pattern COUNTRY = Pattern.compile("(?i)\\b(country|countries|land|pays|país|pais|paese|kraj|staat|nation)\\b");
    private static final Pattern EMAIL = Pattern.compile("(?i)e-?mail|courriel|correo");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}");
    private static final Pattern INSTITUTION_VALUE = Pattern.compile(
            "(?i)universit|\\binstitut(e|o|ul|et)?\\b|hospital|cent(er|re|rum|ro)\\b|klini|college|school|academ|fondazione|foundation|society|"
                    + "gmbh|laborator|council|h[oô]pital|ror\\.org");

    /** An institution that is only an example ("e.g., local university training") is not asked for. */
    private static final Pattern REMARK = Pattern.compile("(?iu)\\([^)]*\\)?|\\b(?:e\\.\\s?g\\.|for example|for instance|such as|z\\.\\s?b\\.|p\\.\\s?ex\\.).*");

    private static final Pattern SENTENCE = Pattern.compile("(?i)^(my|our|the|i|we|no|yes|it)\\b|[.?!]$");

    private Guessing() {}

    static List<Guess> guesses(QuestionnaireContent questionnaire, List<Respondent> respondents) {
        Map<String, List<String>> values = new HashMap<>();
        Map<String, Question> telling = new HashMap<>();
        questionnaire.questions().filter(Guessing::mayTell).forEach(question -> telling.put(question.code(), question));
        for (Respondent respondent : respondents) {
            for (ReadAnswer answer : respondent.answers()) {
                Question question = telling.get(answer.question());
                if (question != null) {
                    collect(question, answer, values.computeIfAbsent(question.code(), none -> new ArrayList<>()));
                }
            }
        }
        List<Guess> guesses = new ArrayList<>();
        questionnaire.questions().filter(Guessing::mayTell).forEach(question -> {
            List<String> given = values.getOrDefault(question.code(), List.of());
            if (given.isEmpty() && !respondents.isEmpty()) {
                return;
            }
            add(guesses, Guess.Role.INSTITUTION, question, institution(question, given));
            add(guesses, Guess.Role.COUNTRY, question, country(question, given));
            add(guesses, Guess.Role.EMAIL, question, email(question, given));
        });
        return guesses;
    }

    private static void collect(Question question, ReadAnswer answer, List<String> into) {
        for (String value : answer.values()) {
            into.add(question.option(value).map(option -> option.label().in(Locale.ENGLISH)).orElse(value));
        }
        if (!answer.other().isBlank()) {
            into.add(answer.other());
        }
    }

    private static boolean mayTell(Question question) {
        return question.type() == QuestionType.SINGLE_CHOICE
                || question.type() == QuestionType.SHORT_TEXT
                || question.type() == QuestionType.LONG_TEXT;
    }

    private static void add(List<Guess> guesses, Guess.Role role, Question question, double score) {
        if (score >= LEAST) {
            guesses.add(new Guess(role, question.code(), Math.round(score * 100) / 100.0));
        }
    }

    private static double institution(Question question, List<String> given) {
        String text = REMARK.matcher(text(question)).replaceAll(" ");
        double words = INSTITUTION.matcher(text).find() || INSTITUTION.matcher(question.code()).find() ? 0.4 : 0;
        words += words > 0 && NAMED.matcher(text).find() ? 0.15 : 0;
        words *= ABOUT_TYPE.matcher(text).find() ? 0.5 : 1;
        words -= text.length() > SHORT_QUESTION ? 0.1 : 0;
        double variety = given.isEmpty() ? 0 : Math.min(1, 2.0 * given.stream().distinct().count() / given.size());
        double looks = share(
                given, value -> value.length() < 200 && value.contains(" ") && !SENTENCE.matcher(value).find() && INSTITUTION_VALUE.matcher(value).find());
        return Math.clamp(words + (words > 0 || looks > 0.5 ? 0.25 * variety : 0) + 0.4 * looks * variety, 0, 1);
    }

    private static double country(Question question, List<String> given) {
        double words = COUNTRY.matcher(text(question)).find() || COUNTRY.matcher(question.code()).find() ? 0.3 : 0;
        boolean named = words > 0;
        double looks = share(given, value -> (named || value.length() > 3) && CountryNames.code(value).isPresent());
        return Math.clamp(words + 0.7 * (looks < 0.5 && !named ? 0 : looks), 0, 1);
    }

    private static double email(Question question, List<String> given) {
        double words = EMAIL.matcher(text(question)).find() || EMAIL.matcher(question.code()).find() ? 0.3 : 0;
        return Math.clamp(words + 0.7 * share(given, value -> ADDRESS.matcher(value).matches()), 0, 1);
    }

    private static String text(Question question) {
        return question.text().in(Locale.ENGLISH);
    }

    private static double share(List<String> given, java.util.function.Predicate<String> is) {
        return given.isEmpty() ? 0 : (double) given.stream().filter(is).count() / given.size();
    }
}
