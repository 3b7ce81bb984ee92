package org.oncommons.consortium;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.oncommons.methods.decision.Candidate;
import org.oncommons.methods.decision.Capability;
import org.oncommons.methods.decision.Consortium;
import org.oncommons.methods.decision.ConsortiumQuestion;
import org.oncommons.methods.decision.Objective;
import org.oncommons.methods.decision.Wish;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.synergy.MatchNetwork;
import org.oncommons.synergy.Supply;
import org.oncommons.vocabulary.Kind;

/**
 * Turns wishes and answers into the question that the solver answers. Only answers that the reader may see by name are used: which group is
 * best would otherwise lay open what a closed answer says. What members give each other is a sum over all answers.
 */
final class Search {

    static final String PATIENTS = "patient-organisation";
    static final String KEEN = "keen";
    /** From this answer on, 0 to 1, an institution wants to lead or take part in a case; to follow one is less. */
    private static final double TAKING_PART = 0.5;
    /** From so many institutions on a search may take long and runs in the background. */
    static final int MANY = 150;
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration LIMIT_OF_MANY = Duration.ofSeconds(30);

    private final MatchNetwork network;
    private final BiPredicate<Profile, Value> opens;

    Search(MatchNetwork network, BiPredicate<Profile, Value> opens) {
        this.network = network;
        this.opens = opens;
    }

    /** The institutions that answered, in the order of the network. */
    List<Profile> institutions() {
        return network.profiles().profiles().stream().filter(profile -> profile.institution() != null).toList();
    }

    ConsortiumQuestion question(Wishes wishes) {
        List<Profile> institutions = institutions();
        List<Capability> capabilities = wishes.capabilities().stream()
                .map(wish -> new Capability(wish.code(), wish.importance(), wish.level(), wish.critical())).toList();
        return new ConsortiumQuestion(institutions.stream().map(profile -> candidate(profile, wishes)).toList(), capabilities, hard(wishes),
                give(institutions), Set.of(Objective.values()),
                institutions.size() > MANY ? LIMIT_OF_MANY : LIMIT);
    }

    /**
     * @param watch called many times a second while it searches; ends it by throwing
     */
    Consortium solver(Wishes wishes, Runnable watch) {
        return new Consortium(question(wishes), watch);
    }

    private Candidate candidate(Profile profile, Wishes wishes) {
        Map<String, Double> levels = new HashMap<>();
        network.supply().give().input().strengths().forEach(code -> level(profile, code).ifPresent(level -> levels.put(code, level)));
        Set<String> groups = new HashSet<>();
        if (profile.type() == InstitutionType.PATIENT_ORGANISATION) {
            groups.add(PATIENTS);
        }
        if (interest(profile, wishes.caseOnIt()).isPresent()) {
            groups.add(KEEN);
        }
        return new Candidate(profile.id().toString(), profile.country(), profile.institution().widening(), groups, levels);
    }

    /** The level that the reader may know; empty: not answered, or closed to the reader. */
    Optional<Double> level(Profile profile, String code) {
        return Supply.strength(profile, code).filter(value -> opens.test(profile, value)).map(Value::x);
    }

    /** The answer of an institution that wants to lead or take part in the case and says so openly. */
    Optional<Value> interest(Profile profile, String caseCode) {
        return profile.value(Kind.INTEREST, caseCode).filter(value -> value.x() >= TAKING_PART && opens.test(profile, value));
    }

    private double[][] give(List<Profile> institutions) {
        int[] at = institutions.stream().mapToInt(profile -> network.indexOf(profile.id())).toArray();
        double[][] give = new double[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                give[i][j] = network.supply().give().give(at[i], at[j]);
            }
        }
        return give;
    }

    private List<Wish> hard(Wishes wishes) {
        List<Wish> hard = new ArrayList<>();
        hard.add(new Wish.Size("size", wishes.least(), wishes.most()));
        if (wishes.countries() > 1) {
            hard.add(new Wish.Countries("countries", wishes.countries()));
        }
        if (wishes.widening() > 0) {
            hard.add(new Wish.LowCapacityShare("widening", wishes.widening()));
        }
        if (wishes.patients() > 0) {
            hard.add(new Wish.FromGroup("patients", PATIENTS, wishes.patients()));
        }
        if (wishes.keen() > 0) {
            hard.add(new Wish.FromGroup("keen", KEEN, wishes.keen()));
        }
        wishes.capabilities().stream().filter(wish -> wish.number() > 0).forEach(wish ->
                hard.add(new Wish.AtLevel("capability " + wish.code(), wish.code(), wish.number(), wish.level())));
        wishes.must().forEach(key -> id(key).ifPresent(id -> hard.add(new Wish.Must("must " + key, id))));
        wishes.mustNot().forEach(key -> id(key).ifPresent(id -> hard.add(new Wish.MustNot("not " + key, id))));
        return hard;
    }

    private Optional<String> id(String key) {
        return institution(key).map(profile -> profile.id().toString());
    }

    Optional<Profile> institution(String key) {
        return institutions().stream().filter(profile -> profile.institution().slug().equals(key)).findFirst();
    }
}
