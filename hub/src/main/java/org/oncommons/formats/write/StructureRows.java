package org.oncommons.formats.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;

/** A questionnaire as the rows of a LimeSurvey structure, all languages after each other. */
final class StructureRows {

    static final List<String> HEADINGS = List.of(
            "class", "type/scale", "name", "relevance", "text", "help", "language", "validation", "mandatory", "other", "default",
            "same_default");

    private final List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
    private String language = "";

    private StructureRows() {}

    static List<List<String>> of(QuestionnaireContent questionnaire) {
        StructureRows all = new StructureRows();
        List<String> languages = questionnaire.languages();
        all.row("S", "", "language", languages.isEmpty() ? "en" : languages.getFirst(), "", "", "");
        if (languages.size() > 1) {
            all.row("S", "", "additional_languages", String.join(" ", languages.subList(1, languages.size())), "", "", "");
        }
        all.row("S", "", "oncommons", questionnaire.code(), "", "", "");
        for (String each : languages.isEmpty() ? List.of("en") : languages) {
            all.language = each;
            all.row("SL", "", "surveyls_title", all.text(questionnaire.title()), "", "", "");
            all.row("SL", "", "surveyls_welcometext", all.text(questionnaire.introduction()), "", "", "");
        }
        for (String each : languages.isEmpty() ? List.of("en") : languages) {
            all.language = each;
            questionnaire.sections().forEach(all::section);
        }
        return all.rows;
    }

    private void row(String type, String scale, String name, String text, String help, String mandatory, String other) {
        rows.add(List.of(type, scale, name, "1", text, help, language, "", mandatory, other, "", ""));
    }

    private String text(LocalizedText text) {
        Map<String, String> byLanguage = text.byLanguage();
        return byLanguage.getOrDefault(language, "");
    }

    private void section(Section section) {
        row("G", "", text(section.title()), text(section.description()), "", "", "");
        section.questions().forEach(this::question);
    }

    private void question(Question question) {
        row(
                "Q",
                type(question),
                question.code(),
                text(question.text()),
                text(question.help()),
                question.required() ? "Y" : "N",
                question.other() ? "Y" : "N");
        boolean multiple = question.type() == org.oncommons.questions.QuestionType.MULTIPLE_CHOICE;
        for (Row each : question.rows()) {
            row("SQ", "0", each.code(), text(each.label()), text(each.help()), "", "");
        }
        for (Option option : question.options()) {
            row(multiple ? "SQ" : "A", "0", option.code(), text(option.label()), "", "", "");
        }
    }

    private static String type(Question question) {
        return switch (question.type()) {
            case SINGLE_CHOICE -> "L";
            case MULTIPLE_CHOICE -> "M";
            case RATING_MATRIX -> "F";
            case RANKING -> "R";
            case NUMBER -> "N";
            case DATE -> "D";
            case SHORT_TEXT -> "S";
            case LONG_TEXT -> "T";
            case PROOF -> "|";
            case STATEMENT -> "X";
        };
    }
}
