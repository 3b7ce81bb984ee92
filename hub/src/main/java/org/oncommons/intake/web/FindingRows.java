package org.oncommons.intake.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oncommons.formats.ProblemKind.Severity;
import org.oncommons.intake.Finding;
import org.oncommons.page.Download;
import org.oncommons.page.Shell;

/** Findings as lists: filtered, counted, as a table to take along. */
public final class FindingRows {

    private FindingRows() {}

    /** The step of the import in which it can be mended; empty: only in the file. */
    public static String step(Finding finding) {
        return switch (finding.kind()) {
            case "undecided", "unnamed", "incomplete" -> "respondents";
            case "questionnaire", "no-words", "no-meaning", "not-taken" -> "questions";
            default -> "";
        };
    }

    static List<Finding> filtered(List<Finding> all, String severity) {
        return all.stream().filter(finding -> severity.isEmpty() || finding.severity().name().equals(severity))
                .sorted((one, other) -> other.severity().compareTo(one.severity())).toList();
    }

    static Map<Severity, Integer> counts(List<Finding> all) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        all.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return counts;
    }

    static Download download(List<Finding> all, Shell shell) {
        return new Download("findings",
                List.of("severity", "kind", "file", "sheet", "row", "column", "heading", "times", "text", "advice"),
                all.stream().map(finding -> List.<@org.jspecify.annotations.Nullable Object>of(
                        finding.severity().name(), finding.kind(), finding.cell().file(), finding.cell().sheet(), finding.cell().row(),
                        finding.cell().column(), finding.cell().header(), finding.times(),
                        finding.text(shell.texts(), shell.language()), finding.advice(shell.texts(), shell.language()))).toList());
    }
}
