package org.oncommons.methods.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class SurvivalMethods {

    /** PERSEPHONE: 80 % free of disease at four years, 3 points allowed; four years of accrual and of follow-up are assumed. */
    private static final SurvivalDesign PERSEPHONE = SurvivalDesign.of(1.171, 0.05, 0.85, 48, 0.8, 48, 48);

    private static final GivenPatients PATIENTS = new GivenPatients(PERSEPHONE, SurvivalFormula.SCHOENFELD, 4000);

    private static final FixedTimeDesign AT_FIVE_YEARS = FixedTimeDesign.of(60, 0.03, 0.85, 0.025, 0.8, 36, 60);

    /** 92 % free of distant metastases at five years to be exceeded, 95 % expected. */
    private static final SingleArm.SingleArmPlan MINDACT = new SingleArm.SingleArmPlan(0.92, 0.95, 0.025, 0.8);

    private SurvivalMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        List<TrialMethod<?>> methods = new ArrayList<>();
        methods.add(new TrialMethod<>("survival-margin-from-difference", "Margin as hazard ratio",
                "Which hazard ratio a difference of survival means, also at other control rates", new MarginScale.AbsoluteMargin(0.8, 0.03),
                        MarginScale::of));
        methods.add(new TrialMethod<>("survival-margin-from-hazard-ratio", "Margin as difference",
                "Which difference of survival a hazard ratio means, also at other control rates", new MarginScale.RelativeMargin(0.8,
                        1.171),
                        MarginScale::of));
        for (SurvivalFormula formula : SurvivalFormula.values()) {
            String name = formula.name().toLowerCase(Locale.ROOT).replace('_', '-');
            methods.add(new TrialMethod<>("survival-" + name, "Time to event, " + formula.title(),
                    "How many events and patients show that less treatment is not worse", PERSEPHONE, design -> size(design,
                            formula)));
        }
        methods.add(new TrialMethod<>("survival-formulas", "Time to event, formulas side by side",
                "Why Schoenfeld, Freedman and Lachin-Foulkes give different numbers", PERSEPHONE, FormulaComparison::of));
        methods.add(new TrialMethod<>("survival-power", "Time to event, power", "The power of a number of patients", PATIENTS,
                SurvivalMethods::power));
        methods.add(new TrialMethod<>("survival-follow-up", "Time to event, follow-up",
                "How long a number of patients must be followed", PATIENTS, SurvivalMethods::followUp));
        methods.add(new TrialMethod<>("survival-accrual", "Time to event, accrual",
                "How long to recruit at a given speed", new GivenPatients.GivenAccrual(PERSEPHONE, SurvivalFormula.SCHOENFELD, 85),
                        SurvivalMethods::accrual));
        methods.add(new TrialMethod<>("survival-detectable-margin", "Time to event, detectable margin",
                "The smallest margin that a number of patients can exclude", PATIENTS, SurvivalMethods::margin));
        methods.add(new TrialMethod<>("survival-events-over-time", "Events over calendar time",
                "How many patients and events are expected month by month", PATIENTS, SurvivalMethods::curve));
        methods.add(new TrialMethod<>("rare-events-test", "Exact test of rare events",
                "Whether few events exclude the margin, without approximation", new RareEvents.RareEventCounts(9, 3500, 6, 3480, 3, 0.05),
                        RareEvents::test));
        methods.add(new TrialMethod<>("rare-events-size", "Exact size with rare events",
                "How many events the exact test needs", new RareEvents.RareEventPlan(3, 1, 0.05, 0.8, 1), RareEvents::size));
        methods.addAll(atFixedTimes());
        return List.copyOf(methods);
    }

    private static List<TrialMethod<?>> atFixedTimes() {
        return List.of(
                new TrialMethod<>("survival-at-time", "Survival at a fixed time",
                        "How many patients a comparison of Kaplan-Meier estimates needs",
                        AT_FIVE_YEARS, FixedTimeSizing::survival),
                new TrialMethod<>("restricted-mean", "Restricted mean survival time",
                        "How many patients a comparison of mean survival times needs",
                        AT_FIVE_YEARS, FixedTimeSizing::restrictedMean),
                new TrialMethod<>("survival-measures", "Measures side by side",
                        "Sizes by survival at a time, restricted mean and log-rank for the same margin", AT_FIVE_YEARS,
                        FixedTimeSizing::measures),
                new TrialMethod<>("single-arm-size", "One arm, exact size", "How many patients show that a share exceeds a threshold",
                        MINDACT, SingleArm::size),
                new TrialMethod<>("single-arm-power", "One arm, exact power", "What a number of patients can show",
                        new SingleArm.SingleArmPatients(0.92, 0.95, 0.025, 644),
                        SingleArm::power),
                new TrialMethod<>("single-arm-historical", "One arm against a historical rate",
                        "How many patients if the threshold is uncertain",
                        new SingleArm.SingleArmHistorical(MINDACT, 5000), SingleArm::historical),
                new TrialMethod<>("one-sample-log-rank", "One-sample log-rank, size", "How many patients against a reference curve",
                        AT_FIVE_YEARS, OneSampleLogRank::size),
                new TrialMethod<>("one-sample-log-rank-test", "One-sample log-rank, test",
                        "Whether fewer events are seen than the margin allows",
                        new OneSampleLogRank.OneSampleEvents(16, 20, 1.25, 0.05), OneSampleLogRank::test));
    }

    private static Answer size(SurvivalDesign design, SurvivalFormula formula) {
        SurvivalSize size = SurvivalSizing.size(design, formula);
        return Answer.of(size.derivation(),
                new Value("patientsToRecruit", "Patients to recruit", size.patientsToRecruit(), "patients"),
                new Value("eventsNeeded", "Events to wait for", size.eventsNeeded(), "events"),
                new Value("events", "Events, not rounded", size.events(), "events"),
                new Value("patients", "Patients, not rounded", size.patients(), "patients"),
                new Value("duration", "From the first patient to the analysis", design.durationMonths(), "months"));
    }

    private static Answer power(GivenPatients given) {
        double power = SurvivalSizing.power(given.design(), given.formula(), given.patients());
        double events = EventCurve.at(given.design(), given.patients(), given.design().durationMonths()).events();
        return Answer.of(derivation(given.design(), given.formula(), "Power").step("Expected events", "at the analysis", events, "events")
                .step("Power", "the formula solved for power", power, "probability").done(),
                new Value("power", "Power", power, "probability"), new Value("events", "Expected events", events, "events"));
    }

    private static Answer followUp(GivenPatients given) {
        double months = SurvivalSizing.followUpMonths(given.design(), given.formula(), given.patients());
        double duration = given.design().accrual().duration() + months;
        return Answer.of(derivation(given.design(), given.formula(), "Follow-up")
                .step("Follow-up after the last patient", "where the power is reached", months, "months").done(),
                new Value("followUp", "Follow-up after the last patient", months, "months"),
                new Value("duration", "From the first patient to the analysis", duration, "months"));
    }

    private static Answer accrual(GivenPatients.GivenAccrual given) {
        double months = SurvivalSizing.accrualMonths(given.design(), given.formula(), given.patientsPerMonth());
        return Answer.of(derivation(given.design(), given.formula(), "Accrual")
                .step("Accrual", "where the power is reached", months, "months").done(),
                new Value("accrual", "Accrual", months, "months"),
                new Value("patients", "Patients recruited", months * given.patientsPerMonth(), "patients"));
    }

    private static Answer margin(GivenPatients given) {
        double margin = SurvivalSizing.detectableMargin(given.design(), given.formula(), given.patients());
        double time = given.design().controlTimes().getLast();
        double survival = given.design().control().survival(time);
        return Answer.of(derivation(given.design(), given.formula(), "Detectable margin")
                .step("Margin", "where the power is reached", margin, "hazard ratio").done(),
                new Value("margin", "Smallest margin", margin, "hazard ratio"),
                new Value("difference", "The same as difference of survival at the last known time", MarginScale.difference(survival,
                        margin),
                        "difference of shares"));
    }

    private static Answer curve(GivenPatients given) {
        EventCurve curve = EventCurve.of(given.design(), given.patients());
        List<List<Double>> rows = curve.points().stream()
                .map(point -> List.of(point.month(), point.patients(), point.control(), point.experimental(), point.events())).toList();
        EventCurve.Point last = curve.points().getLast();
        return Answer.of(derivation(given.design(), given.formula(), "Events over time")
                .step("Events at the analysis", "integral over entry times", last.events(), "events").done(),
                new Value("events", "Expected events at the analysis", last.events(), "events"))
                .with(new Table("curve", "Expected patients and events", List.of("Months since the first patient", "Patients",
                        "Events with standard treatment", "Events with less treatment", "Events"), rows).lines(1, 2, 3, 4));
    }

    private static Derivation.Builder derivation(SurvivalDesign design, SurvivalFormula formula, String what) {
        return Derivation.of(what + " of a log-rank test against a margin, " + formula.title(), formula.formula(), formula.source())
                .assumes("Hazards are proportional, and constant between the given times.")
                .assumes("alpha is " + design.error().words() + ".");
    }
}
