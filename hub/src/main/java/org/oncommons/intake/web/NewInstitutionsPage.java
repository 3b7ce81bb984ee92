package org.oncommons.intake.web;

import java.util.List;
import org.oncommons.intake.Decision;
import org.oncommons.intake.RespondentGroup;
import org.oncommons.intake.SurveyImport;
import org.oncommons.page.Shell;

/**
 * All names that may become new institutions, in one list.
 *
 * @param rows  those that are not decided or are to be created already
 * @param added how many are to be created as things stand
 * @param more  how many further names wait until these are done
 * @param rest  country where a row names none, as it was typed
 */
public record NewInstitutionsPage(StepsView steps, SurveyImport which, List<Row> rows, int added, int more, String rest) {

    /**
     * A name of the file and the institution that it may become.
     *
     * @param create  whether it is ticked
     * @param country in words, as it was typed
     * @param problem why it was refused; empty: it was not
     */
    public record Row(RespondentGroup group, boolean create, String name, String country, String city, String problem) {

        /** What is known before anything is typed: a name that is like one of the network is not ticked, somebody should look. */
        static Row of(RespondentGroup group, Shell shell) {
            Decision decided = group.decision();
            if (decided == null) {
                return new Row(group, group.matches().isEmpty(), group.name(), words(group.country(), shell), "", "");
            }
            return new Row(group, true, decided.name().isBlank() ? group.name() : decided.name(),
                    words(decided.country().isBlank() ? group.country() : decided.country(), shell), decided.city(), "");
        }

        private static String words(String country, Shell shell) {
            return country.isBlank() ? "" : shell.country(country);
        }
    }

    /** How many could not be taken. */
    public int refused() {
        return (int) rows.stream().filter(row -> !row.problem().isEmpty()).count();
    }
}
