package org.oncommons.deescalation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.registryformats.RegisteredStudy.Arm;

/** Rules that compare the arms of a study: words alone do not tell in which direction it goes. */
final class ArmRules {

    private static final Pattern AMOUNT = Pattern.compile("\\b(\\d{1,3})\\s?-?(fractions?|years?|yrs?|months?|weeks?|cycles?|courses?|treatments?)\\b(?! of age| old)");
    private static final Pattern PLACEBO = Pattern.compile("placebo|sham|observation|usual care", Pattern.CASE_INSENSITIVE);
    private static final int MOST_ARMS = 12;

    private ArmRules() {}

    /**
     * The arms have different amounts of the same: fractions, months, cycles. Which arm is meant to be the lesser one does not matter, as both
     * are often called experimental; but an arm called experimental must not be the longer one of a pair with a comparator.
     */
    static Optional<Firing> amounts(RegisteredStudy study) {
        List<Arm> arms = study.arms();
        for (int one = 0; one < Math.min(arms.size(), MOST_ARMS); one++) {
            for (int other = one + 1; other < Math.min(arms.size(), MOST_ARMS); other++) {
                Optional<Firing> fired = amounts(arms.get(one), arms.get(other));
                if (fired.isPresent()) {
                    return fired;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Firing> amounts(Arm one, Arm other) {
        if (!sameTreatment(one, other)) {
            return Optional.empty();
        }
        Map<String, Integer> ones = amounts(one);
        Map<String, Integer> others = amounts(other);
        for (Map.Entry<String, Integer> amount : ones.entrySet()) {
            Integer there = others.get(amount.getKey());
            if (there != null && !there.equals(amount.getValue())) {
                boolean oneIsLess = amount.getValue() < there;
                Arm less = oneIsLess ? one : other;
                Arm more = oneIsLess ? other : one;
                if (!(more.experimental() && less.comparator())) {
                    return Optional.of(new Firing("less-of-the-same", Family.ARMS, Firing.Place.ARM, less.label() + ": ",
                            Math.min(there, amount.getValue()) + " " + amount.getKey() + " < " + Math.max(there, amount.getValue()) + " " + amount.getKey(),
                            " :" + more.label()));
                }
            }
        }
        return Optional.empty();
    }

    /** Arms that get the same interventions, or about the same words. */
    private static boolean sameTreatment(Arm one, Arm other) {
        Set<String> ones = names(one);
        Set<String> others = names(other);
        if (ones.equals(others)) {
            return true;
        }
        Set<String> words = words(one.label());
        Set<String> otherWords = words(other.label());
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(otherWords);
        words.addAll(otherWords);
        return !words.isEmpty() && 2 * shared.size() >= words.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (word.length() > 2 && !word.equals("arm")) {
                words.add(word);
            }
        }
        return words;
    }

    private static Set<String> names(Arm arm) {
        Set<String> names = new HashSet<>();
        arm.interventions().stream().filter(name -> !PLACEBO.matcher(name).find()).map(name -> name.toLowerCase(Locale.ROOT)).forEach(names::add);
        return names;
    }

    /** Largest amount of each unit; months for times. */
    private static Map<String, Integer> amounts(Arm arm) {
        Map<String, Integer> amounts = new HashMap<>();
        String text = arm.label() + ". " + arm.description();
        Matcher matcher = AMOUNT.matcher((text.length() > 3_000 ? text.substring(0, 3_000) : text).toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            String unit = matcher.group(2).replaceFirst("s$", "");
            switch (unit) {
                case "year", "yr" -> amounts.merge("months", 12 * number, Math::max);
                case "month" -> amounts.merge("months", number, Math::max);
                case "fraction" -> amounts.merge("fractions", number, Math::max);
                case "treatment" -> amounts.merge("treatments", number, Math::max);
                default -> { }
            }
        }
        return amounts;
    }

    /** The tested arm gets a true part of what the comparator gets. */
    static Optional<Firing> partOf(RegisteredStudy study) {
        for (Arm tested : study.arms().stream().filter(Arm::experimental).limit(MOST_ARMS).toList()) {
            Set<String> less = names(tested);
            for (Arm standard : study.arms().stream().filter(arm -> arm.type().equals("ACTIVE_COMPARATOR")).limit(MOST_ARMS).toList()) {
                Set<String> more = names(standard);
                if (!less.isEmpty() && more.size() > less.size() && more.containsAll(less)) {
                    more.removeAll(less);
                    return Optional.of(new Firing("part-of-the-standard", Family.ARMS, Firing.Place.ARM, tested.label() + ": − ",
                            String.join(", ", more), ""));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Firing> standard(RegisteredStudy study) {
        return study.arms().stream().filter(arm -> arm.type().equals("ACTIVE_COMPARATOR")).findFirst()
                .map(arm -> new Firing("standard-arm", Family.STANDARD, Firing.Place.ARM, "", arm.label().isEmpty() ? arm.type() : arm.label(), ""));
    }

    /** Placebo against a drug that comes on top. */
    static Optional<Firing> placebo(RegisteredStudy study) {
        return study.arms().stream().filter(arm -> arm.type().equals("PLACEBO_COMPARATOR") || arm.label().toLowerCase(Locale.ROOT).contains("placebo")).findFirst()
                .map(arm -> new Firing("placebo", Family.ADDITION, Firing.Place.ARM, "", arm.label().isEmpty() ? arm.type() : arm.label(), ""));
    }
}
