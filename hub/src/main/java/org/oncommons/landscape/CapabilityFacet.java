package org.oncommons.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.oncommons.network.DirectoryFacet;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.profiles.Reader;
import org.oncommons.profiles.Selection;
import org.oncommons.profiles.Withholding;
import org.oncommons.vocabulary.Kind;
import org.springframework.stereotype.Component;

/**
 * Filters the directory by what institutions offer and are strong in, as they said in the newest frozen wave. An answer counts where the reader may
 * see it with the institution's name, so that the list tells nothing that the map withholds.
 */
@Component
class CapabilityFacet implements DirectoryFacet {

    /** Strengths come behind what is on offer, and the schemes of each in the vocabulary's order. */
    private static final int SECOND = 1000;

    private final Landscapes landscapes;
    private final InstitutionDirectory institutions;
    private final Words words;

    CapabilityFacet(Landscapes landscapes, InstitutionDirectory institutions, Words words) {
        this.landscapes = landscapes;
        this.institutions = institutions;
        this.words = words;
    }

    @Override
    public List<Group> groups(Shell shell) {
        Map<Integer, List<Choice>> choices = new TreeMap<>();
        Map<Integer, String> labels = new HashMap<>();
        having(shell).forEach((subject, found) -> {
            String scheme = words.scheme(subject.concept());
            int place = (subject.kind() == Kind.CAPABILITY ? 0 : SECOND) + words.order(scheme);
            labels.put(place, subject.kind() == Kind.CAPABILITY ? shell.text("landscape.facet.capability")
                    : shell.text("landscape.facet.strength", words.schemeLabel(scheme, shell.language())));
            choices.computeIfAbsent(place, unused -> new ArrayList<>())
                    .add(new Choice(subject.value(), words.label(subject.concept(), shell.language()), found));
        });
        return choices.entrySet().stream().map(group -> new Group(labels.get(group.getKey()),
                group.getValue().stream().sorted(Comparator.comparing(Choice::label)).toList())).toList();
    }

    private record Subject(Kind kind, String concept) {

        String value() {
            return (kind == Kind.CAPABILITY ? "offers." : "strong.") + concept;
        }
    }

    private Map<Subject, Set<UUID>> having(Shell shell) {
        Map<Subject, Set<UUID>> having = new TreeMap<>(Comparator.comparing(Subject::value));
        landscapes.latest(reader(shell.viewer())).ifPresent(seen -> {
            for (Profile profile : seen.profiles().profiles()) {
                if (profile.institution() != null) {
                    profile.values().stream().filter(value -> counts(profile, value, seen.withholding())).forEach(value -> having
                            .computeIfAbsent(new Subject(value.kind(), value.concept()), unused -> new HashSet<>()).add(profile.id()));
                }
            }
        });
        return having;
    }

    private static boolean counts(Profile profile, Value value, Withholding withholding) {
        return (value.kind() == Kind.CAPABILITY || value.kind() == Kind.STRENGTH) && value.x() >= Selection.STRONG && withholding.shows(profile, value);
    }

    private Reader reader(Viewer viewer) {
        return viewer.account() == null ? Reader.GUEST : new Reader(viewer.coordinator(), true, institutions.institutionsOf(viewer.account()));
    }
}
