package org.oncommons.verdict.web;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.DotPlot;
import org.oncommons.drawing.LinePlot;
import org.oncommons.drawing.Mark;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.economics.InformationValue;
import org.oncommons.methods.economics.NetBenefit;
import org.oncommons.methods.economics.PayBack;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.page.Shell;
import org.oncommons.trials.TypedValue;
import org.oncommons.verdict.ValueAnswer;
import org.oncommons.verdict.ValueQuestion;
import org.oncommons.verdict.ValueSensitivity;
import org.oncommons.verdict.web.ValuePage.Fact;
import org.oncommons.verdict.web.ValuePage.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts what less treatment is worth into words and pictures, in the reader's language. */
final class ValueWriting {

    private static final int TICKS = 5;

    private final Shell shell;
    private final ValueAnswer answer;
    private final ValueQuestion question;

    ValueWriting(Shell shell, ValueAnswer answer) {
        this.shell = shell;
        this.answer = answer;
        question = answer.question();
    }

    ValuePage.Result result(ValueSensitivity.Target target) {
        NetBenefit benefit = answer.benefit();
        boolean good = benefit.benefit() > 0;
        String headline = shell.text(good ? "verdict.value.worth" : "verdict.value.not-worth", money(Math.abs(benefit.benefit())), chance(benefit.acceptable()));
        return new ValuePage.Result(headline, good, List.of(plane(), acceptability(), budget(), payBack(), information(), sensitivity(target)),
                target.name());
    }

    String money(double amount) {
        double size = Math.abs(amount);
        return shell.number(amount == 0 ? 0 : amount, size < 10 && amount != Math.rint(amount) ? 2 : 0) + "\u00a0" + currency();
    }

    /** The sign of a currency that has one: € for EUR; otherwise as it was typed. */
    String currency() {
        try {
            return Currency.getInstance(question.currency().strip()).getSymbol(Locale.forLanguageTag("en-GB"));
        } catch (IllegalArgumentException other) {
            return question.currency();
        }
    }

    private String chance(double share) {
        return share > 0.995 && share < 1 ? shell.text("verdict.value.almost") : share < 0.005 && share > 0 ? shell.text("verdict.value.hardly")
                : shell.percent(share);
    }

    private String plain(double value) {
        double size = Math.abs(value);
        return shell.number(value, value == Math.rint(value) ? 0 : size >= 100 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3);
    }

    private Part plane() {
        NetBenefit found = answer.benefit();
        double limit = question.threshold() * question.lossAversion();
        List<String> words = List.of(shell.text("verdict.quadrant." + found.quadrant().name(), money(Math.abs(found.ratio())),
                money(found.quadrant() == NetBenefit.Quadrant.SOUTH_WEST ? limit : question.threshold())),
                shell.text(found.benefit() > 0 ? "verdict.value.benefit.good" : "verdict.value.benefit.bad", money(found.benefit())));
        List<Fact> facts = List.of(fact("verdict.value.benefit", money(found.benefit())), fact("verdict.value.benefit.error", money(found.error())),
                fact("verdict.value.cost-difference", money(question.costLess() - question.costStandard())),
                fact("verdict.value.qaly-difference", plain(question.qalyDifference())),
                fact("verdict.value.acceptable", chance(found.acceptable())));
        return new Part("plane", shell.text("verdict.value.plane"), words, facts, new ValuePictures(shell, answer, currency(), this::plain).plane(), List.of(), List.of(),
                found.derivation());
    }

    private Fact fact(String key, String value) {
        return new Fact(shell.text(key), value);
    }

