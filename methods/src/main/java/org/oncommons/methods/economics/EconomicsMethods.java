package org.oncommons.methods.economics;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class EconomicsMethods {

    private EconomicsMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("net-benefit", "Net monetary benefit", "Whether less treatment is worth it, and how sure that is",
                        new BenefitQuestion(-1500, 800, -0.02, 0.05, 0.3, 30_000, 1, "EUR"), EconomicsMethods::benefit),
                new TrialMethod<>("budget-impact", "Budget impact", "What a payer saves year by year", new BudgetQuestion(List.of(800.,
                900., 900.), List.of(0.1, 0.4, 0.7), 12_000, 9000, "EUR"),
                        EconomicsMethods::budget),
                new TrialMethod<>("information-value", "Value of information", "What a trial is worth to those who are treated after it",
                        new InformationQuestion(500, 2000, 15_000, 400, 400, 1000, 10, 5, 0.03, 3e6, "EUR"), EconomicsMethods::information),
                new TrialMethod<>("pay-back", "Pay-back of a trial", "After how many years a trial has paid for itself",
                new PayBackQuestion(3e6, 12_000, 9000, 1000, 0.5, 0.8, 5, 0.03, "EUR"),
                        EconomicsMethods::payBack));
    }

    private static Answer benefit(BenefitQuestion question) {
        NetBenefit found = NetBenefit.of(question);
        String money = question.currency() + " for a patient";
        return Answer.of(found.derivation(), new Value("benefit", "Net monetary benefit", found.benefit(), money),
                new Value("error", "Its standard error", found.error(), money),
                new Value("acceptable", "Chance of being worth it", found.acceptable(), "probability"),
                new Value("perfect", "Value of perfect information", found.perfect(), money),
                new Value("ratio", "Difference of costs for each QALY of difference", found.ratio(), question.currency() + " for a QALY"))
                .with(new Table("acceptability", "Acceptability curve", List.of(question.currency() + " for a QALY", "probability"),
                        found.curve().stream().map(point -> List.of(point.threshold(), point.acceptable())).toList()).lines(1));
    }

    /** What a payer saves, year by year. */
    public static Answer budget(BudgetQuestion question) {
        List<List<Double>> rows = new ArrayList<>();
        double all = 0;
        Derivation.Builder derivation = Derivation.of("Budget impact", "sum over years of patients * uptake * (standard - less)",
                "Sullivan and others, Value in Health 17 (2014) 5")
                .assumes("Costs fall in the year of treatment, at today's prices, not discounted.");
        for (int year = 0; year < question.eligible().size(); year++) {
            double saved = question.saved(year);
            all += saved;
            rows.add(List.of(year + 1.0, question.eligible().get(year) * question.uptake().get(year), saved, all));
            derivation.step("Saved in year " + (year + 1), plain(question.eligible().get(year)) + " * " + plain(question.uptake().get(year))
                    + " * (" + plain(question.costStandard()) + " - " + plain(question.costLess()) + ")", saved, question.currency());
        }
        if (question.costLess() > question.costStandard()) {
            derivation.warn("Less treatment costs more: the savings are negative.");
        }
        return Answer.of(derivation.done(), new Value("saved", "Saved in all years", all, question.currency()))
                .with(new Table("years", "Year by year", List.of("year", "patients with less treatment", "saved, " + question.currency(),
                        "saved until then, " + question.currency()), rows).lines(2, 3));
    }

    private static Answer information(InformationQuestion question) {
        InformationValue found = InformationValue.of(question);
        String money = question.currency() + " for a patient";
        return Answer.of(found.derivation(), new Value("netGain", "Net gain of the trial", found.netGain(), question.currency()),
                new Value("sample", "Value of the trial's information", found.sample(), money),
                new Value("perfect", "Value of perfect information", found.perfect(), money),
                new Value("populationSample", "Value of the trial's information for all", found.populationSample(), question.currency()),
                new Value("populationPerfect", "Value of perfect information for all", found.populationPerfect(), question.currency()));
    }

    private static Answer payBack(PayBackQuestion question) {
        PayBack found = PayBack.of(question);
        return Answer.of(found.derivation(), new Value("years", "Years until paid back", found.years(), "years"),
                new Value("discountedYears", "The same, discounted", found.discountedYears(), "years"),
                new Value("savingAYear", "Expected saving a year", found.savingAYear(), question.currency() + " a year"));
    }
}
