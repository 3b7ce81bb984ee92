package org.oncommons.synergy.web;

import java.util.Optional;
import org.oncommons.landscape.Words;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.profiles.Reader;
import org.oncommons.profiles.Selection;
import org.oncommons.profiles.Withholding;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.synergy.MatchNetwork;
import org.oncommons.vocabulary.Kind;

/** Everything that building a page of the synergies begins with. */
record SynergyContext(Shell shell, MatchNetwork network, Words words, Reader reader, Withholding withholding) {

    EcosystemProfiles profiles() {
        return network.profiles();
    }

    String label(String concept) {
        return words.label(concept, shell.language());
    }

    /** Whether the reader may see the institution's answer with its name. */
    boolean opens(Profile profile, Value value) {
        return withholding.shows(profile, value);
    }

    /** Whether the reader may see the institution's text of this visibility. */
    boolean quotes(Profile profile, AnswerVisibility visibility) {
        return EcosystemProfiles.open(visibility, profile.id(), reader);
    }

    /** Whether a number about the concept may be shown to this reader. */
    boolean countable(Kind kind, String concept) {
        return withholding.shows(Selection.ALL, kind, concept);
    }

    /** The reader's own institution, if it answered; of several the first by name. */
    Optional<Profile> mine() {
        return profiles().profiles().stream().filter(this::mine).findFirst();
    }

    boolean mine(Profile profile) {
        return reader.institutions().contains(profile.id());
    }

    /** The last part of the address of the profile's matches. */
    static String key(Profile profile) {
        return profile.institution() == null ? profile.id().toString() : profile.institution().slug();
    }

    /** A name short enough for a sentence. */
    static String name(Profile profile) {
        return profile.institution() == null ? profile.label() : profile.institution().shortName();
    }
}
