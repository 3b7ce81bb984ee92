package org.oncommons.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.SurveyFile;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Meaning;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireCheck;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.QuestionnaireProblem;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;

/** Makes the questionnaire of an import: what the file asks, as the mapping changes it, wide enough for what was answered. */
final class MappedQuestions {

    private final Mapping mapping;
    private final GivenValues given;

    private MappedQuestions(Mapping mapping, GivenValues given) {
        this.mapping = mapping;
        this.given = given;
    }

    static QuestionnaireContent of(SurveyFile file, Mapping mapping, String code, GivenValues given) {
        QuestionnaireContent asked = file.questionnaire();
        MappedQuestions questions = new MappedQuestions(mapping, given);
        List<Section> sections = asked.sections().stream()
                .map(section -> new Section(section.code(), title(section, asked), section.description(), section.questions().stream()
                        .filter(question -> !mapping.question(question.code()).leftOut()).map(questions::question).toList()))
                .filter(section -> !section.questions().isEmpty())
                .toList();
        Map<String, String> titles = new HashMap<>(asked.title().byLanguage());
        asked.languages().forEach(language -> titles.put(language, mapping.title()));
        LocalizedText title = new LocalizedText(titles);
        return complete(new QuestionnaireContent(code, title, asked.introduction(), asked.languages(), sections));
    }

    /** Offers the questionnaire in the languages in which every text exists; the other translations are kept, and shown where they exist. */
    private static QuestionnaireContent complete(QuestionnaireContent content) {
        Set<String> partly = QuestionnaireCheck.problems(content).stream()
                .filter(problem -> problem.rule() == QuestionnaireProblem.Rule.TEXT_MISSING).map(QuestionnaireProblem::detail)
                .collect(Collectors.toSet());
        List<String> whole = content.languages().stream().filter(language -> !partly.contains(language)).toList();
        List<String> offered = whole.isEmpty() ? content.languages().subList(0, 1) : whole;
        return new QuestionnaireContent(content.code(), content.title(), content.introduction(), offered, content.sections());
    }

    /** Words that a coordinator corrected stand for every language. */
    private static LocalizedText corrected(LocalizedText text, String words) {
        Map<String, String> all = new HashMap<>(text.byLanguage());
        all.replaceAll((language, old) -> words);
        all.putIfAbsent("en", words);
        return new LocalizedText(all);
    }

    private static LocalizedText title(Section section, QuestionnaireContent asked) {
        return section.title().isEmpty() ? asked.title() : section.title();
    }

    private Question question(Question asked) {
        QuestionChoice choice = mapping.question(asked.code());
        QuestionType type = GivenValues.type(asked, choice, given);
        Meaning meaning = choice.kind() == null ? null : new Meaning(choice.kind(), blankToNull(choice.concept()));
        List<Option> options = options(asked, type, choice);
        LocalizedText text = choice.text().isBlank() ? asked.text() : corrected(asked.text(), choice.text().strip());
        boolean other = (type == QuestionType.SINGLE_CHOICE || type == QuestionType.MULTIPLE_CHOICE)
                && (asked.other() || given.hasOther(asked.code()));
        int places = type != QuestionType.RANKING ? 0 : Math.clamp(Math.max(asked.rankUpTo(), given.most(asked.code())), 1, options.size());
        return new Question(asked.code(), type, text, asked.help(), false, null, options, rows(asked, choice), other, places,
                number(asked, type), meaning);
    }

    private List<Option> options(Question asked, QuestionType type, QuestionChoice choice) {
        boolean chosen = switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RATING_MATRIX, RANKING -> true;
            default -> false;
        };
        if (!chosen) {
            return List.of();
        }
        List<Option> options = asked.options().isEmpty() ? ofTexts(asked) : asked.options();
        return options.stream().map(option -> new Option(option.code(), option.label(),
                choice.kind() == null ? null : blankToNull(choice.optionConcepts().getOrDefault(option.code(), "")),
                choice.kind() == null ? null : choice.values().get(option.code()))).toList();
    }

    /** A text that was made a choice: each different text is an option. */
    private List<Option> ofTexts(Question asked) {
        Map<String, Option> options = new LinkedHashMap<>();
        given.texts(asked.code()).forEach(text -> {
            String code = GivenValues.optionCode(text);
            options.putIfAbsent(code, new Option(code, LocalizedText.english(text), null, null));
        });
        return new ArrayList<>(options.values());
    }

    private static List<Row> rows(Question asked, QuestionChoice choice) {
        return asked.rows().stream().map(row -> new Row(row.code(), row.label(), row.help(), false,
                choice.kind() == null ? null : blankToNull(choice.rowConcepts().getOrDefault(row.code(), "")), null)).toList();
    }

    /** The file's range where all numbers lie in it; a number outside was kept by the reader and is kept here. */
    private @Nullable NumberRange number(Question asked, QuestionType type) {
        if (type != QuestionType.NUMBER) {
            return null;
        }
        NumberRange range = asked.number() == null ? new NumberRange("", null, null, 0) : asked.number();
        GivenValues.Span span = given.span(asked.code());
        BigDecimal least = range.minimum() != null && span.least() != null && span.least().compareTo(range.minimum()) < 0
                ? null : range.minimum();
        BigDecimal most = range.maximum() != null && span.most() != null && span.most().compareTo(range.maximum()) > 0
                ? null : range.maximum();
        return new NumberRange(range.unit(), least, most, Math.clamp(Math.max(range.decimals(), span.decimals()), 0, 6));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** A label of a choice, for texts made of choices. */
    static String label(Question asked, String option) {
        return asked.option(option).map(found -> found.label().in(Locale.ENGLISH)).orElse(option);
    }
}
