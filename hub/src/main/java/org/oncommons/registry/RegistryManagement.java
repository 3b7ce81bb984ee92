package org.oncommons.registry;

import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.audit.AuditTrail;
import org.oncommons.files.FileStore;
import org.oncommons.files.StoredFile;
import org.oncommons.formats.NameMatcher;
import org.oncommons.formats.NamedFile;
import org.oncommons.formats.Organisation;
import org.oncommons.formats.Organisation.NameKind;
import org.oncommons.formats.Ror;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionManagement;
import org.oncommons.network.InstitutionProfile;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Problem;
import org.oncommons.vocabulary.PlainLetters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings institutions from a dump of the Research Organization Registry into the directory, or links them with those that are there. */
@Service
public class RegistryManagement {

    /** Of an uploaded dump. */
    private static final long MAX_BYTES = 50_000_000;

    private static final int LONGEST_ALIAS = 200;

    /** From here two names are probably those of one organisation; see {@link NameMatcher.Match}. */
    private static final double LIKELY = 0.85;

    /** The dump that is at hand. */
    public record Dump(String hash, String name, int records) {}

    /**
     * An organisation of the dump.
     *
     * @param linked null: no institution carries its ROR address
     * @param alike  an institution of the same name without a ROR address; null: none
     */
    public record Record(Organisation organisation, @Nullable InstitutionDetails linked, @Nullable InstitutionDetails alike) {}

    private final FileStore files;
    private final InstitutionDirectory directory;
    private final InstitutionManagement institutions;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile SoftReference<Held> held = new SoftReference<>(null);

    private record Held(String hash, List<Organisation> organisations) {}

