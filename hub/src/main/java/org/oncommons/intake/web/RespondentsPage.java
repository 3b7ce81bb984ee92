package org.oncommons.intake.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.intake.RespondentGroup;
import org.oncommons.intake.SurveyImport;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Paging;
import org.oncommons.page.Shell;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;

/**
 * Who answered.
 *
 * @param respondents  of the file
 * @param names        how many different names there are
 * @param open         how many of them are not decided
 * @param nameable     how many of these have a name, so that they can become new institutions
 * @param added        how many of them become new institutions
 * @param show         the filter: empty, open, decided
 * @param institutions of the network
 * @param refused      a decision that was refused, as it was typed; null: none was
 */
public record RespondentsPage(
        StepsView steps, SurveyImport which, QuestionnaireContent asked, int respondents, Paging<RespondentGroup> groups, int names, int open, int nameable, int added,
        String search, String show, List<InstitutionSummary> institutions, @Nullable Typed refused) {

    /** A decision as it was typed, and why it was refused. */
    public record Typed(String key, String choice, String name, String country, String city, String problem) {}

    /** What was typed about the group and refused; null: nothing was. */
    public @Nullable Typed refused(RespondentGroup group) {
        return refused != null && refused.key().equals(group.key()) ? refused : null;
    }

    /** Questions that can tell who answered. */
    public List<Question> telling() {
        return asked.questions().filter(question -> question.type() == QuestionType.SHORT_TEXT || question.type() == QuestionType.LONG_TEXT
                || question.type() == QuestionType.SINGLE_CHOICE).toList();
    }

    /** All countries by their name in the reader's language. */
    public static List<String> countries(Shell shell) {
        return Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(shell::country, Collator.getInstance(shell.language()))).toList();
    }

    /** The filters for links, without the page. */
    public String query() {
        return "search=" + java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8) + "&show=" + show + "&";
    }
}
