package org.oncommons.verdict.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.LinePlot;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.analysis.CumulativeIncidence;
import org.oncommons.methods.analysis.KaplanMeier;
import org.oncommons.page.Shell;
import org.oncommons.verdict.PatientAnalysis;
import org.oncommons.verdict.PatientAnalysis.Arm;

/** Curves of the two arms, as steps. */
final class CurvePictures {

    /** Steps that would be nearer than this share of the width are drawn as one: a screen has no more places. */
    private static final int PLACES = 600;
    private static final int TICKS = 5;

    private final Shell shell;
    private final PatientAnalysis analysis;
    private final Axis across;
    private final LinePlot.Scale below;

    CurvePictures(Shell shell, PatientAnalysis analysis, Axis across, String unit) {
        this.shell = shell;
        this.analysis = analysis;
        this.across = across;
        below = new LinePlot.Scale(across, unit.isEmpty() ? shell.text("verdict.curve.time") : shell.text("verdict.curve.time.unit", unit));
    }

    /** The times that have a number below the picture. */
    List<Double> times() {
        return across.ticks().stream().map(Axis.Tick::at).toList();
    }

    Picture survival() {
        return new LinePlot(shell.text("verdict.curve.survival.name"), below,
                new LinePlot.Scale(Axis.round(0, 1, TICKS, shell::percent), shell.text("verdict.curve.survival")),
                List.of(survival("verdict.arm.less", analysis.less()), survival("verdict.arm.standard", analysis.standard())), null,
                List.of(atRisk("verdict.curve.risk.less", analysis.less()), atRisk("verdict.curve.risk.standard", analysis.standard()))).draw();
    }

    private LinePlot.Beneath atRisk(String label, Arm arm) {
        return new LinePlot.Beneath(shell.text(label), times().stream().map(t -> shell.number(arm.atRisk(t), 0)).toList());
    }

    private LinePlot.Line survival(String label, Arm arm) {
        return steps(shell.text(label), arm.curve().points(), KaplanMeier.Point::time, KaplanMeier.Point::survival, 1, arm.followUp().lastTime());
    }

    /** @param competing name of the first event that competes */
    Picture incidence(String competing) {
        List<LinePlot.Line> lines = new ArrayList<>();
        double most = 0;
        for (int cause = 0; cause < 2; cause++) {
            for (Arm arm : List.of(analysis.less(), analysis.standard())) {
                CumulativeIncidence curve = arm.incidences().get(cause);
                most = Math.max(most, curve.points().isEmpty() ? 0 : curve.points().getLast().incidence());
                String name = shell.text(arm == analysis.less() ? "verdict.arm.less" : "verdict.arm.standard");
                lines.add(steps(cause == 0 ? name : shell.text("verdict.curve.line", name, competing), curve.points(),
                        CumulativeIncidence.Point::time, CumulativeIncidence.Point::incidence, 0, arm.followUp().lastTime()));
            }
        }
        return new LinePlot(shell.text("verdict.curve.incidence.name"), below,
                new LinePlot.Scale(Axis.round(0, Math.max(most, 0.01), TICKS, value -> shell.number(100 * value, most(value)) + "\u00a0%"),
                        shell.text("verdict.curve.incidence")), lines, null).draw();
    }

    private static int most(double value) {
        return Math.abs(100 * value - Math.rint(100 * value)) < 1e-9 ? 0 : 1;
    }

    private <P> LinePlot.Line steps(String label, List<P> points, ToDoubleFunction<P> time, ToDoubleFunction<P> height, double start, double end) {
        List<LinePlot.Point> path = new ArrayList<>(List.of(new LinePlot.Point(0, start, "")));
        double before = start;
        double width = across.to() / PLACES;
        for (P point : points) {
            double now = height.applyAsDouble(point);
            double t = time.applyAsDouble(point);
            if (now == before) {
                continue;
            }
            LinePlot.Point last = path.getLast();
            if (path.size() > 2 && t - last.x() < width) {
                path.set(path.size() - 1, new LinePlot.Point(last.x(), now, ""));
            } else {
                path.add(new LinePlot.Point(t, before, ""));
                path.add(new LinePlot.Point(t, now, ""));
            }
            before = now;
        }
        path.add(new LinePlot.Point(end, before, ""));
        return new LinePlot.Line(label, path);
    }
}
