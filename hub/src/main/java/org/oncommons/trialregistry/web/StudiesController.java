package org.oncommons.trialregistry.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.page.Chip;
import org.oncommons.page.Download;
import org.oncommons.page.Paging;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.trialregistry.StudyFilter;
import org.oncommons.trialregistry.StudySearch;
import org.oncommons.trialregistry.StudySummary;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Registered studies as list, file and timeline. */
@Controller
class StudiesController {

    private static final List<String> COLUMNS = List.of("id", "registry", "title", "status", "phases", "start", "completion", "enrolment", "sponsor",
            "countries", "de_escalation", "decided_by_a_person", "score", "rules", "page");

    private final StudySearch search;
    private final Clock clock;

    StudiesController(StudySearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/trialregistry")
    String list(
            @ModelAttribute(name = "filter") StudyFilter filter, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Paging<StudySummary> found = search.find(filter);
        model.addAttribute("page", new ListPage(
                filter, found, search.standings(), search.countries(), chips(filter, shell), found.total() > StudySearch.COUNTED));
        return "trialregistry/list";
    }

    @GetMapping(value = "/trialregistry", params = "format")
    Object download(@RequestParam String format, @ModelAttribute(name = "filter") StudyFilter filter) {
        return new Download("registered-studies", COLUMNS, search.all(filter, StudySearch.COUNTED).stream().map(StudiesController::row).toList()).as(format);
    }

    private static List<@Nullable Object> row(StudySummary study) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.addAll(Arrays.asList(study.registeredId(), study.registry().title(), study.title(), study.status().name(),
                String.join("/", study.phases().stream().map(String::valueOf).toList()), study.start(), study.end(), study.enrolment(), study.sponsor(),
                String.join(" ", study.countries()), study.standing(), study.decided() ? "yes" : "no", study.score(), String.join(" ", study.families()),
                study.registry().page(study.registeredId())));
        return cells;
    }

    private static List<Chip> chips(StudyFilter filter, Shell shell) {
        List<Chip> chips = new ArrayList<>();
        chip(chips, filter, "search", filter.search(), filter.search());
        chip(chips, filter, "standing", filter.standing(), word(shell, "standing", filter.standing()));
        chip(chips, filter, "family", filter.family(), word(shell, "family", filter.family()));
        chip(chips, filter, "registry", filter.registry(), filter.registry());
        chip(chips, filter, "status", filter.status(), word(shell, "status", filter.status()));
        chip(chips, filter, "phase", filter.phase(), shell.text("trialregistry.phase", filter.phase()));
        chip(chips, filter, "country", filter.country(), shell.country(filter.country()));
        chip(chips, filter, "since", filter.since(), shell.text("trialregistry.since.chip", filter.since()));
        return chips;
    }

    /** A choice in words; what is no choice stays as it was typed. */
    private static String word(Shell shell, String field, String value) {
        String key = "trialregistry." + field + "." + value;
        return shell.texts().has(key) ? shell.text(key) : value;
    }

    private static void chip(List<Chip> chips, StudyFilter filter, String field, String value, String label) {
        if (!value.isEmpty()) {
            chips.add(new Chip(label, "/trialregistry" + filter.with(field, "")));
        }
    }

    @GetMapping("/trialregistry/timeline")
    String timeline(
            @ModelAttribute(name = "filter") StudyFilter filter, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        List<StudySummary> studies = dated(filter);
        model.addAttribute("page", new TimelinePage(filter, studies.isEmpty() ? null : picture(studies, shell), studies));
        return "trialregistry/timeline";
    }

    @GetMapping("/trialregistry/timeline/{format}")
    ResponseEntity<byte[]> timelineFile(
            @PathVariable String format, @ModelAttribute(name = "filter") StudyFilter filter,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        List<StudySummary> studies = dated(filter);
        if (studies.isEmpty() || !List.of("svg", "png").contains(format)) {
            throw Problem.notFound();
        }
        Picture picture = picture(studies, shell);
        byte[] content = format.equals("png") ? picture.png() : picture.wide().getBytes(StandardCharsets.UTF_8);
        ContentDisposition name = ContentDisposition.attachment().filename("studies-timeline." + format).build();
        return ResponseEntity.ok().contentType(MediaType.valueOf(format.equals("png") ? "image/png" : "image/svg+xml"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString()).body(content);
    }

    private List<StudySummary> dated(StudyFilter filter) {
        return search.find(filter).items().stream().filter(study -> study.start() != null).toList();
    }

    private Picture picture(List<StudySummary> studies, Shell shell) {
        return Timeline.draw(studies, LocalDate.now(clock), shell);
    }

    @GetMapping("/trialregistry/how")
    String how(@ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        model.addAttribute("page", HowPage.of(shell));
        return "trialregistry/how";
    }
}
