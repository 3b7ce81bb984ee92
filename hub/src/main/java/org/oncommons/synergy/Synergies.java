package org.oncommons.synergy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.landscape.Landscapes;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.themes.Themes;
import org.oncommons.themes.WaveTexts;
import org.oncommons.vocabulary.Link;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/** The matches of each wave, computed from its profiles when they are first asked for and kept while answers and vocabulary stay the same. */
@Service
public class Synergies {

    private static final int WAVES_IN_MEMORY = 4;

    private final Landscapes landscapes;
    private final Vocabulary vocabulary;
    private final Themes themes;
    private final Map<Inputs, MatchNetwork> kept = new LinkedHashMap<>();

    private record Inputs(UUID wave, String hash, int profiles, int links, String texts) {}

    Synergies(Landscapes landscapes, Vocabulary vocabulary, Themes themes) {
        this.landscapes = landscapes;
        this.vocabulary = vocabulary;
        this.themes = themes;
    }

    /** The matches of the newest frozen wave; empty: none is frozen yet, or nobody answered it. */
    public Optional<MatchNetwork> latest() {
        return landscapes.latest().filter(found -> !found.profiles().isEmpty()).map(this::network);
    }

    private synchronized MatchNetwork network(EcosystemProfiles profiles) {
        List<Link> links = vocabulary.links();
        Optional<WaveTexts> texts = themes.texts(profiles.wave());
        Inputs inputs = new Inputs(profiles.wave(), profiles.hash(), profiles.profiles().hashCode(), links.hashCode(),
                texts.map(WaveTexts::inputs).orElse(""));
        MatchNetwork known = kept.get(inputs);
        if (known == null) {
            known = MatchNetwork.of(Supply.of(profiles, links), texts.orElse(null));
            kept.put(inputs, known);
            if (kept.size() > WAVES_IN_MEMORY) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }
}
