package org.oncommons.demo;

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
class NetworkStep implements DemoStep {

    private final InstitutionDirectory directory;
    private final InstitutionManagement institutions;
    private final PersonManagement people;
    private final EffortLedger effort;
    private final AccountManagement accounts;

    NetworkStep(
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
        DemoNetwork network = DemoNetwork.shipped();
        Map<String, UUID> ids = new HashMap<>();
        network.institutions().forEach(one -> ids.put(one.code(), institutions.create(one.code(), profile(one))));
        network.workPackages().forEach(one -> effort.define(new WorkPackage(one.code(), one.title(), one.plain())));
        network.effort().forEach(one ->
                effort.set(ids.get(one.institution()), one.workPackage(), BigDecimal.valueOf(one.personMonths())));
        accounts.createWithOnePassword(network.people().stream().map(NetworkStep::account).toList(), DemoAccounts.PASSWORD);
        network.people().forEach(one -> join(one, ids.get(one.institution())));
    }

    private void join(DemoPerson one, UUID institution) {
        UUID person = people.add(one.email(), profile(one));
        List<MembershipRole> leading = List.of(MembershipRole.REPRESENTATIVE, MembershipRole.DIRECTOR).stream()
                .filter(role -> one.roles().contains(role.name())).toList();
        (leading.isEmpty() ? List.of(MembershipRole.MEMBER) : leading).forEach(role -> people.join(person, institution, role));
    }

    private static NewAccount account(DemoPerson one) {
        Set<Role> roles = EnumSet.of(Role.MEMBER);
        for (Role role : List.of(Role.COORDINATOR, Role.PATIENT_PARTNER)) {
            if (one.roles().contains(role.name())) {
                roles.add(role);
            }
        }
        return new NewAccount(one.email(), one.givenName() + " " + one.familyName(), roles);
    }

    /** Representatives and directors chose to be public, patients' and others' names stay in the network. */
    private static PersonProfile profile(DemoPerson one) {
        boolean publicly = one.roles().contains("REPRESENTATIVE") || one.roles().contains("DIRECTOR");
        return new PersonProfile(
                one.title(), one.givenName(), one.familyName(), one.jobTitle(), one.profession(), "", Set.copyOf(one.interests()),
                publicly ? PersonVisibility.PUBLIC : PersonVisibility.NETWORK, true);
    }

    private static InstitutionProfile profile(DemoInstitution one) {
        boolean patients = one.form().equals("patient-organisation");
        return new InstitutionProfile(
                one.name(), one.shortName(),
                patients ? InstitutionType.PATIENT_ORGANISATION : InstitutionType.valueOf(one.type()),
                one.country(), one.city(), one.latitude(), one.longitude(), one.website(), "", List.of(), one.about(), "",
                whole(one.newPatients()), one.researchStaff(), whole(one.openTrials()));
    }

    /** 0 means that such an institution has none by its nature, which is not worth a line. */
    private static @Nullable Integer whole(int number) {
        return number == 0 ? null : number;
    }
}
