package org.oncommons.landscape.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.DotPlot;
import org.oncommons.drawing.Mark;
import org.oncommons.landscape.Block;
import org.oncommons.landscape.Estimate;
import org.oncommons.landscape.View;
import org.oncommons.landscape.Words;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.profiles.Selection;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;

/** Puts a block's estimates into a picture, a table and a title. */
final class BlockWriting {

    private static final int SHORTEST_LABEL = 3;
    static final String NONE = "–";
    /** Where withheld means stand: behind all others and by name, since their order would tell of them. */
    private static final double WITHHELD = -2;

    private final MapContext context;
    private final Shell shell;
    private final Words words;
    private final String base;

    BlockWriting(MapContext context, Words words, String base) {
        this.context = context;
        this.shell = context.shell();
        this.words = words;
        this.base = base;
    }

    /** @param network the block of the whole network, to compare a part with */
    BlockPage.Section section(Block block, Block network) {
        List<Estimate> sorted = block.estimates().stream()
                .sorted(Comparator.comparingDouble((Estimate estimate) -> shown(block, estimate) ? shownMean(estimate) : WITHHELD).reversed()
                        .thenComparing(estimate -> label(estimate.concept()))).toList();
        boolean part = !context.selection().all();
        List<DotPlot.Row> rows = Drawn.of(sorted).stream().map(estimate -> row(block, estimate, part ? network : null)).toList();
        boolean any = sorted.stream().anyMatch(estimate -> shown(block, estimate));
        String subject = subject(block);
        Figure figure = new Figure(id(block), title(block, sorted), Drawn.note(shell, any ? note(block) : shell.text("landscape.block.note.withheld"), sorted.size()),
                new DotPlot(subject, axis(block), rows).draw(), legend(any, part), base);
        return new BlockPage.Section(figure, sorted.stream().map(estimate -> tableRow(block, estimate, part ? network : null)).toList());
    }

    static String id(Block block) {
        return (block.kind() + "-" + block.scheme()).toLowerCase(Locale.ROOT);
    }

    String subject(Block block) {
        return shell.text("landscape.block." + block.kind(), words.schemeLabel(block.scheme(), shell.language()));
    }

    private String label(String concept) {
        return words.label(concept, shell.language());
    }

    private boolean shown(Block block, Estimate estimate) {
        return context.withholding().shows(context.selection(), block.kind(), estimate.concept());
    }

    private double shownMean(Estimate estimate) {
        Estimate.@Nullable Bounded mean = estimate.mean(context.view());
        return mean == null ? -1 : mean.value();
    }

    /** Names the first concept when the interval of its mean lies above all other means. */
    private String title(Block block, List<Estimate> sorted) {
        List<Estimate> shown = sorted.stream().filter(estimate -> shown(block, estimate)).toList();
        if (shown.size() < 2 || shown.size() < sorted.size()) {
            return subject(block);
        }
        Estimate.@Nullable Bounded first = shown.getFirst().mean(context.view());
        boolean firm = first != null && first.lower() != null && first.lower() > shownMean(shown.get(1));
        return firm ? shell.text("landscape.block.first." + block.kind(), label(shown.getFirst().concept())) : subject(block);
    }

    private String note(Block block) {
        int most = block.estimates().stream().mapToInt(Estimate::answered).max().orElse(0);
        int population = context.population().orElse(0);
        String who = shell.text("landscape.block.answered", most, population);
        return shell.text(context.view() == View.IPSATIVE ? "landscape.block.note.ipsative" : "landscape.block.note", who);
    }

    private List<Figure.Key> legend(boolean any, boolean part) {
        List<Figure.Key> legend = new ArrayList<>();
        if (any) {
            legend.add(new Figure.Key(Mark.Shape.ESTIMATE, shell.text("landscape.block.legend")));
        }
        if (part) {
            legend.add(new Figure.Key(Mark.Shape.GROUP, shell.text("landscape.block.legend.network")));
        }
        context.mine().ifPresent(mine -> legend.add(new Figure.Key(Mark.Shape.MINE, shell.text("landscape.legend.mine", mine.label()))));
        return legend;
    }

    /** The scale in the words of the question, where one question asked for all of the block. */
    private Axis axis(Block block) {
        Map<Double, String> words = new TreeMap<>();
        block.estimates().stream().findFirst().flatMap(estimate -> question(block, estimate)).ifPresent(question -> question.options().stream()
                .filter(option -> option.value() != null)
                .forEach(option -> words.putIfAbsent(option.value(), shortened(option))));
        if (words.size() < 2) {
            words.clear();
            words.put(0.0, shell.text("landscape.scale.none"));
            words.put(1.0, shell.text("landscape.scale.full"));
        }
        return new Axis(0, 1, words.entrySet().stream().map(tick -> new Axis.Tick(tick.getKey(), tick.getValue())).toList());
    }

