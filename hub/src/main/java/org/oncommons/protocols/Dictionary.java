package org.oncommons.protocols;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncommons.protocols.ProtocolField.Kind;

/** What is asked of every study: the fields of a protocol record. Their words are in the messages. */
public final class Dictionary {

    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final int MONTHS = 600;

    static final List<ProtocolField> FIELDS = fields();

    private static final Map<String, ProtocolField> BY_CODE =
            FIELDS.stream().collect(Collectors.toMap(ProtocolField::code, Function.identity()));

    private Dictionary() {}

    public static Optional<ProtocolField> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static List<ProtocolField> fields() {
        List<ProtocolField> all = new ArrayList<>();
        all.addAll(plain(Section.ABOUT, "title-public:LINE", "lay-summary:TEXT", "contact:LINE"));
        all.addAll(words(Section.ABOUT, "title-scientific:LINE", "acronym:LINE", "rationale:TEXT", "objectives:TEXT", "registry-ids:LINES",
                "roles:TEXT", "licence:LINE"));
        all.addAll(words(Section.POPULATION, "cancer:LINE", "disease-code:LINE", "stage:LINE", "setting:LINE", "line-of-treatment:LINE",
                "age:LINE", "inclusion:LINES", "exclusion:LINES"));
        all.add(number(Section.POPULATION, "eligible-yearly", 0, ANY));
        all.add(rows(Section.BIOMARKERS, "biomarkers", 6));
        all.add(rows(Section.TREATMENT, "standard-arm", 6));
        all.add(rows(Section.TREATMENT, "less-arm", 6));
        all.add(choice(Section.TREATMENT, "reduction", "dose", "duration", "omission", "interval", "extent", "field", "intensity", "switch", "stop"));
        all.addAll(words(Section.TREATMENT, "reduced-from:LINE", "reduced-to:LINE"));
        all.add(number(Section.TREATMENT, "reduced-percent", 0, 100));
        all.addAll(words(Section.TREATMENT, "biological-equivalent:LINE", "rescue-rule:TEXT", "adherence:TEXT"));
        all.addAll(plain(Section.TREATMENT, "reduction-plain:TEXT", "spared-plain:TEXT", "rescue-plain:TEXT"));
        all.add(choice(Section.ENDPOINTS, "endpoint-kind", "yes-no", "time-to-event", "at-time", "mean-time", "ordered"));
        all.addAll(words(Section.ENDPOINTS, "endpoint:TEXT"));
        all.addAll(plain(Section.ENDPOINTS, "endpoint-plain:LINE"));
        all.add(number(Section.ENDPOINTS, "endpoint-months", 0.1, MONTHS));
        all.addAll(words(Section.ENDPOINTS, "estimand-population:LINE", "estimand-treatment:LINE", "estimand-variable:LINE"));
        all.add(rows(Section.ENDPOINTS, "estimand-intercurrent", 2));
        all.addAll(words(Section.ENDPOINTS, "estimand-summary:LINE", "secondary:LINES", "harms:LINES"));
        all.add(rows(Section.LATE, "late-effects", 4));
        all.addAll(words(Section.LATE, "linkage-plan:TEXT"));
        all.add(rows(Section.REPORTED, "outcomes-reported", 4));
        all.addAll(words(Section.REPORTED, "reported-hypothesis:TEXT", "reported-missing:TEXT"));
        all.addAll(design());
        all.addAll(margin());
        all.addAll(words(Section.ECONOMICS, "perspective:LINE"));
        all.add(rows(Section.ECONOMICS, "unit-costs", 5));
        all.add(number(Section.ECONOMICS, "cost-difference", -ANY, ANY));
        all.add(number(Section.ECONOMICS, "quality-difference", -ANY, ANY));
        all.add(number(Section.ECONOMICS, "threshold", 0, ANY));
        all.addAll(words(Section.ECONOMICS, "budget-impact:TEXT", "study-cost:LINE", "information-value:TEXT", "funders:LINES"));
        all.addAll(words(Section.INVOLVEMENT, "partners:TEXT"));
        all.add(rows(Section.INVOLVEMENT, "influence", 2));
        all.addAll(words(Section.INVOLVEMENT, "payment:TEXT", "wording-tested:TEXT"));
        all.addAll(words(Section.ETHICS, "equipoise:TEXT", "consent:TEXT", "vulnerable-groups:TEXT"));
        all.add(rows(Section.ETHICS, "approvals", 3));
        all.addAll(words(Section.ETHICS, "data-protection:TEXT", "insurance:LINE", "aftercare:TEXT", "data-sharing:TEXT", "dissemination:TEXT",
                "interests:TEXT"));
        all.add(rows(Section.SITES, "sites", 5));
        all.addAll(words(Section.SITES, "recruitment-plan:TEXT"));
        all.add(number(Section.SITES, "screened", 0, ANY));
        all.add(number(Section.SITES, "consented", 0, ANY));
        all.add(rows(Section.SITES, "refusals", 2));
        all.add(rows(Section.RESULTS, "results", 8));
        all.addAll(words(Section.RESULTS, "results-reported:TEXT", "results-harms:TEXT", "results-costs:TEXT", "results-link:LINE", "pooled-with:LINE"));
        return List.copyOf(all);
    }

