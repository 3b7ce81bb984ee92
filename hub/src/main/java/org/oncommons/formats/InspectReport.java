package org.oncommons.formats;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;

/** What a survey file contains, for people. */
final class InspectReport {

    private static final int SHOWN_VALUES = 12;
    private static final int SHOWN_PROBLEMS = 40;
    private static final int TEXT = 70;
    private static final Map<QuestionType, String> TYPES = Map.of(
            QuestionType.SINGLE_CHOICE, "single choice",
            QuestionType.MULTIPLE_CHOICE, "multiple choice",
            QuestionType.RATING_MATRIX, "rating matrix",
            QuestionType.RANKING, "ranking",
            QuestionType.NUMBER, "number",
            QuestionType.DATE, "date",
            QuestionType.SHORT_TEXT, "short text",
            QuestionType.LONG_TEXT, "long text",
            QuestionType.PROOF, "file or link",
            QuestionType.STATEMENT, "text to read");

    private final SurveyFile survey;
    private final Findings findings;
    private final PrintWriter out;

    InspectReport(SurveyFile survey, PrintWriter out) {
        this.survey = survey;
        this.findings = new Findings(survey);
        this.out = out;
    }

    void write() {
        line("Files", String.join(", ", survey.files()));
        line("Format", survey.format().title());
        line("Survey", survey.questionnaire().title().in(Locale.ENGLISH));
        line("Languages", String.join(", ", survey.questionnaire().languages()));
        questions();
        respondents();
        role("Institutions", Guess.Role.INSTITUTION);
        if (survey.best(Guess.Role.INSTITUTION).isEmpty() && !survey.respondents().isEmpty()) {
            line("Institutions", "none found: no question asks for one, so each respondent stands alone");
        }
        role("Countries", Guess.Role.COUNTRY);
        survey.best(Guess.Role.EMAIL).ifPresent(guess -> line("E-mail", "in question " + guess.question()));
        problems();
    }

    private void line(String name, String value) {
        if (!value.isBlank()) {
            out.printf("%-14s%s%n", name, value);
        }
    }

    private void questions() {
        line("Questions", String.valueOf(findings.questions().size()));
        findings.types().forEach((type, count) -> out.printf("%6d  %s%n", count, TYPES.get(type) + details(type)));
    }

    private String details(QuestionType type) {
        if (type != QuestionType.RATING_MATRIX && type != QuestionType.MULTIPLE_CHOICE) {
            return "";
        }
        int parts = findings.questions().stream()
                .filter(question -> question.type() == type)
                .mapToInt(question -> type == QuestionType.RATING_MATRIX ? question.rows().size() : question.options().size())
                .sum();
        return " (" + parts + (type == QuestionType.RATING_MATRIX ? " rows)" : " options)");
    }

    private void respondents() {
        int[] counts = findings.completeness();
        String known = counts[2] == survey.respondents().size()
                ? "the file does not tell who finished"
                : counts[0] + " complete, " + counts[1] + " incomplete";
        line("Respondents", survey.respondents().size() + (survey.respondents().isEmpty() ? "" : ", " + known));
        line("Answers", String.format(Locale.ENGLISH, "%,d", findings.answers()));
    }

    private void role(String name, Guess.Role role) {
        survey.best(role).ifPresent(guess -> {
            Map<String, Integer> values = findings.values(role);
            String where = "in question " + guess.question() + " (" + title(guess.question()) + ")";
            line(name, values.size() + " different, " + where);
            values.entrySet().stream()
                    .limit(SHOWN_VALUES)
                    .forEach(entry -> out.printf("%6d  %s%n", entry.getValue(), cut(entry.getKey())));
            if (values.size() > SHOWN_VALUES) {
                out.printf("        and %d more%n", values.size() - SHOWN_VALUES);
            }
        });
    }

    private String title(String code) {
        Question question = survey.questionnaire().question(code).orElseThrow();
        return cut(question.text().in(Locale.ENGLISH));
    }

    private void problems() {
        if (survey.problems().isEmpty()) {
            line("Problems", "none");
            return;
        }
        line("Problems", String.valueOf(survey.problems().size()));
        survey.problems().stream().limit(SHOWN_PROBLEMS).forEach(this::problem);
        if (survey.problems().size() > SHOWN_PROBLEMS) {
            out.printf("  and %d more; --json lists all%n", survey.problems().size() - SHOWN_PROBLEMS);
        }
    }

    private void problem(Problem problem) {
        String times = problem.times() > 1 ? " (" + problem.times() + " cells)" : "";
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        out.printf("  %-8s%s%s%n", severity, problem.cell(), times);
        out.printf("          %s %s%n", problem.text(Locale.ENGLISH), problem.advice(Locale.ENGLISH));
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= TEXT ? line : line.substring(0, TEXT - 1) + "…";
    }
}
