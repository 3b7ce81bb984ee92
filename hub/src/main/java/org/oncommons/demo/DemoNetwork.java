package org.oncommons.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.identity.AccountManagement;
import org.oncommons.identity.AccountManagement.NewAccount;
import org.oncommons.identity.Role;
import org.oncommons.network.EffortLedger;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionManagement;
import org.oncommons.network.InstitutionProfile;
import org.oncommons.network.InstitutionType;
import org.oncommons.network.MembershipRole;
import org.oncommons.network.PersonManagement;
import org.oncommons.network.PersonProfile;
import org.oncommons.network.PersonVisibility;
import org.oncommons.network.WorkPackage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Institutions, people with accounts, and effort. */
@Component
@Order(10)
@ConditionalOnProperty("oncommons.demo")
class DemoNetwork implements DemoStep {

    private final InstitutionDirectory directory;
    private final InstitutionManagement institutions;
    private final PersonManagement people;
    private final EffortLedger effort;
    private final AccountManagement accounts;

    DemoNetwork(
            InstitutionDirectory directory, InstitutionManagement institutions, PersonManagement people, EffortLedger effort,
            AccountManagement accounts) {
        this.directory = directory;
        this.institutions = institutions;
        this.people = people;
        this.effort = effort;
        this.accounts = accounts;
    }

    @Override
    public boolean needed() {
        return directory.everything().isEmpty();
    }

    @Override
    public void seed() {
        Map<String, UUID> ids = new HashMap<>();
        DemoFile.rows("institutions").forEach(row -> ids.put(row.getField("code"), institutions.create(row.getField("code"), profile(row))));
        DemoFile.rows("workpackages").forEach(row ->
                effort.define(new WorkPackage(row.getField("code"), row.getField("title_en"), row.getField("plain_en"))));
        DemoFile.rows("effort").forEach(row -> effort.set(
                ids.get(row.getField("institution")), row.getField("work_package"), new BigDecimal(row.getField("person_months"))));
        List<NamedCsvRecord> everybody = DemoFile.rows("people");
        accounts.createWithOnePassword(everybody.stream().map(DemoNetwork::account).toList(), DemoAccounts.PASSWORD);
        everybody.forEach(row -> join(row, ids.get(row.getField("institution"))));
    }

    private void join(NamedCsvRecord row, UUID institution) {
        UUID person = people.add(row.getField("email"), person(row));
        Set<String> roles = roles(row);
        boolean joined = false;
        for (MembershipRole role : List.of(MembershipRole.REPRESENTATIVE, MembershipRole.DIRECTOR)) {
            if (roles.contains(role.name())) {
                people.join(person, institution, role);
                joined = true;
            }
        }
        if (!joined) {
            people.join(person, institution, MembershipRole.MEMBER);
        }
    }

    private static NewAccount account(NamedCsvRecord row) {
        Set<Role> roles = EnumSet.of(Role.MEMBER);
        if (roles(row).contains("COORDINATOR")) {
            roles.add(Role.COORDINATOR);
        }
        if (roles(row).contains("PATIENT_PARTNER")) {
            roles.add(Role.PATIENT_PARTNER);
        }
        return new NewAccount(row.getField("email"), row.getField("given_name") + " " + row.getField("family_name"), roles);
    }

    /** Representatives and directors chose to be public, patients' and others' names stay in the network. */
    private static PersonProfile person(NamedCsvRecord row) {
        boolean publicly = roles(row).contains("REPRESENTATIVE") || roles(row).contains("DIRECTOR");
        return new PersonProfile(
                row.getField("title"), row.getField("given_name"), row.getField("family_name"), row.getField("job_title"),
                row.getField("profession"), "", words(row.getField("interests")),
                publicly ? PersonVisibility.PUBLIC : PersonVisibility.NETWORK, true);
    }

    private static InstitutionProfile profile(NamedCsvRecord row) {
        boolean patients = row.getField("form").equals("patient-organisation");
        return new InstitutionProfile(
                row.getField("name"), row.getField("short_name"),
                patients ? InstitutionType.PATIENT_ORGANISATION : InstitutionType.valueOf(row.getField("type")),
                row.getField("country"), row.getField("city"), Double.parseDouble(row.getField("latitude")),
                Double.parseDouble(row.getField("longitude")), row.getField("website"), "", List.of(), row.getField("about_en"), "",
                whole(row, "new_patients"), Double.valueOf(row.getField("research_staff")), whole(row, "open_trials"));
    }

    /** 0 means that such an institution has none by its nature, which is not worth a line. */
    private static @Nullable Integer whole(NamedCsvRecord row, String column) {
        int number = Integer.parseInt(row.getField(column));
        return number == 0 ? null : number;
    }

    private static Set<String> roles(NamedCsvRecord row) {
        return words(row.getField("roles"));
    }

    private static Set<String> words(String field) {
        return field.isBlank() ? Set.of() : Set.of(field.split(" "));
    }
}
