package org.oncommons.verdict.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.analysis.CumulativeIncidence;
import org.oncommons.methods.analysis.Estimate;
import org.oncommons.methods.analysis.Measure;
import org.oncommons.methods.analysis.SetAnalysis;
import org.oncommons.page.Download;
import org.oncommons.page.Shell;
import org.oncommons.verdict.AbsoluteEffect;
import org.oncommons.verdict.PatientAnalysis;
import org.oncommons.verdict.PatientAnalysis.Arm;

/** Puts what patients show into words, tables and pictures. */
final class PatientWriting {

    private static final int TICKS = 6;

    private final Shell shell;
    private final PatientAnalysis analysis;
    private final String unit;
    private final Map<Integer, String> causes;
    private final ResultWriting verdict;
    private final CurvePictures pictures;

    /**
     * @param unit   of the times, empty: not said
     * @param causes codes of competing events by their cause
     */
    PatientWriting(Shell shell, PatientAnalysis analysis, String unit, Map<Integer, String> causes) {
        this.shell = shell;
        this.analysis = analysis;
        this.unit = unit;
        this.causes = causes;
        verdict = new ResultWriting(shell, analysis.result().verdict());
        double last = Math.max(analysis.standard().followUp().lastTime(), analysis.less().followUp().lastTime());
        pictures = new CurvePictures(shell, analysis, Axis.round(0, last, TICKS, this::time), unit);
    }

    PatientPage.Result result(List<String> notes) {
        Picture incidence = analysis.competing().isEmpty() ? null : pictures.incidence(name(analysis.competing().getFirst()));
        return new PatientPage.Result(judged(), tests(), pictures.survival(), times(), means(), incidence,
                causes(), notes, files());
    }

    private ResultPage.Result judged() {
        ResultPage.Result judged = verdict.result(List.of(), absolute(), horizon());
        return judged.absolute().isEmpty() ? judged.instead(shell.text(analysis.competing().isEmpty() ? "verdict.absolute.unknown"
                : "verdict.absolute.competing")) : judged;
    }

    private String time(double value) {
        return shell.number(value, value == Math.rint(value) ? 0 : Math.abs(value) < 1 ? 2 : 1);
    }

    private String horizon() {
        return unit.isEmpty() ? shell.text("verdict.horizon.time", time(analysis.meanUntil())) : time(analysis.meanUntil()) + " " + unit;
    }

    /** A cause-specific hazard ratio cannot be turned into patients where events compete. */
    private Optional<AbsoluteEffect> absolute() {
        boolean ratio = analysis.result().question().measure() == Measure.HAZARD_RATIO;
        boolean competing = !analysis.competing().isEmpty();
        if (ratio && competing) {
            return Optional.empty();
        }
        Arm standard = analysis.standard();
        double share = competing ? 1 - standard.incidences().getFirst().incidence(analysis.meanUntil())
                : standard.curve().survival(analysis.meanUntil());
        return share > 0 && share < 1 ? AbsoluteEffect.of(analysis.result().intentionToTreat().verdict(), share) : Optional.empty();
    }

    private List<List<String>> tests() {
        List<List<String>> sets = Stream.concat(Stream.of(analysis.result().intentionToTreat()), analysis.result().perProtocol().stream())
                .map(this::test).toList();
        List<String> labels = List.of(shell.text("verdict.patients.events.less"), shell.text("verdict.patients.events.standard"),
                shell.text("verdict.patients.log-rank"), shell.text("verdict.patients.cox"), shell.text("verdict.patients.proportional"));
        return IntStream.range(0, labels.size()).mapToObj(at -> Stream.concat(Stream.of(labels.get(at)), sets.stream().map(set -> set.get(at)))
                .toList()).toList();
    }

