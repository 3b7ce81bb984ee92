package org.oncommons.answering.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.answering.AnswerBook;
import org.oncommons.answering.AnswerLimits;
import org.oncommons.answering.Field;
import org.oncommons.answering.GivenAnswer;
import org.oncommons.answering.QuestionComment;
import org.oncommons.answering.QuestionComments;
import org.oncommons.answering.SectionProgress;
import org.oncommons.files.FileStore;
import org.oncommons.files.StoredFile;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;
import org.oncommons.survey.AnswerWords;
import org.springframework.stereotype.Component;

/** Lays out a section's form. */
@Component
class SectionPages {

    private final QuestionComments comments;
    private final FileStore files;

    SectionPages(QuestionComments comments, FileStore files) {
        this.comments = comments;
        this.files = files;
    }

    SectionPage page(AnswerBook book, String code, Map<Field, FieldView.Typed> typed, List<String> missing, Locale reader) {
        SectionProgress progress = book.section(code);
        List<QuestionComment> said = comments.of(book);
        List<QuestionView> questions = progress.section().questions().stream()
                .map(question -> view(book, question, typed, said, reader)).toList();
        List<Section> seen = book.content().sections().stream().filter(section -> book.rights().sees(section.code())).toList();
        int at = seen.indexOf(progress.section());
        return new SectionPage(book, progress, questions, base(book), book.editable(code), missing,
                at > 0 ? seen.get(at - 1) : null, at + 1 < seen.size() ? seen.get(at + 1) : null, at + 1, seen.size());
    }

    static String base(AnswerBook book) {
        return "/answering/" + book.wave().id() + "/" + book.institution().slug();
    }

    private QuestionView view(
            AnswerBook book, Question question, Map<Field, FieldView.Typed> typed, List<QuestionComment> said, Locale reader) {
        List<FieldView> fields = new ArrayList<>();
        if (question.rows().isEmpty()) {
            fields.add(field(book, question, null, typed, reader));
        } else {
            question.rows().forEach(row -> fields.add(field(book, question, row, typed, reader)));
        }
        return new QuestionView(question, book.asked().contains(question.code()), fields, book.visibility(question.code()),
                said.stream().filter(comment -> comment.question().equals(question.code())).toList(),
                AnswerLimits.longest(question.type()), file(question, fields.getFirst()), ranking(question, fields.getFirst()));
    }

    private static FieldView field(
            AnswerBook book, Question question, @Nullable Row row, Map<Field, FieldView.Typed> typed, Locale reader) {
        Field field = new Field(question.code(), row == null ? "" : row.code());
        GivenAnswer saved = book.answer(field.question(), field.row());
        FieldView.Typed input = typed.get(field);
        List<String> before = book.earlier().getOrDefault(field, List.of());
        GivenAnswer theirs = input == null ? null : input.theirs();
        return new FieldView(
                field.row().isEmpty() ? field.question() : field.question() + "." + field.row(), field.row(),
                row == null ? "" : row.label().in(reader), row == null ? "" : row.help().in(reader),
                input == null ? saved.values() : input.input().values(), input == null ? saved.other() : input.input().other(),
                saved, input == null ? "" : input.error(), theirs,
                theirs == null ? "" : AnswerWords.line(question, theirs.values(), theirs.other(), reader),
                AnswerWords.line(question, saved.values(), saved.other(), reader),
                AnswerWords.line(question, before, "", reader), !before.isEmpty() && !saved.said().equals(before));
    }

    private @Nullable StoredFile file(Question question, FieldView field) {
        return question.type() == QuestionType.PROOF ? files.find(field.value()).orElse(null) : null;
    }

    private static List<Option> ranking(Question question, FieldView field) {
        return question.type() != QuestionType.RANKING ? List.of() : question.options().stream()
                .sorted(Comparator.comparingInt(option -> field.place(option.code()) == 0 ? Integer.MAX_VALUE : field.place(option.code())))
                .toList();
    }
}
