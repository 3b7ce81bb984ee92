package org.oncommons.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.protocols.KeptDesign;
import tools.jackson.databind.JsonNode;

/**
 * A script for R that computes a kept design again, by rpact (LGPL) where it knows the formula, else by gsDesign (GPL), else by the formula
 * itself. The script only calls these programs; nothing of them is in it.
 */
public final class RScript {

    private final KeptDesign design;
    private final JsonNode in;

    private RScript(KeptDesign design) {
        this.design = design;
        this.in = design.method().equals("sequential-timing") ? design.inputs().path("design") : design.inputs();
    }

    /** Empty for methods that neither program has, such as the margin methods. */
    public static Optional<String> of(KeptDesign design) {
        RScript script = new RScript(design);
        return script.call().map(script::whole);
    }

    private Optional<String> call() {
        return Optional.ofNullable(switch (design.method()) {
            case "proportions-farrington-manning" -> farringtonManning();
            case "proportions-wald" -> wald();
            case "survival-schoenfeld" -> schoenfeld();
            case "survival-freedman" -> freedman();
            case "survival-lachin-foulkes" -> lachinFoulkes();
            case "sequential-design", "sequential-timing" -> sequential();
            case "single-arm-size" -> singleArm();
            default -> null;
        });
    }

    private String whole(String call) {
        String kept = design.answer().values().stream().map(RScript::line).collect(Collectors.joining("\n"));
        return """
                # Computes the design "%s" again.
                # Method: %s. %s.
                # Kept by %s. What it found:
                %s
                # Alpha is one-sided. A planning aid: a statistician must check and sign it.

                %s""".formatted(comment(design.name()), design.answer().derivation().method(), design.answer().derivation().source(), design.engine(),
                kept, call);
    }

    private static String line(Answer.Value value) {
        return "#   " + value.label() + ": " + Quantities.plain(value.number()) + (value.unit().isEmpty() ? "" : " " + value.unit());
    }

