package org.oncommons.landscape;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.oncommons.landscape.EcosystemProfiles.Profile;
import org.oncommons.landscape.EcosystemProfiles.Value;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.vocabulary.Kind;

/**
 * Which numbers a reader may see. A number needs at least {@link SafeGroups#THRESHOLD} institutions behind it, and no combination of all numbers that
 * may be seen for the same concept may come down to fewer. Coordinators see everything.
 */
public final class Withholding {

    private final EcosystemProfiles profiles;
    private final boolean everything;
    private final List<BitSet> groups;
    private final Map<BitSet, SafeGroups> known = new ConcurrentHashMap<>();

    Withholding(EcosystemProfiles profiles, Reader reader, List<Selection> selections) {
        this.profiles = profiles;
        this.everything = reader.coordinator();
        this.groups = everything ? List.of() : selections.stream().map(this::members).distinct().toList();
    }

    /** Whether the reader may see what the selection says of a concept. */
    public boolean shows(Selection selection, Kind kind, String concept) {
        return shows(selection, profile -> profile.value(kind, concept).map(Value::visibility));
    }

    /** Whether the reader may see what the selection's rankings come to. */
    public boolean shows(Selection selection, String question) {
        return shows(selection, profile -> profile.rankings().stream().filter(ranking -> ranking.question().equals(question)).findFirst()
                .map(EcosystemProfiles.Ranking::visibility));
    }

    private boolean shows(Selection selection, Function<Profile, Optional<AnswerVisibility>> said) {
        if (everything) {
            return true;
        }
        BitSet answered = where(profile -> said.apply(profile).isPresent());
        BitSet closed = where(profile -> said.apply(profile).filter(AnswerVisibility.COORDINATORS::equals).isPresent());
        BitSet key = (BitSet) closed.clone();
        IntStream.range(0, profiles.profiles().size()).filter(answered::get).forEach(bit -> key.set(profiles.profiles().size() + bit));
        return known.computeIfAbsent(key, unused -> SafeGroups.of(groups, answered, closed)).contains(members(selection));
    }

    private BitSet members(Selection selection) {
        return where(selection::contains);
    }

    private BitSet where(Predicate<Profile> wanted) {
        BitSet found = new BitSet();
        IntStream.range(0, profiles.profiles().size()).filter(index -> wanted.test(profiles.profiles().get(index))).forEach(found::set);
        return found;
    }
}
