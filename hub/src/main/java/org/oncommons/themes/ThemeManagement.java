package org.oncommons.themes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oncommons.audit.AuditTrail;
import org.oncommons.jobs.JobManagement;
import org.oncommons.jobs.JobProgress;
import org.oncommons.landscape.Landscapes;
import org.oncommons.page.Problem;
import org.oncommons.page.Texts;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with the topics of a wave. Every step can be undone, and none loses what was typed. */
@Service
public class ThemeManagement {

    /** Key of the sentence for somebody whose name for a topic would replace one that they have not seen. */
    public static final String NAMED_MEANWHILE = "themes.problem.named-meanwhile";

    /** Greatest mean distance within a suggested group, 1 minus closeness. */
    public static final double CUT = ThemeFinding.CUT;

    private final ThemeStore store;
    private final ThemeFinding finding;
    private final Landscapes landscapes;
    private final Vocabulary vocabulary;
    private final JobManagement jobs;
    private final AuditTrail audit;
    private final Texts texts;

    ThemeManagement(ThemeStore store, ThemeFinding finding, Landscapes landscapes, Vocabulary vocabulary, JobManagement jobs, AuditTrail audit,
            Texts texts) {
        this.store = store;
        this.finding = finding;
        this.landscapes = landscapes;
        this.vocabulary = vocabulary;
        this.jobs = jobs;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * Reads and groups a wave's texts in the background.
     *
     * @param questions codes of the questions; empty: those that were chosen before, else those that are suggested
     * @return id of the job
     */
    public UUID startFinding(UUID wave, List<String> questions) {
        EcosystemProfiles profiles = landscapes.profiles(wave).orElseThrow(Problem::notFound);
        return jobs.start("themes", text("themes.job.title", profiles.title()), progress -> {
            find(wave, questions, progress);
            return "/themes/work?wave=" + wave;
        });
    }

    /** The same at once. */
    public void find(UUID wave, List<String> questions, JobProgress progress) {
        EcosystemProfiles profiles = landscapes.profiles(wave).orElseThrow(Problem::notFound);
        List<String> asked = QuestionChoice.of(profiles).stream().map(choice -> choice.question().code()).toList();
        if (!asked.containsAll(questions)) {
            throw Problem.invalid("themes.problem.question");
        }
        finding.find(profiles, questions.isEmpty() ? usual(profiles) : asked.stream().filter(questions::contains).toList(), progress,
                text("themes.job.step"));
    }

    private List<String> usual(EcosystemProfiles profiles) {
        return store.questions(profiles.wave()).orElseGet(() -> QuestionChoice.suggested(profiles));
    }

    private String text(String key, Object... arguments) {
        return texts.text(texts.languages().getFirst(), key, arguments);
    }

    /**
     * Names a topic, says what it is about, and whether others may see it.
     *
     * @param was     name that the topic had when the form was opened; null: whatever it is now
     * @param concept code of the vocabulary; empty: none
     * @throws Problem 422 for a name or concept that cannot be, 409 when the topic is gone, or named by somebody else meanwhile
     */
    @Transactional
    public ThemeState name(UUID wave, UUID theme, @Nullable String was, String name, String concept, boolean confirmed) {
        if (!concept.isEmpty() && vocabulary.find(concept).isEmpty()) {
            throw Problem.invalid("themes.problem.concept");
        }
        return step(wave, confirmed ? "confirmed" : "named", theme, name.strip(), before -> {
            before.find(theme).filter(now -> was != null && !now.name().equals(was)).ifPresent(now -> {
                throw Problem.conflict(NAMED_MEANWHILE, now.name());
            });
            return before.name(theme, name, concept, confirmed);
        });
    }

    /** The first one goes into the other; its name is kept among the other's. */
    @Transactional
    public ThemeState merge(UUID wave, UUID from, UUID into) {
        return step(wave, "merged", into, null, before -> before.merge(from, into));
    }

    @Transactional
    public ThemeState move(UUID wave, List<UUID> passages, UUID into) {
        return step(wave, "moved", into, null, before -> before.move(known(wave, passages), into));
    }

    /**
     * They belong to no topic then.
     *
     * @param from the topic they were in
     */
    @Transactional
    public ThemeState takeOut(UUID wave, List<UUID> passages, UUID from) {
        return step(wave, "taken-out", from, null, before -> before.takeOut(known(wave, passages)));
    }

    /** They become a topic of their own, which gets the id. */
    @Transactional
    public ThemeState splitOff(UUID wave, List<UUID> passages, UUID id) {
        return step(wave, "split-off", id, null, before -> before.splitOff(known(wave, passages), id));
    }

    /** Takes the last step back; again, the one before. */
    @Transactional
    public ThemeState undo(UUID wave) {
        store.lock(wave);
        ThemeState current = store.current(wave).orElseThrow(Problem::notFound);
        if (current.undoTo() == null) {
            throw Problem.conflict("themes.problem.nothing-to-undo");
        }
        ThemeState target = store.version(wave, current.undoTo());
        audit.record("themes", "step-undone", wave, current.label(), Map.of(
                "version", String.valueOf(current.version()), "back-to", String.valueOf(target.version())));
        return store.add(wave, current.version() + 1, target.undoTo(), "undone", current.label(), target.arrangement());
    }

    private List<UUID> known(UUID wave, List<UUID> passages) {
        if (!store.holds(wave, passages)) {
            throw Problem.conflict("themes.problem.gone");
        }
        return passages;
    }

    private ThemeState step(UUID wave, String action, UUID theme, @Nullable String name, UnaryOperator<Arrangement> change) {
        store.lock(wave);
        ThemeState before = store.current(wave).orElseThrow(Problem::notFound);
        Arrangement changed = change.apply(before.arrangement());
        String was = before.arrangement().find(theme).map(Theme::name).orElse("");
        String label = name != null ? name : changed.find(theme).map(Theme::name).orElse(was);
        audit.record("themes", "topic-" + action, theme, label, Map.of(
                "wave", wave.toString(), "version", String.valueOf(before.version() + 1), "name-before", was));
        return store.add(wave, before.version() + 1, before.version(), action, label, changed);
    }
}
