package org.oncommons.landscape.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncommons.landscape.Estimate;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.View;
import org.oncommons.landscape.Words;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.profiles.Selection;
import org.oncommons.vocabulary.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One institution compared with its country and the network. */
@Controller
class InstitutionController {

    private final MapPages pages;
    private final Landscapes landscapes;
    private final Words words;
    private final InstitutionDirectory directory;

    InstitutionController(MapPages pages, Landscapes landscapes, Words words, InstitutionDirectory directory) {
        this.pages = pages;
        this.landscapes = landscapes;
        this.words = words;
        this.directory = directory;
    }

    /** Which institution to look at: by default the reader's own. */
    @GetMapping("/landscape/compare")
    String compare(MapQuery query, @RequestParam(defaultValue = "") String institution, @ModelAttribute("shell") Shell shell, Model model) {
        Optional<MapContext> found = pages.context(query, shell);
        if (found.isEmpty()) {
            return "landscape/empty";
        }
        MapContext context = found.get();
        Optional<String> own = context.mine().map(Profile::institution).map(InstitutionSummary::slug);
        if (!institution.isBlank() && directory.bySlug(institution).isPresent() || institution.isBlank() && own.isPresent()) {
            return "redirect:/landscape/institutions/" + (institution.isBlank() ? own.orElseThrow() : institution) + query.address();
        }
        model.addAttribute("page", new ComparePage(pages.frame(context, "/landscape/compare"), context.named().map(Profile::institution)
                .filter(one -> one != null)
                .map(one -> new OverviewPage.Name(one.name(), shell.country(one.country()),
                        "/landscape/institutions/" + one.slug() + query.address())).toList()));
        return "landscape/compare";
    }

    @GetMapping("/landscape/institutions/{slug}")
    Object institution(@PathVariable String slug, MapQuery query, @RequestParam(defaultValue = "") String picture,
            @ModelAttribute("shell") Shell shell, Model model) {
        InstitutionSummary institution = directory.bySlug(slug).orElseThrow(Problem::notFound);
        Optional<MapContext> found = pages.context(query, shell);
        if (found.isEmpty()) {
            return "landscape/empty";
        }
        InstitutionPage page = page(found.get(), institution);
        if (query.format() != null) {
            InstitutionPage.Section section = page.sections().stream().filter(one -> one.figure().id().equals(picture)).findFirst()
                    .orElseThrow(Problem::notFound);
            MapFile file = new MapFile(page.frame(), shell);
            return MapFile.picture(query.format()) ? file.picture(picture, section.figure().picture(), query.format())
                    : ComparisonWriting.table(section, shell, file, query.format());
        }
        model.addAttribute("page", page);
        return "landscape/institution";
    }

    private InstitutionPage page(MapContext context, InstitutionSummary institution) {
        Shell shell = context.shell();
        String path = "/landscape/institutions/" + institution.slug();
        MapFrame frame = pages.frame(context, path);
        Optional<Profile> profile = context.profiles().profile(institution.id());
        List<InstitutionPage.Section> sections = profile.map(own -> new ComparisonWriting(context, own, landscapes, words, frame.base()).sections())
                .orElse(List.of());
        String missing = profile.isEmpty() ? shell.text("landscape.institution.silent")
                : sections.isEmpty() ? shell.text("landscape.institution.closed") : "";
        return new InstitutionPage(frame, institution.name(),
                shell.text("landscape.institution.lead", shell.country(institution.country()), shell.text("network.type." + institution.type()),
                        frame.year()),
                "/network/institutions/" + institution.slug(), MapPages.countryReport(context, institution.country()),
                others(context, institution), switches(context, path), context.view() == View.IPSATIVE, missing,
                profile.map(own -> standingOut(context, own)).orElse(List.of()), profile.map(own -> rankings(context, own)).orElse(List.of()),
                profile.map(own -> interests(context, own)).orElse(List.of()), sections, profile.map(own -> texts(context, own)).orElse(List.of()));
    }

    private static List<MapFrame.Choice> others(MapContext context, InstitutionSummary shown) {
        List<MapFrame.Choice> all = context.profiles().profiles().stream().map(Profile::institution).filter(Objects::nonNull)
                .map(one -> new MapFrame.Choice(one.slug(), one.name(), one.slug().equals(shown.slug()))).toList();
        return all.stream().allMatch(MapFrame.Choice::chosen) ? List.of() : all;
    }

    private static List<BlockPage.Switch> switches(MapContext context, String path) {
        return Stream.of(View.values()).map(view -> new BlockPage.Switch(
                context.shell().text("landscape.view." + view.name().toLowerCase(Locale.ROOT)),
                path + context.query().address(context.selection(), view), context.view() == view)).toList();
    }

    /** Strengths and offers in which few others are as strong. */
    private List<String> standingOut(MapContext context, Profile own) {
        record Standing(Value value, long strong) {}
        return own.values().stream().filter(value -> value.kind() == Kind.STRENGTH || value.kind() == Kind.CAPABILITY)
                .filter(value -> value.x() >= Selection.STRONG && context.withholding().shows(own, value))
                .filter(value -> context.withholding().shows(Selection.ALL, value.kind(), value.concept()))
                .map(value -> new Standing(value, strong(context, value)))
                .sorted(Comparator.comparingLong(Standing::strong)).limit(5)
                .map(standing -> context.shell().text("landscape.institution.stands-out",
                        words.label(standing.value().concept(), context.shell().language()), standing.strong()))
                .toList();
    }

    private static long strong(MapContext context, Value value) {
        return context.map().blocks(value.kind()).stream().flatMap(block -> block.estimate(value.concept()).stream())
                .mapToLong(Estimate::strong).sum();
    }

    private List<InstitutionPage.Ranked> rankings(MapContext context, Profile own) {
        return own.rankings().stream().filter(ranking -> EcosystemProfiles.open(ranking.visibility(), own.id(), context.reader()))
                .map(ranking -> new InstitutionPage.Ranked(
                        context.profiles().questionnaire().question(ranking.question()).map(question -> question.text().in(context.shell().language()))
                                .orElse(""),
                        ranking.places().stream().map(place -> String.join(", ", place.stream()
                                .map(item -> words.label(item, context.shell().language())).toList())).toList()))
                .toList();
    }

    private List<String> interests(MapContext context, Profile own) {
        return own.values().stream().filter(value -> value.kind() == Kind.INTEREST && value.x() > 0 && context.withholding().shows(own, value))
                .sorted(Comparator.comparingDouble(Value::x).reversed())
                .map(value -> words.label(value.concept(), context.shell().language()) + ": " + AnswersController.answer(context.shell(), value))
                .toList();
    }

    private static List<InstitutionPage.Text> texts(MapContext context, Profile own) {
        return own.texts().stream().filter(text -> EcosystemProfiles.open(text.visibility(), own.id(), context.reader()))
                .map(text -> new InstitutionPage.Text(context.profiles().questionnaire().question(text.question())
                        .map(question -> question.text().in(context.shell().language())).orElse(""), text.text()))
                .toList();
    }
}
