package org.oncommons.landscape.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.Words;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Question;
import org.oncommons.vocabulary.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** From a number to the answers behind it. */
@Controller
class AnswersController {

    private static final String PATH = "/landscape/answers";

    private final MapPages pages;
    private final Words words;

    AnswersController(MapPages pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(PATH)
    Object answers(MapQuery query, @RequestParam Kind kind, @RequestParam String concept, @ModelAttribute("shell") Shell shell, Model model) {
        MapContext context = pages.context(query, shell).orElseThrow(Problem::notFound);
        if (!context.profiles().concepts(kind).contains(concept)) {
            throw Problem.notFound();
        }
        AnswersPage page = page(context, kind, concept);
        if (query.format() != null) {
            return table(page, shell, query.format());
        }
        model.addAttribute("page", page);
        model.addAttribute("subject", "kind=" + kind + "&concept=" + concept);
        return "landscape/answers";
    }

    private record Given(Profile profile, Value value) {}

    private AnswersPage page(MapContext context, Kind kind, String concept) {
        Shell shell = context.shell();
        List<Given> given = context.profiles().profiles().stream().filter(context.selection()::contains)
                .flatMap(profile -> profile.value(kind, concept).map(value -> new Given(profile, value)).stream())
                .sorted(Comparator.comparingDouble(one -> -one.value().x())).toList();
        List<Given> open = given.stream().filter(one -> context.withholding().places(context.selection(), one.profile()))
                .filter(one -> context.withholding().shows(one.profile(), one.value())).toList();
        boolean shown = context.withholding().shows(context.selection(), kind, concept);
        double mean = given.stream().mapToDouble(one -> one.value().x()).average().orElse(Double.NaN);
        String part = part(kind);
        boolean ranked = given.stream().anyMatch(one -> one.value().rank() > 0);
        return new AnswersPage(pages.frame(context, PATH), words.label(concept, shell.language()),
                shell.text(lead(kind, ranked), context.profiles().year(), context.unit()), words.plain(concept, shell.language()),
                question(context, given), shown && !given.isEmpty() ? shell.text(ranked ? "landscape.answers.mean.ranked" : "landscape.answers.mean", shell.number(mean, 2), given.size()) : "",
                open.stream().map(one -> row(context, one)).toList(), given.size() - open.size(),
                "/landscape/" + part + context.query().address());
    }

    private static String lead(Kind kind, boolean ranked) {
        boolean rated = !ranked && (kind == Kind.BARRIER || kind == Kind.PRIORITY);
        return "landscape.answers.lead." + (rated ? "rated." : "") + kind;
    }

    static String part(Kind kind) {
        return switch (kind) {
            case STRENGTH, CAPABILITY -> "strengths";
            case CHALLENGE, BARRIER -> "obstacles";
            case NEED, INTEREST -> "needs";
            case PRIORITY -> "priorities";
        };
    }

    private static String question(MapContext context, List<Given> given) {
        Locale language = context.shell().language();
        return given.stream().findFirst().flatMap(one -> context.profiles().questionnaire().question(one.value().question()))
                .map(Question::text).map(text -> text.in(language)).orElse("");
    }

    private AnswersPage.Row row(MapContext context, Given given) {
        Shell shell = context.shell();
        Value value = given.value();
        @Nullable String slug = given.profile().institution() == null ? null : given.profile().institution().slug();
        return new AnswersPage.Row(given.profile().label(), slug == null ? "" : "/landscape/institutions/" + slug + context.query().address(),
                shell.country(given.profile().country()), answer(shell, value), shell.number(value.x(), 2),
                value.respondents() > 1 ? shell.text("landscape.answers.spread", value.respondents(), shell.number(value.spread(), 2)) : "",
                shell.text("landscape.visibility." + value.visibility()), context.mine(given.profile()));
    }

    /** The answer in the words of the question. */
    static String answer(Shell shell, Value value) {
        Optional<String> chosen = value.answer().isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(value.answer()).in(shell.language()));
        return chosen.orElseGet(() -> value.rank() > 0 ? shell.text("landscape.answers.rank", value.rank())
                : value.x() == 0 ? shell.text("landscape.answers.not-chosen") : value.x() == 1 ? shell.text("landscape.answers.chosen")
                        : shell.number(value.x(), 2));
    }

    private static ResponseEntity<byte[]> table(AnswersPage page, Shell shell, String format) {
        List<String> columns = List.of(shell.text("landscape.column.institution", page.frame().unit()), shell.text("landscape.filter.country"),
                shell.text("landscape.column.answer"), shell.text("landscape.column.value"), shell.text("landscape.column.visibility"));
        return new MapFile(page.frame(), shell).table("answers", columns, page.rows().stream().map(row -> List.<@Nullable Object>of(row.institution(), row.country(),
                row.answer(), row.x(), row.visibility())).toList(), format);
    }
}
