package org.oncommons.synergy.web;

import java.util.List;
import org.oncommons.page.Shell;
import org.oncommons.synergy.Gap;
import org.oncommons.synergy.Supply;
import org.oncommons.vocabulary.Link;

/** Says how many need something and how many could give it; nothing where the answer of one could be worked out. */
final class GapWriting {

    private final SynergyContext context;
    private final Shell shell;

    GapWriting(SynergyContext context) {
        this.context = context;
        this.shell = context.shell();
    }

    /** @param few whether only those are asked for that few could help with */
    List<TopicPages.GapRow> rows(List<Gap> gaps, boolean few) {
        return Gap.told(gaps, this::needCountable, this::suppliesCountable, few).stream().map(this::row).toList();
    }

    private TopicPages.GapRow row(Gap gap) {
        List<Link> answers = answers(gap);
        boolean countable = suppliesCountable(gap);
        return new TopicPages.GapRow(context.label(gap.concept()), "/synergy/topics/" + gap.concept(), count(gap.needing().size()), supply(gap),
                countable && gap.nobody() ? "bad" : countable && gap.few() ? "warn" : "",
                String.join(", ", answers.stream().map(link -> context.label(link.from())).toList()));
    }

    private boolean needCountable(Gap gap) {
        return gap.needing().stream().flatMap(profile -> Supply.need(profile, gap.concept()).stream())
                .allMatch(value -> context.countable(value.kind(), value.concept()));
    }

    /** "Nobody", "2 of 41", or withheld. */
    String supply(Gap gap) {
        return !suppliesCountable(gap) ? shell.text("synergy.withheld")
                : gap.nobody() ? shell.text("synergy.gap.nobody") : count(gap.giving().size());
    }

    private String count(int number) {
        return shell.text("synergy.gap.count", number, context.profiles().profiles().size());
    }

    private boolean suppliesCountable(Gap gap) {
        return answers(gap).stream().flatMap(link -> context.profiles().profiles().stream()
                .flatMap(profile -> Supply.strength(profile, link.from()).stream()))
                .allMatch(value -> context.countable(value.kind(), value.concept()));
    }

    private List<Link> answers(Gap gap) {
        return context.network().supply().addressing(gap.concept()).stream().filter(link -> link.weight() >= Supply.ANSWERS).toList();
    }
}
