package org.oncommons.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.identity.AccountSummary;
import org.oncommons.identity.Role;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.PersonSummary;
import org.oncommons.vocabulary.Vocabulary;

/**
 * The form of a person's profile.
 *
 * @param person       as it is; null: a new one
 * @param own          whether it is the reader's own, else the coordinators' view
 * @param institutions that a coordinator can add the person to
 */
public record PersonFormPage(
        @Nullable PersonSummary person, boolean own, PersonForm form, FormProblems problems, Vocabulary vocabulary,
        List<InstitutionSummary> institutions, @Nullable AccountSummary account) {

    /** What an account may be besides a member. */
    public static final List<Role> ROLES = List.of(Role.COORDINATOR, Role.PATIENT_PARTNER);

    /** Schemes whose concepts one can be interested in. */
    public static final List<String> INTERESTS = List.of("research-area", "cancer-type", "topic", "case");

    /** Where the form is sent. */
    public String action() {
        if (own) {
            return "/network/me";
        }
        return "/network/administration/people/" + (person == null ? "new" : person.id().toString());
    }

    PersonFormPage with(FormProblems found) {
        return new PersonFormPage(person, own, form, found, vocabulary, institutions, account);
    }
}
