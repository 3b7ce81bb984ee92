package org.oncommons.intake.web;

import java.util.List;
import java.util.Map;
import org.oncommons.formats.ProblemKind.Severity;
import org.oncommons.intake.Finding;
import org.oncommons.intake.SavedMapping;
import org.oncommons.intake.SurveyImport;
import org.oncommons.page.Paging;
import org.oncommons.questions.QuestionType;

/**
 * What was found in the files.
 *
 * @param complete   respondents that submitted; those that did not; those of whom the file does not tell
 * @param severity   the filter: empty, or the name of a severity
 * @param counts     findings by severity
 */
public record FoundPage(
        StepsView steps, SurveyImport which, String title, Map<QuestionType, Integer> types, int questions, int respondents, int answers,
        List<Integer> complete, String institutionQuestion, String countryQuestion, Paging<Finding> findings, String severity,
        Map<Severity, Integer> counts, List<SavedMapping> mappings) {}
