package org.oncommons.deescalation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncommons.registryformats.RegisteredStudy;

/**
 * Applies the rules. The families and their weights follow what is known of such studies: five points are recognised, three or four are for a
 * person to decide. How good it is, is measured on records that were read twice: {@code RecogniserQualityTests}.
 */
public final class Recogniser {

    private static final Set<String> OTHER_PURPOSES =
            Set.of("SUPPORTIVE_CARE", "DIAGNOSTIC", "SCREENING", "HEALTH_SERVICES_RESEARCH", "BASIC_SCIENCE");

    private Recogniser() {}

    public static Recognition recognise(RegisteredStudy study) {
        List<Passage> passages = Passage.of(study);
        List<Firing> firings = new ArrayList<>();
        if (passages.stream().noneMatch(passage -> WordRules.CANCER.matcher(passage.plain()).find())) {
            return new Recognition(Verdict.NOT, Family.NO_CANCER.weight(),
                    List.of(new Firing("no-cancer", Family.NO_CANCER, Firing.Place.TITLE, "", "", "")));
        }
        String all = passages.stream().map(Passage::plain).collect(Collectors.joining("\n"));
        WordRules.ALL.forEach(rule -> rule.in(passages, all).ifPresent(firings::add));
        ArmRules.partOf(study).ifPresent(firings::add);
        ArmRules.amounts(study).ifPresent(firings::add);
        boolean strong = firings.stream().anyMatch(firing -> firing.family().strong());
        if (strong) {
            ArmRules.standard(study).ifPresent(firings::add);
        }
        if (!firings.isEmpty()) {
            against(study, passages, all, firings, strong);
        }
        int score = score(firings);
        return new Recognition(Verdict.of(score), score, firings);
    }

    private static void against(RegisteredStudy study, List<Passage> passages, String all, List<Firing> firings, boolean strong) {
        WordRules.AGAINST.forEach(rule -> rule.in(passages, all).ifPresent(firings::add));
        ArmRules.placebo(study).ifPresent(firings::add);
        if (OTHER_PURPOSES.contains(study.design().purpose())) {
            firings.add(new Firing("other-purpose", Family.OTHER_AIM, Firing.Place.DESIGN, "", study.design().purpose(), ""));
        }
        boolean early = !study.phases().isEmpty() && study.phases().getLast() <= 1;
        boolean explained = strong && firings.stream().anyMatch(firing -> firing.family() == Family.NON_INFERIORITY);
        if (!explained) {
            doseFinding(passages, early).ifPresent(firings::add);
        }
    }

    private static Optional<Firing> doseFinding(List<Passage> passages, boolean early) {
        for (Passage passage : passages) {
            var matcher = WordRules.DOSE_FINDING.matcher(passage.plain());
            if (passage.plain().contains("dose") && matcher.find()
                    && (matcher.start() < 3 || !passage.plain().startsWith("de-", matcher.start() - 3))) {
                return Optional.of(passage.fired("dose-finding", Family.DOSE_FINDING, matcher.start(), matcher.end()));
            }
        }
        return early ? Optional.of(new Firing("phase-one", Family.DOSE_FINDING, Firing.Place.DESIGN, "", "1", "")) : Optional.empty();
    }

    /** Names of the rules of a family. */
    public static List<String> rules(Family family) {
        Stream<String> words = Stream.concat(WordRules.ALL.stream(), WordRules.AGAINST.stream()).filter(rule -> rule.family() == family).map(WordRule::name);
        List<String> others = switch (family) {
            case ARMS -> List.of("part-of-the-standard", "less-of-the-same");
            case STANDARD -> List.of("standard-arm");
            case ADDITION -> List.of("placebo");
            case OTHER_AIM -> List.of("other-purpose");
            case DOSE_FINDING -> List.of("dose-finding", "phase-one");
            case NO_CANCER -> List.of("no-cancer");
            default -> List.of();
        };
        return Stream.concat(words, others.stream()).toList();
    }

    private static int score(List<Firing> firings) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        firings.forEach(firing -> families.add(firing.family()));
        return families.stream().mapToInt(Family::weight).sum();
    }
}
