package org.oncommons.answering;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;
import org.oncommons.survey.AnswerVisibility;

/**
 * One respondent's answer to a wave, without the single answers: these are kept by {@link AnswerSheet}, each with a version of its own, so
 * that colleagues who answer different questions never get in each other's way. Changes to the response itself lock its row.
 */
@Entity
@Table(schema = "answering", name = "response")
class Response {

    @Id
    private UUID id;

    private UUID wave;

    private String respondentKey;

    private @Nullable UUID institution;

    private String label;

    private String country;

    private boolean imported;

    private Instant createdAt;

    private @Nullable Instant lastActivity;

    private @Nullable Instant signedAt;

    private @Nullable UUID signedBy;

    private String signedName;

    private String signedHash;

    private @Nullable Instant returnedAt;

    private String returnedBecause;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "answering", name = "section", joinColumns = @JoinColumn(name = "response_id"))
    @MapKeyColumn(name = "code")
    private Map<String, SectionStatus> sections;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "answering", name = "visibility", joinColumns = @JoinColumn(name = "response_id"))
    @MapKeyColumn(name = "question")
    @Column(name = "visibility")
    @Enumerated(EnumType.STRING)
    private Map<String, AnswerVisibility> visibility;

    protected Response() {}

    Response(UUID id, UUID wave, Respondent respondent, Instant createdAt) {
        this.id = id;
        this.wave = wave;
        this.respondentKey = respondent.key();
        this.institution = respondent.institution();
        this.label = respondent.label();
        this.country = respondent.country();
        this.createdAt = createdAt;
        this.signedName = "";
        this.signedHash = "";
        this.returnedBecause = "";
        this.sections = new HashMap<>();
        this.visibility = new HashMap<>();
    }

    /** An import brought answers: the response counts without a signature until somebody answers by hand. */
    void takeImport(Respondent respondent, Instant now) {
        institution = respondent.institution();
        label = respondent.label();
        country = respondent.country();
        imported = true;
        lastActivity = now;
    }

    /** Somebody answered by hand; a section that was ready is not any more. */
    void touch(String section, Instant now) {
        requireUnsigned();
        imported = false;
        lastActivity = now;
        status(section).filter(SectionStatus::isReady).ifPresent(status -> sections.put(section, status.notReady()));
    }

    void assign(String section, @Nullable UUID account, String name) {
        requireUnsigned();
        sections.put(section, status(section).orElse(SectionStatus.OPEN).assign(account, name));
    }

    void markReady(String section, String name, Instant now) {
        requireUnsigned();
        sections.put(section, status(section).orElse(SectionStatus.OPEN).ready(name, now));
        lastActivity = now;
    }

    void markNotReady(String section) {
        requireUnsigned();
        sections.put(section, status(section).orElse(SectionStatus.OPEN).notReady());
    }

    void show(String question, AnswerVisibility to) {
        requireUnsigned();
        visibility.put(question, to);
    }

    /**
     * The institution stands by its answer.
     *
     * @param required codes of all sections
     * @param hash     over the answers as they are signed
     */
    void sign(UUID account, String name, List<String> required, String hash, Instant now) {
        requireUnsigned();
        if (!required.stream().allMatch(code -> status(code).filter(SectionStatus::isReady).isPresent())) {
            throw Problem.conflict("answering.problem.sections-not-ready");
        }
        signedAt = now;
        signedBy = account;
        signedName = name;
        signedHash = hash;
        lastActivity = now;
        returnedAt = null;
        returnedBecause = "";
    }

    /** The institution takes its signature back in order to change something. */
    void withdraw(Instant now) {
        if (signedAt == null) {
            throw Problem.conflict("answering.problem.not-signed");
        }
        unsign(now);
    }

    /** The coordinators ask for changes. */
    void giveBack(String reason, Instant now) {
        if (signedAt == null) {
            throw Problem.conflict("answering.problem.not-signed");
        }
        if (reason.isBlank()) {
            throw Problem.invalid("answering.problem.reason");
        }
        unsign(now);
        returnedAt = now;
        returnedBecause = reason.strip();
    }

    private void unsign(Instant now) {
        signedAt = null;
        signedBy = null;
        signedName = "";
        signedHash = "";
        lastActivity = now;
    }

    void requireUnsigned() {
        if (signedAt != null) {
            throw Problem.conflict("answering.problem.signed");
        }
    }

    Optional<SectionStatus> status(String section) {
        return Optional.ofNullable(sections.get(section));
    }

    AnswerVisibility visibility(String question) {
        return visibility.getOrDefault(question, AnswerVisibility.NETWORK);
    }

    boolean assignedAnything(UUID account) {
        return sections.values().stream().anyMatch(status -> account.equals(status.assigned()));
    }

    UUID id() {
        return id;
    }

    UUID wave() {
        return wave;
    }

    @Nullable UUID institution() {
        return institution;
    }

    String label() {
        return label;
    }

    String country() {
        return country;
    }

    boolean imported() {
        return imported;
    }

    boolean signed() {
        return signedAt != null;
    }

    @Nullable Instant lastActivity() {
        return lastActivity;
    }

    ResponseStanding standing() {
        return new ResponseStanding(id, wave, institution, label, signedAt, signedName, signedHash, returnedAt, returnedBecause, lastActivity);
    }
}
