package org.oncommons.synergy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Download;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.synergy.Gap;
import org.oncommons.synergy.Supply;
import org.oncommons.synergy.Topic;
import org.oncommons.vocabulary.CaseOutline;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.Link;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Topics, the cases that are worked on, and needs that few can meet. */
@Controller
class TopicController {

    private static final String EMPTY = "synergy/empty";

    private final SynergyPages pages;
    private final Vocabulary vocabulary;

    TopicController(SynergyPages pages, Vocabulary vocabulary) {
        this.pages = pages;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/synergy/topics")
    String topics(@ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        return pages.context(shell).map(context -> {
            TopicWriting writing = new TopicWriting(context);
            List<TopicPages.TopicLine> lines = context.network().supply().links().keySet().stream()
                    .filter(concept -> vocabulary.find(concept).filter(found -> found.scheme().equals("topic")).isPresent())
                    .sorted((one, other) -> Long.compare(ranked(context, other), ranked(context, one))).map(writing::line).toList();
            model.addAttribute("page", new TopicPages.Topics(
                    shell.text("synergy.topics.lead", context.profiles().title()), lines, writing.source()));
            return "synergy/topics";
        }).orElse(EMPTY);
    }

    private static long ranked(SynergyContext context, String topic) {
        return context.countable(Kind.PRIORITY, topic) ? context.profiles().profiles().stream()
                .filter(profile -> profile.value(Kind.PRIORITY, topic).filter(value -> value.rank() > 0).isPresent()).count() : -1;
    }

    @GetMapping("/synergy/topics/{concept}")
    String topic(@PathVariable String concept, @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Concept known = vocabulary.find(concept).orElseThrow(Problem::notFound);
        Optional<CaseOutline> isCase = vocabulary.cases().stream().filter(one -> one.code().equals(known.code())).findFirst();
        if (isCase.isPresent()) {
            return "redirect:/synergy/topics/" + isCase.get().topic();
        }
        return pages.context(shell).map(context -> {
            Optional<CaseOutline> outline = vocabulary.cases().stream().filter(one -> one.topic().equals(known.code())).findFirst();
            Topic topic = Topic.of(context.network().supply(), known.code(), outline.map(CaseOutline::code).orElse(""), context::opens);
            model.addAttribute("page", new TopicWriting(context).detail(topic, outline));
            return "synergy/topic";
        }).orElse(EMPTY);
    }

    @GetMapping("/synergy/cases")
    String cases(@ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        return pages.context(shell).map(context -> {
            TopicWriting writing = new TopicWriting(context);
            model.addAttribute("page", new TopicPages.Cases(shell.text("synergy.cases.lead", vocabulary.cases().size()),
                    vocabulary.cases().stream().map(outline -> outlined(outline, context, writing)).toList(), writing.names(), writing.source()));
            return "synergy/cases";
        }).orElse(EMPTY);
    }

    private static TopicPages.Case outlined(CaseOutline outline, SynergyContext context, TopicWriting writing) {
        var language = context.shell().language();
        Topic topic = Topic.of(context.network().supply(), outline.topic(), outline.code(), context::opens);
        return new TopicPages.Case(outline.code(), outline.label(language), outline.question(language), outline.plain(language),
                outline.firstOutput(language),
                outline.wished().stream().map(code -> writing.answer(new Link(code, code, 1, Map.of()))).toList(),
                writing.interest(outline.code(), topic.interest()), "/synergy/topics/" + outline.topic(), "/consortium?topic=" + outline.topic());
    }

    @GetMapping("/synergy/gaps")
    Object gaps(
            @RequestParam(defaultValue = "") String few, @RequestParam(defaultValue = "") String format,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Optional<SynergyContext> found = pages.context(shell);
        if (found.isEmpty()) {
            return EMPTY;
        }
        SynergyContext context = found.get();
        List<TopicPages.GapRow> rows = new GapWriting(context).rows(Gap.all(context.network().supply()), !few.isEmpty());
        if (!format.isEmpty()) {
            List<List<@Nullable Object>> cells = rows.stream().map(row -> List.<@Nullable Object>of(
                    row.label(), row.needing(), row.giving(), row.answers())).toList();
            return new Download("gaps", List.of("need", "needed_by", "offered_by", "answered_by"), cells).as(format);
        }
        model.addAttribute("page", new TopicPages.Gaps(shell.text("synergy.gaps.lead", context.profiles().title()), rows, !few.isEmpty(),
                context.profiles().tells(Supply.NEEDS),
                new TopicWriting(context).source()));
        return "synergy/gaps";
    }
}
