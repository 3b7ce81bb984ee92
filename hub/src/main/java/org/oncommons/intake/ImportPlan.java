package org.oncommons.intake;

import java.util.List;
import org.oncommons.answering.RespondentAnswers;
import org.oncommons.formats.Cell;
import org.oncommons.formats.ProblemKind.Severity;
import org.oncommons.questions.QuestionnaireContent;

/**
 * Exactly what an import will do.
 *
 * @param content       the questionnaire that the wave will ask
 * @param groups        respondents by the name that they give their institution
 * @param contributions in the order of the file, those that are left out included
 * @param findings      everything a coordinator should know, the file's problems first
 */
public record ImportPlan(
        QuestionnaireContent content, List<RespondentGroup> groups, List<Planned> contributions, List<Finding> findings) {

    public ImportPlan {
        groups = List.copyOf(groups);
        contributions = List.copyOf(contributions);
        findings = List.copyOf(findings);
    }

    /** What becomes of a contribution. */
    public enum Fate { CREATED, CHANGED, UNCHANGED, SKIPPED }

    /** One contribution of the file: its answers, their digest, and where it stands. */
    public record Planned(Fate fate, RespondentAnswers answers, String digest, Cell cell) {}

    public int count(Fate fate) {
        return (int) contributions.stream().filter(planned -> planned.fate() == fate).count();
    }

    /** Those that are written. */
    public List<Planned> written() {
        return contributions.stream().filter(planned -> planned.fate() == Fate.CREATED || planned.fate() == Fate.CHANGED).toList();
    }

    /** Groups whose institution is to be added. */
    public List<RespondentGroup> added() {
        return groups.stream()
                .filter(group -> group.decision() != null && group.decision().action() == Decision.Action.CREATE).toList();
    }

    /** What has to be decided before the import can run. */
    public List<Finding> obstacles() {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR && !finding.doubt()).toList();
    }

    /** What is doubtful: it can be imported all the same, when a coordinator says so. */
    public List<Finding> doubts() {
        return findings.stream().filter(Finding::doubt).toList();
    }
}
