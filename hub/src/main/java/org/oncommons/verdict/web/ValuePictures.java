package org.oncommons.verdict.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.LinePlot;
import org.oncommons.drawing.Picture;
import org.oncommons.drawing.PlanePlot;
import org.oncommons.methods.economics.NetBenefit;
import org.oncommons.page.Shell;
import org.oncommons.verdict.ValueAnswer;
import org.oncommons.verdict.ValueQuestion;

/** The plane of costs and health, with zero in the middle so that all four quadrants are seen. */
final class ValuePictures {

    private static final int TICKS = 6;
    private static final double REGION = 0.95;
    private static final double AIR = 1.15;

    private final Shell shell;
    private final ValueAnswer answer;
    private final String currency;
    private final DoubleFunction<String> number;

    ValuePictures(Shell shell, ValueAnswer answer, String currency, DoubleFunction<String> number) {
        this.shell = shell;
        this.answer = answer;
        this.currency = currency;
        this.number = number;
    }

    Picture plane() {
        ValueQuestion question = answer.question();
        List<NetBenefit.Place> region = answer.benefit().region(REGION);
        double wide = AIR * region.stream().mapToDouble(place -> Math.abs(place.qalys())).max().orElse(1);
        double high = AIR * region.stream().mapToDouble(place -> Math.abs(place.cost())).max().orElse(1);
        Axis across = Axis.round(-wide, wide, TICKS, number);
        Axis upwards = Axis.round(-high, high, TICKS, number);
        return new PlanePlot(shell.text("verdict.value.plane.name"),
                new LinePlot.Scale(across, shell.text("verdict.value.plane.across")),
                new LinePlot.Scale(upwards, shell.text("verdict.value.plane.upwards", currency)),
                List.of(shell.text("verdict.value.plane.north-west"), shell.text("verdict.value.plane.north-east"),
                        shell.text("verdict.value.plane.south-west"), shell.text("verdict.value.plane.south-east")),
                new LinePlot.Line(shell.text("verdict.value.plane.limit"), limit(question, across, upwards)),
                region.stream().map(place -> new LinePlot.Point(place.qalys(), place.cost(), "")).toList(),
                new LinePlot.Point(question.qalyDifference(), question.costLess() - question.costStandard(), shell.text("verdict.value.plane.estimate")))
                .draw();
    }

    /** Costs may be k times the health gained, or must be saved for what is lost; cut where it leaves the plane. */
    private static List<LinePlot.Point> limit(ValueQuestion question, Axis across, Axis upwards) {
        List<LinePlot.Point> points = new ArrayList<>();
        double steep = question.threshold() * question.lossAversion();
        double left = Math.max(across.from(), upwards.from() / steep);
        double right = Math.min(across.to(), upwards.to() / question.threshold());
        points.add(new LinePlot.Point(left, left * steep, ""));
        points.add(new LinePlot.Point(0, 0, ""));
        points.add(new LinePlot.Point(right, right * question.threshold(), ""));
        if (right < across.to()) {
            points.add(new LinePlot.Point(across.to(), upwards.to(), ""));
        }
        return points;
    }
}
