package org.oncommons.export.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oncommons.export.web.StatisticsPage.Paragraph;
import org.oncommons.export.web.StatisticsPage.Part;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Argument;
import org.oncommons.protocols.KeptDesign;
import org.oncommons.protocols.Protocol;
import org.oncommons.trials.Figures;

/** Writes the statistical section of a protocol from the record and the chosen design. */
final class StatisticsWriting {

    private static final double ONE = 1;

    private final Protocol protocol;
    private final Shell shell;

    StatisticsWriting(Protocol protocol, Shell shell) {
        this.protocol = protocol;
        this.shell = shell;
    }

    StatisticsPage page(Optional<KeptDesign> chosen) {
        List<Part> parts = new ArrayList<>();
        parts.add(part("hypothesis", hypothesis()));
        parts.add(part("estimand", typed("estimand-population", "estimand-treatment", "estimand-variable", "estimand-intercurrent", "estimand-summary")));
        parts.add(part("margin", margin()));
        parts.add(part("size", chosen.map(this::size).orElse(List.of(said("export.statistics.no-design")))));
        parts.add(part("looks", typed("looks", "monitoring-committee")));
        parts.add(part("sets", sets()));
        parts.add(part("analysis", typed("analysis", "missing-data", "sensitivity")));
        return new StatisticsPage(protocol.summary(), parts);
    }

    private Part part(String name, List<Paragraph> paragraphs) {
        return new Part(shell.text("export.statistics." + name), paragraphs.isEmpty() ? List.of(said("export.statistics.nothing")) : paragraphs);
    }

    private Paragraph said(String key, Object... arguments) {
        return new Paragraph(shell.text(key, arguments), false);
    }

    private List<Paragraph> typed(String... fields) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String field : fields) {
            if (protocol.has(field)) {
                paragraphs.add(new Paragraph(shell.text("protocols.field." + field) + ": " + ChecklistWriting.said(protocol, field, shell), true));
            }
        }
        return paragraphs;
    }

    private List<Paragraph> hypothesis() {
        Double margin = protocol.number("margin");
        Double alpha = protocol.number("alpha");
        Double months = protocol.number("endpoint-months");
        if (margin == null || alpha == null || months == null || !protocol.has("margin-scale")) {
            return List.of();
        }
        List<Paragraph> paragraphs = new ArrayList<>(typed("endpoint", "objectives"));
        boolean difference = protocol.text("margin-scale").equals("ABSOLUTE");
        String limit = difference ? shell.text("export.points", figure(100 * margin)) : figure(margin);
        paragraphs.add(said("export.statistics.hypothesis." + protocol.text("margin-scale"), limit, figure(months)));
        paragraphs.add(said("export.statistics.alpha", figure(alpha), figure(100 * (ONE - 2 * alpha))));
        return paragraphs;
    }

    private List<Paragraph> margin() {
        List<Paragraph> paragraphs = new ArrayList<>();
        protocol.arguments().stream().filter(Argument::complete).forEach(argument -> paragraphs.add(new Paragraph(
                shell.text("protocols.field." + argument.kind().marginField()) + ": " + figure(argument.margin() == null ? Double.NaN : argument.margin()) + ". "
                        + argument.how() + " (" + argument.source() + ")", true)));
        paragraphs.addAll(typed("margin-ceiling", "margin-precedents"));
        return paragraphs;
    }

    private List<Paragraph> size(KeptDesign design) {
        Derivation derivation = design.answer().derivation();
        List<Paragraph> paragraphs = new ArrayList<>();
        Double control = protocol.number("control-rate");
        Double power = protocol.number("power");
        if (control != null && power != null) {
            paragraphs.add(said("export.statistics.assumed", figure(100 * control), figure(100 * power)));
        }
        paragraphs.add(new Paragraph(design.answer().values().stream().map(this::value).collect(Collectors.joining("; ")) + ".", true));
        paragraphs.add(said("export.statistics.method", derivation.method(), derivation.formula(), derivation.source(), design.engine()));
        derivation.assumes().forEach(sentence -> paragraphs.add(new Paragraph(sentence, true)));
        return paragraphs;
    }

    private String value(Answer.Value value) {
        return (value.label() + ": " + Figures.of(value.number(), shell) + " " + value.unit()).strip();
    }

    private List<Paragraph> sets() {
        List<Paragraph> paragraphs = new ArrayList<>();
        if (protocol.has("analysis-sets")) {
            paragraphs.add(said("export.statistics.sets." + protocol.text("analysis-sets")));
        }
        paragraphs.addAll(typed("adherence"));
        return paragraphs;
    }

    private String figure(double value) {
        return Figures.of(Math.round(value * 1e6) / 1e6, shell);
    }
}
