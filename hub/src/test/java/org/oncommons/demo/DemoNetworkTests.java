package org.oncommons.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.VocabularyFile;

class DemoNetworkTests {

    private final DemoNetwork network = DemoNetwork.shipped();
    private final Set<String> codes = network.institutions().stream().map(DemoInstitution::code).collect(toSet());

    @Test
    void hasTwentyCentresThirteenComprehensiveOnesAndThirteenOthers() {
        assertThat(network.institutions().stream().collect(groupingBy(DemoInstitution::type, counting())))
                .isEqualTo(Map.of("CANCER_CENTRE", 20L, "COMPREHENSIVE_CANCER_CENTRE", 13L, "OTHER", 13L));
        assertThat(network.institutions()).hasSize(46);
    }

    @Test
    void liesInTwentyThreeCountriesUnevenly() {
        Map<String, Long> byCountry =
                network.institutions().stream().collect(groupingBy(DemoInstitution::country, counting()));
        assertThat(byCountry).hasSize(23);
        assertThat(byCountry.keySet()).isSubsetOf(Arrays.asList(java.util.Locale.getISOCountries()));
        assertThat(byCountry.values()).contains(1L, 6L);
    }

    @Test
    void hasPatientOrganisationsAndARegistry() {
        Map<String, Long> byForm = network.institutions().stream().collect(groupingBy(DemoInstitution::form, counting()));
        assertThat(byForm.get("patient-organisation")).isGreaterThanOrEqualTo(3);
        assertThat(byForm).containsEntry("registry", 1L).containsKeys("university", "research-institute", "hospital");
    }

    @Test
    void everyInstitutionIsUniquePlacedInEuropeAndPlainlyFictional() {
        assertThat(codes).hasSameSizeAs(network.institutions());
        assertThat(network.institutions()).extracting(DemoInstitution::name).doesNotHaveDuplicates();
        assertThat(network.institutions()).allSatisfy(institution -> {
            assertThat(institution.latitude()).isBetween(35.0, 71.0);
            assertThat(institution.longitude()).isBetween(-10.0, 40.0);
            assertThat(institution.website()).isEqualTo("https://" + institution.code() + ".example.org");
            assertThat(institution.about()).endsWith(".");
            assertThat(institution.researchStaff()).isPositive();
        });
    }

    @Test
    void effortIsThreeHundredAndSixPersonMonthsOverFiveWorkPackages() {
        assertThat(network.effort().stream().mapToInt(DemoEffort::personMonths).sum()).isEqualTo(306);
        assertThat(network.workPackages()).hasSize(5);
        assertThat(network.effort()).extracting(DemoEffort::workPackage).containsAll(
                network.workPackages().stream().map(DemoWorkPackage::code).toList());
        assertThat(network.effort()).allMatch(effort -> effort.personMonths() > 0);
        assertThat(network.effort().stream().map(DemoEffort::institution).collect(toSet())).isEqualTo(codes);
    }

    @Test
    void everyInstitutionHasADirectorAndARepresentative() {
        for (String role : List.of("DIRECTOR", "REPRESENTATIVE")) {
            assertThat(network.people().stream().filter(person -> person.roles().contains(role))
                    .map(DemoPerson::institution).collect(toSet())).as(role).isEqualTo(codes);
        }
    }

    @Test
    void hasPeopleInEveryRoleAndOfManyProfessions() {
        Map<String, Long> byRole =
                network.people().stream().flatMap(person -> person.roles().stream()).collect(groupingBy(role -> role, counting()));
        assertThat(byRole).containsOnlyKeys("COORDINATOR", "REPRESENTATIVE", "DIRECTOR", "MEMBER", "PATIENT_PARTNER");
        assertThat(byRole.get("COORDINATOR")).isEqualTo(3);
        assertThat(byRole.get("PATIENT_PARTNER")).isGreaterThanOrEqualTo(15);
        assertThat(network.people()).hasSizeBetween(135, 145);
        assertThat(network.people().stream().map(DemoPerson::profession).collect(toSet())).hasSizeGreaterThan(20);
    }

    @Test
    void addressesAreUniqueAndCannotReachAnybody() {
        assertThat(network.people()).extracting(DemoPerson::email).doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z-]+\\.[a-z-]+@[a-z-]+\\.example\\.org"));
        assertThat(network.people()).allMatch(person -> person.email().endsWith("@" + person.institution() + ".example.org"));
    }

    @Test
    void interestsAreConceptsOfTheVocabulary() {
        Set<String> known = VocabularyFile.shipped().concepts().stream().map(Concept::code).collect(toSet());
        assertThat(network.people()).allSatisfy(person -> assertThat(person.interests()).isNotEmpty().isSubsetOf(known));
    }

    @Test
    void traitsNameConceptsOfTheVocabulary() {
        Set<String> known = VocabularyFile.shipped().concepts().stream().map(Concept::code).collect(toSet());
        Set<String> named = new HashSet<>();
        DemoTraits.byInstitution(network.institutions()).values().forEach(traits -> {
            named.addAll(traits.special());
            named.addAll(traits.favoured());
        });
        assertThat(named).isNotEmpty().isSubsetOf(known);
    }
}
