package org.oncommons.themes.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.Reader;
import org.oncommons.profiles.Withholding;
import org.oncommons.themes.Passage;
import org.oncommons.themes.SaidBy;
import org.oncommons.themes.Theme;
import org.oncommons.themes.ThemeState;
import org.oncommons.themes.WaveTexts;

/**
 * Everything that building a page about a wave's topics begins with.
 *
 * @param newest whether no later wave is frozen: then addresses need not name the wave
 */
record ThemeContext(
        Shell shell, EcosystemProfiles profiles, WaveTexts texts, ThemeState state, Reader reader, Withholding withholding, boolean newest) {

    /** Of a page about this wave. */
    String address(String path) {
        return path + query();
    }

    /** The same, ready for one more parameter. */
    String base(String path) {
        return newest ? path + "?" : path + query() + "&";
    }

    /** Empty, or beginning with a question mark. */
    String query() {
        return newest ? "" : "?wave=" + profiles.wave();
    }

    SaidBy said(Theme theme) {
        return SaidBy.of(theme, state.version(), profiles, texts, withholding, reader);
    }

    List<SaidBy> confirmed() {
        return state.arrangement().confirmed().stream().map(this::said).toList();
    }

    Profile profile(Passage passage) {
        return profiles.profile(passage.profile()).orElseThrow();
    }

    Optional<Theme> find(UUID id) {
        return state.arrangement().find(id);
    }

    boolean mine(Profile profile) {
        return reader.institutions().contains(profile.id());
    }

    /** What was asked, in the reader's language. */
    String question(String code) {
        return profiles.questionnaire().question(code).map(question -> question.text().in(shell.language())).orElse(code);
    }

    OwnWords.Quote quote(Passage passage) {
        Profile profile = profile(passage);
        return new OwnWords.Quote(passage.id(), passage.text(), profile.label(), shell.country(profile.country()),
                address("/themes/texts/" + passage.id()), mine(profile), shell.text("themes.visibility." + passage.visibility()));
    }

    /** Where the answers come from. */
    String source() {
        return shell.text("themes.source", profiles.title(), profiles.year(), texts.passages().size(),
                texts.passages().stream().map(Passage::profile).distinct().count());
    }
}
