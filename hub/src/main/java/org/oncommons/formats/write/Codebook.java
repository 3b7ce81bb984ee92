package org.oncommons.formats.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.table.FormulaMask;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Meaning;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;

/**
 * The codebook of a questionnaire: every code with its label in every language and what it means, one line for each section, question,
 * matrix row and option. Answers that were exported as codes are read with it.
 */
public final class Codebook {

    private final List<String> languages;
    private final List<List<String>> lines = new ArrayList<>();

    private Codebook(QuestionnaireContent questionnaire) {
        languages = questionnaire.languages().isEmpty() ? List.of("en") : questionnaire.languages();
        List<String> headings = new ArrayList<>(List.of("section", "question", "part", "code"));
        languages.forEach(language -> headings.add("label_" + language));
        languages.forEach(language -> headings.add("help_" + language));
        headings.addAll(List.of(
                "type", "required", "asked_if", "other", "rank_up_to", "unit", "minimum", "maximum", "decimals", "kind", "concept", "value"));
        lines.add(headings);
        questionnaire.sections().forEach(this::section);
    }

    public static void csv(QuestionnaireContent questionnaire, OutputStream out) throws IOException {
        try (CsvWriter csv = CsvFiles.writer(out, ',')) {
            for (List<String> line : new Codebook(questionnaire).lines) {
                csv.writeRecord(line.stream().map(cell -> Numbers.isPlain(cell) ? cell : FormulaMask.masked(cell)).toList());
            }
        }
    }

    public static void xlsx(QuestionnaireContent questionnaire, OutputStream out) throws IOException {
        List<List<String>> lines = new Codebook(questionnaire).lines;
        int numbers = lines.getFirst().indexOf("rank_up_to");
        try (Workbook workbook = new Workbook(out, "OnCommons", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Codebook");
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    String cell = lines.get(row).get(column);
                    if (column >= numbers && Numbers.isPlain(cell)) {
                        sheet.value(row, column, new BigDecimal(cell));
                    } else {
                        XlsxFile.text(sheet, row, column, cell);
                    }
                }
            }
            sheet.range(0, 0, 0, lines.getFirst().size() - 1).style().bold().set();
            sheet.freezePane(4, 1);
        }
    }

    private void section(Section section) {
        add(section.code(), "", "section", section.code(), section.title(), section.description(), none());
        section.questions().forEach(question -> question(section.code(), question));
    }

    private void question(String section, Question question) {
        Meaning meaning = question.meaning();
        String kind = meaning == null ? "" : meaning.kind().name();
        var range = question.number();
        add(section, question.code(), "question", question.code(), question.text(), question.help(), List.of(
                question.type().name(), yes(question.required()), condition(question), yes(question.other()),
                question.rankUpTo() == 0 ? "" : String.valueOf(question.rankUpTo()), range == null ? "" : range.unit(),
                range == null ? "" : plain(range.minimum()), range == null ? "" : plain(range.maximum()),
                range == null ? "" : String.valueOf(range.decimals()), kind, meaning == null ? "" : text(meaning.concept()), ""));
        for (Row row : question.rows()) {
            add(section, question.code(), "row", row.code(), row.label(), row.help(), List.of("", yes(row.required()), "", "", "", "", "", "",
                    "", row.kind() == null ? kind : row.kind().name(), text(row.concept()), ""));
        }
        for (Option option : question.options()) {
            add(section, question.code(), "option", option.code(), option.label(), LocalizedText.EMPTY, List.of("", "", "", "", "", "", "", "",
                    "", option.concept() == null ? "" : kind, text(option.concept()),
                    option.value() == null ? "" : plain(BigDecimal.valueOf(option.value()))));
        }
    }

    private void add(String section, String question, String part, String code, LocalizedText label, LocalizedText help, List<String> more) {
        List<String> line = new ArrayList<>(List.of(section, question, part, code));
        languages.forEach(language -> line.add(label.byLanguage().getOrDefault(language, "")));
        languages.forEach(language -> line.add(help.byLanguage().getOrDefault(language, "")));
        line.addAll(more);
        lines.add(line);
    }

    /** "certified is yes or partly", "strength.lung is weak". */
    private static String condition(Question question) {
        var condition = question.showIf();
        return condition == null ? "" : condition.question() + (condition.row().isEmpty() ? "" : "." + condition.row()) + " is "
                + String.join(" or ", condition.anyOf());
    }

    private static List<String> none() {
        return java.util.Collections.nCopies(12, "");
    }

    private static String yes(boolean holds) {
        return holds ? "1" : "0";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
