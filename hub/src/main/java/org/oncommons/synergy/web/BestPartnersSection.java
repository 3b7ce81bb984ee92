package org.oncommons.synergy.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.network.ProfileSection;
import org.oncommons.page.Texts;
import org.oncommons.page.Viewer;
import org.oncommons.synergy.Match;
import org.oncommons.synergy.MatchNetwork;
import org.oncommons.synergy.Synergies;
import org.oncommons.synergy.Weights;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The best partners of an institution on its profile, for members of the network. */
@Component
@Order(40)
class BestPartnersSection implements ProfileSection {

    private static final int SHOWN = 3;

    private final Synergies synergies;
    private final Texts texts;

    BestPartnersSection(Synergies synergies, Texts texts) {
        this.synergies = synergies;
        this.texts = texts;
    }

    @Override
    public Optional<Section> section(UUID institution, Viewer viewer, Locale language) {
        return viewer.signedIn() ? synergies.latest().filter(network -> network.indexOf(institution) >= 0)
                .map(network -> section(network, network.indexOf(institution), language)) : Optional.empty();
    }

    private Section section(MatchNetwork network, int own, Locale language) {
        List<Match> best = network.matches(own, Weights.DEFAULT).stream().limit(SHOWN).toList();
        List<String> lines = best.stream().map(match -> texts.text(language, "synergy.profile.line", SynergyContext.name(match.other()),
                Locale.of("", match.other().country()).getDisplayCountry(language), Math.round(100 * match.score()))).toList();
        return new Section(texts.text(language, "synergy.profile.heading"), lines,
                "/synergy/institutions/" + SynergyContext.key(network.profiles().profiles().get(own)), texts.text(language, "synergy.profile.more"));
    }
}