    private Part acceptability() {
        NetBenefit found = answer.benefit();
        List<LinePlot.Point> points = found.curve().stream().map(point -> new LinePlot.Point(point.threshold(), point.acceptable(), "")).toList();
        Picture picture = new LinePlot(shell.text("verdict.value.curve.name"),
                new LinePlot.Scale(Axis.round(0, points.getLast().x(), TICKS, this::plain), shell.text("verdict.value.curve.across", currency())),
                new LinePlot.Scale(Axis.round(0, 1, TICKS, shell::percent), shell.text("verdict.value.acceptable")),
                List.of(new LinePlot.Line("", points)), new LinePlot.Point(question.threshold(), found.acceptable(), chance(found.acceptable()))).draw();
        List<List<String>> rows = IntStream.iterate(0, at -> at < found.curve().size(), at -> at + 4)
                .mapToObj(at -> List.of(money(found.curve().get(at).threshold()), chance(found.curve().get(at).acceptable()))).toList();
        return new Part("acceptability", shell.text("verdict.value.curve"),
                List.of(shell.text("verdict.value.curve.words", money(question.threshold()), chance(found.acceptable()))), List.of(), picture,
                List.of(shell.text("verdict.value.curve.across", currency()), shell.text("verdict.value.acceptable")), rows, null);
    }

    private Part budget() {
        List<List<Double>> years = answer.budget().tables().getFirst().rows();
        double all = answer.budget().values().getFirst().number();
        List<LinePlot.Point> points = new ArrayList<>(List.of(new LinePlot.Point(0, 0, "")));
        years.forEach(row -> points.add(new LinePlot.Point(row.get(0), row.get(3), "")));
        double least = points.stream().mapToDouble(LinePlot.Point::y).min().orElse(0);
        double most = points.stream().mapToDouble(LinePlot.Point::y).max().orElse(1);
        Picture picture = new LinePlot(shell.text("verdict.value.budget.name"),
                new LinePlot.Scale(Axis.round(0, years.size(), Math.min(TICKS, years.size()), this::plain), shell.text("verdict.value.year")),
                new LinePlot.Scale(Axis.round(least, most > least ? most : least + 1, TICKS, this::thousands), shell.text("verdict.value.saved.thousands", currency())),
                List.of(new LinePlot.Line("", points)), null).draw();
        List<List<String>> rows = years.stream().map(row -> List.of(plain(row.get(0)), plain(row.get(1)), money(row.get(2)), money(row.get(3)))).toList();
        return new Part("budget", shell.text("verdict.value.budget"),
                List.of(shell.text(all >= 0 ? "verdict.value.budget.saves" : "verdict.value.budget.costs", money(Math.abs(all)), years.size())), List.of(),
                picture, List.of(shell.text("verdict.value.year"), shell.text("verdict.value.patients"), shell.text("verdict.value.saved"),
                shell.text("verdict.value.saved.all")), rows, answer.budget().derivation());
    }

    private String thousands(double amount) {
        return plain(amount / 1000);
    }

    private Part payBack() {
        String title = shell.text("verdict.value.pay-back");
        if (answer.payBack().isEmpty()) {
            return new Part("pay-back", title, List.of(shell.text("verdict.value.pay-back.never")), List.of(), null, List.of(), List.of(), null);
        }
        PayBack found = answer.payBack().get();
        List<String> words = new ArrayList<>(List.of(shell.text("verdict.value.pay-back.words", money(question.trialCost()), plain(found.years()))));
        if (Double.isNaN(found.discountedYears())) {
            words.add(shell.text("verdict.value.pay-back.discounted.never"));
        }
        return new Part("pay-back", title, words, List.of(fact("verdict.value.pay-back.years", plain(found.years())),
                fact("verdict.value.pay-back.discounted", Double.isNaN(found.discountedYears()) ? shell.text("verdict.value.never")
                : plain(found.discountedYears())), fact("verdict.value.pay-back.saving", money(found.savingAYear()))), null, List.of(), List.of(),
                found.derivation());
    }

    private Part information() {
        InformationValue found = answer.information();
        return new Part("information", shell.text("verdict.value.information"),
                List.of(shell.text(found.netGain() > 0 ? "verdict.value.information.gain" : "verdict.value.information.loss",
                        money(Math.abs(found.netGain())))),
                List.of(fact("verdict.value.information.perfect", money(found.populationPerfect())),
                fact("verdict.value.information.sample", money(found.populationSample())), fact("verdict.value.information.cost", money(question.trialCost())),
                fact("verdict.value.information.net", money(found.netGain()))), null, List.of(), List.of(), found.derivation());
    }

