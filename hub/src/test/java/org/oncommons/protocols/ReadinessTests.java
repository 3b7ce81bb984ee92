package org.oncommons.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessTests {

    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void fillEverythingThatIsAskedFor() throws Exception {
        ProtocolScene.fillForReview((section, typed) -> typed.forEach(values::put));
        List.of("equipoise", "consent", "approvals", "wording-tested", "monitoring-committee", "harms", "registry-ids", "sites", "insurance",
                "data-sharing", "results-harms").forEach(field -> values.put("value." + field, "said"));
        values.put("source.control-rate", "registry");
        values.put("value.results", "Intention to treat; 0.01\nPer protocol; 0.02");
    }

    @Test
    void aCompleteRecordLacksNothing() {
        for (ProtocolState state : ProtocolState.values()) {
            assertThat(lacks(state, true)).as(state.name()).isEmpty();
        }
    }

    @Test
    void approvalNeedsAChosenDesignAndTheSourceOfTheControlRate() {
        values.remove("source.control-rate");

        assertThat(lacks(ProtocolState.APPROVED, false)).containsExactlyInAnyOrder("protocols.lack.design ", "protocols.lack.source control-rate");
        assertThat(lacks(ProtocolState.IN_REVIEW, false)).isEmpty();
    }

    @Test
    void aLateEffectBeyondFollowUpNeedsALinkage() {
        values.put("value.late-effects", "Weak heart; 36; 4 %; registry\nSecond cancer; 120; 3 %; registry");
        assertThat(lacks(ProtocolState.IN_REVIEW, true)).containsExactly("protocols.lack.linkage linkage-plan");

        values.put("value.linkage-plan", "Cancer registry for ten years.");
        assertThat(lacks(ProtocolState.IN_REVIEW, true)).isEmpty();
    }

    @Test
    void anArgumentWithoutItsSourceDoesNotCount() {
        values.remove("source.decision-margin");

        assertThat(lacks(ProtocolState.IN_REVIEW, true)).containsExactly("protocols.lack.arguments margin");
        assertThat(lacks(ProtocolState.DRAFTED, true)).isEmpty();
    }

    @Test
    void oneAnalysisSetIsNotEnoughToPlanNorToReport() {
        values.put("value.analysis-sets", "per-protocol");
        values.put("value.results", "Per protocol; 0.02");

        assertThat(lacks(ProtocolState.REPORTED, true)).containsExactlyInAnyOrder("protocols.lack.sets analysis-sets", "protocols.lack.both-results results");
    }

    @Test
    void whoStopsNeedsNothing() {
        values.clear();

        assertThat(lacks(ProtocolState.STOPPED, false)).isEmpty();
        assertThat(lacks(ProtocolState.DRAFTED, false)).contains(" cancer", " reduction");
    }

    private List<String> lacks(ProtocolState to, boolean designChosen) {
        Map<String, FieldValue> found = values.keySet().stream().filter(name -> name.startsWith("value.")).map(name -> name.substring(6))
                .collect(Collectors.toMap(field -> field, field -> new FieldValue(field, 1, values.get("value." + field),
                        values.getOrDefault("source." + field, ""), Confidence.UNSAID, "", Instant.EPOCH)));
        ProtocolSummary summary = new ProtocolSummary(UUID.randomUUID(), "", "", ProtocolState.IDEA, Visibility.AUTHORS, List.of(), true,
                Instant.EPOCH, Instant.EPOCH, 0);
        return Readiness.lacks(new Protocol(summary, found), designChosen, to).stream().map(lack -> lack.key() + " " + lack.field()).toList();
    }
}