    private List<String> test(SetAnalysis set) {
        double level = set.verdict().effect().level();
        Estimate ratio = set.cox().hazardRatio(0, level);
        return List.of(
                shell.text("verdict.patients.of", set.experimentalEvents(), set.experimentalPatients()),
                shell.text("verdict.patients.of", set.controlEvents(), set.controlPatients()),
                shell.text("verdict.patients.chi", shell.number(set.logRank().chiSquared(), 2), p(set.logRank().pValue())),
                shell.text("verdict.patients.ratio", shell.number(ratio.value(), 2), shell.number(ratio.lower(), 2), shell.number(ratio.upper(), 2),
                        verdict.level(level)),
                set.proportionalHazards().map(test -> p(test.global().pValue())).orElse(shell.text("verdict.patients.untested")));
    }

    private String p(double p) {
        return p < 0.0001 ? shell.text("verdict.p.tiny", shell.number(0.0001, 4)) : shell.number(p, p < 0.01 ? 4 : 3);
    }

    private double level() {
        return analysis.result().intentionToTreat().verdict().effect().level();
    }

    private List<List<String>> times() {
        return pictures.times().stream().map(t -> List.of(time(t), shell.number(analysis.less().atRisk(t), 0), survival(analysis.less(), t),
                shell.number(analysis.standard().atRisk(t), 0), survival(analysis.standard(), t))).toList();
    }

    private String survival(Arm arm, double time) {
        return arm.survival(time, level()).map(this::share).orElse(shell.text("verdict.patients.nobody"));
    }

    private String share(Estimate estimate) {
        return shell.text("verdict.patients.share", shell.number(100 * estimate.value(), 1), shell.number(100 * estimate.lower(), 1),
                shell.number(100 * estimate.upper(), 1));
    }

    private Map<String, String> means() {
        Estimate loss = analysis.lossOfMean();
        Map<String, String> means = new LinkedHashMap<>();
        means.put(shell.text("verdict.patients.mean.less"), mean(analysis.less().mean().mean(), analysis.less().mean().standardError()));
        means.put(shell.text("verdict.patients.mean.standard"), mean(analysis.standard().mean().mean(), analysis.standard().mean().standardError()));
        means.put(shell.text("verdict.patients.mean.loss"), shell.text("verdict.picture.note", shell.number(loss.value(), 2),
                shell.text("verdict.interval", shell.number(loss.lower(), 2), shell.number(loss.upper(), 2))) + " " + unit);
        return means;
    }

    private String mean(double mean, double error) {
        return shell.text("verdict.patients.mean.value", shell.number(mean, 2), shell.number(error, 2)) + " " + unit;
    }

    private String name(int cause) {
        return cause == 1 ? shell.text("verdict.patients.cause.event") : shell.text("verdict.patients.cause.other", causes.getOrDefault(cause, String.valueOf(cause)));
    }

    private List<List<String>> causes() {
        List<CumulativeIncidence> less = analysis.less().incidences();
        List<CumulativeIncidence> standard = analysis.standard().incidences();
        return IntStream.range(0, less.size()).mapToObj(at -> List.of(name(less.get(at).cause()),
                share(less.get(at).interval(analysis.meanUntil(), level())), share(standard.get(at).interval(analysis.meanUntil(), level())))).toList();
    }

    String until() {
        return time(analysis.meanUntil());
    }

    private Map<String, Download> files() {
        Map<String, Download> files = new LinkedHashMap<>();
        files.put("margin", ResultController.table(analysis.result().verdict()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (double t : pictures.times()) {
            List<@Nullable Object> row = new ArrayList<>(List.of(t));
            for (Arm arm : List.of(analysis.less(), analysis.standard())) {
                row.add(arm.atRisk(t));
                Optional<Estimate> found = arm.survival(t, level());
                row.add(found.map(Estimate::value).orElse(null));
                row.add(found.map(Estimate::lower).orElse(null));
                row.add(found.map(Estimate::upper).orElse(null));
            }
            rows.add(row);
        }
        files.put("survival", new Download("survival", List.of("time", "less_at_risk", "less_survival", "less_lower", "less_upper",
                "standard_at_risk", "standard_survival", "standard_lower", "standard_upper"), rows));
        files.put("incidence", new Download("incidence", List.of("outcome", "less", "standard"),
                causes().stream().map(row -> List.<@Nullable Object>copyOf(row)).toList()));
        return files;
    }
}
