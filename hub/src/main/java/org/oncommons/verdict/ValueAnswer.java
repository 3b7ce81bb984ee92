package org.oncommons.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncommons.methods.economics.EconomicsMethods;
import org.oncommons.methods.economics.InformationValue;
import org.oncommons.methods.economics.NetBenefit;
import org.oncommons.methods.economics.PayBack;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Derivation;

/**
 * What less treatment, and a trial of it, is worth.
 *
 * @param question    what was asked
 * @param benefit     net monetary benefit with its curve
 * @param budget      saved year by year
 * @param information what the trial is worth to those who are treated after it
 * @param payBack     empty where less treatment does not save
 */
public record ValueAnswer(ValueQuestion question, NetBenefit benefit, Answer budget, InformationValue information, Optional<PayBack> payBack) {

    /** @throws org.oncommons.methods.quantity.ImpossibleInput if a question has no answer */
    public static ValueAnswer of(ValueQuestion question) {
        NetBenefit benefit = NetBenefit.of(question.benefit());
        return new ValueAnswer(question, benefit, budget(question), InformationValue.of(question.information(benefit)), payBack(question));
    }

    static Answer budget(ValueQuestion question) {
        return EconomicsMethods.budget(question.budget());
    }

    static Optional<PayBack> payBack(ValueQuestion question) {
        return question.saves() ? Optional.of(PayBack.of(question.payBack())) : Optional.empty();
    }

    /** How each number arose, in the order of the page. */
    public List<Derivation> derivations() {
        return Stream.concat(Stream.of(benefit.derivation(), budget.derivation(), information.derivation()),
                payBack.stream().map(PayBack::derivation)).toList();
    }
}
