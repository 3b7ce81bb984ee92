package org.oncommons.themes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.methods.disclosure.Disclosure;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.Reader;
import org.oncommons.profiles.Selection;
import org.oncommons.profiles.Withholding;
import org.oncommons.survey.AnswerVisibility;

/**
 * Who says what a topic is made of, as far as a reader may know.
 *
 * @param passages of the topic that are still among the wave's answers, in the order of the wave
 */
public record SaidBy(
        Theme theme, EcosystemProfiles profiles, List<Passage> passages, Withholding.Statement statement, Withholding withholding, Reader reader) {

    /** @param version of the arrangement: what may be shown is decided anew when anything in it changes */
    public static SaidBy of(Theme theme, int version, EcosystemProfiles profiles, WaveTexts texts, Withholding withholding, Reader reader) {
        List<Passage> passages = texts.passages().stream().filter(passage -> theme.passages().contains(passage.id())).toList();
        Map<UUID, AnswerVisibility> given = new HashMap<>();
        passages.forEach(passage -> given.merge(passage.profile(), passage.visibility(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return new SaidBy(theme, profiles, passages, new Withholding.Statement(theme.id() + " " + version, given), withholding, reader);
    }

    /** Whether enough institutions say it for others to know of it. */
    public boolean shown() {
        return shown(Selection.ALL);
    }

    /**
     * Whether the reader may know how many of the selection say it. None is no number to show either: beside withheld ones it would tell that
     * those are not none, and in a country of one institution, which one that is.
     */
    public boolean shown(Selection selection) {
        return withholding.shows(selection, statement) && (reader.coordinator() || speakers(selection).size() >= Disclosure.DEFAULT_THRESHOLD);
    }

    /** Everybody of the selection who says it; for counts only. */
    public List<Profile> speakers(Selection selection) {
        return profiles.profiles().stream().filter(profile -> statement.given().containsKey(profile.id())).filter(selection::contains).toList();
    }

    /** Texts of the selection that the reader may see with who wrote them, shorter ones first. */
    public List<Passage> quotations(Selection selection) {
        List<UUID> speakers = speakers(selection).stream().map(Profile::id).toList();
        return passages.stream().filter(passage -> speakers.contains(passage.profile()) && quotes(passage))
                .sorted(Comparator.comparingInt(passage -> passage.text().length())).toList();
    }

    /** Whether the reader may see the text with who wrote it. */
    public boolean quotes(Passage passage) {
        return EcosystemProfiles.open(passage.visibility(), passage.profile(), reader)
                && withholding.shows(statement, passage.profile(), passage.visibility());
    }
}
