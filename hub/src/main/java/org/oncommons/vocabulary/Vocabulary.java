package org.oncommons.vocabulary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Answers what the shared words mean and which address which. Held in memory; a change is seen at once here, within a minute on other hubs. */
@Service
public class Vocabulary {

    private static final Duration HELD = Duration.ofMinutes(1);

    private final VocabularyTables tables;
    private final Clock clock;
    private final List<CaseOutline> cases = VocabularyFile.shipped().cases();
    private volatile @Nullable Held held;

    Vocabulary(VocabularyTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** All schemes in reading order. */
    public List<Scheme> schemes() {
        return held().schemes;
    }

    public Optional<Scheme> scheme(String code) {
        return schemes().stream().filter(scheme -> scheme.code().equals(code)).findFirst();
    }

    /** The concepts of a scheme that are in use, in reading order; empty for an unknown scheme. */
    public List<Concept> concepts(String scheme) {
        return all().stream().filter(concept -> concept.scheme().equals(scheme)).toList();
    }

    /** All concepts that are in use, by scheme in reading order. */
    public List<Concept> all() {
        return held().inUse;
    }

    /** The concept, also when it is retired. */
    public Optional<Concept> find(String code) {
        return entry(code).map(VocabularyEntry::concept);
    }

    /** The concept with its state. */
    public Optional<VocabularyEntry> entry(String code) {
        return Optional.ofNullable(held().entries.get(code));
    }

    /** All concepts with their states, retired ones too. */
    public List<VocabularyEntry> entries() {
        return List.copyOf(held().entries.values());
    }

    /** The concept's name in the language, else in English; the code itself when there is no such concept. */
    public String label(String code, Locale language) {
        return find(code).map(concept -> concept.label(language)).orElse(code);
    }

    /** Which concept addresses which, among those in use, the strongest first; the link of each concept to itself is not listed. */
    public List<Link> links() {
        return held().links;
    }

    /** What addresses the concept, the strongest first. */
    public List<Link> addressedBy(String code) {
        return links().stream().filter(link -> link.to().equals(code)).toList();
    }

    /** What the concept addresses, the strongest first. */
    public List<Link> addresses(String code) {
        return links().stream().filter(link -> link.from().equals(code)).toList();
    }

    /** The lower-capacity ("widening") countries, each with the date and source of the list that names it. */
    public List<WideningCountry> widening() {
        return held().widening;
    }

    /**
     * Whether a country counts as a lower-capacity country.
     *
     * @param country ISO 3166-1 alpha-2, upper-case
     */
    public boolean isWidening(String country) {
        return held().wideningCodes.contains(country);
    }

    /** What the collaborative networks set out to do. */
    public List<CaseOutline> cases() {
        return cases;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void forget(VocabularyChanged event) {
        held = null;
    }

    private Held held() {
        Held current = held;
        Instant now = clock.instant();
        if (current == null || current.since.plus(HELD).isBefore(now)) {
            current = Held.of(tables, now);
            held = current;
        }
        return current;
    }

    private record Held(
            Instant since, List<Scheme> schemes, Map<String, VocabularyEntry> entries, List<Concept> inUse, List<Link> links,
            List<WideningCountry> widening, Set<String> wideningCodes) {

        static Held of(VocabularyTables tables, Instant now) {
            Map<String, VocabularyEntry> entries = tables.entries().stream().collect(Collectors.toMap(
                    entry -> entry.concept().code(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
            List<Link> links = tables.links().stream()
                    .filter(link -> !entries.get(link.from()).retired() && !entries.get(link.to()).retired()).toList();
            List<WideningCountry> widening = tables.widening();
            return new Held(
                    now, tables.schemes(), entries,
                    entries.values().stream().filter(entry -> !entry.retired()).map(VocabularyEntry::concept).toList(),
                    links, widening, widening.stream().map(WideningCountry::country).collect(Collectors.toSet()));
        }
    }
}
