package org.oncommons.network.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.page.Shell;

/**
 * The form of an institution's profile.
 *
 * @param institution as it is; null: a new one
 */
public record InstitutionFormPage(@Nullable InstitutionDetails institution, InstitutionForm form, FormProblems problems) {

    static InstitutionFormPage of(@Nullable InstitutionDetails institution, InstitutionForm form) {
        return new InstitutionFormPage(institution, form, FormProblems.NONE);
    }

    InstitutionFormPage with(FormProblems found) {
        return new InstitutionFormPage(institution, form, found);
    }

    /** All countries by their name in the reader's language. */
    public static List<String> countries(Shell shell) {
        return Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).distinct()
                .sorted(Comparator.comparing(shell::country, Collator.getInstance(shell.language()))).toList();
    }

    /** Where the form is sent. */
    public String action() {
        return institution == null
                ? "/network/administration/institutions/new" : "/network/institutions/" + institution.summary().slug() + "/edit";
    }
}
