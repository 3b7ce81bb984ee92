package org.oncommons.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.oncommons.formats.CountryNames;
import org.oncommons.intake.Decision;
import org.oncommons.intake.IntakeManagement;
import org.oncommons.intake.RespondentGroup;
import org.oncommons.intake.SurveyImport;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many new institutions at once. They are only decided here; the import creates them, so that until then all can be taken back. */
@Controller
class NewInstitutionsController {

    /** A form of this many rows has about 100 kB; what is left comes up when these are done. */
    private static final int MOST = 500;
    /** A longer one is no name; such a respondent is decided alone. */
    private static final int LONGEST_NAME = 300;

    private final IntakeManagement intake;

    NewInstitutionsController(IntakeManagement intake) {
        this.intake = intake;
    }

    @GetMapping("/intake/{id}/respondents/new")
    String list(@PathVariable UUID id, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        List<RespondentGroup> groups = groups(which);
        model.addAttribute("page", page(which, groups, groups.stream().limit(MOST)
                .map(group -> NewInstitutionsPage.Row.of(group, shell)).toList(), ""));
        return "intake/new-institutions";
    }

    /** @param sent key, name, country and city of each row, and the keys that are ticked: a list, because a name may have a comma */
    @PostMapping("/intake/{id}/respondents/new")
    String decide(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "ticked") String action,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        List<RespondentGroup> groups = groups(which);
        Map<String, Decision> decisions = new TreeMap<>(which.mapping().decisions());
        List<NewInstitutionsPage.Row> rows = typed(sent, groups, action);
        String rest = Optional.ofNullable(sent.getFirst("rest")).orElse("");
        List<NewInstitutionsPage.Row> checked = rows.stream().map(row -> decide(row, rest, decisions, shell)).toList();
        if (checked.stream().anyMatch(row -> !row.problem().isEmpty())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(which, groups, checked, rest));
            return "intake/new-institutions";
        }
        intake.map(id, which.mapping().decisions(decisions));
        int added = (int) decisions.values().stream().filter(made -> made.action() == Decision.Action.CREATE).count();
        redirect.addFlashAttribute("flash", shell.text("intake.new.done", added));
        return "redirect:/intake/" + id + "/respondents";
    }

    /** Those with a name that are not decided, or are to be created. */
    private List<RespondentGroup> groups(SurveyImport which) {
        return intake.plan(which).groups().stream()
                .filter(group -> group.decision() == null || group.decision().action() == Decision.Action.CREATE)
                .filter(group -> !group.name().isBlank() && group.name().length() <= LONGEST_NAME).toList();
    }

    private static List<NewInstitutionsPage.Row> typed(MultiValueMap<String, String> sent, List<RespondentGroup> groups, String action) {
        Map<String, RespondentGroup> byKey = new HashMap<>();
        groups.forEach(group -> byKey.put(group.key(), group));
        Set<String> ticked = new HashSet<>(sent.getOrDefault("create", List.of()));
        List<String> keys = sent.getOrDefault("key", List.of());
        List<NewInstitutionsPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            RespondentGroup group = byKey.get(keys.get(i));
            if (group != null) {
                boolean create = action.equals("all") || action.equals("ticked") && ticked.contains(group.key());
                rows.add(new NewInstitutionsPage.Row(group, create, at(sent, "name", i), at(sent, "country", i), at(sent, "city", i), ""));
            }
        }
        return rows;
    }

    private static String at(MultiValueMap<String, String> sent, String field, int row) {
        List<String> values = sent.getOrDefault(field, List.of());
        return row < values.size() ? values.get(row) : "";
    }

    private static NewInstitutionsPage.Row decide(
            NewInstitutionsPage.Row row, String rest, Map<String, Decision> decisions, Shell shell) {
        if (!row.create()) {
            decisions.computeIfPresent(row.group().key(), (key, made) -> made.action() == Decision.Action.CREATE ? null : made);
            return row;
        }
        try {
            decisions.put(row.group().key(), Decision.create(row.name(), country(row.country().isBlank() ? rest : row.country(), shell), row.city()));
            return row;
        } catch (Problem problem) {
            return new NewInstitutionsPage.Row(row.group(), true, row.name(), row.country(), row.city(),
                    shell.text(problem.textKey(), problem.arguments()));
        }
    }

    private static String country(String typed, Shell shell) {
        if (typed.isBlank()) {
            return "";
        }
        return Stream.of(Locale.getISOCountries()).filter(code -> shell.country(code).equalsIgnoreCase(typed.strip())).findFirst()
                .or(() -> CountryNames.code(typed)).orElseThrow(() -> Problem.invalid("intake.problem.country", typed.strip()));
    }

    private static NewInstitutionsPage page(
            SurveyImport which, List<RespondentGroup> groups, List<NewInstitutionsPage.Row> rows, String rest) {
        int added = (int) groups.stream().filter(group -> group.decision() != null).count();
        return new NewInstitutionsPage(new StepsView(which, StepsView.Step.RESPONDENTS), which, rows, added, groups.size() - rows.size(), rest);
    }
}
