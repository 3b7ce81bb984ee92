package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.formats.Organisation.NameKind;

/** 4,642 records of European organisations in the form of the registry's dump. Counts come from the raw JSON. */
class RorTests {

    private static List<Organisation> real() {
        return Ror.read(SharedFiles.file("ror/ror-v2-europe-health-education.json.gz"), Ror.LIMITS);
    }

    @Test
    void readsEveryRecordWithItsNamesAndPlace() {
        List<Organisation> all = real();
        assertThat(all).hasSize(4642);
        assertThat(all.stream().mapToInt(each -> each.names().size()).sum()).isEqualTo(14517);
        assertThat(all.stream().filter(Organisation::active).count()).isEqualTo(4419);
        // Of 2,631 acronyms one is a label at the same time.
        assertThat(all.stream().flatMap(each -> each.names().stream()).filter(name -> name.kind() == NameKind.ACRONYM).count())
                .isEqualTo(2630);
        assertThat(all.stream()
                        .flatMap(each -> each.relations().stream())
                        .filter(relation -> relation.type().equals("child"))
                        .count())
                .isEqualTo(5675);
        Organisation karolinska = all.stream()
                .filter(each -> each.id().equals("https://ror.org/056d84691"))
                .findFirst()
                .orElseThrow();
        assertThat(karolinska.name()).isEqualTo("Karolinska Institutet");
        assertThat(karolinska.country()).isEqualTo("SE");
        assertThat(karolinska.city()).isEqualTo("Stockholm");
        assertThat(karolinska.latitude()).isEqualTo(59.32938);
    }

    @Test
    void findsInstitutionsAsPeopleWriteThem() {
        NameMatcher<String> matcher = NameMatcher.of(real());
        assertThat(best(matcher, "Karolinska Institutet")).isEqualTo("https://ror.org/056d84691");
        assertThat(best(matcher, "karolinska institute ")).isEqualTo("https://ror.org/056d84691");
        assertThat(best(matcher, "Netherlands Cancer Institute (NKI)")).isEqualTo("https://ror.org/03xqtf034");
        assertThat(best(matcher, "NKI-AVL")).isEqualTo("https://ror.org/03xqtf034");
        assertThat(best(matcher, "Universität Heidelberg")).isEqualTo("https://ror.org/038t36y30");
        assertThat(best(matcher, "Univ. of Manchseter")).isEqualTo("https://ror.org/027m9bs27");
        assertThat(matcher.find("Ministry of Silly Walks", "")).isEmpty();
    }

    private static String best(NameMatcher<String> matcher, String name) {
        return matcher.find(name, "").getFirst().id();
    }

    @Test
    void saysWhyAndHowWellANameFits() {
        NameMatcher<Integer> matcher = new NameMatcher<>(List.of(
                new NameMatcher.Candidate<>(1, "Institute of Oncology", NameKind.LABEL, "SI"),
                new NameMatcher.Candidate<>(1, "IO", NameKind.ACRONYM, "SI"),
                new NameMatcher.Candidate<>(2, "Institute of Oncology", NameKind.LABEL, "RO"),
                new NameMatcher.Candidate<>(2, "Oncology Institute Bucharest", NameKind.ALIAS, "RO")));
        assertThat(matcher.find("institute of oncology", "RO")).extracting(NameMatcher.Match::id).containsExactly(2, 1);
        assertThat(matcher.find("institute of oncology", "RO").getFirst().score()).isEqualTo(1);
        assertThat(matcher.find("IO", "").getFirst().reason()).isEqualTo(NameMatcher.Reason.ACRONYM);
        assertThat(matcher.find("Oncology Institute, Bucharest", "").getFirst().reason()).isEqualTo(NameMatcher.Reason.ALIAS);
    }

    @Test
    void refusesWhatIsNoDump() {
        assertThat(refused("{\"a\":1}")).contains("no list of organisations");
        assertThat(refused("[{\"id\":\"x\",\"name\":\"old\"}]")).contains("version 1");
        assertThat(refused("[{\"id\":\"x\",\"names\":[")).contains("damaged");
    }

    private static String refused(String json) {
        return catchThrowableOfType(UnreadableFile.class, () -> Ror.read(Reading.file("ror.json", json), Ror.LIMITS)).getMessage();
    }
}
