package org.oncommons.consortium;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.Landscapes;
import org.oncommons.methods.decision.Consortium;
import org.oncommons.methods.decision.Proposal;
import org.oncommons.methods.decision.WhyNot;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.profiles.Reader;
import org.oncommons.profiles.Withholding;
import org.oncommons.synergy.MatchNetwork;
import org.oncommons.synergy.Synergies;
import org.springframework.stereotype.Service;

/** Finds groups of institutions among the answers of the newest frozen wave, as far as the reader may know them. */
@Service
public class Consortia {

    /** The best group and its alternatives. */
    public static final int GROUPS = 4;
    private static final int KEPT = 100;

    private final Synergies synergies;
    private final Landscapes landscapes;
    private final Map<Asked, Outcome> kept = remembered();
    private final Map<Asked, WhyNot> answers = remembered();

    private static <T> Map<Asked, T> remembered() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, T> eldest) {
                return size() > KEPT;
            }
        });
    }

    /** Hears how many groups are found, many times a second; ends the search by throwing. */
    public interface Listener {

        Listener NONE = groups -> { };

        void found(int groups);
    }

    /**
     * @param about the institution that is asked about; null: nobody
     */
    private record Asked(MatchNetwork network, Reader reader, Wishes wishes, @Nullable UUID about) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Asked asked && asked.network == network && asked.reader.equals(reader) && asked.wishes.equals(wishes)
                    && Objects.equals(asked.about, about);
        }

        @Override
        public int hashCode() {
            return Objects.hash(reader, wishes, about);
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

    /** Whether a page can wait for the search, and for the answer about an institution that was left out. */
    public boolean quick(Choice choice, Wishes wishes, @Nullable UUID about) {
        return choice.institutions().size() <= Search.MANY || kept.containsKey(new Asked(choice.network, choice.reader, wishes, null))
                && (about == null || answers.containsKey(new Asked(choice.network, choice.reader, wishes, about)));
    }

    /** The best groups for the wishes; remembered, so that looking at one again does not search again. */
    public Outcome search(Choice choice, Wishes wishes, Listener listener) {
        Asked asked = new Asked(choice.network, choice.reader, wishes, null);
        Outcome known = kept.get(asked);
        if (known != null) {
            return known;
        }
        List<Proposal> groups = new ArrayList<>();
        Consortium solver = choice.search.solver(wishes, () -> listener.found(groups.size()));
        solver.alternatives(GROUPS, wishes.differ(), groups::add);
        Outcome outcome = new Outcome(groups, groups.isEmpty() ? Optional.of(solver.conflicts()) : Optional.empty());
        kept.put(asked, outcome);
        return outcome;
    }

    /** What would be lost if an institution that was left out had to be in; remembered likewise. */
    public WhyNot whyNot(Choice choice, Wishes wishes, UUID institution, Listener listener) {
        Asked asked = new Asked(choice.network, choice.reader, wishes, institution);
        WhyNot known = answers.get(asked);
        if (known != null) {
            return known;
        }
        Outcome outcome = search(choice, wishes, listener);
        WhyNot answer = choice.search.solver(wishes, () -> listener.found(GROUPS)).whyNot(institution.toString(), outcome.best());
        answers.put(asked, answer);
        return answer;
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

        /** The institution's answer, where it wants to lead or take part in the case and the reader may know it. */
        public Optional<Value> interest(Profile profile, String caseCode) {
            return search.interest(profile, caseCode);
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