    /** What people typed stays on its line, so that it cannot become code. */
    private static String comment(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]", " ").replace('"', '\'');
    }

    private String farringtonManning() {
        return """
                library(rpact)
                size <- getSampleSizeRates(groups = 2, sided = 1, alpha = %s, beta = 1 - %s, thetaH0 = %s,
                  pi1 = %s, pi2 = %s, allocationRatioPlanned = %s)
                print(size)
                # Divided by the share whose endpoint will be known:
                print(ceiling(size$nFixed / (1 - %s)))

                # The same by gsDesign, where it is installed:
                if (requireNamespace("gsDesign", quietly = TRUE)) {
                  print(gsDesign::nBinomial(p1 = %s, p2 = %s, delta0 = %s, alpha = %s, beta = 1 - %s, sided = 1, ratio = 1 / %s))
                }
                """.formatted(number("alpha"), number("power"), number("margin"), number("experimentalRate"), number("controlRate"),
                number("allocation"), number("dropOut"), number("experimentalRate"), number("controlRate"), number("margin"), number("alpha"),
                number("power"), number("allocation"));
    }

    private String wald() {
        return """
                # rpact and gsDesign use the score test; this is the Wald formula (Blackwelder 1982) itself.
                pC <- %s; pE <- %s; margin <- %s; alpha <- %s; power <- %s; ratio <- %s; dropOut <- %s
                control <- (pC * (1 - pC) + pE * (1 - pE) / ratio) * (qnorm(1 - alpha) + qnorm(power))^2 / (margin - (pE - pC))^2
                total <- control * (1 + ratio)
                print(c(control = control, total = total, toRecruit = ceiling(total / (1 - dropOut))))

                # For comparison, the score test by rpact:
                library(rpact)
                print(getSampleSizeRates(groups = 2, sided = 1, alpha = alpha, beta = 1 - power, thetaH0 = margin, pi1 = pE, pi2 = pC,
                  allocationRatioPlanned = ratio))
                """.formatted(number("controlRate"), number("experimentalRate"), number("margin"), number("alpha"), number("power"),
                number("allocation"), number("dropOut"));
    }

    /** Hazards between the times at which the survival of the standard arm is known. */
    private String curve() {
        return """
                times <- c(0, %s)
                survival <- c(1, %s)
                lambda <- -diff(log(survival)) / diff(times)
                """.formatted(numbers("controlTimes"), numbers("controlSurvival"));
    }

    private String schoenfeld() {
        return "library(rpact)\n" + curve() + """
                accrual <- c(%s)
                speeds <- c(%s)
                size <- getSampleSizeSurvival(sided = 1, alpha = %s, beta = 1 - %s, thetaH0 = %s, hazardRatio = %s,
                  typeOfComputation = "Schoenfeld", allocationRatioPlanned = %s,
                  piecewiseSurvivalTime = if (length(lambda) > 1) times[-length(times)] else NA_real_, lambda2 = lambda,
                  accrualTime = c(0, cumsum(accrual)), accrualIntensity = speeds / (2 * max(speeds)), followUpTime = %s,
                  dropoutRate1 = %s, dropoutRate2 = %s, dropoutTime = 12)
                print(size)
                """.formatted(numbers("accrualMonths"), numbers("accrualSpeeds"), number("alpha"), number("power"), number("margin"),
                number("hazardRatio"), number("allocation"), number("followUpMonths"), number("dropOutYearly"), number("dropOutYearly"));
    }

    private String freedman() {
        return """
                # rpact has this formula for superiority only; this is Freedman (1982) itself, for equal arms and no planned difference.
                margin <- %s
                events <- (qnorm(1 - %s) + qnorm(%s))^2 * ((1 + margin) / (1 - margin))^2
                print(c(events = events, rounded = ceiling(events)))
                """.formatted(number("margin"), number("alpha"), number("power"));
    }

    private String lachinFoulkes() {
        return "library(gsDesign)\n" + curve() + """
                accrual <- c(%s)
                size <- nSurv(lambdaC = lambda, hr = %s, hr0 = %s, alpha = %s, beta = 1 - %s, sided = 1, ratio = %s,
                  S = if (length(lambda) > 1) diff(times)[-length(lambda)] else NULL, eta = -log(1 - %s) / 12,
                  R = accrual, gamma = c(%s), minfup = %s, T = sum(accrual) + %s)
                print(size)
                print(c(events = size$d, patients = size$n))
                """.formatted(numbers("accrualMonths"), number("hazardRatio"), number("margin"), number("alpha"), number("power"),
                number("allocation"), number("dropOutYearly"), numbers("accrualSpeeds"), number("followUpMonths"), number("followUpMonths"));
    }

    private String sequential() {
        String futility = text("futility").equals("ONLY_AT_END") ? "" : ",\n  " + futility() + ", bindingFutility = "
                + (in.path("binding").asBoolean() ? "TRUE" : "FALSE");
        String harm = in.path("harm").asDouble() > 0 ? "# rpact has no bound for harm beside futility: that of the design is not computed here.\n" : "";
        return harm + """
                library(rpact)
                margin <- %s; planned <- %s; ratio <- %s; alpha <- %s; power <- %s
                looks <- c(%s)
                fixed <- (1 + ratio)^2 / ratio * (qnorm(1 - alpha) + qnorm(power))^2 / (log(margin) - log(planned))^2
                design <- getDesignGroupSequential(sided = 1, alpha = alpha, beta = 1 - power, informationRates = looks,
                  %s%s)
                inflation <- getDesignCharacteristics(design)$inflationFactor
                events <- fixed * inflation * looks
                print(design)
                print(c(fixed = fixed, inflation = inflation))
                print(events)
                # Bounds as hazard ratios:
                print(margin * exp(-design$criticalValues * (1 + ratio) / sqrt(ratio * events)))
                %s""".formatted(number("margin"), number("hazardRatio"), number("allocation"), number("alpha"), number("power"), numbers("looks"),
                efficacy(), futility,
                futility.isEmpty() ? "" : "print(margin * exp(-design$futilityBounds * (1 + ratio) / sqrt(ratio * events[-length(events)])))\n");
    }

    private String efficacy() {
        return switch (text("efficacy")) {
            case "OBRIEN_FLEMING" -> "typeOfDesign = \"asOF\"";
            case "POCOCK" -> "typeOfDesign = \"asP\"";
            case "HWANG_SHIH_DECANI" -> "typeOfDesign = \"asHSD\", gammaA = " + number("efficacyParameter");
            case "POWER" -> "typeOfDesign = \"asKD\", gammaA = " + number("efficacyParameter");
            default -> "typeOfDesign = \"asUser\", userAlphaSpending = c(rep(0, length(looks) - 1), alpha)";
        };
    }

    private String futility() {
        return switch (text("futility")) {
            case "OBRIEN_FLEMING" -> "typeBetaSpending = \"bsOF\"";
            case "POCOCK" -> "typeBetaSpending = \"bsP\"";
            case "POWER" -> "typeBetaSpending = \"bsKD\", gammaB = " + number("futilityParameter");
            default -> "typeBetaSpending = \"bsHSD\", gammaB = " + number("futilityParameter");
        };
    }

    private String singleArm() {
        return """
                # The exact power goes up and down with the number of patients. rpact gives the first number with the power; the design has the
                # number from which on the power never falls below it again, as far as a tenth beyond. Both, by the binomial distribution:
                p0 <- %s; p1 <- %s; alpha <- %s; power <- %s
                n <- 1:20000
                critical <- qbinom(1 - alpha, n, p0) + 1
                exact <- pbinom(critical - 1, n, p1, lower.tail = FALSE)
                first <- which(exact >= power)[1]
                lasting <- Find(function(at) all(exact[at:ceiling(1.1 * at)] >= power), first:18000)
                print(c(first = first, lasting = lasting, atLeast = critical[lasting], power = exact[lasting]))
                """.formatted(number("threshold"), number("planned"), number("alpha"), number("power"));
    }

    /** Inputs are read as numbers and written as numbers, never as the text that was typed. */
    private String number(String name) {
        return Quantities.plain(in.path(name).asDouble());
    }

    private String text(String name) {
        return in.path(name).asString();
    }

    private String numbers(String name) {
        List<String> numbers = StreamSupport.stream(in.path(name).spliterator(), false).map(JsonNode::asDouble).map(Quantities::plain).toList();
        return String.join(", ", numbers);
    }
}
