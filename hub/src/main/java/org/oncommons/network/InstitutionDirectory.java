package org.oncommons.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers other modules' questions about institutions and who belongs to them. */
@Service
@Transactional(readOnly = true)
public class InstitutionDirectory {

    private final Institutions institutions;

    InstitutionDirectory(Institutions institutions) {
        this.institutions = institutions;
    }

    /** All institutions, by name. */
    public List<InstitutionSummary> all() {
        return institutions.findAllByOrderByName().stream().map(institution -> institution.summary(false)).toList();
    }

    public Optional<InstitutionSummary> find(UUID id) {
        return institutions.findById(id).map(institution -> institution.summary(false));
    }

    public Optional<InstitutionSummary> bySlug(String slug) {
        return institutions.findBySlug(slug).map(institution -> institution.summary(false));
    }

    /** Institutions that the account belongs to in any role. */
    public Set<UUID> institutionsOf(UUID account) {
        return Set.of();
    }

    /** Institutions that the account represents: edits their profile, signs their answer. */
    public Set<UUID> representedBy(UUID account) {
        return Set.of();
    }
}
