package org.oncommons.intake.web;

import java.util.List;
import java.util.Map;
import org.oncommons.formats.ProblemKind.Severity;
import org.oncommons.intake.Finding;
import org.oncommons.intake.ImportPlan;
import org.oncommons.intake.SurveyImport;
import org.oncommons.page.Paging;
import org.oncommons.survey.WaveDetails;

/**
 * What the import would do.
 *
 * @param waves    that could take the answers
 * @param severity the filter: empty, or the name of a severity
 * @param counts   findings by severity
 */
public record CheckPage(
        StepsView steps, SurveyImport which, ImportPlan plan, List<WaveDetails> waves, Paging<Finding> findings, String severity,
        Map<Severity, Integer> counts) {

    /** Questions that say something to the map. */
    public long meaningful() {
        return plan.content().questions().filter(question -> question.meaning() != null).count();
    }

    public int answers() {
        return plan.written().stream().mapToInt(planned -> planned.answers().answers().size()).sum();
    }

    /** How many different institutions answer. */
    public long institutions() {
        return plan.contributions().stream().filter(one -> one.fate() != ImportPlan.Fate.SKIPPED)
                .map(one -> one.answers().respondent().institution()).filter(java.util.Objects::nonNull).distinct().count() + plan.added().size();
    }
}
