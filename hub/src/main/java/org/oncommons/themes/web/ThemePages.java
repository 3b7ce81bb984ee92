package org.oncommons.themes.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.Landscapes;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.Reader;
import org.oncommons.themes.Themes;
import org.springframework.stereotype.Component;

/** Prepares what all pages about topics share. */
@Component
class ThemePages {

    private final Themes themes;
    private final Landscapes landscapes;
    private final InstitutionDirectory institutions;

    ThemePages(Themes themes, Landscapes landscapes, InstitutionDirectory institutions) {
        this.themes = themes;
        this.landscapes = landscapes;
        this.institutions = institutions;
    }

    /**
     * The wave's answers.
     *
     * @param wave null: the newest
     * @return empty: none is frozen yet
     * @throws Problem when the wave that is named is not there
     */
    Optional<EcosystemProfiles> profiles(@Nullable UUID wave) {
        return wave == null ? landscapes.latest() : Optional.of(landscapes.profiles(wave).orElseThrow(Problem::notFound));
    }

    /** Empty: the wave's texts were not read yet. */
    Optional<ThemeContext> context(Shell shell, EcosystemProfiles profiles) {
        Reader reader = reader(shell.viewer());
        return themes.texts(profiles.wave()).flatMap(texts -> themes.topics(profiles.wave()).map(state -> new ThemeContext(shell, profiles, texts,
                state, reader, landscapes.withholding(profiles, reader), newest(profiles.wave()))));
    }

    private boolean newest(UUID wave) {
        return landscapes.waves().stream().findFirst().filter(one -> one.id().equals(wave)).isPresent();
    }

    /** The waves that have confirmed topics, and the one that is shown; none where there is nothing to choose. */
    List<OwnWords.Choice> waves(ThemeContext shown) {
        UUID current = shown.profiles().wave();
        List<OwnWords.Choice> waves = landscapes.waves().stream()
                .filter(wave -> wave.id().equals(current)
                        || themes.topics(wave.id()).filter(state -> !state.arrangement().confirmed().isEmpty()).isPresent())
                .map(wave -> new OwnWords.Choice(wave.id().toString(), wave.title(), wave.id().equals(current))).toList();
        return waves.size() < 2 ? List.of() : waves;
    }

    /** @throws Problem when there are no topics of the wave */
    ThemeContext need(Shell shell, @Nullable UUID wave) {
        return profiles(wave).flatMap(profiles -> context(shell, profiles)).orElseThrow(Problem::notFound);
    }

    private Reader reader(Viewer viewer) {
        return viewer.account() == null ? Reader.GUEST
                : new Reader(viewer.coordinator(), true, institutions.institutionsOf(viewer.account()));
    }
}
