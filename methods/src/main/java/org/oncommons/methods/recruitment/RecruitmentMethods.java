package org.oncommons.methods.recruitment;

import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class RecruitmentMethods {

    private RecruitmentMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("recruitment-forecast", "Recruitment forecast, Poisson-gamma",
                        "When a trial has its patients, with which probability, and what each centre adds",
                        new RecruitmentQuestion(List.of(new Centre("Aurora", 4, 0.8, 0.6, 0, 12, 6), Centre.planned("Borea", 3, 3),
                        Centre.planned("Cala", 2, 6)), 120, 36, 1.5, 0),
                        RecruitmentMethods::forecast),
                new TrialMethod<>("recruitment-rates", "Rates of centres from past trials",
                "How fast centres recruit and how much they differ",
                        new PastCounts(List.of(12., 3., 0., 25., 7., 9., 1., 14., 4., 30.), List.of(10., 8., 6., 12., 9., 11., 4., 12., 7.,
                        15.)), RecruitmentMethods::rates));
    }

    private static Answer forecast(RecruitmentQuestion question) {
        RecruitmentForecast forecast = RecruitmentForecast.of(question);
        return Answer.of(forecast.derivation(),
                new Value("byDate", "Chance to have the patients by the month", forecast.byDate(), "probability"),
                new Value("expectedByDate", "Patients expected by then", forecast.expectedByDate(), "patients"),
                new Value("early", "Month by which they are there with chance 0.1", forecast.quantiles().get(0), "months from today"),
                new Value("median", "Month by which they are there with chance 0.5", forecast.quantiles().get(1), "months from today"),
                new Value("late", "Month by which they are there with chance 0.9", forecast.quantiles().get(2), "months from today"))
                .with(new Table("chance", "Chance to have the patients, month by month", List.of("month from today", "probability"),
                        forecast.chances().stream().map(chance -> List.of(chance.month(), chance.probability())).toList()).lines(1))
                .with(new Table("without", "Without each centre", List.of("probability by the month", "month of even chances",
                        "patients a month expected of the centre"), forecast.without().stream()
                        .map(each -> List.of(each.byDate(), each.median(), each.rate())).toList())
                        .named(forecast.without().stream().map(each -> each.centre().name()).toList()));
    }

    private static Answer rates(PastCounts counts) {
        RateDistribution rates = RateDistribution.of(counts);
        return Answer.of(rates.derivation(), new Value("shape", "alpha", rates.shape(), ""), new Value("rate", "beta", rates.rate(),
                "months"),
                new Value("mean", "Patients a month of a centre", rates.mean(), "patients a month"));
    }
}
