package org.oncommons.synergy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Chip;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.synergy.Gap;
import org.oncommons.synergy.Match;
import org.oncommons.synergy.MatchNetwork;
import org.oncommons.synergy.MatchPart;
import org.oncommons.synergy.Objection;
import org.oncommons.synergy.PartScore;
import org.oncommons.synergy.Reasons;
import org.oncommons.synergy.Supply;
import org.oncommons.synergy.Weights;

/** Puts the matches of one institution into words. */
final class MatchesWriting {

    private static final int FIRST = 10;
    private static final Map<MatchPart, String> ICONS = Map.of(
            MatchPart.TAKE, "arrow-left", MatchPart.GIVE, "arrow-right", MatchPart.PRIORITIES, "star", MatchPart.CASES, "puzzle",
            MatchPart.BREADTH, "world", MatchPart.MEANING, "message", MatchPart.RECIPROCITY, "refresh");

    private final SynergyContext context;
    private final Shell shell;
    private final MatchQuery query;
    private final Profile own;
    private final ReasonWriting reasons;
    private final String path;

    MatchesWriting(SynergyContext context, MatchQuery query, Profile own) {
        this.context = context;
        this.shell = context.shell();
        this.query = query;
        this.own = own;
        this.reasons = new ReasonWriting(context);
        this.path = "/synergy/institutions/" + SynergyContext.key(own);
    }

    /** All matches that the filters let through, in the wanted order. */
    List<Match> matches() {
        MatchNetwork network = context.network();
        Stream<Match> matches = network.matches(network.indexOf(own.id()), query.weights()).stream()
                .filter(match -> query.accepts(match.other()));
        @Nullable MatchPart first = query.first();
        return (first == null ? matches : matches.sorted(Comparator.comparingDouble(
                (Match match) -> match.part(first).known() ? -match.part(first).percentile() : 0))).toList();
    }

    MatchesPage page() {
        List<Match> all = matches();
        int shown = query.show().equals("all") ? all.size() : Math.min(FIRST, all.size());
        return new MatchesPage(
                shell.text("synergy.matches.title", context.mine(own) ? "you" : "other", SynergyContext.name(own)), lead(), path, path + query.base(),
                institutions(), orders(), countries(), types(), weights(),
                query.weights().equals(Weights.DEFAULT) ? "" : path + query.usual(), hidden(false), hidden(true), chips(), query.name(), missing(),
                IntStream.range(0, shown).mapToObj(at -> card(all.get(at), at + 1)).toList(), all.size(),
                shown < all.size() ? path + query.with("show", "all") : "", gaps(), source(), context.mine(own));
    }

    private String lead() {
        return shell.text("synergy.matches.lead", context.profiles().profiles().size() - 1, context.profiles().title(),
                context.profiles().unit());
    }

    private String source() {
        return shell.text("synergy.source", context.profiles().title(), context.profiles().year(), context.profiles().profiles().size(),
                context.profiles().unit());
    }

    private List<MatchesPage.Choice> institutions() {
        return context.profiles().profiles().stream().map(profile -> new MatchesPage.Choice(
                SynergyContext.key(profile), profile.label(), profile.id().equals(own.id()))).toList();
    }

    private List<MatchesPage.Choice> orders() {
        return Stream.of("", "take", "give", "priorities").map(order -> new MatchesPage.Choice(order,
                shell.text("synergy.order." + (order.isEmpty() ? "score" : order)), order.isEmpty() ? query.first() == null
                        : query.first() != null && query.first().code().equals(order))).toList();
    }

    private List<MatchesPage.Choice> countries() {
        return context.profiles().profiles().stream().map(Profile::country).filter(country -> !country.isEmpty()).distinct()
                .map(country -> new MatchesPage.Choice(country, shell.country(country), country.equals(query.country())))
                .sorted(Comparator.comparing(MatchesPage.Choice::label)).toList();
    }

    private List<MatchesPage.Choice> types() {
        return Arrays.stream(InstitutionType.values())
                .filter(type -> context.profiles().profiles().stream().anyMatch(profile -> profile.type() == type))
                .map(type -> new MatchesPage.Choice(type.name(), shell.text("synergy.type." + type), type.name().equals(query.type()))).toList();
    }

    private List<MatchesPage.WeightField> weights() {
        return Arrays.stream(MatchPart.values()).map(part -> new MatchesPage.WeightField(part.code(), ReasonWriting.partName(shell, part),
                shell.text("synergy.part." + part.code() + ".help"), MatchQuery.number(query.weights().of(part)),
                context.network().parts().contains(part))).toList();
    }

