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
 * @param form     where the answers go, as it was typed
 * @param waves    that could take the answers
 * @param severity the filter: empty, or the name of a severity
 * @param counts   findings by severity
 * @param problems what is wrong with what was typed, by field; {@code despite}: with the start
 */
public record CheckPage(
        StepsView steps, SurveyImport which, ImportPlan plan, TargetForm form, List<WaveDetails> waves, Paging<Finding> findings,
        String severity, Map<Severity, Integer> counts, Map<String, String> problems) {

    /** Questions that say something to the map. */
    public long meaningful() {
        return plan.content().questions().filter(question -> question.meaning() != null).count();
    }

    /** The sentence about the field, empty when it is right. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** Names in the file of which nobody has decided yet who they are. */
    public long undecided() {
        return plan.groups().stream().filter(group -> group.decision() == null).count();
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
