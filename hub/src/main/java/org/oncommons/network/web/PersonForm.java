package org.oncommons.network.web;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.PersonProfile;
import org.oncommons.network.PersonVisibility;
import org.oncommons.page.Shell;

/**
 * What was typed about a person, as it was typed.
 *
 * @param seen       mark of the profile that the form was opened on; empty: a new person
 * @param emailShown nothing is sent for a box that is not ticked
 */
public record PersonForm(
        String email, String title, String givenName, String familyName, String jobTitle, String profession, String about,
        @Nullable Set<String> interests, String visibility, @Nullable Boolean emailShown, String seen) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 3000;

    public PersonForm {
        email = typed(email);
        title = typed(title);
        givenName = typed(givenName);
        familyName = typed(familyName);
        jobTitle = typed(jobTitle);
        profession = typed(profession);
        about = typed(about);
        seen = typed(seen);
        interests = interests == null ? Set.of() : Set.copyOf(interests);
        emailShown = emailShown != null && emailShown;
        visibility = typed(visibility).isEmpty() ? PersonVisibility.NETWORK.name() : typed(visibility);
    }

    static PersonForm empty() {
        return new PersonForm("", "", "", "", "", "", "", Set.of(), "", true, "");
    }

    static PersonForm of(String email, PersonProfile profile) {
        return new PersonForm(
                email, profile.title(), profile.givenName(), profile.familyName(), profile.jobTitle(), profile.profession(),
                profile.about(), profile.interests(), profile.visibility().name(), profile.emailShown(), profile.mark());
    }

    FormProblems problems(Shell shell) {
        FormProblems found = FormProblems.NONE;
        if (familyName.isBlank()) {
            found = found.and("familyName", shell.text("network.problem.needed"));
        }
        for (String[] field : new String[][] {
            {"title", title}, {"givenName", givenName}, {"familyName", familyName}, {"jobTitle", jobTitle}, {"profession", profession}}) {
            if (field[1].length() > LONGEST_LINE) {
                found = found.and(field[0], shell.text("network.problem.too-long", field[1].length(), LONGEST_LINE));
            }
        }
        if (about.length() > LONGEST_TEXT) {
            found = found.and("about", shell.text("network.problem.too-long", about.length(), LONGEST_TEXT));
        }
        if (!visibility.matches("PUBLIC|NETWORK|INSTITUTION")) {
            found = found.and("visibility", shell.text("network.problem.choose"));
        }
        return found;
    }

    PersonProfile profile() {
        return new PersonProfile(
                title, givenName, familyName, jobTitle, profession, about, interests, PersonVisibility.valueOf(visibility), emailShown);
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
    }
}
