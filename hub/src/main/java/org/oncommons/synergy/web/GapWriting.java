package org.oncommons.synergy.web;

import java.util.Collection;
import java.util.List;
import org.oncommons.landscape.EcosystemProfiles;
import org.oncommons.landscape.EcosystemProfiles.Profile;
import org.oncommons.landscape.EcosystemProfiles.Value;
import org.oncommons.synergy.Gap;
import org.oncommons.synergy.Supply;

/** Says who needs something and who could give it, by number, and by name as far as the reader may know. */
final class GapWriting {

    private final SynergyContext context;

    GapWriting(SynergyContext context) {
        this.context = context;
    }

    /** "Nobody", "2 of 41"; withheld where the count of an answer could be worked out. */
    String supply(Gap gap) {
        List<Value> said = said(gap, gap.concept(), true);
        boolean countable = said.stream().allMatch(value -> context.countable(value.kind(), value.concept()));
        if (!countable) {
            return context.shell().text("synergy.gap.few");
        }
        return gap.nobody() ? context.shell().text("synergy.gap.nobody")
                : context.shell().text("synergy.gap.count", gap.giving().size(), context.profiles().profiles().size());
    }

    private List<Value> said(Gap gap, String concept, boolean strengths) {
        Collection<Profile> all = context.profiles().profiles();
        return context.network().supply().addressing(concept).stream().filter(link -> link.weight() >= Supply.ANSWERS)
                .flatMap(link -> all.stream().flatMap(profile -> Supply.strength(profile, link.from()).stream())).toList();
    }

    boolean open(Profile profile, Value value) {
        return EcosystemProfiles.open(value.visibility(), profile.id(), context.reader());
    }
}
