package org.oncommons.network.web;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.EffortLedger;
import org.oncommons.network.EffortMatrix;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.WorkPackage;
import org.oncommons.page.Download;
import org.oncommons.page.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Person-months of everybody in everything. */
@Controller
class EffortController {

    private final InstitutionDirectory directory;
    private final EffortLedger ledger;

    EffortController(InstitutionDirectory directory, EffortLedger ledger) {
        this.directory = directory;
        this.ledger = ledger;
    }

    @GetMapping("/network/effort")
    String matrix(
            @RequestParam(defaultValue = "name") String sort, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        EffortMatrix effort = ledger.matrix();
        UUID account = shell.viewer().account();
        Set<UUID> mine = account == null ? Set.of() : directory.institutionsOf(account);
        model.addAttribute("page", new EffortPage(sorted(effort, sort, shell), effort, sort, mine));
        return "network/effort";
    }

    @GetMapping(value = "/network/effort", params = "format")
    Object download(
            @RequestParam String format, @RequestParam(defaultValue = "name") String sort,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EffortMatrix effort = ledger.matrix();
        List<String> columns = new ArrayList<>(List.of("slug", "institution", "country"));
        effort.workPackages().forEach(part -> columns.add(part.code()));
        columns.add("total");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (InstitutionSummary institution : sorted(effort, sort, shell)) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(institution.slug(), institution.name(), institution.country()));
            effort.workPackages().forEach(part -> cells.add(effort.months(institution.id(), part.code())));
            cells.add(effort.total(institution.id()));
            rows.add(cells);
        }
        return new Download("effort", columns, rows).as(format);
    }

    /** Everybody with effort, also who has left since: the totals are the sums of what is shown. */
    private List<InstitutionSummary> sorted(EffortMatrix effort, String sort, Shell shell) {
        Comparator<InstitutionSummary> byName = Comparator.comparing(InstitutionSummary::name, Collator.getInstance(shell.language()));
        String column = sort.replace("-", "");
        Comparator<InstitutionSummary> order = column.equals("name") ? byName
                : Comparator.comparing((InstitutionSummary institution) -> value(effort, institution, column)).reversed();
        return directory.everything().stream().map(details -> details.summary())
                .filter(institution -> effort.total(institution.id()).signum() > 0)
                .sorted((sort.startsWith("-") ? order.reversed() : order).thenComparing(byName)).toList();
    }

    private static BigDecimal value(EffortMatrix effort, InstitutionSummary institution, String column) {
        boolean known = effort.workPackages().stream().map(WorkPackage::code).anyMatch(column::equals);
        return known ? effort.months(institution.id(), column) : effort.total(institution.id());
    }
}
