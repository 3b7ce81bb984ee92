package org.oncommons.intake.web;

import java.util.List;
import org.oncommons.intake.SurveyImport;

/**
 * Where a coordinator stands in an import.
 *
 * @param current the step that is shown
 */
public record StepsView(SurveyImport which, Step current) {

    /** The steps after the upload, in order. */
    public enum Step { FOUND, QUESTIONS, RESPONDENTS, CHECK }

    public List<Step> steps() {
        return List.of(Step.values());
    }

    /** Address of a step. */
    public String path(Step step) {
        return "/intake/" + which.id() + "/" + step.name().toLowerCase(java.util.Locale.ROOT);
    }
}
