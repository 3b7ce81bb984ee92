package org.oncommons.trialregistry.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.oncommons.deescalation.Family;
import org.oncommons.deescalation.MeasuredQuality;
import org.oncommons.deescalation.Recogniser;
import org.oncommons.deescalation.Verdict;
import org.oncommons.methods.interval.IntervalEstimate;
import org.oncommons.methods.interval.Wilson;
import org.oncommons.page.Shell;

/** How studies are recognised, and how well. */
public record HowPage(int recognisedFrom, int doubtfulFrom, List<Row> families, double kappa, List<Measure> measures) {

    private static final double LEVEL = 0.95;

    /** Rules that count together. */
    public record Row(String family, String weight, String rules) {}

    /** A number with its interval, in the half put aside and in the other one. */
    public record Measure(String name, String aside, String developed) {}

    static HowPage of(Shell shell) {
        List<Row> families = Arrays.stream(Family.values()).filter(family -> family != Family.NO_CANCER).map(family -> new Row(
                shell.text("trialregistry.family." + family), (family.weight() > 0 ? "+" : "−") + Math.abs(family.weight()),
                Recogniser.rules(family).stream().map(rule -> shell.text("trialregistry.rule." + rule)).collect(Collectors.joining("; ")))).toList();
        MeasuredQuality aside = MeasuredQuality.ASIDE;
        MeasuredQuality developed = MeasuredQuality.DEVELOPED;
        return new HowPage(Verdict.RECOGNISED_FROM, Verdict.DOUBTFUL_FROM, families, MeasuredQuality.KAPPA, List.of(
                new Measure(shell.text("trialregistry.how.studies"), shell.text("trialregistry.how.of", aside.positive(), aside.studies()),
                        shell.text("trialregistry.how.of", developed.positive(), developed.studies())),
                new Measure(shell.text("trialregistry.how.review-recall"), share(aside.reviewRight(), aside.positive(), shell),
                        share(developed.reviewRight(), developed.positive(), shell)),
                new Measure(shell.text("trialregistry.how.review-precision"), share(aside.reviewRight(), aside.review(), shell),
                        share(developed.reviewRight(), developed.review(), shell)),
                new Measure(shell.text("trialregistry.how.recall"), share(aside.recognisedRight(), aside.positive(), shell),
                        share(developed.recognisedRight(), developed.positive(), shell)),
                new Measure(shell.text("trialregistry.how.precision"), share(aside.recognisedRight(), aside.recognised(), shell),
                        share(developed.recognisedRight(), developed.recognised(), shell))));
    }

    private static String share(int part, int all, Shell shell) {
        if (all == 0) {
            return "–";
        }
        IntervalEstimate interval = Wilson.of(part, all, LEVEL);
        return shell.text("trialregistry.how.share", part, all, shell.percent((double) part / all), shell.percent(interval.lower()), shell.percent(interval.upper()));
    }
}
