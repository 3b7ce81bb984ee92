package org.oncommons.network;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.vocabulary.PlainLetters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes institutions. */
@Service
@Transactional
public class InstitutionManagement {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String KOSOVO = "XK";

    private final Institutions institutions;
    private final InstitutionDirectory directory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    InstitutionManagement(
            Institutions institutions, InstitutionDirectory directory, AuditTrail audit, ApplicationEventPublisher events) {
        this.institutions = institutions;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
    }

    /** Whether the viewer may change the institution's profile: coordinators, and who represents it. */
    @Transactional(readOnly = true)
    public boolean mayEdit(Viewer viewer, UUID institution) {
        return viewer.coordinator() || viewer.account() != null && directory.representedBy(viewer.account()).contains(institution);
    }

    /**
     * A new institution.
     *
     * @param wish for its part of the address of its page, made from any text; a number is added when it is taken
     * @return its id
     */
    public UUID create(String wish, InstitutionProfile profile) {
        check(profile, null);
        Institution institution = institutions.saveAndFlush(new Institution(UUID.randomUUID(), freeSlug(wish), profile));
        changed("institution-added", institution, Map.of());
        return institution.id();
    }

    /**
     * Changes the profile.
     *
     * @param version that the change was made on
     */
    public void change(UUID id, InstitutionProfile profile, int version) {
        Institution institution = institutions.findById(id).orElseThrow(Problem::notFound);
        if (institution.version() != version) {
            throw Problem.conflict("network.problem.changed-meanwhile");
        }
        check(profile, id);
        String before = institution.name();
        institution.describe(profile);
        institutions.saveAndFlush(institution);
        changed("institution-changed", institution, Map.of("before", before));
    }

    public void leave(UUID id) {
        Institution institution = institutions.findById(id).orElseThrow(Problem::notFound);
        institution.leave();
        changed("institution-left", institution, Map.of());
    }

    public void comeBack(UUID id) {
        Institution institution = institutions.findById(id).orElseThrow(Problem::notFound);
        institution.comeBack();
        changed("institution-came-back", institution, Map.of());
    }

    private void check(InstitutionProfile profile, @Nullable UUID self) {
        if (profile.name().isBlank()) {
            throw Problem.invalid("network.problem.institution-words");
        }
        if (!COUNTRIES.contains(profile.country()) && !KOSOVO.equals(profile.country())) {
            throw Problem.invalid("network.problem.country");
        }
        if (!(Math.abs(profile.latitude()) <= 90 && Math.abs(profile.longitude()) <= 180)) {
            throw Problem.invalid("network.problem.place");
        }
        if (!profile.website().isBlank() && !web(profile.website())) {
            throw Problem.invalid("network.problem.website");
        }
        checkRor(profile.ror().strip(), self);
    }

    private void checkRor(String ror, @Nullable UUID self) {
        if (ror.isEmpty()) {
            return;
        }
        // Crockford's base 32 without the letters that look like digits, and a checksum of two digits: ror.org/facts.
        if (!ror.matches("https://ror\\.org/0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}")) {
            throw Problem.invalid("network.problem.ror");
        }
        Optional<Institution> other = institutions.findByRor(ror).filter(found -> !found.id().equals(self));
        if (other.isPresent()) {
            throw Problem.conflict("network.problem.ror-taken", other.get().name());
        }
    }

    private static boolean web(String address) {
        try {
            URI uri = new URI(address.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private String freeSlug(String wish) {
        String slug = slug(wish);
        String free = slug;
        for (int number = 2; institutions.existsBySlug(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    /** Lower-case letters without accents, digits, hyphens. */
    static String slug(String name) {
        String slug = PlainLetters.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "institution" : slug;
    }

    private void changed(String action, Institution institution, Map<String, String> details) {
        audit.record("network", action, institution.id(), institution.name(), details);
        events.publishEvent(new InstitutionChanged(institution.id()));
    }
}
