package org.oncommons.synergy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.ProfileSection;
import org.oncommons.page.Texts;
import org.oncommons.page.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads members from an institution's profile to its matches. */
@Component
@Order(20)
class MatchesOfTheInstitution implements ProfileSection {

    private final InstitutionDirectory institutions;
    private final Texts texts;

    MatchesOfTheInstitution(InstitutionDirectory institutions, Texts texts) {
        this.institutions = institutions;
        this.texts = texts;
    }

    @Override
    public Optional<Section> section(UUID institution, Viewer viewer, Locale language) {
        if (!viewer.signedIn()) {
            return Optional.empty();
        }
        return institutions.find(institution).map(InstitutionSummary::slug).map(slug -> new Section(
                texts.text(language, "synergy.profile.heading"), List.of(texts.text(language, "synergy.profile.line")),
                "/synergy/institutions/" + slug, texts.text(language, "synergy.profile.link")));
    }
}