    private Part sensitivity(ValueSensitivity.Target target) {
        ValueSensitivity found = ValueSensitivity.of(question, target);
        String title = shell.text("verdict.value.sensitivity");
        if (found.rows().isEmpty()) {
            return new Part("sensitivity", title, List.of(shell.text("verdict.value.sensitivity.none")), List.of(), null, List.of(), List.of(), null);
        }
        double least = found.rows().stream().mapToDouble(row -> Math.min(found.planned(), Math.min(row.low(), row.high()))).min().orElseThrow();
        double most = found.rows().stream().mapToDouble(row -> Math.max(found.planned(), Math.max(row.low(), row.high()))).max().orElseThrow();
        boolean years = target == ValueSensitivity.Target.YEARS;
        String unit = years ? "" : currency();
        Picture picture = new DotPlot(shell.text("verdict.value.sensitivity.name", shell.text("verdict.value.target." + target.name())),
                Axis.round(least, most, TICKS, this::plain), found.rows().stream().map(row -> new DotPlot.Row(label(row.name()), "",
                plain(Math.min(row.low(), row.high())) + " – " + plain(Math.max(row.low(), row.high())), Math.min(row.low(), row.high()),
                Math.max(row.low(), row.high()), List.of(new Mark(found.planned(), Mark.Shape.GROUP, plain(found.planned()))), label(row.name())))
                .toList()).draw();
        List<List<String>> rows = found.rows().stream().map(row -> List.of(label(row.name()), plain(row.low()) + " " + unit, plain(row.high()) + " " + unit)).toList();
        return new Part("sensitivity", title, List.of(shell.text("verdict.value.sensitivity.help", shell.text("verdict.value.target." + target.name()),
                plain(found.planned()) + (unit.isEmpty() ? "" : " " + unit))), List.of(), picture, List.of(shell.text("verdict.value.input"),
                shell.text("verdict.value.lower"), shell.text("verdict.value.higher")), rows, null);
    }

    private String label(String name) {
        return shell.text("verdict.value.field." + name);
    }

    /** Every number of the page, one in a line. */
    List<List<Object>> lines() {
        List<List<Object>> lines = new ArrayList<>();
        NetBenefit benefit = answer.benefit();
        String money = question.currency();
        JsonNode inputs = JsonMapper.shared().valueToTree(question);
        inputs.properties().forEach(input -> lines.add(List.of("input", input.getKey(), input.getValue().isNumber()
                ? (Object) input.getValue().asDouble() : TypedValue.text(input.getValue()), "")));
        lines.add(List.of("net benefit", "cost_difference", question.costLess() - question.costStandard(), money));
        lines.add(List.of("net benefit", "qaly_difference", question.qalyDifference(), "QALY"));
        lines.add(List.of("net benefit", "net_benefit", benefit.benefit(), money));
        lines.add(List.of("net benefit", "standard_error", benefit.error(), money));
        lines.add(List.of("net benefit", "probability_worth_it", benefit.acceptable(), "probability"));
        benefit.curve().forEach(point -> lines.add(List.of("acceptability", "threshold_" + Quantities.plain(point.threshold()), point.acceptable(), "probability")));
        answer.budget().tables().getFirst().rows().forEach(row -> lines.add(List.of("budget", "saved_in_year_" + row.getFirst().intValue(), row.get(2), money)));
        answer.payBack().ifPresent(found -> {
            lines.add(List.of("pay-back", "years", found.years(), "years"));
            lines.add(List.of("pay-back", "saving_a_year", found.savingAYear(), money));
        });
        InformationValue information = answer.information();
        lines.add(List.of("information", "perfect_for_all", information.populationPerfect(), money));
        lines.add(List.of("information", "sample_for_all", information.populationSample(), money));
        lines.add(List.of("information", "net_gain", information.netGain(), money));
        return lines;
    }
}