    RegistryManagement(
            FileStore files, InstitutionDirectory directory, InstitutionManagement institutions, JdbcClient database, AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.directory = directory;
        this.institutions = institutions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a dump: JSON of version 2, also as gzip or ZIP.
     *
     * @throws org.oncommons.formats.UnreadableFile when it is none
     */
    @Transactional
    public void bring(String name, InputStream content) {
        StoredFile stored = files.store(name, content, MAX_BYTES);
        List<Organisation> read = read(stored.hash(), stored.name());
        if (read.isEmpty()) {
            throw Problem.invalid("registry.problem.empty");
        }
        database.sql("""
                INSERT INTO registry.dump (hash, name, records, brought_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (hash) DO UPDATE SET brought_at = excluded.brought_at, name = excluded.name
                """).params(stored.hash(), stored.name(), read.size(), Timestamp.from(clock.instant())).update();
    }

    /** The dump that was brought last. */
    @Transactional(readOnly = true)
    public Optional<Dump> dump() {
        return database.sql("SELECT hash, name, records FROM registry.dump ORDER BY brought_at DESC LIMIT 1").query(Dump.class).optional();
    }

    /**
     * Active organisations of the dump that fit, by name.
     *
     * @param search  part of any of the names; empty: all
     * @param country ISO 3166-1 alpha-2; empty: all
     */
    @Transactional(readOnly = true)
    public List<Record> find(Dump dump, String search, String country) {
        List<InstitutionDetails> known = directory.everything();
        Map<String, InstitutionDetails> byRor = new HashMap<>();
        known.forEach(institution -> byRor.put(institution.profile().ror(), institution));
        NameMatcher<InstitutionDetails> names = new NameMatcher<>(known.stream()
                .filter(institution -> institution.profile().ror().isBlank())
                .map(institution -> new NameMatcher.Candidate<>(
                        institution, institution.summary().name(), NameKind.LABEL, institution.summary().country())).toList());
        return read(dump.hash(), dump.name()).stream()
                .filter(Organisation::active)
                .filter(one -> country.isEmpty() || one.country().equals(country))
                .filter(one -> search.isBlank() || PlainLetters.found(search, text(one)))
                .sorted(java.util.Comparator.comparing(Organisation::name, String.CASE_INSENSITIVE_ORDER))
                .map(one -> new Record(one, byRor.get(one.id()), search.isBlank() && country.isEmpty() ? null : alike(names, one)))
                .toList();
    }

    private static String text(Organisation organisation) {
        return organisation.names().stream().map(Organisation.Name::text).collect(Collectors.joining(" ")) + " " + organisation.city();
    }

    private static @Nullable InstitutionDetails alike(NameMatcher<InstitutionDetails> names, Organisation organisation) {
        return names.find(organisation.name(), organisation.country()).stream()
                .filter(match -> match.score() >= LIKELY).findFirst().map(NameMatcher.Match::id).orElse(null);
    }

    /** Countries that the dump has organisations in. */
    @Transactional(readOnly = true)
    public List<String> countries(Dump dump) {
        return read(dump.hash(), dump.name()).stream().map(Organisation::country).filter(code -> !code.isEmpty()).distinct().sorted().toList();
    }

    /**
     * Adds these organisations to the network; those that are there already stay as they are.
     *
     * @param ids ROR addresses
     * @return how many were added
     */
    @Transactional
    public int add(Dump dump, List<String> ids, InstitutionType type) {
        if (ids.isEmpty()) {
            throw Problem.invalid("registry.problem.none");
        }
        Map<String, Organisation> all = byId(dump);
        int added = 0;
        for (String id : ids) {
            Organisation organisation = Optional.ofNullable(all.get(id)).orElseThrow(Problem::notFound);
            boolean there = directory.everything().stream().anyMatch(known -> known.profile().ror().equals(id));
            if (!there) {
                institutions.create(organisation.name(), profile(organisation, type));
                added++;
            }
        }
        return added;
    }

    /** Gives an institution the ROR address of an organisation, and the other names that it has there. */
    @Transactional
    public void link(Dump dump, String id, UUID institution) {
        Organisation organisation = Optional.ofNullable(byId(dump).get(id)).orElseThrow(Problem::notFound);
        InstitutionDetails known = directory.everything().stream().filter(one -> one.summary().id().equals(institution)).findFirst()
                .orElseThrow(Problem::notFound);
        InstitutionProfile old = known.profile();
        List<String> aliases = new ArrayList<>(old.aliases());
        otherNames(organisation, old.name()).stream().filter(name -> !aliases.contains(name)).forEach(aliases::add);
        institutions.change(institution, new InstitutionProfile(
                old.name(), old.shortName(), old.type(), old.country(), old.city(), old.latitude(), old.longitude(),
                old.website().isBlank() ? organisation.website() : old.website(), organisation.id(), aliases, old.description(), old.plain(),
                old.newPatients(), old.researchStaff(), old.openTrials()), known.version());
        audit.record("registry", "institution-linked", institution, old.name(), Map.of("ror", organisation.id()));
    }

    private static InstitutionProfile profile(Organisation organisation, InstitutionType type) {
        String acronym = organisation.names().stream().filter(name -> name.kind() == NameKind.ACRONYM).findFirst()
                .map(Organisation.Name::text).orElse("");
        if (organisation.latitude() == null || organisation.longitude() == null || organisation.city().isBlank()) {
            throw Problem.invalid("registry.problem.place", organisation.name());
        }
        return new InstitutionProfile(organisation.name(), acronym, type, organisation.country(), organisation.city(), organisation.latitude(),
                organisation.longitude(), organisation.website(), organisation.id(),
                otherNames(organisation, organisation.name()), "", "", null, null, null);
    }

    /** The organisation's names besides the one that the institution has here. */
    private static List<String> otherNames(Organisation organisation, String here) {
        return organisation.names().stream().map(Organisation.Name::text)
                .filter(name -> !name.equals(here) && name.length() <= LONGEST_ALIAS).distinct().toList();
    }

    private Map<String, Organisation> byId(Dump dump) {
        Map<String, Organisation> all = new HashMap<>();
        read(dump.hash(), dump.name()).forEach(organisation -> all.put(organisation.id(), organisation));
        return all;
    }

    private List<Organisation> read(String hash, String name) {
        Held at = held.get();
        if (at == null || !at.hash().equals(hash)) {
            at = new Held(hash, Ror.read(new NamedFile(name, () -> files.open(hash)), Ror.LIMITS));
            held = new SoftReference<>(at);
        }
        return at.organisations();
    }
}
