package org.oncommons.network.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.EffortLedger;
import org.oncommons.network.EffortMatrix;
import org.oncommons.network.InstitutionDetails;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Download;
import org.oncommons.page.Paging;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of institutions as list, map and file. */
@Controller
class DirectoryController {

    private static final int PAGE_SIZE = 50;

    private final InstitutionDirectory directory;
    private final EffortLedger ledger;
    private final DirectoryFacets facets;

    DirectoryController(InstitutionDirectory directory, EffortLedger ledger, DirectoryFacets facets) {
        this.directory = directory;
        this.ledger = ledger;
        this.facets = facets;
    }

    @GetMapping("/network")
    String directory(
            @ModelAttribute(name = "filter") DirectoryFilter filter, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        List<InstitutionDetails> all = directory.everything();
        EffortMatrix effort = effort(shell.viewer());
        DirectoryFacets.Offer offer = facets.offer(filter, shell);
        List<InstitutionSummary> chosen = chosen(all, filter, offer, effort, shell);
        List<InstitutionSummary> active = all.stream().filter(InstitutionDetails::active).map(InstitutionDetails::summary).toList();
        Set<UUID> mine = mine(shell.viewer());
        model.addAttribute("page", new DirectoryPage(
                filter, Paging.of(chosen, filter.page(), PAGE_SIZE), EuropeMap.of(chosen, mine), effort, active.size(),
                (int) chosen.stream().map(InstitutionSummary::country).distinct().count(),
                active.stream().map(InstitutionSummary::country).distinct().sorted(Comparator.comparing(shell::country)).toList(),
                active.stream().map(InstitutionSummary::type).distinct().sorted().toList(), offer.groups(), chips(filter, offer, shell), mine));
        return "network/directory";
    }

    @GetMapping(value = "/network", params = "format")
    Object download(
            @RequestParam String format, @ModelAttribute(name = "filter") DirectoryFilter filter,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EffortMatrix effort = effort(shell.viewer());
        boolean withEffort = shell.viewer().signedIn();
        List<String> columns = new ArrayList<>(List.of(
                "slug", "name", "short_name", "type", "country", "country_name", "widening", "city", "latitude", "longitude", "page"));
        if (withEffort) {
            columns.add("person_months");
        }
        List<List<@Nullable Object>> rows = chosen(directory.everything(), filter, facets.offer(filter, shell), effort, shell).stream()
                .map(institution -> row(institution, effort, withEffort, shell)).toList();
        return new Download("institutions", columns, rows).as(format);
    }

    private static List<@Nullable Object> row(InstitutionSummary institution, EffortMatrix effort, boolean withEffort, Shell shell) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                institution.slug(), institution.name(), institution.shortName(), institution.type().name(), institution.country(),
                shell.country(institution.country()), institution.widening() ? "yes" : "no", institution.city(),
                institution.latitude(), institution.longitude(), "/network/institutions/" + institution.slug()));
        if (withEffort) {
            cells.add(effort.total(institution.id()));
        }
        return cells;
    }

    private static List<InstitutionSummary> chosen(
            List<InstitutionDetails> all, DirectoryFilter filter, DirectoryFacets.Offer offer, EffortMatrix effort, Shell shell) {
        return offer.accepted(all, filter).stream().map(InstitutionDetails::summary)
                .sorted(filter.order(effort, shell.language())).toList();
    }

    /** What the list is filtered by, each with the address of the list without it. */
    private static List<DirectoryPage.Chip> chips(DirectoryFilter filter, DirectoryFacets.Offer offer, Shell shell) {
        List<DirectoryPage.Chip> chips = new ArrayList<>();
        if (!filter.search().isEmpty()) {
            chips.add(chip(shell.text("network.chip.search", filter.search()), "search", filter));
        }
        if (!filter.country().isEmpty()) {
            chips.add(chip(shell.country(filter.country()), "country", filter));
        }
        if (Arrays.stream(InstitutionType.values()).anyMatch(type -> type.name().equals(filter.type()))) {
            chips.add(chip(shell.text("network.type." + filter.type()), "type", filter));
        }
        offer.chosen().ifPresent(chosen -> chips.add(chip(shell.text("network.chip.has", chosen.label()), "has", filter)));
        return chips;
    }

    private static DirectoryPage.Chip chip(String label, String field, DirectoryFilter filter) {
        return new DirectoryPage.Chip(label, "/network" + filter.query().with(field, ""));
    }

    /** Effort is for the network: a guest must not read it off the order of a list either. */
    private EffortMatrix effort(Viewer viewer) {
        return viewer.signedIn() ? ledger.matrix() : new EffortMatrix(List.of(), Map.of());
    }

    private Set<UUID> mine(Viewer viewer) {
        return viewer.account() == null ? Set.of() : directory.institutionsOf(viewer.account());
    }
}
