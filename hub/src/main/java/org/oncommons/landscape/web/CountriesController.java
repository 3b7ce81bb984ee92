package org.oncommons.landscape.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.Estimate;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.Words;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.Selection;
import org.oncommons.vocabulary.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The map country by country. */
@Controller
class CountriesController {

    private static final String PATH = "/landscape/countries";

    private final MapPages pages;
    private final Landscapes landscapes;
    private final Words words;
    private final OverviewController overview;
    private final ReportWriting reports;

    CountriesController(MapPages pages, Landscapes landscapes, Words words, OverviewController overview, ReportWriting reports) {
        this.pages = pages;
        this.landscapes = landscapes;
        this.words = words;
        this.overview = overview;
        this.reports = reports;
    }

    @GetMapping(PATH)
    Object countries(MapQuery query, @ModelAttribute("shell") Shell shell, Model model) {
        Optional<MapContext> found = pages.context(query.inCountry(""), shell);
        if (found.isEmpty()) {
            return "landscape/empty";
        }
        CountriesPage page = list(found.get());
        if (query.format() != null) {
            return table(page, shell, query.format());
        }
        model.addAttribute("page", page);
        return "landscape/countries";
    }

    @GetMapping(PATH + "/{country}")
    Object country(@PathVariable("country") String code, MapQuery query, @RequestParam(defaultValue = "") String picture,
            @ModelAttribute("shell") Shell shell, Model model) {
        MapContext context = context(query, code, shell);
        MapFrame frame = pages.frame(context, PATH + "/" + code);
        CountryPage page = new CountryWriting(context, landscapes, words, frame).page(overview.page(context));
        if (query.format() != null) {
            return file(page, picture, query.format(), shell);
        }
        model.addAttribute("page", page);
        return "landscape/country";
    }

    @GetMapping(PATH + "/{country}/report.pdf")
    ResponseEntity<byte[]> report(@PathVariable("country") String code, MapQuery query, @ModelAttribute("shell") Shell shell) {
        MapContext context = context(query, code, shell);
        return reports.pdf(context, "country-" + code, shell.text("landscape.country.title", shell.country(code)));
    }

    private MapContext context(MapQuery query, String code, Shell shell) {
        return pages.context(query.inCountry(code), shell).filter(context -> codes(context).anyMatch(code::equals)).orElseThrow(Problem::notFound);
    }

    private static Stream<String> codes(MapContext context) {
        return Stream.concat(context.profiles().invited().stream().map(InstitutionSummary::country),
                context.profiles().profiles().stream().map(Profile::country)).filter(code -> !code.isEmpty()).distinct();
    }

    private static ResponseEntity<byte[]> file(CountryPage page, String picture, String format, Shell shell) {
        if (picture.isEmpty()) {
            return CountryWriting.table(page, shell, format);
        }
        BlockPage.Section section = page.sections().stream().filter(one -> one.figure().id().equals(picture)).findFirst()
                .orElseThrow(Problem::notFound);
        MapFile file = new MapFile(page.frame(), shell);
        return MapFile.picture(format) ? file.picture(picture, section.figure().picture(), format)
                : BlockController.table(section, shell, file, format);
    }

    private CountriesPage list(MapContext context) {
        Shell shell = context.shell();
        List<CountriesPage.Row> rows = codes(context).map(code -> row(context, code)).sorted(Comparator.comparing(CountriesPage.Row::name)).toList();
        return new CountriesPage(pages.frame(context, PATH), shell.text("landscape.countries.lead", rows.size(), context.profiles().year()), rows);
    }

    private CountriesPage.Row row(MapContext context, String code) {
        Shell shell = context.shell();
        Selection home = Selection.ALL.withCountry(code);
        List<Profile> profiles = context.profiles().profiles().stream().filter(home::contains).toList();
        Optional<Estimate> strongest = context.map().leading(Kind.STRENGTH, "research-area")
                .filter(network -> network.estimates().stream()
                        .anyMatch(estimate -> context.withholding().shows(home, network.kind(), estimate.concept())))
                .map(network -> landscapes.block(context.profiles(), network, home))
                .flatMap(block -> block.estimates().stream()
                        .filter(estimate -> context.withholding().shows(home, block.kind(), estimate.concept())).findFirst());
        return new CountriesPage.Row(code, shell.country(code), PATH + "/" + code + context.query().address(), profiles.size(),
                landscapes.population(context.profiles(), home).orElse(0),
                strongest.map(estimate -> words.label(estimate.concept(), shell.language())).orElse(""),
                strongest.map(estimate -> number(shell, estimate)).orElse(""), profiles.stream().anyMatch(context::mine));
    }

    private static String number(Shell shell, Estimate estimate) {
        Estimate.Bounded mean = estimate.absolute();
        String interval = mean.lower() == null || mean.upper() == null ? ""
                : " (" + shell.text("landscape.interval", shell.number(mean.lower(), 2), shell.number(mean.upper(), 2)) + ")";
        return shell.number(mean.value(), 2) + interval + " · n " + mean.n();
    }

    private static ResponseEntity<byte[]> table(CountriesPage page, Shell shell, String format) {
        List<String> columns = List.of(shell.text("landscape.filter.country"), shell.text("landscape.overview.answered"),
                shell.text("landscape.countries.asked"), shell.text("landscape.countries.strongest"), shell.text("landscape.column.mean"));
        return new MapFile(page.frame(), shell).table("countries", columns, page.rows().stream().map(row -> List.<@Nullable Object>of(row.name(),
                row.answered(), row.asked(), row.strongest().isEmpty() ? shell.text("landscape.withheld.short") : row.strongest(), row.number()))
                .toList(), format);
    }
}
