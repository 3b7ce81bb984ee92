package org.oncommons.formats.redcap;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.ReadAnswer;
import org.oncommons.formats.Respondent;
import org.oncommons.formats.questions.Codes;
import org.oncommons.formats.table.FormulaMask;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.oncommons.questions.ShowIf;

/** Writes a questionnaire as a data dictionary and answers as records, which REDCap imports. */
public final class RedcapFiles {

    private static final List<String> HEADINGS = List.of(
            "Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label",
            "Choices, Calculations, OR Slider Labels", "Field Note", "Text Validation Type OR Show Slider Number",
            "Text Validation Min", "Text Validation Max", "Identifier?", "Branching Logic (Show field only if...)",
            "Required Field?", "Custom Alignment", "Question Number (surveys only)", "Matrix Group Name", "Matrix Ranking?",
            "Field Annotation");

    /** A field with the question it belongs to, and when it is shown. */
    private record Written(Field field, Question question, String part, String branching) {}

    private final Locale reader;
    private final Codes names = new Codes();
    private final List<Written> fields = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();

    private RedcapFiles(QuestionnaireContent questionnaire, Locale reader) {
        this.reader = reader;
        names.unique("record_id");
        Codes formNames = new Codes();
        for (Section section : questionnaire.sections()) {
            String form = formNames.unique(name(section.code()));
            forms.add(form);
            section.questions().forEach(question -> question(form, question));
        }
    }

    public static void dictionary(QuestionnaireContent questionnaire, Locale reader, OutputStream out) throws IOException {
        RedcapFiles files = new RedcapFiles(questionnaire, reader);
        try (CsvWriter csv = writer(out)) {
            csv.writeRecord(HEADINGS);
            String form = files.forms.isEmpty() ? "form_1" : files.forms.getFirst();
            csv.writeRecord(List.of(
                    "record_id", form, "", "text", "Contribution", "", "", "", "", "", "", "", "", "", "", "", "", ""));
            for (Written written : files.fields) {
                csv.writeRecord(cells(written.field(), written.branching()).stream().map(FormulaMask::masked).toList());
            }
        }
    }

    public static void records(QuestionnaireContent questionnaire, List<Respondent> respondents, Locale reader, OutputStream out)
            throws IOException {
        RedcapFiles files = new RedcapFiles(questionnaire, reader);
        try (CsvWriter csv = writer(out)) {
            csv.writeRecord(files.headings());
            for (Respondent respondent : respondents) {
                csv.writeRecord(files.record(respondent));
            }
        }
    }