    /** The words before the first comma or colon, where they are more than a bare "Yes". */
    private String shortened(Option option) {
        String words = option.label().in(shell.language());
        return Stream.of(words.indexOf(','), words.indexOf(':')).filter(end -> end > SHORTEST_LABEL).findFirst()
                .map(end -> words.substring(0, end)).orElse(words);
    }

    private Optional<Question> question(Block block, Estimate estimate) {
        return context.profiles().profiles().stream().flatMap(profile -> profile.values().stream())
                .filter(value -> value.kind() == block.kind() && value.concept().equals(estimate.concept()) && !value.answer().isEmpty())
                .map(Value::question).findFirst().flatMap(code -> context.profiles().questionnaire().question(code));
    }

    private DotPlot.Row row(Block block, Estimate estimate, @Nullable Block network) {
        String href = answers(block, estimate.concept());
        Estimate.@Nullable Bounded mean = estimate.mean(context.view());
        List<Mark> marks = new ArrayList<>();
        boolean shown = shown(block, estimate) && mean != null;
        if (network != null && context.withholding().shows(Selection.ALL, block.kind(), estimate.concept())) {
            network.estimate(estimate.concept()).map(whole -> whole.mean(context.view())).ifPresent(whole -> marks.add(new Mark(whole.value(),
                    Mark.Shape.GROUP, shell.text("landscape.block.mark.network", shell.number(whole.value(), 2)))));
        }
        if (shown) {
            marks.add(new Mark(mean.value(), Mark.Shape.ESTIMATE, shell.text("landscape.block.mark.mean", shell.number(mean.value(), 2))));
        }
        if (context.view() == View.ABSOLUTE) {
            context.mine().flatMap(mine -> mine.value(block.kind(), estimate.concept())).ifPresent(value -> marks.add(new Mark(value.x(),
                    Mark.Shape.MINE, shell.text("landscape.block.mark.mine", shell.number(value.x(), 2)))));
        }
        if (!shown) {
            return new DotPlot.Row(label(estimate.concept()), href, shell.text("landscape.withheld.short"), null, null, marks, "");
        }
        return new DotPlot.Row(label(estimate.concept()), href, shell.number(mean.value(), 2) + " · n " + mean.n(), mean.lower(), mean.upper(),
                marks, label(estimate.concept()) + ": " + shell.number(mean.value(), 2) + " (" + interval(mean) + "), n " + mean.n());
    }

    private String answers(Block block, String concept) {
        return "/landscape/answers" + context.query().base() + "kind=" + block.kind() + "&concept=" + concept;
    }

    private BlockPage.Row tableRow(Block block, Estimate estimate, @Nullable Block whole) {
        String network = whole == null ? "" : beside(whole, estimate.concept());
        String href = answers(block, estimate.concept());
        String label = label(estimate.concept());
        String plain = words.plain(estimate.concept(), shell.language());
        Estimate.@Nullable Bounded mean = estimate.mean(context.view());
        if (!shown(block, estimate)) {
            return new BlockPage.Row(label, plain, href, true, "", "", "", "", "", "", network);
        }
        Estimate.@Nullable Bounded other = estimate.mean(context.view() == View.ABSOLUTE ? View.IPSATIVE : View.ABSOLUTE);
        return new BlockPage.Row(label, plain, href, false, mean == null ? NONE : shell.number(mean.value(), 2), mean == null ? NONE : interval(mean),
                other == null ? NONE : shell.number(other.value(), 2), answered(estimate), String.valueOf(estimate.strong()),
                shell.percent(estimate.share().value()) + " (" + shares(estimate.share()) + ")", network);
    }

    /** The whole network's mean with its interval and n. */
    private String beside(Block network, String concept) {
        if (!context.withholding().shows(Selection.ALL, network.kind(), concept)) {
            return shell.text("landscape.withheld.short");
        }
        return network.estimate(concept).map(estimate -> estimate.mean(context.view())).map(mean -> shell.number(mean.value(), 2)
                + (mean.lower() == null ? "" : " (" + interval(mean) + ")") + " · n " + mean.n()).orElse(NONE);
    }

    private String answered(Estimate estimate) {
        return estimate.known() ? shell.text("landscape.all-answered", estimate.answered())
                : estimate.population() == 0 ? String.valueOf(estimate.answered())
                        : shell.text("landscape.of", estimate.answered(), estimate.population());
    }

    String interval(Estimate.Bounded bounded) {
        if (bounded.lower() == null || bounded.upper() == null) {
            return NONE;
        }
        return shell.text("landscape.interval", shell.number(bounded.lower(), 2), shell.number(bounded.upper(), 2));
    }

    private String shares(Estimate.Bounded share) {
        return share.lower() == null || share.upper() == null ? NONE
                : shell.text("landscape.interval", shell.number(100 * share.lower(), 0), shell.percent(share.upper()));
    }
}
