package org.oncommons.synergy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Download;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.synergy.Match;
import org.oncommons.synergy.MatchPart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The matches of one institution. */
@Controller
class MatchController {

    private final SynergyPages pages;

    MatchController(SynergyPages pages) {
        this.pages = pages;
    }

    /** Leads to the reader's own matches; who has none chooses, guests begin with the topics. */
    @GetMapping("/synergy")
    String own(@ModelAttribute(name = "shell", binding = false) Shell shell) {
        Optional<SynergyContext> context = pages.context(shell);
        if (context.isEmpty()) {
            return "synergy/empty";
        }
        if (!shell.viewer().signedIn()) {
            return "redirect:/synergy/topics";
        }
        Profile shown = context.get().mine().orElseGet(() -> context.get().profiles().profiles().getFirst());
        return "redirect:/synergy/institutions/" + SynergyContext.key(shown);
    }

    @GetMapping("/synergy/institutions/{key}")
    Object matches(
            @PathVariable String key, @RequestParam(defaultValue = "") String institution, MatchQuery query, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Optional<SynergyContext> context = pages.context(shell);
        if (context.isEmpty()) {
            return "synergy/empty";
        }
        if (!institution.isEmpty() && !institution.equals(key)) {
            return "redirect:/synergy/institutions/" + URLEncoder.encode(institution, StandardCharsets.UTF_8) + query.address();
        }
        Profile own = context.get().profiles().profiles().stream().filter(profile -> SynergyContext.key(profile).equals(key)).findFirst()
                .orElseThrow(Problem::notFound);
        MatchesWriting writing = new MatchesWriting(context.get(), query, own);
        if (!query.format().isEmpty()) {
            return download(writing.matches(), context.get()).as(query.format());
        }
        model.addAttribute("page", writing.page());
        return "synergy/matches";
    }

    private static Download download(List<Match> matches, SynergyContext context) {
        List<String> columns = new ArrayList<>(List.of("institution", "country", "type", "score", "stability"));
        List<MatchPart> parts = context.network().parts();
        parts.forEach(part -> columns.add(part.code() + "_percentile"));
        List<List<@Nullable Object>> rows = matches.stream().map(match -> {
            List<@Nullable Object> row = new ArrayList<>(List.of(match.other().label(), match.other().country(),
                    match.other().type() == null ? "" : match.other().type().name(), rounded(match.score()), rounded(match.stability())));
            parts.forEach(part -> row.add(match.part(part).known() ? rounded(match.part(part).percentile()) : null));
            return row;
        }).toList();
        return new Download("matches-" + SynergyContext.key(matches.isEmpty() ? context.profiles().profiles().getFirst() : matches.getFirst().own()),
                columns, rows);
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