    /** What one form sends along of what the other one sets. */
    private List<MatchesPage.Field> hidden(boolean weights) {
        Set<String> parts = Arrays.stream(MatchPart.values()).map(MatchPart::code).collect(Collectors.toSet());
        return query.values().entrySet().stream().filter(entry -> !entry.getValue().isEmpty() && parts.contains(entry.getKey()) == weights)
                .map(entry -> new MatchesPage.Field(entry.getKey(), entry.getValue())).toList();
    }

    /** What is set, each with the address without it. */
    private List<Chip> chips() {
        return query.values().entrySet().stream().filter(entry -> !entry.getValue().isEmpty() && !entry.getKey().equals("show")
                        && !entry.getKey().equals("order"))
                .map(entry -> new Chip(chip(entry.getKey(), entry.getValue()), path + query.with(entry.getKey(), ""))).toList();
    }

    private String chip(String name, String value) {
        return switch (name) {
            case "name" -> shell.text("synergy.chip.name", value);
            case "country" -> shell.country(value);
            case "type" -> Arrays.stream(InstitutionType.values()).anyMatch(type -> type.name().equals(value)) ? shell.text("synergy.type." + value) : value;
            default -> Arrays.stream(MatchPart.values()).filter(part -> part.code().equals(name)).findFirst().map(part -> shell.text(
                    "synergy.chip.weight", ReasonWriting.partName(shell, part), value, MatchQuery.number(part.weight))).orElse(value);
        };
    }

    private List<String> missing() {
        return Arrays.stream(MatchPart.values()).filter(part -> !context.network().parts().contains(part))
                .map(part -> shell.text("synergy.missing." + part.code())).toList();
    }

    private MatchesPage.Card card(Match match, int rank) {
        Profile other = match.other();
        Reasons why = Reasons.of(match, context.network(), context::opens, context::quotes);
        String key = SynergyContext.key(other);
        return new MatchesPage.Card(rank, other.label(), place(other),
                other.institution() == null ? "" : "/network/institutions/" + key, "/synergy/institutions/" + key,
                hundred(match.score()), shell.text("synergy.match.stability", shell.percent(match.stability()), MatchNetwork.BEST),
                match.stability() >= 0.5, match.parts().stream().map(this::bar).toList(),
                why.shown().stream().map(reason -> new MatchesPage.Sentence(ReasonWriting.partName(shell, reason.part()),
                        ICONS.get(reason.part()), Linked.pieces(reasons.sentence(reason, match)))).toList(),
                Objection.of(match, rank <= MatchNetwork.BEST && query.first() == null).stream()
                        .map(objection -> reasons.against(objection, match)).toList(),
                why.closed(), "/consortium?must=" + encoded(SynergyContext.key(own)) + "&must=" + encoded(key));
    }

    private String place(Profile profile) {
        return Stream.of(profile.institution() == null ? "" : profile.institution().city(), shell.country(profile.country()),
                profile.type() == null ? "" : shell.text("synergy.type." + profile.type())).filter(text -> !text.isBlank())
                .reduce((one, other) -> one + " · " + other).orElse("");
    }

    private MatchesPage.Bar bar(PartScore part) {
        return new MatchesPage.Bar(part.part().code(), ReasonWriting.partName(shell, part.part()),
                (int) Math.round(100 * part.counted()), part.known() ? hundred(part.percentile()) : shell.text("synergy.part.unknown"),
                part.known(), part.weight() == 0);
    }

    private String hundred(double share) {
        return shell.number(100 * share, 0);
    }

    /** What the institution needs and nobody, or hardly anybody else, could give it. */
    private List<MatchesPage.GapLine> gaps() {
        Supply supply = context.network().supply();
        return Gap.all(supply).stream().filter(gap -> gap.needing().stream().anyMatch(profile -> profile.id().equals(own.id())))
                .map(gap -> new Gap(gap.concept(), gap.needing(),
                        gap.giving().stream().filter(profile -> !profile.id().equals(own.id())).toList()))
                .filter(Gap::few).sorted(Comparator.comparingInt(gap -> gap.giving().size())).map(this::gap)
                .flatMap(List::stream).toList();
    }

    /** Nothing where the reader may not see the need. */
    private List<MatchesPage.GapLine> gap(Gap gap) {
        Value need = Supply.need(own, gap.concept()).orElseThrow();
        if (!context.opens(own, need)) {
            return List.of();
        }
        return List.of(new MatchesPage.GapLine(context.label(gap.concept()), "/synergy/topics/" + gap.concept(), reasons.cited(need),
                new GapWriting(context).supply(gap), gap.nobody()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
