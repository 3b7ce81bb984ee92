package org.oncommons.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;

/**
 * The fictional network.
 *
 * @param institutions 46 in 23 countries
 * @param workPackages five
 * @param effort       306 person-months in all
 * @param people       by institution
 */
public record DemoNetwork(
        List<DemoInstitution> institutions,
        List<DemoWorkPackage> workPackages,
        List<DemoEffort> effort,
        List<DemoPerson> people) {

    public DemoNetwork {
        institutions = List.copyOf(institutions);
        workPackages = List.copyOf(workPackages);
        effort = List.copyOf(effort);
        people = List.copyOf(people);
    }

    /** Reads the shipped tables. */
    public static DemoNetwork shipped() {
        return new DemoNetwork(
                DemoFile.rows("institutions.csv", DemoNetwork::institution),
                DemoFile.rows("workpackages.csv", row -> new DemoWorkPackage(
                        row.getField("code"), row.getField("title_en"), row.getField("plain_en"))),
                DemoFile.rows("effort.csv", row -> new DemoEffort(
                        row.getField("institution"),
                        row.getField("work_package"),
                        Integer.parseInt(row.getField("person_months")))),
                DemoFile.rows("people.csv", DemoNetwork::person));
    }

    private static DemoInstitution institution(NamedCsvRecord row) {
        return new DemoInstitution(
                row.getField("code"),
                row.getField("name"),
                row.getField("short_name"),
                row.getField("type"),
                row.getField("form"),
                row.getField("country"),
                row.getField("city"),
                Double.parseDouble(row.getField("latitude")),
                Double.parseDouble(row.getField("longitude")),
                row.getField("website"),
                Integer.parseInt(row.getField("new_patients")),
                Double.parseDouble(row.getField("research_staff")),
                Integer.parseInt(row.getField("open_trials")),
                row.getField("about_en"));
    }

    private static DemoPerson person(NamedCsvRecord row) {
        return new DemoPerson(
                row.getField("email"),
                row.getField("given_name"),
                row.getField("family_name"),
                row.getField("title"),
                row.getField("job_title"),
                row.getField("profession"),
                row.getField("institution"),
                DemoFile.words(row.getField("roles")),
                DemoFile.words(row.getField("interests")));
    }
}
