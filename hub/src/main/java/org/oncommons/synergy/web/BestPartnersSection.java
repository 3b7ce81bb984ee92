package org.oncommons.synergy.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.oncommons.network.ProfileSection;
import org.oncommons.page.Shell;
import org.oncommons.synergy.Match;
import org.oncommons.synergy.Reasons;
import org.oncommons.synergy.Weights;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The best partners of an institution on its profile with the first reason for each, for members of the network. */
@Component
@Order(40)
class BestPartnersSection implements ProfileSection {

    private static final int SHOWN = 3;

    private final SynergyPages pages;

    BestPartnersSection(SynergyPages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Section> section(UUID institution, Shell shell) {
        return shell.viewer().signedIn() ? pages.context(shell).filter(context -> context.network().indexOf(institution) >= 0)
                .map(context -> section(context, context.network().indexOf(institution))) : Optional.empty();
    }

    private static Section section(SynergyContext context, int own) {
        Shell shell = context.shell();
        String path = "/synergy/institutions/" + SynergyContext.key(context.profiles().profiles().get(own));
        List<Match> best = context.network().matches(own, Weights.DEFAULT).stream().limit(SHOWN).toList();
        List<Line> lines = IntStream.range(0, best.size()).mapToObj(at -> line(context, best.get(at), path + "#match-" + (at + 1))).toList();
        return new Section(shell.text("synergy.profile.heading"), lines, path, shell.text("synergy.profile.more"));
    }

    /** The first reason that the reader may see. */
    private static Line line(SynergyContext context, Match match, String path) {
        Shell shell = context.shell();
        String name = shell.text("synergy.profile.line", SynergyContext.name(match.other()), shell.country(match.other().country()),
                Math.round(100 * match.score()));
        String why = Reasons.of(match, context.network(), context::opens, context::quotes).shown().stream().findFirst()
                .map(reason -> Linked.plain(new ReasonWriting(context).sentence(reason, match))).orElse("");
        return new Line("", List.of(new Item(name, path)), why);
    }
}
