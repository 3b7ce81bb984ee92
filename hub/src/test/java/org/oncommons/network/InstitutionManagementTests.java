package org.oncommons.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.page.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every test's changes are rolled back. */
@HubTest
@Transactional
class InstitutionManagementTests {

    private static final String ROR = "https://ror.org/03yrm5c26";

    @Autowired
    private InstitutionManagement management;

    @Autowired
    private InstitutionDirectory directory;

    @Autowired
    private JdbcClient database;

    @Test
    void slugsAreMadeOfPlainLetters() {
        assertThat(InstitutionManagement.slug("Östergötlands Sjukhus – Łódź & Straße")).isEqualTo("ostergotlands-sjukhus-lodz-strasse");
        assertThat(InstitutionManagement.slug("(Haus am Fluss)")).isEqualTo("haus-am-fluss");
        assertThat(InstitutionManagement.slug("癌センター")).isEqualTo("institution");
    }

    @Test
    void aTakenSlugGetsANumber() {
        management.create("Twin House", profile("Twin House", "", ""));
        management.create("Twin House", profile("Twin House", "", ""));

        assertThat(directory.bySlug("twin-house")).isPresent();
        assertThat(directory.bySlug("twin-house-2")).isPresent();
    }

    @Test
    void everyChangeIsOnTheTrail() {
        UUID id = management.create("Trail House", profile("Trail House", "", ""));
        management.change(id, profile("Trail Home", "", ""), 0);
        management.leave(id);

        assertThat(database.sql("SELECT action FROM audit.entry WHERE subject = ?").param(id).query(String.class).list())
                .containsExactlyInAnyOrder("institution-added", "institution-changed", "institution-left");
    }

    @Test
    void oneThatLeftIsKeptButNotListed() {
        UUID id = management.create("Gone House", profile("Gone House", "", ""));
        management.leave(id);

        assertThat(directory.all()).extracting(InstitutionSummary::id).doesNotContain(id);
        assertThat(directory.find(id)).isPresent();
    }

    @Test
    void refusesAChangeMadeOnAnOlderVersion() {
        UUID id = management.create("Busy House", profile("Busy House", "", ""));
        management.change(id, profile("Busy Home", "", ""), 0);

        assertThatThrownBy(() -> management.change(id, profile("Other", "", ""), 0)).hasMessage("network.problem.changed-meanwhile");
    }

    @Test
    void oneRorIdentifierBelongsToOneInstitution() {
        management.create("First House", profile("First House", "", ROR));

        assertThatThrownBy(() -> management.create("Second House", profile("Second House", "", ROR))).hasMessage("network.problem.ror-taken");
        assertThatThrownBy(() -> management.create("Third House", profile("Third House", "", "03yrm5c26"))).hasMessage("network.problem.ror");
    }

    @Test
    void keepsItsOwnRorIdentifierWhenItChanges() {
        UUID id = management.create("First House", profile("First House", "", ROR));

        management.change(id, profile("First Home", "", ROR), 0);

        assertThat(directory.find(id).orElseThrow().name()).isEqualTo("First Home");
    }

    @Test
    void anotherNameThatIsTakenAwayIsGone() {
        UUID id = management.create("Many House", named("Many House", List.of("MH", "House of Many")));
        management.change(id, named("Many House", List.of("MH")), directory.details("many-house").orElseThrow().version());

        assertThat(directory.details("many-house").orElseThrow().profile().aliases()).containsExactly("MH");
    }

    @Test
    void oneThatComesBackIsListedAgain() {
        UUID id = management.create("Back House", profile("Back House", "", ""));
        management.leave(id);
        management.comeBack(id);

        assertThat(directory.all()).extracting(InstitutionSummary::id).contains(id);
    }

    @Test
    void refusesAddressesThatAreNoWebPages() {
        for (String website : List.of("javascript:alert(1)", "ftp://example.org", "https://", "not an address")) {
            assertThatThrownBy(() -> management.create("House", profile("House", website, "")))
                    .as(website).isInstanceOf(Problem.class).hasMessage("network.problem.website");
        }
    }

    private static InstitutionProfile profile(String name, String website, String ror) {
        return profile(name, website, ror, List.of());
    }

    private static InstitutionProfile named(String name, List<String> aliases) {
        return profile(name, "", "", aliases);
    }

    private static InstitutionProfile profile(String name, String website, String ror, List<String> aliases) {
        return new InstitutionProfile(
                name, "", InstitutionType.OTHER, "AT", "Linz", 48.3, 14.29, website, ror, aliases, "", "", null, null, null);
    }
}
