package org.oncommons.landscape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.ProfileSection;
import org.oncommons.page.Texts;
import org.oncommons.page.Viewer;
import org.oncommons.survey.WaveArchive;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from an institution's profile to its place on the map, once there is one. */
@Component
@Order(10)
class AnswersOnTheMap implements ProfileSection {

    private final WaveArchive waves;
    private final InstitutionDirectory institutions;
    private final Texts texts;

    AnswersOnTheMap(WaveArchive waves, InstitutionDirectory institutions, Texts texts) {
        this.waves = waves;
        this.institutions = institutions;
        this.texts = texts;
    }

    @Override
    public Optional<Section> section(UUID institution, Viewer viewer, Locale language) {
        if (waves.frozen().isEmpty()) {
            return Optional.empty();
        }
        return institutions.find(institution).map(InstitutionSummary::slug).map(slug -> new Section(
                texts.text(language, "landscape.profile.heading"), List.of(texts.text(language, "landscape.profile.line")),
                "/landscape/institutions/" + slug, texts.text(language, "landscape.profile.link")));
    }
}
