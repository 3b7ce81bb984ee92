package org.oncommons.network.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oncommons.network.EffortLedger;
import org.oncommons.network.EffortMatrix;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.network.LandingHighlight;
import org.oncommons.network.PeopleDirectory;
import org.oncommons.page.Shell;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page. */
@Controller
class LandingController {

    private final InstitutionDirectory directory;
    private final PeopleDirectory people;
    private final EffortLedger ledger;
    private final Vocabulary vocabulary;
    private final List<LandingHighlight> highlights;

    LandingController(
            InstitutionDirectory directory, PeopleDirectory people, EffortLedger ledger, Vocabulary vocabulary,
            List<LandingHighlight> highlights) {
        this.directory = directory;
        this.people = people;
        this.ledger = ledger;
        this.vocabulary = vocabulary;
        this.highlights = highlights;
    }

    @GetMapping("/")
    String landing(@ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        List<InstitutionSummary> institutions = directory.all();
        EffortMatrix effort = ledger.matrix();
        Map<InstitutionType, Long> byType =
                institutions.stream().collect(Collectors.groupingBy(InstitutionSummary::type, Collectors.counting()));
        Set<String> countries = institutions.stream().map(InstitutionSummary::country).collect(Collectors.toSet());
        model.addAttribute("page", new LandingPage(
                institutions.size(), byType, countries.size(), (int) countries.stream().filter(vocabulary::isWidening).count(),
                effort.total().doubleValue(), effort.workPackages().size(), people.count(), EuropeMap.of(institutions, mine(shell)),
                vocabulary.cases(),
                highlights.stream().map(highlight -> highlight.highlight(shell.language())).flatMap(Optional::stream).toList()));
        return "network/landing";
    }

    private Set<UUID> mine(Shell shell) {
        return shell.viewer().account() == null ? Set.of() : directory.institutionsOf(shell.viewer().account());
    }
}
