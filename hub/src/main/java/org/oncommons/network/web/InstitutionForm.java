package org.oncommons.network.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.InstitutionProfile;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Shell;

/** What was typed about an institution, as it was typed. */
public record InstitutionForm(
        String name, String shortName, String type, String country, String city, String latitude, String longitude, String website,
        String ror, String aliases, String description, String plain, String newPatients, String researchStaff, String openTrials,
        String version) {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 5000;

    public InstitutionForm {
        name = typed(name);
        shortName = typed(shortName);
        type = typed(type);
        country = typed(country);
        city = typed(city);
        latitude = typed(latitude);
        longitude = typed(longitude);
        website = typed(website);
        ror = typed(ror);
        aliases = typed(aliases);
        description = typed(description);
        plain = typed(plain);
        newPatients = typed(newPatients);
        researchStaff = typed(researchStaff);
        openTrials = typed(openTrials);
        version = typed(version);
    }

    static InstitutionForm empty() {
        return new InstitutionForm("", "", "CANCER_CENTRE", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    static InstitutionForm of(InstitutionDetails institution) {
        InstitutionProfile profile = institution.profile();
        return new InstitutionForm(
                profile.name(), profile.shortName(), profile.type().name(), profile.country(), profile.city(),
                String.valueOf(profile.latitude()), String.valueOf(profile.longitude()), profile.website(), profile.ror(),
                String.join("\n", profile.aliases()), profile.description(), profile.plain(), shown(profile.newPatients()),
                shown(profile.researchStaff()), shown(profile.openTrials()), String.valueOf(institution.version()));
    }

    FormProblems problems(Shell shell) {
        FormProblems found = FormProblems.NONE;
        found = required(found, shell, "name", name);
        found = required(found, shell, "country", country);
        found = required(found, shell, "city", city);
        found = number(found, shell, "latitude", latitude, -90, 90, true);
        found = number(found, shell, "longitude", longitude, -180, 180, true);
        found = number(found, shell, "newPatients", newPatients, 0, 1_000_000, false);
        found = number(found, shell, "researchStaff", researchStaff, 0, 1_000_000, false);
        found = number(found, shell, "openTrials", openTrials, 0, 100_000, false);
        found = limited(found, shell, "description", description, LONGEST_TEXT);
        found = limited(found, shell, "plain", plain, LONGEST_TEXT);
        found = limited(found, shell, "aliases", aliases, LONGEST_TEXT);
        found = limited(found, shell, "name", name, LONGEST_LINE);
        if (List.of(InstitutionType.values()).stream().noneMatch(known -> known.name().equals(type))) {
            found = found.and("type", shell.text("network.problem.choose"));
        }
        return found;
    }

    InstitutionProfile profile() {
        return new InstitutionProfile(
                name, shortName, InstitutionType.valueOf(type), country, city, decimal(latitude), decimal(longitude), website, ror,
                aliases.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList(), description, plain,
                newPatients.isBlank() ? null : (int) decimal(newPatients), researchStaff.isBlank() ? null : decimal(researchStaff),
                openTrials.isBlank() ? null : (int) decimal(openTrials));
    }

    /** The version that was shown; -1 when the form was tampered with, which then counts as changed meanwhile. */
    int versionNumber() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static FormProblems required(FormProblems found, Shell shell, String field, String text) {
        return text.isBlank() ? found.and(field, shell.text("network.problem.needed")) : found;
    }

    private static FormProblems limited(FormProblems found, Shell shell, String field, String text, int longest) {
        return text.length() > longest ? found.and(field, shell.text("network.problem.too-long", text.length(), longest)) : found;
    }

    private static FormProblems number(
            FormProblems found, Shell shell, String field, String text, double least, double most, boolean needed) {
        if (text.isBlank()) {
            return needed ? found.and(field, shell.text("network.problem.needed")) : found;
        }
        boolean right = text.strip().matches("-?\\d{1,9}([.,]\\d{1,12})?") && decimal(text) >= least && decimal(text) <= most;
        return right ? found : found.and(field, shell.text("network.problem.number", least, most));
    }

    /** With a point or, as in much of Europe, a comma. */
    private static double decimal(String text) {
        return Double.parseDouble(text.strip().replace(',', '.'));
    }

    private static String shown(@Nullable Number number) {
        return number == null ? "" : number.toString().replaceAll("\\.0$", "");
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n");
    }
}
