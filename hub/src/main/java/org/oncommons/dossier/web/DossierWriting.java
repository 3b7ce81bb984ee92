package org.oncommons.dossier.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.oncommons.dossier.PlannedDossier;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.LinePlot;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.margin.MarginAtRate;
import org.oncommons.methods.margin.MarginRule;
import org.oncommons.methods.margin.MarginTable;
import org.oncommons.methods.margin.RateMargin;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Argument;
import org.oncommons.protocols.Protocol;
import org.oncommons.trials.Figures;

/** Writes the dossier of a margin in the reader's language. */
final class DossierWriting {

    private static final int TICKS = 5;
    private static final String SCALE = "margin-scale";

    private final PlannedDossier dossier;
    private final Shell shell;

    DossierWriting(PlannedDossier dossier, Shell shell) {
        this.dossier = dossier;
        this.shell = shell;
    }

    List<DossierPage.Fact> plan() {
        RateMargin margin = dossier.at(List.of(dossier.controlRate())).atPlan();
        double months = number("endpoint-months");
        return List.of(new DossierPage.Fact(shell.text("dossier.scale.absolute"), points(margin.absolute())),
                new DossierPage.Fact(shell.text("dossier.scale.hazard-ratio"), figure(margin.hazardRatio())),
                new DossierPage.Fact(shell.text("dossier.scale.odds-ratio"), figure(margin.oddsRatio())),
                new DossierPage.Fact(shell.text("dossier.scale.months"), figure(margin.restrictedMeanLoss(months, 1))));
    }

    List<DossierPage.Reasons> arguments() {
        Protocol protocol = dossier.protocol();
        Double planned = protocol.number("margin");
        boolean difference = protocol.text(SCALE).equals("ABSOLUTE");
        return protocol.arguments().stream().map(argument -> reasons(argument, planned == null ? Double.NaN : planned, difference)).toList();
    }

    private DossierPage.Reasons reasons(Argument argument, double planned, boolean difference) {
        Double margin = argument.margin();
        String against = margin == null || Double.isNaN(planned) ? "" : shell.text(planned > margin ? "dossier.beyond" : "dossier.within");
        return new DossierPage.Reasons(argument.kind().code(), margin == null ? "" : difference ? points(margin) : figure(margin), argument.how(),
                argument.source(), argument.complete(), against, margin != null && planned > margin);
    }

    /** @param rate of events with standard treatment, between 0 and 1 */
    DossierPage.Rates rates(double rate) {
        List<MarginAtRate> here = dossier.at(List.of(rate)).rows();
        List<Double> curve = dossier.curve(rate);
        MarginTable table = dossier.at(curve);
        List<DossierPage.Row> rows = List.of(
                row("absolute", here, row -> row.absolute(), true), row("hazard-ratio", here, row -> row.hazardRatio(), false),
                row("odds-ratio", here, row -> row.oddsRatio(), false), row("months", here, row -> row.restrictedMeanLoss(), false),
                row("power", here, row -> row.powerAtTime(), true), row("power-ratio", here, row -> row.powerOfHazardRatio(), true),
                row("needed", here, row -> Math.ceil(row.patientsNeeded()), false));
        return new DossierPage.Rates(percents(rate), percents(dossier.controlRate()),
                Arrays.stream(MarginRule.values()).map(rule -> shell.text("dossier.rule." + rule)).toList(), rows,
                picture("dossier.picture.power", "dossier.scale.power", table, curve, MarginAtRate::powerAtTime, rate, here),
                picture("dossier.picture.margin", "dossier.scale.absolute", table, curve, MarginAtRate::absolute, rate, here), lines(table, curve));
    }

    private DossierPage.Row row(String scale, List<MarginAtRate> here, ToDoubleFunction<MarginAtRate> number, boolean share) {
        return new DossierPage.Row(shell.text("dossier.scale." + scale), here.stream().map(number::applyAsDouble)
                .map(value -> !Double.isFinite(value) ? shell.text("dossier.number.none") : share ? scale.equals("absolute") ? points(value) : shell.percent(value)
                        : figure(value)).toList());
    }

    private List<List<String>> lines(MarginTable table, List<Double> curve) {
        List<List<String>> lines = new ArrayList<>();
        for (int at = 0; at < curve.size(); at++) {
            int place = at;
            lines.add(Stream.concat(Stream.of(percents(curve.get(at)) + "\u00a0%"), Arrays.stream(MarginRule.values())
                    .map(rule -> table.under(rule).get(place)).flatMap(row -> Stream.of(finite(row.absolute()) ? points(row.absolute()) : "",
                            finite(row.powerAtTime()) ? shell.percent(row.powerAtTime()) : ""))).toList());
        }
        return lines;
    }

    /** In per cent, one line for each rule; the dot is what the difference kept leads to. */
    private Picture picture(String name, String scale, MarginTable table, List<Double> curve, ToDoubleFunction<MarginAtRate> number, double rate,
            List<MarginAtRate> here) {
        List<LinePlot.Line> lines = Arrays.stream(MarginRule.values()).map(rule -> new LinePlot.Line(shell.text("dossier.rule.short." + rule),
                table.under(rule).stream().map(row -> new LinePlot.Point(100 * row.controlRate(), 100 * number.applyAsDouble(row), "")).toList())).toList();
        double top = table.rows().stream().mapToDouble(number).filter(Double::isFinite).max().orElse(1);
        Axis across = Axis.round(100 * curve.getFirst(), 100 * curve.getLast(), TICKS, this::figure);
        Axis upwards = Axis.round(0, 100 * Math.max(top, 0.001), TICKS, this::figure);
        double mark = number.applyAsDouble(here.getFirst());
        LinePlot.Point dot = finite(mark) ? new LinePlot.Point(100 * rate, 100 * mark, shell.text(scale.equals("dossier.scale.power") ? "dossier.dot.power" : "dossier.dot.margin",
                figure(100 * mark))) : null;
        return new LinePlot(shell.text(name), new LinePlot.Scale(across, shell.text("dossier.rate.axis")),
                new LinePlot.Scale(upwards, shell.text(scale.equals("dossier.scale.power") ? "dossier.axis.power" : "dossier.axis.margin")), lines, dot).draw();
    }

    private double number(String field) {
        Double found = dossier.protocol().number(field);
        return found == null ? Double.NaN : found;
    }

    private static boolean finite(double value) {
        return Double.isFinite(value);
    }

    /** A difference of shares in points: 3 points. */
    String points(double share) {
        return shell.text("dossier.points", figure(100 * share));
    }

    /** Without zeros at the end that say nothing. */
    private String figure(double value) {
        double rounded = Math.round(value * 10_000) / 10_000.0;
        String written = Figures.of(rounded, shell);
        return rounded == Math.rint(rounded) ? written : written.replaceFirst("0+$", "");
    }

    /** As it stands in a form: plain digits. */
    private static String percents(double share) {
        return Quantities.plain(Math.round(share * 100_000) / 1000.0);
    }
}
