package org.oncommons.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.identity.AccountManagement;
import org.oncommons.network.EffortLedger;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.network.MembershipRole;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class NetworkStepTests {

    @Autowired
    private InstitutionDirectory directory;

    @Autowired
    private EffortLedger effort;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private NetworkStep step;

    @Autowired
    private DemoAccounts demoAccounts;

    @Test
    void isTheSizeOfTheRealThing() {
        Map<InstitutionType, Long> types = seeded().stream().collect(Collectors.groupingBy(InstitutionSummary::type, Collectors.counting()));

        assertThat(seeded()).hasSize(46);
        assertThat(seeded().stream().map(InstitutionSummary::country).distinct()).hasSize(23);
        assertThat(effort.matrix().total()).isEqualByComparingTo("306");
        assertThat(types).containsEntry(InstitutionType.CANCER_CENTRE, 20L).containsEntry(InstitutionType.COMPREHENSIVE_CANCER_CENTRE, 13L)
                .containsEntry(InstitutionType.OTHER, 9L).containsEntry(InstitutionType.PATIENT_ORGANISATION, 4L);
    }

    @Test
    void everyInstitutionHasSomebodyWhoRepresentsItAndADirector() {
        assertThat(seeded()).isNotEmpty().allSatisfy(institution -> assertThat(
                directory.representatives(institution.id()).stream().flatMap(person -> person.places().stream())
                        .filter(place -> place.institution().equals(institution.id())).map(place -> place.role()).distinct())
                .contains(MembershipRole.REPRESENTATIVE, MembershipRole.DIRECTOR));
    }

    @Test
    void everyPersonCanSignIn() {
        assertThat(DemoNetwork.shipped().people()).isNotEmpty().allSatisfy(person -> assertThat(accounts.byEmail(person.email())).isPresent()
                .get().satisfies(account -> assertThat(directory.personOf(account)).isPresent()));
    }

    @Test
    void isMadeOnlyOnce() {
        assertThat(step.needed()).isFalse();
    }

    @Test
    void namesAnAccountOfEveryRole() {
        assertThat(demoAccounts.lines()).hasSize(6).first().asString().contains(DemoAccounts.PASSWORD);
    }

    /** The demo network's institutions: other tests add their own to the hub that all share. */
    private List<InstitutionSummary> seeded() {
        Set<String> codes = DemoNetwork.shipped().institutions().stream().map(DemoInstitution::code).collect(Collectors.toSet());
        return directory.all().stream().filter(institution -> codes.contains(institution.slug())).toList();
    }
}
