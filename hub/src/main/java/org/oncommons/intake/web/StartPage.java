package org.oncommons.intake.web;

import java.util.List;
import org.oncommons.intake.SurveyImport;

/**
 * The form for files, and the imports so far.
 *
 * @param problem   why the last upload was refused; empty: it was not
 * @param place     where in the file; may be empty
 * @param megabytes that a file may have
 */
public record StartPage(List<Row> imports, String problem, String place, long megabytes) {

    /** One import. */
    public record Row(SurveyImport which, boolean running) {}
}
