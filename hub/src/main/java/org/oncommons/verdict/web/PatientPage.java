package org.oncommons.verdict.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.page.Download;
import org.oncommons.verdict.PatientForm;

/**
 * Patients' data against the margin.
 *
 * @param form     what was chosen, completed from the table
 * @param text     the table as it was sent, so that it can be sent again; empty: none, or not kept
 * @param headings of the table; empty: none was sent
 * @param armCodes codes of the chosen column
 * @param codes    codes of the outcome
 * @param problem  a sentence about what was sent; empty: none
 * @param methods  whether that sentence comes from the methods, which speak English
 * @param wrong    name of the field that should be changed; empty: none in particular
 * @param result   null where there is none
 * @param path     where the pictures of a result of the background are; empty: they come with the form
 */
public record PatientPage(
        PatientForm form, String text, List<String> headings, List<String> armCodes, List<String> codes, String problem, boolean methods,
        String wrong, @Nullable Result result, String path) {

    /**
     * What the patients show, without any of them.
     *
     * @param verdict   of both sets
     * @param tests     one row for each count and test, one cell for each analysis set
     * @param survival  the curves with patients at risk
     * @param times     the same as a table
     * @param means     restricted means, as label and value
     * @param incidence where events compete; null: they do not
     * @param causes    incidences at the common time
     * @param notes     what the reader must know about the table
     * @param files     tables to take along, by name of the picture
     */
    public record Result(
            ResultPage.Result verdict, List<List<String>> tests, Picture survival, List<List<String>> times, Map<String, String> means,
            @Nullable Picture incidence, List<List<String>> causes, List<String> notes, Map<String, Download> files) {

        /** The picture by its name; null: there is none. */
        @Nullable Picture picture(String name) {
            return switch (name) {
                case "margin" -> verdict.picture();
                case "survival" -> survival;
                case "incidence" -> incidence;
                default -> null;
            };
        }
    }
}
