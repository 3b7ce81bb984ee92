package org.oncommons.landscape.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.DotPlot;
import org.oncommons.drawing.Mark;
import org.oncommons.drawing.Picture;
import org.oncommons.landscape.Block;
import org.oncommons.landscape.Estimate;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.View;
import org.oncommons.landscape.Words;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.profiles.Selection;
import org.oncommons.vocabulary.Kind;
import org.springframework.http.ResponseEntity;

/** Writes one institution's ratings beside the means of its country and of the network. */
final class ComparisonWriting {

    private static final List<Kind> KINDS = List.of(Kind.STRENGTH, Kind.CAPABILITY, Kind.CHALLENGE, Kind.NEED);

    private final MapContext context;
    private final Shell shell;
    private final Profile own;
    private final Landscapes landscapes;
    private final Words words;
    private final String base;

    ComparisonWriting(MapContext context, Profile own, Landscapes landscapes, Words words, String base) {
        this.context = context;
        this.shell = context.shell();
        this.own = own;
        this.landscapes = landscapes;
        this.words = words;
        this.base = base;
    }

    List<InstitutionPage.Section> sections() {
        return KINDS.stream().flatMap(kind -> context.map().blocks(kind).stream()
                        .sorted(Comparator.comparingInt((Block block) -> words.order(block.scheme()))))
                .map(this::section).filter(section -> !section.rows().isEmpty()).toList();
    }

    private record Line(Value value, double shown, Estimate network, @Nullable Estimate country) {}

    private InstitutionPage.Section section(Block network) {
        Selection home = Selection.ALL.withCountry(own.country());
        Block country = landscapes.block(context.profiles(), network, home);
        List<Value> open = network.estimates().stream().flatMap(estimate -> own.value(network.kind(), estimate.concept()).stream())
                .filter(value -> context.withholding().shows(own, value)).toList();
        OptionalDouble mean = open.stream().mapToDouble(Value::x).average();
        boolean constant = open.stream().mapToDouble(Value::x).distinct().count() < 2;
        if (context.view() == View.IPSATIVE && constant) {
            return new InstitutionPage.Section(new Figure("", "", "", new Picture("", ""), List.of(), ""), List.of());
        }
        double level = context.view() == View.ABSOLUTE ? 0 : network.estimates().stream().mapToDouble(one -> one.absolute().value()).average().orElse(0)
                - mean.orElse(0);
        List<Line> lines = open.stream().map(value -> new Line(value, value.x() + level, network.estimate(value.concept()).orElseThrow(),
                        context.withholding().shows(home, network.kind(), value.concept()) ? country.estimate(value.concept()).orElse(null) : null))
                .sorted(Comparator.comparingDouble(Line::shown).reversed()).toList();
        BlockWriting writing = new BlockWriting(context, words, base);
        DotPlot plot = new DotPlot(writing.subject(network) + ", " + own.label(), axis(), lines.stream().map(line -> row(network, line)).toList());
        Figure figure = new Figure(BlockWriting.id(network), writing.subject(network), shell.text("landscape.institution.note"), plot.draw(),
                List.of(new Figure.Key(Mark.Shape.MINE, own.label()), new Figure.Key(Mark.Shape.ESTIMATE, shell.text("landscape.institution.network")),
                        new Figure.Key(Mark.Shape.GROUP, shell.text("landscape.institution.country", shell.country(own.country())))), base);
        return new InstitutionPage.Section(figure, lines.stream().map(line -> tableRow(network, line)).toList());
    }

    private Axis axis() {
        return new Axis(0, 1, List.of(new Axis.Tick(0, "0"), new Axis.Tick(0.25, shell.number(0.25, 2)), new Axis.Tick(0.5, shell.number(0.5, 2)),
                new Axis.Tick(0.75, shell.number(0.75, 2)), new Axis.Tick(1, "1")));
    }

    private boolean shown(Block block, Line line) {
        return context.withholding().shows(Selection.ALL, block.kind(), line.value().concept());
    }

    private DotPlot.Row row(Block block, Line line) {
        List<Mark> marks = new ArrayList<>();
        Estimate.@Nullable Bounded network = shown(block, line) ? line.network().mean(context.view()) : null;
        Estimate.@Nullable Bounded country = line.country() == null ? null : line.country().mean(context.view());
        if (country != null) {
            marks.add(new Mark(country.value(), Mark.Shape.GROUP, shell.text("landscape.institution.country", shell.country(own.country()))
                    + ": " + shell.number(country.value(), 2)));
        }
        if (network != null) {
            marks.add(new Mark(network.value(), Mark.Shape.ESTIMATE, shell.text("landscape.block.mark.network", shell.number(network.value(), 2))));
        }
        marks.add(new Mark(line.shown(), Mark.Shape.MINE, own.label() + ": " + shell.number(line.shown(), 2)));
        String label = words.label(line.value().concept(), shell.language());
        return new DotPlot.Row(label, answers(block, line), shell.number(line.shown(), 2), network == null ? null : network.lower(),
                network == null ? null : network.upper(), marks, label + ": " + AnswersController.answer(shell, line.value()));
    }

    private String answers(Block block, Line line) {
        return "/landscape/answers" + context.query().base() + "kind=" + block.kind() + "&concept=" + line.value().concept();
    }

    private InstitutionPage.Row tableRow(Block block, Line line) {
        Estimate.@Nullable Bounded network = shown(block, line) ? line.network().mean(context.view()) : null;
        Estimate.@Nullable Bounded country = line.country() == null ? null : line.country().mean(context.view());
        return new InstitutionPage.Row(words.label(line.value().concept(), shell.language()), answers(block, line), shell.number(line.shown(), 2),
                AnswersController.answer(shell, line.value()), country == null ? "" : shell.number(country.value(), 2),
                network == null ? "" : shell.number(network.value(), 2), network == null ? 0 : network.n());
    }

    static ResponseEntity<byte[]> table(InstitutionPage.Section section, Shell shell, MapFile file, String format) {
        List<String> columns = List.of(shell.text("landscape.column.concept"), shell.text("landscape.column.value"), shell.text("landscape.column.answer"),
                shell.text("landscape.institution.column.country"), shell.text("landscape.institution.column.network"));
        return file.table(section.figure().id(), columns, section.rows().stream().map(row -> List.<@Nullable Object>of(row.label(), row.own(),
                row.answer(), row.country(), row.network())).toList(), format);
    }
}
