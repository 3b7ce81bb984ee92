package org.oncommons.synergy.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.oncommons.methods.matching.Give;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.synergy.Supply;
import org.oncommons.synergy.Topic;
import org.oncommons.vocabulary.CaseOutline;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.Link;

/** Says who stands where on a topic: by name to members, by number to guests, and nothing where a number is withheld. */
final class TopicWriting {

    private final SynergyContext context;
    private final Shell shell;
    private final ReasonWriting reasons;

    TopicWriting(SynergyContext context) {
        this.context = context;
        this.shell = context.shell();
        this.reasons = new ReasonWriting(context);
    }

    String source() {
        return shell.text("synergy.source", context.profiles().title(), context.profiles().year(), context.profiles().profiles().size(),
                context.profiles().unit());
    }

    boolean names() {
        return shell.viewer().signedIn();
    }

    TopicPages.TopicLine line(String concept) {
        return new TopicPages.TopicLine(context.label(concept), context.words().plain(concept, shell.language()), "/synergy/topics/" + concept,
                count(Kind.PRIORITY, concept, value -> value.rank() > 0), "", "/consortium?topic=" + concept);
    }

    /** How many say it, in words; withheld where it must be. */
    String count(Kind kind, String concept, Predicate<Value> wanted) {
        if (!context.countable(kind, concept)) {
            return shell.text("synergy.withheld");
        }
        List<Value> said = context.profiles().profiles().stream().flatMap(profile -> profile.value(kind, concept).stream()).toList();
        return said.isEmpty() ? "–" : shell.text("synergy.gap.count", said.stream().filter(wanted).count(), said.size());
    }

    TopicPages.TopicDetail detail(Topic topic, Optional<CaseOutline> outline) {
        boolean names = names();
        return new TopicPages.TopicDetail(context.label(topic.concept()), lead(topic), context.words().plain(topic.concept(), shell.language()),
                topic.answers().stream().map(this::answer).toList(), names, outline.map(found -> interest(found.code(), topic.interest())).orElse(null),
                names ? holders(topic.strong()) : List.of(), names ? holders(topic.needing()) : List.of(),
                names ? holders(topic.ranking(), value -> shell.text("synergy.topic.place", value.rank())) : List.of(),
                "/consortium?topic=" + topic.concept(), source());
    }

    private String lead(Topic topic) {
        return shell.text("synergy.topic.lead", context.profiles().title(), topic.answers().size());
    }

    TopicPages.Answer answer(Link link) {
        String reason = link.from().equals(link.to()) ? "" : link.reason(shell.language());
        return new TopicPages.Answer(context.label(link.from()), "/synergy/topics/" + link.from(), reason, strong(link.from()), needed(link.from()));
    }

    String strong(String concept) {
        return count(said(concept, Kind.CAPABILITY) ? Kind.CAPABILITY : Kind.STRENGTH, concept, value -> value.x() >= Give.STRONG);
    }

    String needed(String concept) {
        return said(concept, Kind.NEED) ? count(Kind.NEED, concept, value -> value.x() >= Supply.NEEDED) : "–";
    }

    private boolean said(String concept, Kind kind) {
        return context.profiles().profiles().stream().anyMatch(profile -> profile.value(kind, concept).isPresent());
    }

    /** What was answered alike stands together: the answer, and what it was given to. */
    private List<TopicPages.Holder> holders(List<Topic.Holder> holders) {
        return holders.stream().map(holder -> {
            Map<String, List<String>> said = new LinkedHashMap<>();
            holder.values().stream().sorted(Comparator.comparingDouble(Value::x).reversed()).forEach(value -> said
                    .computeIfAbsent(reasons.cited(value), answer -> new ArrayList<>()).add(context.label(value.concept())));
            return holder(holder.profile(), said.entrySet().stream()
                    .map(one -> shell.text("synergy.topic.said", String.join(", ", one.getValue()), one.getKey())).toList());
        }).toList();
    }

    private List<TopicPages.Holder> holders(List<Topic.Holder> holders, Function<Value, String> words) {
        return holders.stream().map(holder -> holder(holder.profile(), holder.values().stream().map(words).toList())).toList();
    }

    private TopicPages.Holder holder(Profile profile, List<String> answers) {
        return new TopicPages.Holder(profile.label(), "/synergy/institutions/" + SynergyContext.key(profile), shell.country(profile.country()),
                answers, context.mine(profile));
    }

    /** Who wants to lead, take part, follow: the answers that may be known, from the strongest interest on; nothing for no interest. */
    TopicPages.Interest interest(String caseCode, List<Topic.Holder> open) {
        Map<Double, Value> answers = new TreeMap<>(Comparator.reverseOrder());
        context.profiles().profiles().forEach(profile -> profile.value(Kind.INTEREST, caseCode).filter(value -> value.x() > 0)
                .filter(value -> context.countable(Kind.INTEREST, caseCode) || context.opens(profile, value))
                .ifPresent(value -> answers.putIfAbsent(value.x(), value)));
        List<TopicPages.Level> levels = new ArrayList<>();
        answers.forEach((x, value) -> levels.add(new TopicPages.Level(reasons.words(value),
                count(Kind.INTEREST, caseCode, said -> said.x() == x),
                names() ? holders(open.stream().filter(holder -> holder.values().getFirst().x() == x).toList(), reasons::words) : List.of())));
        return new TopicPages.Interest(context.label(caseCode), levels);
    }
}
