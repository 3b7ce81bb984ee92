package org.oncommons.audit.web;

import java.util.List;
import org.oncommons.audit.AuditSearch;
import org.oncommons.audit.AuditSearch.Entry;
import org.oncommons.page.Download;
import org.oncommons.page.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what. */
@Controller
class AuditController {

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_DOWNLOAD = 100_000;
    private static final List<String> COLUMNS = List.of("moment", "person", "module", "action", "thing", "details");

    private final AuditSearch search;

    AuditController(AuditSearch search) {
        this.search = search;
    }

    @GetMapping("/audit")
    Object trail(@RequestParam(defaultValue = "") String module, @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String format, Model model) {
        if (!format.isBlank()) {
            List<List<Object>> rows = this.search.find(module, search, 0, LONGEST_DOWNLOAD).stream().map(AuditController::row).toList();
            return new Download("audit", COLUMNS, rows).as(format);
        }
        int total = this.search.count(module, search);
        int pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, pages);
        List<Entry> entries = this.search.find(module, search, (shown - 1) * PAGE_SIZE, PAGE_SIZE);
        model.addAttribute("page", new AuditPage(module, search, this.search.modules(), new Paging<>(shown, pages, total, entries)));
        return "audit/trail";
    }

    private static List<Object> row(Entry entry) {
        return List.of(entry.happenedAt(), entry.accountName(), entry.module(), entry.action(), entry.label(), entry.details());
    }
}
