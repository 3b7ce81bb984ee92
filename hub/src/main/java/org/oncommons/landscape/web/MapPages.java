package org.oncommons.landscape.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.Landscapes;
import org.oncommons.landscape.Words;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.page.Viewer;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.Reader;
import org.oncommons.profiles.Selection;
import org.oncommons.profiles.Withholding;
import org.oncommons.vocabulary.Kind;
import org.springframework.stereotype.Component;

/** Prepares what all pages of the map share. */
@Component
class MapPages {

    private static final int HASH_SHOWN = 12;

    private final Landscapes landscapes;
    private final InstitutionDirectory institutions;
    private final Words words;

    MapPages(Landscapes landscapes, InstitutionDirectory institutions, Words words) {
        this.landscapes = landscapes;
        this.institutions = institutions;
        this.words = words;
    }

    /**
     * The wave that is asked for.
     *
     * @return empty: no wave is frozen yet
     * @throws Problem      if the wave that is named is not there, or is one that the reader may not see
     * @throws WithheldPart if the reader may not know how many belong to the part of the network that is asked for
     */
    Optional<MapContext> context(MapQuery query, Shell shell) {
        Reader reader = reader(shell.viewer());
        Optional<EcosystemProfiles> profiles = query.wave() == null ? landscapes.latest()
                : query.previewed() ? landscapes.preview(query.wave(), reader) : landscapes.profiles(query.wave());
        if (profiles.isEmpty() && query.wave() != null) {
            throw Problem.notFound();
        }
        return profiles.map(found -> {
            Withholding withholding = landscapes.withholding(found, reader);
            if (!withholding.counts(query.selection())) {
                throw new WithheldPart(context(query, shell, found, query.selection().withCancer(""), reader, withholding));
            }
            return context(query, shell, found, query.selection(), reader, withholding);
        });
    }

    private MapContext context(
            MapQuery query, Shell shell, EcosystemProfiles found, Selection selection, Reader reader, Withholding withholding) {
        return new MapContext(shell, query, found, landscapes.map(found), selection, query.chosenView(), reader, withholding,
                landscapes.population(found, selection));
    }

    private Reader reader(Viewer viewer) {
        return viewer.account() == null ? Reader.GUEST
                : new Reader(viewer.coordinator(), true, institutions.institutionsOf(viewer.account()));
    }

    MapFrame frame(MapContext context, String path) {
        Selection selection = context.query().selection();
        EcosystemProfiles profiles = context.profiles();
        return new MapFrame(path, profiles.title(), profiles.year(), context.answered(), context.population().orElse(0),
                profiles.hash().substring(0, Math.min(HASH_SHOWN, profiles.hash().length())), profiles.frozen(),
                path + context.query().base(), context.query().address(), countries(context), types(context), cancers(context),
                chips(context, path, selection), hidden(context), waves(context, path), countryReport(context, selection.country()),
                context.unit());
    }

    /** Waves to choose from; none where there is only one. */
    private List<MapFrame.Wave> waves(MapContext context, String path) {
        UUID shown = context.profiles().wave();
        boolean frozen = context.profiles().frozen();
        MapQuery query = context.query();
        List<MapFrame.Wave> waves = new ArrayList<>();
        landscapes.previews(context.reader()).forEach(wave -> waves.add(new MapFrame.Wave(context.shell().text("landscape.wave.preview", wave.title()),
                path + query.inWave(wave.id(), true).address(), !frozen && wave.id().equals(shown))));
        landscapes.waves().forEach(wave -> waves.add(new MapFrame.Wave(wave.title(), path + query.inWave(wave.id(), false).address(),
                frozen && wave.id().equals(shown))));
        return waves.size() < 2 ? List.of() : waves;
    }

    /** Report on a country of the wave; null: it is none. */
    static MapFrame.@Nullable Link countryReport(MapContext context, String country) {
        boolean known = context.profiles().profiles().stream().anyMatch(profile -> profile.country().equals(country))
                || context.profiles().invited().stream().anyMatch(invited -> invited.country().equals(country));
        return country.isEmpty() || !known ? null : new MapFrame.Link(
                context.shell().text("landscape.countries.report", context.shell().country(country)),
                "/landscape/countries/" + country + context.query().inCountry("").address());
    }

    private static List<MapFrame.Choice> countries(MapContext context) {
        Stream<String> asked = context.profiles().invited().stream().map(InstitutionSummary::country);
        return Stream.concat(asked, context.profiles().profiles().stream().map(EcosystemProfiles.Profile::country))
                .filter(country -> !country.isEmpty()).distinct()
                .map(country -> new MapFrame.Choice(country, context.shell().country(country), country.equals(context.selection().country())))
                .sorted(Comparator.comparing(MapFrame.Choice::label)).toList();
    }

    private static List<MapFrame.Choice> types(MapContext context) {
        return context.profiles().profiles().stream().map(EcosystemProfiles.Profile::type).filter(Objects::nonNull).distinct().sorted()
                .map(type -> new MapFrame.Choice(type.name(), typeName(context.shell(), type), type == context.selection().type())).toList();
    }

    /** Cancer types to filter by; none where the survey did not ask who is strong in which. */
    private List<MapFrame.Choice> cancers(MapContext context) {
        String chosen = context.query().selection().cancer();
        if (chosen.isEmpty() && context.map().block(Kind.STRENGTH, Words.CANCERS).isEmpty()) {
            return List.of();
        }
        return words.concepts(Words.CANCERS).stream()
                .map(cancer -> new MapFrame.Choice(cancer, words.label(cancer, context.shell().language()), cancer.equals(chosen)))
                .sorted(Comparator.comparing(MapFrame.Choice::label)).toList();
    }

    static String typeName(Shell shell, InstitutionType type) {
        return shell.text("landscape.type." + type.name());
    }

    private List<MapFrame.Link> chips(MapContext context, String path, Selection selection) {
        List<MapFrame.Link> chips = new ArrayList<>();
        MapQuery query = context.query();
        if (!selection.country().isEmpty()) {
            chips.add(new MapFrame.Link(context.shell().country(selection.country()), path + query.address(selection.withCountry(""))));
        }
        if (selection.type() != null) {
            chips.add(new MapFrame.Link(typeName(context.shell(), selection.type()), path + query.address(selection.withType(null))));
        }
        if (!selection.cancer().isEmpty()) {
            String label = words.label(selection.cancer(), context.shell().language());
            chips.add(new MapFrame.Link(context.shell().text("landscape.filter.strong-in", label), path + query.address(selection.withCancer(""))));
        }
        return chips;
    }

    private static List<MapFrame.Hidden> hidden(MapContext context) {
        List<MapFrame.Hidden> hidden = new ArrayList<>();
        if (context.query().wave() != null) {
            hidden.add(new MapFrame.Hidden("wave", context.query().wave().toString()));
        }
        if (context.query().previewed()) {
            hidden.add(new MapFrame.Hidden("preview", "true"));
        }
        if ("ipsative".equals(context.query().view())) {
            hidden.add(new MapFrame.Hidden("view", "ipsative"));
        }
        return hidden;
    }
}