    private static List<ProtocolField> design() {
        List<ProtocolField> all = new ArrayList<>();
        all.add(choice(Section.DESIGN, "design-kind", "two-arm", "sequential", "single-arm", "preference", "cluster", "factorial", "ranging", "other"));
        all.add(number(Section.DESIGN, "allocation", 0.05, 20));
        // Published studies use 0.025, 0.05 and 0.10, one-sided; more would accept too many treatments that are worse.
        all.add(number(Section.DESIGN, "alpha", 0.0001, 0.1));
        all.add(number(Section.DESIGN, "power", 0.5, 0.999));
        all.add(number(Section.DESIGN, "control-rate", 0.0001, 0.9999));
        all.add(words(Section.DESIGN, "control-rate-interval:LINE").getFirst());
        all.add(number(Section.DESIGN, "patients", 4, 1e7));
        all.add(number(Section.DESIGN, "events", 1, 1e7));
        all.add(number(Section.DESIGN, "accrual-months", 0.1, MONTHS));
        all.add(number(Section.DESIGN, "follow-up-months", 0, MONTHS));
        all.add(number(Section.DESIGN, "drop-out", 0, 0.9));
        all.add(rows(Section.DESIGN, "looks", 4));
        all.add(choice(Section.DESIGN, "analysis-sets", "both", "intention-to-treat", "per-protocol"));
        all.addAll(words(Section.DESIGN, "randomisation:TEXT", "masking:TEXT", "analysis:TEXT", "missing-data:TEXT", "sensitivity:TEXT",
                "monitoring-committee:TEXT", "data-management:TEXT"));
        return all;
    }

    private static List<ProtocolField> margin() {
        List<ProtocolField> all = new ArrayList<>();
        all.add(number(Section.MARGIN, "margin", 0.0001, 20));
        all.add(choice(Section.MARGIN, "margin-scale", "ABSOLUTE", "HAZARD_RATIO", "ODDS_RATIO"));
        for (Argument.Kind kind : Argument.Kind.values()) {
            all.add(number(Section.MARGIN, kind.marginField(), 0.0001, 20));
            all.addAll(words(Section.MARGIN, kind.howField() + ":TEXT"));
        }
        all.addAll(words(Section.MARGIN, "margin-ceiling:TEXT", "margin-precedents:LINES"));
        return all;
    }

    private static List<ProtocolField> words(Section section, String... codesAndKinds) {
        return texts(section, false, codesAndKinds);
    }

    private static List<ProtocolField> plain(Section section, String... codesAndKinds) {
        return texts(section, true, codesAndKinds);
    }

    private static List<ProtocolField> texts(Section section, boolean plain, String... codesAndKinds) {
        List<ProtocolField> all = new ArrayList<>();
        for (String codeAndKind : codesAndKinds) {
            String[] parts = codeAndKind.split(":");
            all.add(new ProtocolField(parts[0], section, Kind.valueOf(parts[1]), -ANY, ANY, List.of(), 0, plain));
        }
        return all;
    }

    private static ProtocolField number(Section section, String code, double least, double most) {
        return new ProtocolField(code, section, Kind.NUMBER, least, most, List.of(), 0, false);
    }

    private static ProtocolField choice(Section section, String code, String... choices) {
        return new ProtocolField(code, section, Kind.CHOICE, -ANY, ANY, List.of(choices), 0, false);
    }

    private static ProtocolField rows(Section section, String code, int columns) {
        return new ProtocolField(code, section, Kind.ROWS, -ANY, ANY, List.of(), columns, false);
    }
}
