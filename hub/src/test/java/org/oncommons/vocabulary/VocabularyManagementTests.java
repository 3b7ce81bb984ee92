package org.oncommons.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncommons.HubTest;
import org.oncommons.page.Problem;
import org.oncommons.vocabulary.VocabularyImport.LineProblem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every test's changes are rolled back. */
@HubTest
@Transactional
class VocabularyManagementTests {

    @Autowired
    private VocabularyManagement management;

    @Autowired
    private VocabularyImport imports;

    @Autowired
    private VocabularyTables tables;

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private JdbcClient database;

    @Test
    void theShippedWordsAreThereAtTheFirstStart() {
        VocabularyFile shipped = VocabularyFile.shipped();

        assertThat(vocabulary.schemes()).isEqualTo(shipped.schemes());
        assertThat(vocabulary.all()).containsExactlyInAnyOrderElementsOf(shipped.concepts());
        assertThat(vocabulary.links()).containsExactlyInAnyOrderElementsOf(shipped.links());
        assertThat(vocabulary.widening()).containsExactlyInAnyOrderElementsOf(shipped.widening());
        assertThat(vocabulary.isWidening("PT")).isTrue();
        assertThat(vocabulary.isWidening("DE")).isFalse();
    }

    @Test
    void whatAddressesAConceptComesTheStrongestFirst() {
        List<Link> links = vocabulary.addressedBy("challenge-sample-size-margins");

        assertThat(links).isNotEmpty().allMatch(link -> link.to().equals("challenge-sample-size-margins"));
        assertThat(links).extracting(Link::weight).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void aRetiredConceptKeepsItsCode() {
        management.add(concept("topic-for-retiring"));
        management.retire("topic-for-retiring");

        assertThat(entry("topic-for-retiring")).get().matches(VocabularyEntry::retired);
        assertThat(actions("topic-for-retiring")).containsExactlyInAnyOrder("concept-added", "concept-retired");
    }

    @Test
    void aMergedConceptLeavesItsLinksToTheOther() {
        management.add(concept("topic-merged-one"));
        management.add(concept("topic-merged-two"));
        management.link(new Link("capability-biobank", "topic-merged-one", 0.4, Map.of("en", "why")));

        management.merge("topic-merged-one", "topic-merged-two");

        assertThat(entry("topic-merged-one")).get().extracting(VocabularyEntry::replacedBy).isEqualTo("topic-merged-two");
        assertThat(tables.links()).contains(new Link("capability-biobank", "topic-merged-two", 0.4, Map.of("en", "why")));
    }

    @Test
    void aConceptCannotBeMergedIntoAnotherScheme() {
        assertThatThrownBy(() -> management.merge("topic-ai", "capability-biobank")).isInstanceOf(Problem.class);
    }

    @Test
    void refusesAChangeMadeOnAnOlderVersion() {
        Concept concept = concept("topic-with-versions");
        management.add(concept);
        management.change(concept, 0);

        assertThatThrownBy(() -> management.change(concept, 0)).hasMessage("vocabulary.problem.changed-meanwhile");
    }

    @Test
    void refusesAConceptBelowItself() {
        management.add(concept("topic-upper"));
        management.add(below("topic-lower", "topic-upper"));

        assertThatThrownBy(() -> management.change(below("topic-upper", "topic-lower"), 0)).hasMessage("vocabulary.problem.broader");
    }

    @Test
    void refusesLinksWithoutASensibleWeight() {
        for (double weight : new double[] {0, -0.1, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> management.link(new Link("capability-biobank", "topic-ai", weight, Map.of("en", "why"))))
                    .hasMessage("vocabulary.problem.link");
        }
    }

    @Test
    void anImportAddsAndChangesAndKeepsTheRest() {
        int before = tables.entries().size();

        VocabularyImport.Outcome outcome = imports.take(bytes("""
                code,scheme,broader,label_en,label_de,plain_en,description_en,codes
                topic-imported,topic,,Imported topic,Eingelesenes Thema,A topic.,A topic.,
                """));

        assertThat(outcome.added()).isEqualTo(1);
        assertThat(tables.entries()).hasSize(before + 1);
        assertThat(entry("topic-imported")).get().extracting(entry -> entry.concept().labels().get("de")).isEqualTo("Eingelesenes Thema");
    }

    @Test
    void anImportTellsEveryProblemByItsLine() {
        assertThatThrownBy(() -> imports.take(bytes("""
                code,scheme,broader,label_en,plain_en,description_en,codes
                topic-fine,topic,,Fine,Fine.,Fine.,
                Topic Wrong,topic,,Wrong,Wrong.,Wrong.,
                topic-ai,capability,,Moved,Moved.,Moved.,
                topic-nameless,topic,,,None.,None.,
                topic-fine,topic,,Again,Again.,Again.,
                """))).isInstanceOfSatisfying(VocabularyImport.Refused.class, refused -> {
                    assertThat(refused.outcome().problems()).extracting(LineProblem::line).containsExactly(3L, 4L, 5L, 6L);
                });
    }

    @Test
    void refusesFilesThatAreNoVocabulary() {
        assertThatThrownBy(() -> imports.take(new byte[] {(byte) 0xff, (byte) 0xfe, 'c', 0})).hasMessage("vocabulary.import.encoding");
        assertThatThrownBy(() -> imports.take(bytes(""))).hasMessage("vocabulary.import.empty");
        assertThatThrownBy(() -> imports.take(bytes("name,age\nAda,36\n"))).hasMessage("vocabulary.import.columns");
        assertThatThrownBy(() -> imports.take(bytes("code,scheme,label_en,plain_en\na,b,c,d\n"))).hasMessage("vocabulary.import.columns");
        assertThatThrownBy(() -> imports.take(bytes("code,scheme,broader,label_en,plain_en,codes\na,b\n"))).hasMessage("vocabulary.import.csv");
        assertThatThrownBy(() -> imports.take(bytes("from,to,weight,reason_en\ncapability-biobank,topic-ai,much,why\n")))
                .isInstanceOfSatisfying(VocabularyImport.Refused.class,
                        refused -> assertThat(refused.outcome().problems()).singleElement().extracting(LineProblem::textKey).isEqualTo("vocabulary.import.weight"));
    }

    private List<String> actions(String code) {
        UUID subject = VocabularyManagement.subject(code);
        return database.sql("SELECT action FROM audit.entry WHERE subject = ?").param(subject).query(String.class).list();
    }

    private Optional<VocabularyEntry> entry(String code) {
        return tables.entries().stream().filter(entry -> entry.concept().code().equals(code)).findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Concept concept(String code) {
        return below(code, "");
    }

    private static Concept below(String code, String broader) {
        return new Concept(code, "topic", broader, Map.of("en", "Test " + code), Map.of("en", "Plain."), Map.of("en", "Exact."), List.of());
    }
}
