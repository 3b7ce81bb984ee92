package org.oncommons.verdict.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.MarginPlot;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.analysis.EffectInterval;
import org.oncommons.methods.analysis.JointVerdict;
import org.oncommons.methods.analysis.Measure;
import org.oncommons.methods.analysis.SetVerdict;
import org.oncommons.page.Shell;
import org.oncommons.verdict.AbsoluteEffect;
import org.oncommons.verdict.Agreement;
import org.oncommons.verdict.Finding;

/** Puts a verdict into words and a picture, in the reader's language. */
final class ResultWriting {

    private static final int TICKS = 5;
    private static final double AIR = 0.12;

    private final Shell shell;
    private final JointVerdict joint;

    ResultWriting(Shell shell, JointVerdict joint) {
        this.shell = shell;
        this.joint = joint;
    }

    private List<SetVerdict> sets() {
        return Stream.concat(Stream.of(joint.intentionToTreat()), joint.perProtocol().stream()).toList();
    }

    private Measure measure() {
        return joint.intentionToTreat().measure();
    }

    /** @param effect in absolute terms, empty where no control rate is known */
    ResultPage.Result result(List<EffectInterval> printed, Optional<AbsoluteEffect> effect, String horizon) {
        Finding finding = Finding.of(joint);
        Agreement agreement = Agreement.of(joint);
        return new ResultPage.Result(finding, agreement, precise(finding, agreement), plain(finding, agreement, effect, horizon),
                effect.map(found -> absolute(found, horizon)).orElse(List.of()), picture(printed), rows(), joint.derivation());
    }

    private List<String> precise(Finding finding, Agreement agreement) {
        List<String> words = new ArrayList<>();
        if (!onlyHalf(agreement)) {
            words.add(shell.text("verdict.precise." + finding.name()));
        }
        sets().forEach(set -> words.add(shell.text("verdict.precise.set", name(set), shell.text("verdict.finding." + Finding.of(set).name()),
                number(set.effect().value()), interval(set), level(set.effect().level()), number(set.margin()))));
        words.add(shell.text("verdict.agreement." + agreement.name()));
        return words;
    }

    private List<String> plain(Finding finding, Agreement agreement, Optional<AbsoluteEffect> effect, String horizon) {
        List<String> words = new ArrayList<>();
        boolean disagree = agreement == Agreement.ONLY_KEPT || agreement == Agreement.ONLY_RANDOMISED;
        words.add(shell.text(disagree ? "verdict.plain.disagree" : onlyHalf(agreement) ? "verdict.plain.half" : "verdict.plain." + finding.name()));
        effect.ifPresent(found -> {
            words.add(shell.text("verdict.plain.standard", hundred(found.controlSurvival()), when(horizon)));
            words.add(shell.text("verdict.plain.less", hundred(found.survival()), hundred(found.controlSurvival() - found.most()),
                    hundred(found.controlSurvival() - found.least())));
        });
        words.add(shell.text("verdict.plain.advice"));
        return words;
    }

    /** Non-inferior by intention to treat, and nothing is known of those who kept to the protocol. */
    private boolean onlyHalf(Agreement agreement) {
        return agreement == Agreement.MISSING && joint.intentionToTreat().verdict().notInferior();
    }

    private static long hundred(double share) {
        return Math.round(100 * Math.clamp(share, 0, 1));
    }

    private String when(String horizon) {
        return horizon.isEmpty() ? shell.text("verdict.horizon.unsaid") : horizon;
    }

    private List<String> absolute(AbsoluteEffect effect, String horizon) {
        List<String> words = new ArrayList<>(List.of(
                shell.text("verdict.absolute.standard", shell.number(1000 * effect.controlSurvival(), 0), when(horizon)),
                shell.text("verdict.absolute.loss", count(effect.loss()), count(effect.least()), count(effect.most())),
                shell.text("verdict.absolute.margin", count(effect.margin()))));
        if (effect.converted()) {
            words.add(shell.text("verdict.absolute.converted"));
        }
        return words;
    }

