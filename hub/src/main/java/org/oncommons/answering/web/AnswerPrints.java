package org.oncommons.answering.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oncommons.answering.AnswerBook;
import org.oncommons.answering.Field;
import org.oncommons.answering.GivenAnswer;
import org.oncommons.files.FileStore;
import org.oncommons.files.StoredFile;
import org.oncommons.page.Pdf;
import org.oncommons.page.Shell;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Section;
import org.oncommons.survey.AnswerWords;
import org.springframework.stereotype.Component;

/** Writes an answer for reading, on the page and on paper. */
@Component
class AnswerPrints {

    private final FileStore files;
    private final TemplateEngine templates;

    AnswerPrints(FileStore files, TemplateEngine templates) {
        this.files = files;
        this.templates = templates;
    }

    AnswerPage page(AnswerBook book, Locale reader) {
        return new AnswerPage(book, SectionPages.base(book), book.content().sections().stream()
                .map(section -> part(book, section, reader)).toList());
    }

    /** The page as PDF, with the title, the moment of signing and the hash on it. */
    byte[] pdf(AnswerPage page, Shell shell) {
        StringOutput html = new StringOutput();
        templates.render("answering/print.jte", Map.of("shell", shell, "page", page), html);
        return Pdf.of(html.toString());
    }

    private AnswerPage.Part part(AnswerBook book, Section section, Locale reader) {
        List<AnswerPage.Said> said = section.questions().stream()
                .filter(question -> question.type() != QuestionType.STATEMENT && book.asked().contains(question.code()))
                .map(question -> new AnswerPage.Said(question.code(), question.text().in(reader), book.visibility(question.code()),
                        lines(book, question, reader)))
                .toList();
        return new AnswerPage.Part(section, section.title().in(reader), said);
    }

    private List<AnswerPage.Line> lines(AnswerBook book, Question question, Locale reader) {
        List<AnswerPage.Line> lines = new ArrayList<>();
        if (question.rows().isEmpty()) {
            add(lines, book, question, "", "", reader);
        } else {
            question.rows().forEach(row -> add(lines, book, question, row.code(), row.label().in(reader), reader));
        }
        return lines;
    }

    private void add(List<AnswerPage.Line> lines, AnswerBook book, Question question, String row, String label, Locale reader) {
        GivenAnswer answer = book.answer(question.code(), row);
        List<String> before = book.earlier().getOrDefault(new Field(question.code(), row), List.of());
        if (answer.isBlank() && before.isEmpty()) {
            return;
        }
        String words = AnswerWords.line(question, answer.values(), answer.other(), reader);
        String link = "";
        if (question.type() == QuestionType.PROOF && !answer.isBlank()) {
            StoredFile file = files.find(answer.values().getFirst()).orElse(null);
            link = file == null ? words : SectionPages.base(book) + "/questions/" + question.code() + "/file";
            words = file == null ? words : file.name();
        }
        lines.add(new AnswerPage.Line(label, words, AnswerWords.line(question, before, "", reader),
                !book.earlier().isEmpty() && !answer.said().equals(before), link));
    }
}
