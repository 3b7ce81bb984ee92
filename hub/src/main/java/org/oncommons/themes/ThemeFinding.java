package org.oncommons.themes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.audit.AuditTrail;
import org.oncommons.jobs.JobProgress;
import org.oncommons.methods.grouping.Groups;
import org.oncommons.methods.grouping.TextCloseness;
import org.oncommons.page.Problem;
import org.oncommons.profiles.EcosystemProfiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a wave's free texts and suggests which belong together. */
@Component
class ThemeFinding {

    /** Written into the hash of the inputs: whoever changes how texts are read or grouped counts it up. */
    static final String METHOD = "themes-1";
    /** Mean distance within a group, 1 minus closeness: measured on answers of real surveys, see the decision record. */
    static final double CUT = 0.55;
    /** The tree needs n² numbers: 4,000 texts need 128 MB twice. */
    private static final int MOST = 4000;

    private final ThemeStore store;
    private final SentenceModel model;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    ThemeFinding(ThemeStore store, SentenceModel model, AuditTrail audit, TransactionTemplate transactions) {
        this.store = store;
        this.model = model;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Nothing happens when the same answers were read before.
     *
     * @param step what the progress says is being done
     * @throws Problem when there are too many texts
     */
    synchronized void find(EcosystemProfiles profiles, List<String> questions, JobProgress progress, String step) {
        String inputs = inputs(profiles, questions);
        if (store.inputs(profiles.wave()).filter(inputs::equals).isPresent()) {
            return;
        }
        List<Passage> passages = PassageReading.of(profiles, questions);
        if (passages.size() > MOST) {
            throw Problem.invalid("themes.problem.too-many", passages.size(), MOST);
        }
        List<float @Nullable []> meanings = new ArrayList<>();
        for (Passage passage : passages) {
            progress.report(meanings.size(), passages.size(), step);
            meanings.add(model.meaning(passage.text()));
        }
        transactions.executeWithoutResult(transaction -> keep(profiles, inputs, questions, passages, meanings));
    }

    private void keep(EcosystemProfiles profiles, String inputs, List<String> questions, List<Passage> passages,
            List<float @Nullable []> meanings) {
        UUID wave = profiles.wave();
        store.lock(wave);
        store.replace(wave, inputs, questions, passages, meanings);
        WaveTexts texts = store.texts(wave).orElseThrow();
        Arrangement before = store.current(wave).map(ThemeState::arrangement).orElse(new Arrangement(List.of()));
        Set<UUID> there = passages.stream().map(Passage::id).collect(Collectors.toSet());
        Arrangement now = before.renewed(there, suggestions(texts, before.worked(there)));
        int version = store.current(wave).map(ThemeState::version).orElse(0) + 1;
        store.add(wave, version, null, "suggested", "", now);
        audit.record("themes", "topics-suggested", wave, profiles.title(), Map.of(
                "texts", String.valueOf(passages.size()), "topics", String.valueOf(now.themes().size()), "inputs", inputs));
    }

    /** Groups of at least two among the passages that nobody has put into a topic, the largest first. */
    static List<Theme> suggestions(WaveTexts texts, List<Theme> worked) {
        Set<UUID> taken = new HashSet<>();
        worked.forEach(theme -> taken.addAll(theme.passages()));
        List<Integer> free = new ArrayList<>();
        for (int at = 0; at < texts.passages().size(); at++) {
            if (!taken.contains(texts.passages().get(at).id())) {
                free.add(at);
            }
        }
        double[][] closeness = free.stream().map(i -> free.stream().mapToDouble(j -> texts.closeness()[i][j]).toArray()).toArray(double[][]::new);
        return Groups.of(TextCloseness.distances(closeness), CUT).groups().stream().filter(group -> group.members().size() > 1)
                .map(group -> group.members().stream().map(member -> texts.passages().get(free.get(member)).id()).toList())
                .map(ids -> Theme.suggested(UUID.nameUUIDFromBytes((texts.inputs() + ids).getBytes(StandardCharsets.UTF_8)), ids)).toList();
    }

    static String inputs(EcosystemProfiles profiles, List<String> questions) {
        String text = METHOD + "\n" + profiles.hash() + "\n" + String.join("\n", questions);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
