package org.oncommons.vocabulary;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the shared words. Nothing is ever deleted, because answers name codes; what is no longer wanted is retired. */
@Service
@Transactional
public class VocabularyManagement {

    private static final String CODE = "[a-z]+(-[a-z0-9]+)*";
    private static final String MODULE = "vocabulary";

    private final VocabularyTables tables;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VocabularyManagement(VocabularyTables tables, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a concept at the end of its scheme.
     *
     * @throws Problem if the code is malformed or taken, or what it refers to does not exist
     */
    public void add(Concept concept) {
        if (!concept.code().matches(CODE)) {
            throw Problem.invalid(concept.code().isBlank() ? "vocabulary.problem.code-missing" : "vocabulary.problem.code", concept.code());
        }
        if (entries().containsKey(concept.code())) {
            throw Problem.conflict("vocabulary.problem.code-taken", concept.code());
        }
        check(concept);
        tables.add(concept);
        changed("concept-added", concept.code(), concept.labels().get("en"), Map.of("scheme", concept.scheme()));
    }

    /**
     * Changes everything but the code and the scheme.
     *
     * @param version that the change was made on
     * @throws Problem if somebody else changed it meanwhile, or what it refers to does not exist
     */
    public void change(Concept concept, int version) {
        check(concept);
        Concept before = entry(concept.code()).concept();
        if (!tables.change(concept, version)) {
            throw Problem.conflict("vocabulary.problem.changed-meanwhile");
        }
        changed("concept-changed", concept.code(), concept.labels().get("en"), Map.of("before", String.valueOf(before.labels().get("en"))));
    }

    /** Stops offering a concept; what already names it keeps its meaning. */
    public void retire(String code) {
        Concept concept = entry(code).concept();
        tables.retire(code, clock.instant(), "");
        changed("concept-retired", code, concept.labels().get("en"), Map.of());
    }

    /** Offers a retired concept again. */
    public void restore(String code) {
        Concept concept = entry(code).concept();
        tables.retire(code, null, "");
        changed("concept-restored", code, concept.labels().get("en"), Map.of());
    }

    /**
     * Retires a concept in favour of another of its scheme, which takes over the links that it does not have itself.
     *
     * @throws Problem if they are the same, of different schemes, or the other is retired
     */
    public void merge(String code, String into) {
        VocabularyEntry from = entry(code);
        VocabularyEntry target = entry(into);
        if (code.equals(into) || target.retired() || !from.concept().scheme().equals(target.concept().scheme())) {
            throw Problem.invalid("vocabulary.problem.merge");
        }
        takeOver(code, into);
        tables.retire(code, clock.instant(), into);
        changed("concept-merged", code, from.concept().labels().get("en"), Map.of("into", into));
    }

    /** Adds a link, or changes the weight and reason of one that exists. */
    public void link(Link link) {
        if (!(link.weight() > 0 && link.weight() <= 1) || link.from().equals(link.to()) || blank(link.reasons())) {
            throw Problem.invalid("vocabulary.problem.link");
        }
        entry(link.from());
        entry(link.to());
        tables.put(link);
        changed("link-set", link.to(), link.from() + " → " + link.to(), Map.of("weight", String.valueOf(link.weight())));
    }

    public void unlink(String from, String to) {
        if (!tables.remove(from, to)) {
            throw Problem.notFound();
        }
        changed("link-removed", to, from + " → " + to, Map.of());
    }

    /** The id under which the audit trail knows a concept. */
    static UUID subject(String code) {
        return UUID.nameUUIDFromBytes((MODULE + ":" + code).getBytes(StandardCharsets.UTF_8));
    }

    private void takeOver(String code, String into) {
        List<Link> links = tables.links();
        Set<String> there = links.stream().map(link -> link.from() + " " + link.to()).collect(Collectors.toCollection(HashSet::new));
        for (Link link : links) {
            String from = link.from().equals(code) ? into : link.from();
            String to = link.to().equals(code) ? into : link.to();
            if (!from.equals(to) && there.add(from + " " + to)) {
                tables.put(new Link(from, to, link.weight(), link.reasons()));
            }
        }
    }

    private void check(Concept concept) {
        if (blank(concept.labels()) || blank(concept.plain())) {
            throw Problem.invalid("vocabulary.problem.words", concept.code());
        }
        if (tables.schemes().stream().noneMatch(scheme -> scheme.code().equals(concept.scheme()))) {
            throw Problem.invalid("vocabulary.problem.scheme", concept.scheme());
        }
        checkBroader(concept);
    }

    /** A wider concept is one of the same scheme, and never below the concept itself. */
    private void checkBroader(Concept concept) {
        Map<String, VocabularyEntry> entries = entries();
        String above = concept.broader();
        while (!above.isEmpty()) {
            VocabularyEntry wider = entries.get(above);
            if (wider == null || above.equals(concept.code()) || !wider.concept().scheme().equals(concept.scheme())) {
                throw Problem.invalid("vocabulary.problem.broader", concept.broader());
            }
            above = wider.concept().broader();
        }
    }

    private static boolean blank(Map<String, String> texts) {
        return texts.getOrDefault("en", "").isBlank();
    }

    private VocabularyEntry entry(String code) {
        VocabularyEntry entry = entries().get(code);
        if (entry == null) {
            throw Problem.notFound();
        }
        return entry;
    }

    private Map<String, VocabularyEntry> entries() {
        return tables.entries().stream().collect(Collectors.toMap(entry -> entry.concept().code(), entry -> entry));
    }

    private void changed(String action, String code, String label, Map<String, String> details) {
        audit.record(MODULE, action, subject(code), Objects.requireNonNullElse(label, code), details);
        events.publishEvent(new VocabularyChanged());
    }
}
