package org.oncommons.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.consortium.Consortia;
import org.oncommons.consortium.ProposalManagement;
import org.oncommons.consortium.SavedProposal;
import org.oncommons.consortium.Wishes;
import org.oncommons.jobs.JobManagement;
import org.oncommons.page.Download;
import org.oncommons.page.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The consortium builder: wishes in the address, the best group below them. */
@Controller
class BuilderController {

    private final Builder builder;
    private final ProposalManagement proposals;
    private final JobManagement jobs;

    BuilderController(Builder builder, ProposalManagement proposals, JobManagement jobs) {
        this.builder = builder;
        this.proposals = proposals;
        this.jobs = jobs;
    }

    @GetMapping("/consortium")
    Object build(
            WishForm form, @RequestParam(required = false) @Nullable String why, @RequestParam(required = false) @Nullable UUID proposal,
            @RequestParam(defaultValue = "") String format, @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Optional<Consortia.Choice> choice = builder.choice(shell.viewer());
        if (choice.isEmpty()) {
            return "consortium/empty";
        }
        Wishes wishes = builder.complete(form, choice.get());
        String address = "/consortium?" + WishForm.query(wishes) + (proposal == null ? "" : "&proposal=" + proposal);
        boolean right = builder.wrong(form, choice.get(), shell).isEmpty();
        if (form.searching() && right && !builder.quick(choice.get(), wishes, why)) {
            String page = address + (why == null || why.isBlank() ? "" : "&why=" + WishForm.encoded(why) + "#why");
            return "redirect:/jobs/" + jobs.start("consortium-search", shell.text("consortium.job"), progress -> {
                builder.search(choice.get(), wishes, why, groups -> progress.report(groups, Consortia.GROUPS,
                        shell.text("consortium.job.step", Math.min(groups + 1, Consortia.GROUPS), Consortia.GROUPS)));
                return page;
            });
        }
        BuilderPage.Editing editing = proposal == null ? new BuilderPage.Editing("", 0, "", "", "") : editing(proposals.own(proposal, shell.viewer()));
        BuilderPage page = builder.page(choice.get(), form, why, editing, shell);
        if (!format.isEmpty() && page.result() != null && page.result().found()) {
            return download(page.result().matrix()).as(format);
        }
        return new ModelAndView("consortium/builder", Map.of("page", page), right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static BuilderPage.Editing editing(SavedProposal saved) {
        return new BuilderPage.Editing(saved.id().toString(), saved.version(), saved.name(), saved.note(), "");
    }

    /** One row for each member, one column for each capability. */
    static Download download(BuilderPage.Matrix matrix) {
        List<String> columns = new ArrayList<>(List.of("institution", "country", "lower_capacity_country"));
        matrix.columns().forEach(column -> columns.add(column.label()));
        List<List<@Nullable Object>> rows = matrix.members().stream().map(member -> {
            List<@Nullable Object> row = new ArrayList<>(List.of(member.name(), member.place(), member.widening() ? "yes" : "no"));
            member.cells().forEach(cell -> row.add(cell.words()));
            return row;
        }).toList();
        return new Download("consortium", columns, rows);
    }
}
