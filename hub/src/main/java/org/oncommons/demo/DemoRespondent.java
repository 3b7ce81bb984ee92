package org.oncommons.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.oncommons.vocabulary.Link;
import org.oncommons.vocabulary.VocabularyFile;

/**
 * What an institution is really like, from which its answers follow: strong in the fields it has specialised in, more so when large
 * and well funded; in need of what it lacks; held back where nothing it has addresses the problem. All levels lie around 0 to 1.
 */
final class DemoRespondent {

    private static final double TYPICAL_WEALTH = 0.6;
    private static final String INVOLVEMENT = "capability-patient-involvement";
    /** Capabilities that only a hospital can have. */
    private static final Set<String> CLINICAL = Set.of(
            "capability-early-phase-unit",
            "capability-late-effects-clinic",
            "capability-paediatric-unit",
            "capability-geriatric-assessment",
            "capability-surgery-techniques",
            "capability-radiotherapy-techniques",
            "capability-nuclear-medicine",
            "capability-molecular-tumour-board");

    /** How attractive a topic or barrier is, or how common a capability, to everybody, in poorer and in richer countries. */
    private record Leaning(String concept, double base, double poorer, double richer) {}

    private static final Map<String, Leaning> LEANINGS = DemoFile.rows("leanings.csv", row -> new Leaning(
                    row.getField("concept"),
                    Double.parseDouble(row.getField("base")),
                    Double.parseDouble(row.getField("poorer")),
                    Double.parseDouble(row.getField("richer"))))
            .stream().collect(toMap(Leaning::concept, Function.identity()));
    private static final Map<String, List<Link>> ADDRESSING =
            VocabularyFile.shipped().links().stream().collect(groupingBy(Link::to));

    final DemoInstitution institution;
    final DemoTraits traits;

    DemoRespondent(DemoInstitution institution, DemoTraits traits) {
        this.institution = institution;
        this.traits = traits;
    }

    String code() {
        return institution.code();
    }

    /** Whether it can judge itself on the concept; patient organisations run no laboratories. */
    boolean knows(String concept) {
        return !institution.isPatientOrganisation()
                || isSpecial(concept)
                || concept.equals(INVOLVEMENT);
    }

    double strength(String concept) {
        return 0.25 + size() + 0.25 * (traits.wealth() - TYPICAL_WEALTH) + (isSpecial(concept) ? 0.33 : 0)
                + 0.07 * DemoChance.noise("popularity", concept) + 0.14 * DemoChance.noise("strength", code(), concept)
                + traits.generosity();
    }

    double capability(String concept) {
        if (CLINICAL.contains(concept) && !institution.treatsPatients()) {
            return 0;
        }
        if (concept.equals(INVOLVEMENT) && institution.isPatientOrganisation()) {
            return 1;
        }
        return 0.22 + size() + 0.35 * (traits.wealth() - TYPICAL_WEALTH) + (isSpecial(concept) ? 0.36 : 0)
                + common(concept) + 0.15 * DemoChance.noise("capability", code(), concept)
                + 0.5 * traits.generosity();
    }

    double need(String concept) {
        return 0.6 - 0.55 * capability(concept) + (isSpecial(concept) ? 0.2 : 0) + 0.25 * (TYPICAL_WEALTH - traits.wealth())
                + 0.08 * DemoChance.noise("demand", concept) + 0.14 * DemoChance.noise("need", code(), concept)
                + 0.7 * traits.generosity();
    }

    double severity(String challenge) {
        double help = ADDRESSING.getOrDefault(challenge, List.of()).stream()
                .mapToDouble(link -> capability(link.from())).average().orElse(0.4);
        return 0.5 - 0.6 * (help - 0.4) + 0.3 * (TYPICAL_WEALTH - traits.wealth())
                + 0.1 * DemoChance.noise("weight", challenge) + 0.15 * DemoChance.noise("severity", code(), challenge)
                + 0.6 * traits.generosity();
    }

    double readiness(String sharing) {
        return 0.45 + (isSpecial(sharing) ? 0.25 : 0) + 0.15 * DemoChance.noise("ease", sharing)
                + 0.2 * DemoChance.noise("readiness", code(), sharing);
    }

    /** The greater, the higher a topic or barrier is ranked; no scale. */
    double attraction(String concept) {
        Leaning leaning = LEANINGS.get(concept);
        return leaning.base()
                + leaning.poorer() * (1 - traits.wealth())
                + leaning.richer() * traits.wealth()
                + (isSpecial(concept) ? 0.8 : 0)
                + (traits.favoured().contains(concept) ? 1.2 : 0)
                + 0.3 * DemoChance.noise("country", institution.country(), concept)
                + (0.15 + 0.6 * traits.discord()) * DemoChance.noise("attraction", code(), concept);
    }

    double interest(String inCase) {
        return 0.3 + (isSpecial(inCase) ? 0.42 : 0) + size() + 0.22 * DemoChance.noise("interest", code(), inCase);
    }

    boolean isSpecial(String concept) {
        return traits.special().contains(concept);
    }

    private static double common(String capability) {
        Leaning leaning = LEANINGS.get(capability);
        return leaning == null ? 0.08 * DemoChance.noise("popularity", capability) : leaning.base();
    }

    private double size() {
        return switch (institution.type()) {
            case "COMPREHENSIVE_CANCER_CENTRE" -> 0.18;
            case "CANCER_CENTRE" -> 0;
            default -> institution.isPatientOrganisation() ? -0.1 : 0.06;
        };
    }
}
