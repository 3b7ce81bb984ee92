package org.oncommons.consortium.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.oncommons.consortium.CapabilityWish;
import org.oncommons.consortium.Consortia;
import org.oncommons.landscape.Words;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.synergy.Supply;
import org.oncommons.vocabulary.CaseOutline;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Link;

/**
 * What the builder suggests for a case, a topic, or anything else that strengths answer.
 *
 * @param concept that the group is for
 * @param outline of the case that it is, or that is on it
 * @param answers codes of capabilities with the link that says why; empty: the case's outline says so, or it is the concept itself
 * @param willing how many institutions want to lead or take part in the case, as far as the reader may know
 * @param usual   size, countries, and how many members want it
 */
record Prefill(Concept concept, Optional<CaseOutline> outline, Map<String, Optional<Link>> answers, int willing, WishForm.Usual usual) {

    private static final int CAPABILITIES = 6;
    private static final int FEWEST = 4;
    /** What European calls for consortia usually ask for. */
    private static final int COUNTRIES = 3;
    private static final int SPARE = 3;

    /** What the case's outline says that a group needs, then what the vocabulary says that answers it, the strongest first. */
    static Prefill of(Concept concept, Optional<CaseOutline> outline, Consortia.Choice choice) {
        Supply supply = choice.network().supply();
        List<String> asked = supply.give().input().strengths();
        Map<String, Optional<Link>> answers = new LinkedHashMap<>();
        outline.ifPresent(found -> found.wished().stream().filter(asked::contains).forEach(code -> answers.put(code, Optional.empty())));
        if (asked.contains(concept.code())) {
            answers.put(concept.code(), Optional.empty());
        }
        supply.addressing(outline.map(CaseOutline::topic).orElse(concept.code())).stream()
                .filter(link -> link.weight() >= Supply.ANSWERS && answers.size() < CAPABILITIES)
                .forEach(link -> answers.putIfAbsent(link.from(), Optional.of(link)));
        List<Profile> willing = outline.map(found -> choice.institutions().stream()
                .filter(profile -> choice.interest(profile, found.code()).isPresent()).toList()).orElse(List.of());
        return new Prefill(concept, outline, answers, willing.size(), usual(answers.size(), choice.institutions(), willing));
    }

    /** One member for each capability and some to spare, all of the fewest willing, from half as many countries. */
    private static WishForm.Usual usual(int capabilities, List<Profile> all, List<Profile> willing) {
        int least = Math.min(all.size(), Math.max(FEWEST, capabilities));
        int keen = Math.min(least, willing.size());
        long countries = (keen == least ? willing : all).stream().map(Profile::country).distinct().count();
        return new WishForm.Usual(least, Math.min(all.size(), least + SPARE),
                (int) Math.min(countries, Math.max(COUNTRIES, (least + 1) / 2)), keen);
    }

    /** The first is the most important, and a second institution is wanted for it. */
    List<CapabilityWish> capabilities() {
        List<String> codes = List.copyOf(answers.keySet());
        return IntStream.range(0, codes.size()).mapToObj(place -> new CapabilityWish(
                codes.get(place), CapabilityWish.USUAL_LEVEL, 1, place == 0, place < 2 ? 3 : 2)).toList();
    }

    BuilderPage.Prefilled said(Shell shell, Words words) {
        List<String> lines = new ArrayList<>();
        List<String> wished = answers.entrySet().stream().filter(answer -> answer.getValue().isEmpty())
                .map(answer -> words.label(answer.getKey(), shell.language())).toList();
        if (!wished.isEmpty()) {
            lines.add(shell.text(outline.isPresent() ? "consortium.prefill.case" : "consortium.prefill.itself", String.join(", ", wished)));
        }
        answers.forEach((code, link) -> link.ifPresent(found -> lines.add(shell.text("consortium.prefill.answer",
                words.label(code, shell.language()), found.reason(shell.language())))));
        if (answers.isEmpty()) {
            lines.add(shell.text("consortium.prefill.nothing"));
        }
        lines.add(shell.text("consortium.prefill.size", usual.least(), usual.most(), usual.countries()));
        outline.ifPresent(found -> lines.add(shell.text("consortium.prefill.keen", willing, usual.keen(), found.label(shell.language()))));
        return new BuilderPage.Prefilled(shell.text("consortium.prefill.title", concept.label(shell.language())), lines);
    }
}
