package org.oncommons.consortium;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oncommons.landscape.EcosystemProfiles.Profile;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.Reader;
import org.oncommons.landscape.Withholding;
import org.oncommons.methods.decision.Consortium;
import org.oncommons.methods.decision.Proposal;
import org.oncommons.methods.decision.WhyNot;
import org.oncommons.synergy.MatchNetwork;
import org.oncommons.synergy.Synergies;
import org.springframework.stereotype.Service;

/** Finds groups of institutions among the answers of the newest frozen wave, as far as the reader may know them. */
@Service
public class Consortia {

    private static final int GROUPS = 4;
    private static final int KEPT = 100;

    private final Synergies synergies;
    private final Landscapes landscapes;
    private final Map<Asked, Outcome> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Outcome> eldest) {
            return size() > KEPT;
        }
    };

    private record Asked(MatchNetwork network, Reader reader, Wishes wishes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Asked asked && asked.network == network && asked.reader.equals(reader) && asked.wishes.equals(wishes);
        }

        @Override
        public int hashCode() {
            return 31 * reader.hashCode() + wishes.hashCode();
        }
    }

    Consortia(Synergies synergies, Landscapes landscapes) {
        this.synergies = synergies;
        this.landscapes = landscapes;
    }

    /** What a reader can search in; empty: no wave is frozen yet, or no institution answered it. */
    public Optional<Choice> choice(Reader reader) {
        return synergies.latest().filter(network -> network.profiles().profiles().stream().anyMatch(profile -> profile.institution() != null))
                .map(network -> {
                    Withholding withholding = landscapes.withholding(network.profiles(), reader);
                    return new Choice(network, new Search(network, withholding::shows), reader);
                });
    }

    /** Whether a page can wait for the search. */
    public boolean quick(Choice choice, Wishes wishes) {
        synchronized (kept) {
            return choice.institutions().size() <= Search.MANY || kept.containsKey(new Asked(choice.network, choice.reader, wishes));
        }
    }

    /** The best groups for the wishes; remembered, so that looking at one again does not search again. */
    public Outcome search(Choice choice, Wishes wishes) {
        Asked asked = new Asked(choice.network, choice.reader, wishes);
        synchronized (kept) {
            Outcome known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        Consortium solver = choice.search.solver(wishes);
        List<Proposal> groups = solver.alternatives(GROUPS, wishes.differ());
        Outcome outcome = new Outcome(groups, groups.isEmpty() ? Optional.of(solver.conflicts()) : Optional.empty());
        synchronized (kept) {
            kept.put(asked, outcome);
        }
        return outcome;
    }

    /** What would be lost if an institution that was left out had to be in. */
    public WhyNot whyNot(Choice choice, Wishes wishes, UUID institution) {
        return choice.search.solver(wishes).whyNot(institution.toString(), search(choice, wishes).best());
    }

    /** The institutions of a wave with what the reader may know of them. */
    public static final class Choice {

        private final MatchNetwork network;
        private final Search search;
        private final Reader reader;

        Choice(MatchNetwork network, Search search, Reader reader) {
            this.network = network;
            this.search = search;
            this.reader = reader;
        }

        public MatchNetwork network() {
            return network;
        }

        /** Institutions that can be chosen, by name. */
        public List<Profile> institutions() {
            return search.institutions();
        }

        public Optional<Profile> institution(String slug) {
            return search.institution(slug);
        }

        /** What the institution reaches in a capability, 0 to 1; empty: not answered, or closed to the reader. */
        public Optional<Double> level(Profile profile, String capability) {
            return search.level(profile, capability);
        }

        /**
         * What the institution can help the others with most, beyond what was asked for: strengths that the reader may know, those that
         * bring the others most first, at most {@code most}.
         */
        public List<String> helps(Profile profile, List<Profile> others, Set<String> asked, int most) {
            Map<String, Double> value = new HashMap<>();
            int own = network.indexOf(profile.id());
            others.forEach(other -> network.supply().give().contributions(own, network.indexOf(other.id()))
                    .forEach(part -> value.merge(part.strengthConcept(), part.value(), Double::sum)));
            return value.entrySet().stream().filter(entry -> !asked.contains(entry.getKey()) && level(profile, entry.getKey()).isPresent())
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey)).limit(most)
                    .map(Map.Entry::getKey).toList();
        }

        public boolean mine(Profile profile) {
            return reader.institutions().contains(profile.id());
        }
    }
}