    /** Patients of a thousand. */
    private String count(double loss) {
        long patients = Math.round(1000 * loss);
        return shell.text(patients > 0 ? "verdict.count.fewer" : patients < 0 ? "verdict.count.more" : "verdict.count.same", Math.abs(patients));
    }

    private List<ResultPage.SetRow> rows() {
        return sets().stream().map(set -> new ResultPage.SetRow(name(set), Finding.of(set), number(set.effect().value()), interval(set),
                level(set.effect().level()), p(set.pNonInferiority()))).toList();
    }

    private String name(SetVerdict set) {
        return shell.text(set == joint.intentionToTreat() ? "verdict.set.randomised" : "verdict.set.kept");
    }

    private String interval(SetVerdict set) {
        return shell.text("verdict.interval", bare(set.effect().lower()), bare(set.effect().upper()));
    }

    String level(double level) {
        double cent = Math.round(1e4 * level) / 1e2;
        return shell.number(cent, cent == Math.rint(cent) ? 0 : cent * 10 == Math.rint(cent * 10) ? 1 : 2) + "\u00a0%";
    }

    private String p(double p) {
        return p < 0.0001 ? shell.text("verdict.p.tiny", shell.number(0.0001, 4)) : shell.number(p, p < 0.01 ? 4 : 3);
    }

    /** A hazard ratio with two decimals, a difference of shares in percentage points, a time with two. */
    String number(double value) {
        return measure() == Measure.SURVIVAL_DIFFERENCE ? shell.text("verdict.points", bare(value)) : bare(value);
    }

    /** The same without its unit. */
    private String bare(double value) {
        return measure() == Measure.SURVIVAL_DIFFERENCE ? shell.number(100 * value, 1) : shell.number(value, 2);
    }

    /** @param printed the intervals as given, in the order of the sets; empty: those that decide */
    Picture picture(List<EffectInterval> printed) {
        List<MarginPlot.Row> rows = new ArrayList<>();
        double least = measure().none();
        double most = joint.intentionToTreat().margin();
        for (int at = 0; at < sets().size(); at++) {
            SetVerdict set = sets().get(at);
            EffectInterval given = at < printed.size() ? printed.get(at) : null;
            MarginPlot.Row row = row(set, given);
            rows.add(row);
            least = Math.min(least, Math.min(set.effect().lower(), given == null ? least : given.lower()));
            most = Math.max(most, Math.max(set.effect().upper(), given == null ? most : given.upper()));
        }
        Axis axis = axis(least, most);
        double margin = joint.intentionToTreat().margin();
        return new MarginPlot(shell.text("verdict.picture.name", shell.text("verdict.measure." + measure().name())), axis,
                new Axis.Tick(place(measure().none()), shell.text("verdict.picture.none", number(measure().none()))),
                new Axis.Tick(place(margin), shell.text("verdict.picture.margin", number(margin))), shell.text("verdict.picture.better"),
                shell.text("verdict.picture.worse"), rows).draw();
    }

    private MarginPlot.Row row(SetVerdict set, @Nullable EffectInterval given) {
        MarginPlot.Span span = given == null ? new MarginPlot.Span(place(set.effect().lower()), place(set.effect().upper()))
                : new MarginPlot.Span(place(given.lower()), place(given.upper()));
        return new MarginPlot.Row(name(set), shell.text("verdict.picture.note", number(set.effect().value()), interval(set)),
                place(set.effect().value()), place(set.effect().lower()), place(set.effect().upper()), span);
    }

    private double place(double value) {
        return measure().ratio() ? Math.log(value) : value;
    }

    private Axis axis(double least, double most) {
        if (measure().ratio()) {
            double air = Math.pow(most / least, AIR);
            return Axis.ratios(least / air, most * air, value -> shell.number(value, value == Math.rint(value) ? 0 : value < 0.1 ? 3
                    : Math.abs(10 * value - Math.rint(10 * value)) < 1e-9 ? 1 : 2));
        }
        double air = AIR * (most - least);
        boolean share = measure() == Measure.SURVIVAL_DIFFERENCE;
        return Axis.round(least - air, most + air, TICKS, value -> share ? bare(value)
                : shell.number(value, Math.abs(most - least) < TICKS ? 1 : 0));
    }
}