    private static CsvWriter writer(OutputStream out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static List<String> cells(Field field, String branching) {
        return List.of(
                field.name(), field.form(), field.header(), field.type(), field.label(), field.choices(), field.note(),
                field.validation(), field.minimum(), field.maximum(), "", branching, field.required() ? "y" : "", "", "",
                field.matrix(), "", field.annotation());
    }

    private String name(String code) {
        String name = Codes.of(code).toLowerCase(Locale.ROOT);
        return Character.isLetter(name.charAt(0)) ? name : "f_" + name;
    }

    private void question(String form, Question question) {
        switch (question.type()) {
            case RATING_MATRIX -> {
                String matrix = name(question.code());
                question.rows().forEach(row -> add(form, question, row.code(), row.label().in(reader), "radio", matrix));
            }
            case RANKING -> {
                for (int place = 1; place <= Math.max(1, question.rankUpTo()); place++) {
                    add(form, question, String.valueOf(place), question.text().in(reader), "dropdown", "");
                }
            }
            case SINGLE_CHOICE -> add(form, question, "", question.text().in(reader), "radio", "");
            case MULTIPLE_CHOICE -> add(form, question, "", question.text().in(reader), "checkbox", "");
            case LONG_TEXT -> add(form, question, "", question.text().in(reader), "notes", "");
            case STATEMENT -> add(form, question, "", question.text().in(reader), "descriptive", "");
            default -> add(form, question, "", question.text().in(reader), "text", "");
        }
        if (question.other()) {
            add(form, question, Origin.OTHER, question.text().in(reader), "text", "");
        }
    }

    private void add(String form, Question question, String part, String label, String type, String matrix) {
        boolean first = fields.isEmpty() || fields.getLast().question() != question;
        boolean other = part.equals(Origin.OTHER);
        boolean number = question.type() == QuestionType.NUMBER && question.number() != null;
        fields.add(new Written(
                new Field(
                        names.unique(name(question.code() + (part.isEmpty() ? "" : "_" + part))),
                        form,
                        first && !matrix.isEmpty() ? question.text().in(reader) : "",
                        type,
                        label,
                        other ? "" : choices(question),
                        first ? question.help().in(reader) : "",
                        validation(question),
                        number ? bound(question.number().minimum()) : "",
                        number ? bound(question.number().maximum()) : "",
                        question.required() && !other,
                        matrix,
                        new Origin(question.code(), part, question.type()).annotation()),
                question,
                part,
                branching(question)));
    }

    /** In REDCap's words: {@code [certified] = 'yes' or [models(omop)] = '1'}. */
    private String branching(Question question) {
        ShowIf condition = question.showIf();
        return condition == null ? "" : fields.stream()
                .filter(written -> written.question().code().equals(condition.question()))
                .filter(written -> condition.row().isEmpty() ? !written.part().equals(Origin.OTHER) : written.part().equals(condition.row()))
                .flatMap(written -> condition.anyOf().stream().map(value -> written.field().type().equals("checkbox")
                        ? "[" + written.field().name() + "(" + value + ")] = '1'" : "[" + written.field().name() + "] = '" + value + "'"))
                .collect(Collectors.joining(" or "));
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }

    private static String validation(Question question) {
        return switch (question.type()) {
            case NUMBER -> question.number() != null && question.number().decimals() == 0 ? "integer" : "number";
            case DATE -> "date_ymd";
            default -> "";
        };
    }

    /** A bar parts choices and cannot stand in a label. */
    private String choices(Question question) {
        return question.options().stream()
                .map(option -> option.code() + ", " + option.label().in(reader).replace('|', '/'))
                .collect(Collectors.joining(" | "));
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("record_id", "redcap_data_access_group"));
        for (Written written : fields) {
            if (written.field().type().equals("checkbox")) {
                written.question().options().forEach(option -> headings.add(written.field().checkbox(option.code())));
            } else if (!written.field().type().equals("descriptive")) {
                headings.add(written.field().name());
            }
        }
        forms.forEach(form -> headings.add(form + "_complete"));
        return headings;
    }

    private List<String> record(Respondent respondent) {
        List<String> cells = new ArrayList<>(List.of(FormulaMask.masked(respondent.key()), FormulaMask.masked(respondent.group())));
        for (Written written : fields) {
            Optional<ReadAnswer> answer = answer(respondent, written);
            if (written.field().type().equals("checkbox")) {
                for (Option option : written.question().options()) {
                    boolean ticked = answer.filter(given -> given.values().contains(option.code())).isPresent();
                    cells.add(ticked ? "1" : "0");
                }
            } else if (!written.field().type().equals("descriptive")) {
                String cell = answer.map(given -> cell(written, given)).orElse("");
                cells.add(written.question().type() == QuestionType.NUMBER ? number(cell) : FormulaMask.masked(cell));
            }
        }
        String status = Boolean.TRUE.equals(respondent.complete()) ? "2" : "0";
        forms.forEach(form -> cells.add(status));
        return cells;
    }

    private static String number(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?") ? cell : FormulaMask.masked(cell);
    }

    private static Optional<ReadAnswer> answer(Respondent respondent, Written written) {
        String row = written.question().type() == QuestionType.RATING_MATRIX ? written.part() : "";
        return respondent.answers().stream()
                .filter(given -> given.question().equals(written.question().code()) && given.row().equals(row))
                .findFirst();
    }

    private static String cell(Written written, ReadAnswer given) {
        if (written.part().equals(Origin.OTHER)) {
            return given.other();
        }
        int index = written.question().type() == QuestionType.RANKING ? Integer.parseInt(written.part()) - 1 : 0;
        if (index < given.values().size()) {
            return given.values().get(index);
        }
        return given.values().isEmpty() && !written.question().other() && index == 0 ? given.other() : "";
    }
}
