package org.oncommons.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers other modules' questions about institutions and who belongs to them. */
@Service
@Transactional(readOnly = true)
public class InstitutionDirectory {

    private final Institutions institutions;
    private final PeopleTables people;
    private final Vocabulary vocabulary;
    private final JdbcClient database;

    InstitutionDirectory(Institutions institutions, PeopleTables people, Vocabulary vocabulary, JdbcClient database) {
        this.institutions = institutions;
        this.people = people;
        this.vocabulary = vocabulary;
        this.database = database;
    }

    /** All institutions that take part now, by name. */
    public List<InstitutionSummary> all() {
        return institutions.findAllByActiveTrueOrderByName().stream().map(this::summary).toList();
    }

    /** All institutions with everything about them, also those that left, by name. */
    public List<InstitutionDetails> everything() {
        return institutions.findAllWithAliases().stream().map(this::details).toList();
    }

    /** All institutions, also those that left. */
    public Map<UUID, InstitutionSummary> byId() {
        return institutions.findAllWithAliases().stream().map(this::summary)
                .collect(Collectors.toMap(InstitutionSummary::id, Function.identity()));
    }

    /** The institution, also when it left. */
    public Optional<InstitutionSummary> find(UUID id) {
        return institutions.findById(id).map(this::summary);
    }

    /** The institution, also when it left. */
    public Optional<InstitutionSummary> bySlug(String slug) {
        return institutions.findBySlug(slug).map(this::summary);
    }

    /** Everything about the institution, also when it left. */
    public Optional<InstitutionDetails> details(String slug) {
        return institutions.findBySlug(slug).map(this::details);
    }

    /** Institutions that the account belongs to in any role. */
    public Set<UUID> institutionsOf(UUID account) {
        return institutionsOf(account, List.of(MembershipRole.values()));
    }

    /** Institutions that the account represents or directs: edits their profile, answers for them. */
    public Set<UUID> representedBy(UUID account) {
        return institutionsOf(account, List.of(MembershipRole.REPRESENTATIVE, MembershipRole.DIRECTOR));
    }

    /** Institutions that the account directs: signs their answer. */
    public Set<UUID> directedBy(UUID account) {
        return institutionsOf(account, List.of(MembershipRole.DIRECTOR));
    }

    /** Who answers for the institution, for invitations: its representatives and directors who are active, by family name. */
    public List<PersonSummary> representatives(UUID institution) {
        return colleagues(institution).stream()
                .filter(person -> person.places().stream().anyMatch(
                        place -> place.institution().equals(institution) && place.role() != MembershipRole.MEMBER))
                .toList();
    }

    /** Institutions for which somebody active answers: those that can be written to. */
    public Set<UUID> represented() {
        return Set.copyOf(database.sql("""
                SELECT DISTINCT m.institution_id FROM network.membership m JOIN network.person p ON p.id = m.person_id
                WHERE p.active AND m.role IN (:roles)
                """)
                .param("roles", List.of(MembershipRole.REPRESENTATIVE.name(), MembershipRole.DIRECTOR.name()))
                .query(UUID.class).list());
    }

    /** Everybody active who belongs to the institution, by family name. */
    public List<PersonSummary> colleagues(UUID institution) {
        return people.where("p.active AND p.id IN (SELECT person_id FROM network.membership WHERE institution_id = ?)", institution);
    }

    /** The person behind the account, if the account belongs to one. */
    public Optional<PersonSummary> personOf(UUID account) {
        return people.where("p.account = ?", account).stream().findFirst();
    }

    private Set<UUID> institutionsOf(UUID account, Collection<MembershipRole> roles) {
        return Set.copyOf(database.sql("""
                SELECT DISTINCT m.institution_id FROM network.membership m JOIN network.person p ON p.id = m.person_id
                WHERE p.account = :account AND p.active AND m.role IN (:roles)
                """)
                .param("account", account).param("roles", roles.stream().map(MembershipRole::name).toList())
                .query(UUID.class).list());
    }

    private InstitutionSummary summary(Institution institution) {
        return institution.summary(vocabulary.isWidening(institution.country()));
    }

    private InstitutionDetails details(Institution institution) {
        return institution.details(vocabulary.isWidening(institution.country()));
    }
}
