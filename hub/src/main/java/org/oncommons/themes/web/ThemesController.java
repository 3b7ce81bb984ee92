package org.oncommons.themes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Download;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.Selection;
import org.oncommons.themes.Passage;
import org.oncommons.themes.SaidBy;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Confirmed topics in the words of those who wrote of them. */
@Controller
class ThemesController {

    private static final int QUOTED = 3;
    private static final int HASH_SHOWN = 12;

    private final ThemePages pages;
    private final Vocabulary vocabulary;

    ThemesController(ThemePages pages, Vocabulary vocabulary) {
        this.pages = pages;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/themes")
    Object overview(@RequestParam(required = false) @Nullable UUID wave, @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String format,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        Optional<EcosystemProfiles> profiles = pages.profiles(wave);
        Optional<ThemeContext> found = profiles.flatMap(answers -> pages.context(shell, answers));
        if (found.isEmpty() || found.get().state().arrangement().confirmed().isEmpty()) {
            model.addAttribute("work", profiles.isPresent());
            return "themes/empty";
        }
        ThemeContext context = found.get();
        Selection selection = new Selection(country, Arrays.stream(InstitutionType.values()).filter(known -> known.name().equals(type)).findFirst()
                .orElse(null), "");
        List<SaidBy> shown = context.confirmed().stream().filter(SaidBy::shown)
                .sorted(Comparator.comparingInt((SaidBy said) -> -said.speakers(Selection.ALL).size()).thenComparing(said -> said.theme().name())).toList();
        List<SaidBy> matching = shown.stream().filter(said -> matches(said, selection, search.strip(), shell.language())).toList();
        if (!format.isEmpty()) {
            return download(context, matching, selection).as(format);
        }
        model.addAttribute("page", page(context, matching, context.confirmed().size() - shown.size(), selection, search));
        return "themes/overview";
    }

    private boolean matches(SaidBy said, Selection selection, String search, Locale language) {
        Stream<String> texts = Stream.of(Stream.of(said.theme().name(), vocabulary.label(said.theme().concept(), language)),
                said.theme().also().stream(), said.quotations(selection).stream().map(Passage::text)).flatMap(stream -> stream);
        String wanted = search.toLowerCase(language);
        return texts.anyMatch(text -> text.toLowerCase(language).contains(wanted));
    }

    private OwnWords.Overview page(ThemeContext context, List<SaidBy> topics, int withheld, Selection selection, String search) {
        Shell shell = context.shell();
        TopicWriting writing = new TopicWriting(context, vocabulary);
        String base = context.base("/themes") + "country=" + encoded(selection.country())
                + "&type=" + (selection.type() == null ? "" : selection.type().name()) + "&search=" + encoded(search) + "&";
        return new OwnWords.Overview(shell.text("themes.lead", context.profiles().title()),
                topics.stream().map(said -> writing.topic(said, selection, QUOTED)).toList(), withheld, search,
                countries(context, selection), types(context, selection), !selection.all() || !search.isBlank(), context.source(),
                context.texts().inputs().substring(0, HASH_SHOWN), base, context.reader().coordinator(), pages.waves(context),
                context.query());
    }

    private static List<OwnWords.Choice> countries(ThemeContext context, Selection selection) {
        return context.profiles().profiles().stream().map(Profile::country).filter(country -> !country.isEmpty()).distinct()
                .map(country -> new OwnWords.Choice(country, context.shell().country(country), country.equals(selection.country())))
                .sorted(Comparator.comparing(OwnWords.Choice::label)).toList();
    }

    private static List<OwnWords.Choice> types(ThemeContext context, Selection selection) {
        return Arrays.stream(InstitutionType.values())
                .filter(type -> context.profiles().profiles().stream().anyMatch(profile -> profile.type() == type))
                .map(type -> new OwnWords.Choice(type.name(), context.shell().text("themes.type." + type), type == selection.type())).toList();
    }

    @GetMapping("/themes/topics/{id}")
    Object topic(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID wave, @RequestParam(defaultValue = "") String format,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        ThemeContext context = pages.need(shell, wave);
        SaidBy said = context.find(id).filter(theme -> theme.confirmed()).map(context::said).filter(SaidBy::shown).orElseThrow(Problem::notFound);
        if (!format.isEmpty()) {
            return download(context, List.of(said), Selection.ALL).as(format);
        }
        OwnWords.Topic topic = new TopicWriting(context, vocabulary).topic(said, Selection.ALL, Integer.MAX_VALUE);
        model.addAttribute("page", new OwnWords.Detail(topic, shell.text("themes.topic.lead", context.profiles().title()), context.source(),
                context.base("/themes/topics/" + id), context.address("/themes"), context.reader().coordinator()));
        return "themes/topic";
    }

    @GetMapping("/themes/texts/{id}")
    String text(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID wave,
            @ModelAttribute(name = "shell", binding = false) Shell shell, Model model) {
        ThemeContext context = pages.need(shell, wave);
        Passage passage = context.texts().passage(id)
                .filter(found -> EcosystemProfiles.open(found.visibility(), found.profile(), context.reader())).orElseThrow(Problem::notFound);
        model.addAttribute("page", answer(context, passage));
        return "themes/text";
    }

    private static OwnWords.Answer answer(ThemeContext context, Passage passage) {
        Profile profile = context.profile(passage);
        String whole = profile.texts().stream()
                .filter(text -> text.contribution().equals(passage.contribution()) && text.question().equals(passage.question()))
                .map(EcosystemProfiles.FreeText::text).filter(text -> text.contains(passage.text())).findFirst().orElse(passage.text());
        int at = whole.indexOf(passage.text());
        OwnWords.@Nullable Link topic = context.state().arrangement().of(passage.id()).map(context::said)
                .filter(said -> said.theme().confirmed() && said.shown() && said.quotes(passage))
                .map(said -> new OwnWords.Link(said.theme().name(), context.address("/themes/topics/" + said.theme().id()))).orElse(null);
        return new OwnWords.Answer(context.question(passage.question()), whole.substring(0, at), passage.text(),
                whole.substring(at + passage.text().length()), profile.label(),
                profile.institution() == null ? "" : context.address("/landscape/institutions/" + profile.institution().slug()),
                context.shell().country(profile.country()), context.shell().text("themes.visibility." + passage.visibility()), topic, context.source());
    }

    /** One line for each quotation; a topic without any has one line. */
    private Download download(ThemeContext context, List<SaidBy> topics, Selection selection) {
        Shell shell = context.shell();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SaidBy said : topics) {
            boolean counted = said.shown(selection);
            List<Profile> speakers = said.speakers(selection);
            List<@Nullable Object> head = new ArrayList<>(List.of(said.theme().name(), said.theme().concept(),
                    counted ? speakers.size() : shell.text("themes.withheld.short"),
                    counted ? speakers.stream().map(Profile::country).distinct().count() : shell.text("themes.withheld.short")));
            List<Passage> quotations = said.quotations(selection);
            quotations.forEach(passage -> rows.add(Stream.concat(head.stream(), Stream.of(context.profile(passage).label(),
                    context.profile(passage).country(), context.question(passage.question()), passage.text())).toList()));
            if (quotations.isEmpty()) {
                rows.add(head);
            }
        }
        return new Download("topics-in-own-words", List.of("topic", "concept", "institutions", "countries", "institution", "country", "question",
                "text"), rows);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
