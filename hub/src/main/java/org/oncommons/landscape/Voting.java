package org.oncommons.landscape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.ranking.Ballot;
import org.oncommons.methods.ranking.Ballots;
import org.oncommons.methods.ranking.GroupSupport;
import org.oncommons.methods.ranking.KendallW;
import org.oncommons.methods.ranking.Priorities;
import org.oncommons.methods.ranking.PriorityViews;
import org.oncommons.methods.ranking.RankStability;
import org.oncommons.methods.ranking.RankingMethod;
import org.oncommons.methods.ranking.StabilityPlan;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Ranking;
import org.oncommons.profiles.Selection;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;

/** Counts the rankings given to one question in all the ways that the pages show side by side. */
final class Voting {

    private static final int FEWEST_FOR_STABILITY = 3;
    private static final double STABILITY_LEVEL = 0.90;

    private record Vote(Profile voter, Ranking ranking) {}

    private final Question question;
    private final List<String> items;
    private final List<Vote> votes;
    private final int replicates;

    private Voting(EcosystemProfiles profiles, Question question, Selection selection, int replicates) {
        this.question = question;
        this.replicates = replicates;
        this.items = question.options().stream().map(Option::concept).filter(concept -> concept != null).distinct().toList();
        this.votes = Estimation.selected(profiles, selection).stream()
                .flatMap(profile -> profile.rankings().stream()
                        .filter(ranking -> ranking.question().equals(question.code()))
                        .map(ranking -> new Vote(profile, ranking)))
                .toList();
    }

    /** Empty where nobody ranked, or there is only one item. */
    static Optional<RankingOutcome> count(EcosystemProfiles profiles, Question question, Selection selection, int replicates) {
        Voting voting = new Voting(profiles, question, selection, replicates);
        return voting.votes.isEmpty() || voting.items.size() < 2 ? Optional.empty() : Optional.of(voting.outcome());
    }

    private RankingOutcome outcome() {
        Ballots ballots = ballots(votes, vote -> vote.voter().country());
        PriorityViews views = PriorityViews.of(ballots);
        List<Vote> patients = votes.stream().filter(vote -> vote.voter().type() == InstitutionType.PATIENT_ORGANISATION).toList();
        List<RankingOutcome.Flip> flips = views.flips().stream()
                .map(flip -> new RankingOutcome.Flip(flip.method().name(), flip.firstPerVoter(), flip.firstPerGroup())).toList();
        Ballots byType = ballots(votes, Voting::type);
        return new RankingOutcome(question.meaning().kind(), question.code(), question.rankUpTo(),
                consensus(views.perVoter(), StabilityPlan.Unit.VOTERS), consensus(views.perGroup(), StabilityPlan.Unit.GROUPS),
                (int) votes.stream().map(vote -> vote.voter().country()).filter(country -> !country.isEmpty()).distinct().count(),
                patients.isEmpty() ? null : consensus(Priorities.of(ballots(patients, Voting::type)), StabilityPlan.Unit.VOTERS),
                flips, agreement(ballots), within(byType), support(byType));
    }

    private static String type(Vote vote) {
        InstitutionType type = vote.voter().type();
        return type == null ? "" : type.name();
    }

    private Ballots ballots(List<Vote> cast, Function<Vote, String> group) {
        Map<String, Integer> number = new HashMap<>();
        items.forEach(item -> number.put(item, number.size()));
        return new Ballots(items, cast.stream().map(vote -> new Ballot(vote.voter().id().toString(), group.apply(vote), 1,
                vote.ranking().places().stream().map(place -> place.stream().map(number::get).toList()).toList())).toList());
    }

    private Consensus consensus(Priorities priorities, StabilityPlan.Unit unit) {
        Ballots ballots = priorities.ballots();
        int drawn = unit == StabilityPlan.Unit.GROUPS ? ballots.groups().size() : ballots.ballots().size();
        if (drawn < FEWEST_FOR_STABILITY) {
            return Standings.of(priorities, null);
        }
        StabilityPlan plan = new StabilityPlan(unit, replicates, STABILITY_LEVEL, Estimation.SEED);
        return Standings.of(priorities, RankStability.of(ballots, RankingMethod.KEMENY, plan));
    }

    private static RankingOutcome.@Nullable Agreement agreement(Ballots ballots) {
        return ballots.ballots().size() < 2 ? null : agreement("", KendallW.of(ballots));
    }

    private static RankingOutcome.Agreement agreement(String group, KendallW w) {
        return new RankingOutcome.Agreement(group, w.voters(), w.w(), Double.isNaN(w.pF()) ? null : w.pF());
    }

    private static List<RankingOutcome.Agreement> within(Ballots byType) {
        List<RankingOutcome.Agreement> agreements = new ArrayList<>();
        KendallW.withinGroups(byType).forEach((group, w) -> agreements.add(agreement(group, w)));
        return agreements;
    }

    private static List<RankingOutcome.Support> support(Ballots byType) {
        return GroupSupport.of(byType).items().stream()
                .map(item -> new RankingOutcome.Support(item.item(), item.groups().stream()
                        .map(share -> new RankingOutcome.Share(share.group(), share.count(), share.voters(), share.smoothed())).toList(),
                        item.common(), item.division()))
                .toList();
    }
}
